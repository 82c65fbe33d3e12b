import { Module } from '@nestjs/common';
import { RulePackWordsResolver } from './rule-pack-words.resolver';
import { RulePacksResolver } from './rule-packs.resolver';
import { RulePacksService } from './rule-packs.service';

/** The register of rule packs: what judges where, and from which fiscal year on. */
@Module({
  providers: [RulePacksService, RulePacksResolver, RulePackWordsResolver],
  exports: [RulePacksService],
})
export class RulePacksModule {}
