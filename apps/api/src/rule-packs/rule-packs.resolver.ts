import { loadDivision } from '../identity';
import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  inheritedSections,
  refuseRulePackDraftFrom,
  refuseRulePackEdit,
  type RulePackAction,
  rulePackLifecycle,
  say,
} from '@chengxiao/domain';
import {
  DraftRulePackArgs,
  EditRulePackArgs,
  GoldenRunDto,
  HistoryEntryDto,
  InheritedSectionDto,
  JsonScalar,
  MoveRulePackArgs,
  RulePackActionEnum,
  RulePackDto,
  RulePackFindingDto,
  RulePackInForceArgs,
  RulePackListArgs,
  RulePackPage,
  RulePackResult,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { Selected } from '../kit/selected';
import { countsOf, loadAppraisal, loadTextOf } from './rule-pack.appraisal';
import type { RulePackHead } from './rule-pack.entity';
import { headInForce, loadHead, rulePackById, rulePackPage } from './rule-packs.reads';
import { RulePacksService } from './rule-packs.service';

@Resolver(() => RulePackDto)
export class RulePacksResolver {
  constructor(
    private readonly db: Db,
    private readonly service: RulePacksService,
  ) {}

  @Query(() => RulePackPage, { description: 'Packs that judge or serve as patterns, and the drafts in my scope.' })
  @Allow(signedIn)
  rulePacks(@CurrentActor() actor: Actor, @Args() args: RulePackListArgs, @Selected('totalCount') counted: boolean) {
    return this.db[counted ? 'as' : 'readOnce'](actor, (tx) => rulePackPage(tx, actor, args, counted));
  }

  @Query(() => RulePackDto, { description: 'One version; NOT_FOUND for a draft outside my scope.' })
  @Allow(signedIn)
  rulePack(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.readOnce(actor, (tx) => rulePackById(tx, id));
  }

  @Query(() => RulePackDto, {
    description: 'The version that judges a fiscal year in a division: own before league before region.',
  })
  @Allow(signedIn)
  rulePackInForce(@CurrentActor() actor: Actor, @Args() { divisionCode, year }: RulePackInForceArgs) {
    return this.db.readOnce(actor, (tx) => headInForce(tx, divisionCode, year));
  }

  @Mutation(() => RulePackResult, {
    description: 'Drafts the next version of an own pack, or a new pack of my division founded on another one.',
  })
  @Allow(['finance'])
  draftRulePack(@CurrentActor() actor: Actor, @Args() command: DraftRulePackArgs) {
    return this.service.draft(actor, command);
  }

  @Mutation(() => RulePackResult, { description: 'Replaces the document of a draft; wrong places are named.' })
  @Allow(['finance'])
  editRulePack(@CurrentActor() actor: Actor, @Args() { id, version, document }: EditRulePackArgs) {
    return this.service.edit(actor, id, version, document);
  }

  @Mutation(() => RulePackResult, {
    description: 'Activates a draft that holds together and whose golden cases come out, or discards it.',
  })
  @Allow(['finance'])
  moveRulePack(@CurrentActor() actor: Actor, @Args() move: MoveRulePackArgs) {
    return this.service.move(actor, move);
  }

  @ResolveField(() => [RulePackActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  async allowedActions(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() pack: RulePackHead,
  ): Promise<RulePackAction[]> {
    const sound = { ...pack, findings: 0, failedCases: 0 };
    if (allowed(rulePackLifecycle, actor, sound).length === 0) return [];
    return allowed(rulePackLifecycle, actor, {
      ...pack,
      ...countsOf(await loadAppraisal(this.db, visit, actor, pack)),
    });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its document now.' })
  @Allow(signedIn)
  editable(@CurrentActor() actor: Actor, @Parent() pack: RulePackHead): boolean {
    return refuseRulePackEdit(actor, pack) === null;
  }

  @ResolveField(() => Boolean, { description: 'Whether I may begin a new version, or a pack of my own, from it.' })
  @Allow(signedIn)
  draftable(@CurrentActor() actor: Actor, @Parent() pack: RulePackHead): boolean {
    return refuseRulePackDraftFrom(actor, pack) === null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the jurisdiction; null for patterns.' })
  @Allow(signedIn)
  async divisionName(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() pack: RulePackHead) {
    return (await loadDivision(this.db, visit, actor, pack.jurisdiction))?.name ?? null;
  }

  @ResolveField(() => RulePackDto, { nullable: true, description: 'The version it inherits from.' })
  @Allow(signedIn)
  base(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() { baseId, baseVersion }: RulePackHead) {
    return baseId && baseVersion ? loadHead(this.db, visit, actor, { id: baseId, version: baseVersion }) : null;
  }

  @ResolveField(() => JsonScalar, { description: 'As it was written: without the sections it inherits.' })
  @Allow(signedIn)
  async document(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() pack: RulePackHead) {
    return (await loadTextOf(this.db, visit, actor, pack)).document;
  }

  @ResolveField(() => JsonScalar, {
    nullable: true,
    description: 'The whole pack with every section; null for a draft that inherits from a pack that is not there.',
  })
  @Allow(signedIn)
  async content(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() pack: RulePackHead) {
    return (await loadAppraisal(this.db, visit, actor, pack)).pack;
  }

  @ResolveField(() => [InheritedSectionDto], { description: 'What it does not state itself, and who does.' })
  @Allow(signedIn)
  async inherited(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() head: RulePackHead,
  ): Promise<InheritedSectionDto[]> {
    const [{ document }, { pack }] = await Promise.all([
      loadTextOf(this.db, visit, actor, head),
      loadAppraisal(this.db, visit, actor, head),
    ]);
    return inheritedSections(document).map((section) => {
      const origin = pack?.origins[section];
      return { section, packId: origin?.id ?? null, packVersion: origin?.version ?? null };
    });
  }

  @ResolveField(() => [RulePackFindingDto], {
    description: 'What keeps it from judging; empty when it holds together.',
  })
  @Allow(signedIn)
  async validation(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() pack: RulePackHead,
  ): Promise<RulePackFindingDto[]> {
    const { findings } = await loadAppraisal(this.db, visit, actor, pack);
    return findings.map((each) => ({ path: each.path, message: say(each, visit.language ?? 'zh') }));
  }

  @ResolveField(() => [GoldenRunDto], {
    description: 'Every golden case and how it comes out; empty while the pack does not hold together.',
  })
  @Allow(signedIn)
  async goldenRun(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Parent() pack: RulePackHead,
  ): Promise<GoldenRunDto[]> {
    const { golden } = await loadAppraisal(this.db, visit, actor, pack);
    return golden.map(({ index, case: { kind, input, expected }, actual, passed }) => ({
      ...{ index, kind, input, expected, actual, passed },
    }));
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it in my scope, oldest first.' })
  @Allow(signedIn)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() pack: RulePackHead) {
    return loadHistoryOf(this.db, visit, actor, pack.id);
  }
}
