export { installShippedPacks } from './install';
export { appraisalOf } from './rule-pack.appraisal';
export { RulePackEntity, type RulePackHead } from './rule-pack.entity';
export { type JudgedBy, loadPackOf, packOf, textOf } from './rule-pack.texts';
export { RulePacksModule } from './rule-packs.module';
export { headInForce, headOf, loadHead, loadHeadInForce, packInForce, packsInForce } from './rule-packs.reads';
export { type RulePackMove, RulePacksService, type DraftRulePackCommand } from './rule-packs.service';
