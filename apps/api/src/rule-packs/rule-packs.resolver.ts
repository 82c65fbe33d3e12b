import { loadDivision } from '../identity';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  inheritedSections,
  missingSections,
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
  GradeDto,
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
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { Columns, type PlaceColumn, placeColumns } from '../kit/data/columns';
import { loadHistoryOf } from '../kit/data/history';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { countsOf, loadAppraisal, loadTextOf } from './rule-pack.appraisal';
import type { RulePackHead } from './rule-pack.entity';
import { gradesOfPacks, headInForce, loadHead, rulePackById, rulePackPage } from './rule-packs.reads';
import { RulePacksService } from './rule-packs.service';

@Resolver(() => RulePackDto)
export class RulePacksResolver {
  constructor(private readonly service: RulePacksService) {}

  @Query(() => RulePackPage, { description: 'Packs that judge or serve as patterns, and the drafts in my scope.' })
  @Allow(signedIn)
  rulePacks(
    @Reading() reading: ReadingContext,
    @Args() args: RulePackListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading[counted ? 'read' : 'readOnce']((tx) => rulePackPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => RulePackDto, { description: 'One version; NOT_FOUND for a draft outside my scope.' })
  @Allow(signedIn)
  rulePack(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => rulePackById(tx, id));
  }

  @Query(() => [GradeDto], {
    description: 'Grades that packs give or gave, each key once, best first: what lists are narrowed by.',
  })
  @Allow(signedIn)
  grades(@Reading() reading: ReadingContext) {
    return reading.readOnce((tx) => gradesOfPacks(tx));
  }

  @Query(() => RulePackDto, {
    description: 'The version that judges a fiscal year in a division: own before league before region.',
  })
  @Allow(signedIn)
  rulePackInForce(@Reading() reading: ReadingContext, @Args() { divisionCode, year }: RulePackInForceArgs) {
    return reading.readOnce((tx) => headInForce(tx, divisionCode, year));
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
    description:
      'Activates a draft that holds together and whose golden cases come out: another person than wrote it, of the bureau or the leader; or discards it.',
  })
  @Allow(['finance', 'government'])
  moveRulePack(@CurrentActor() actor: Actor, @Args() move: MoveRulePackArgs) {
    return this.service.move(actor, move);
  }

  @ResolveField(() => [RulePackActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow(...placeColumns, 'hands', 'packId', 'packVersion')
    pack: Pick<RulePackHead, PlaceColumn | 'hands' | 'packId' | 'packVersion'>,
  ): Promise<RulePackAction[]> {
    const sound = { ...pack, findings: 0, failedCases: 0 };
    if (allowed(rulePackLifecycle, reading.actor, sound).length === 0) return [];
    return allowed(rulePackLifecycle, reading.actor, {
      ...pack,
      ...countsOf(await loadAppraisal(reading, pack)),
    });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its document now.' })
  @Allow(signedIn)
  editable(
    @CurrentActor() actor: Actor,
    @ParentRow('state', 'divisionCode') pack: Pick<RulePackHead, 'state' | 'divisionCode'>,
  ): boolean {
    return refuseRulePackEdit(actor, pack) === null;
  }

  @ResolveField(() => Boolean, { description: 'Whether I may begin a new version, or a pack of my own, from it.' })
  @Allow(signedIn)
  draftable(@CurrentActor() actor: Actor, @ParentRow('state') pack: Pick<RulePackHead, 'state'>): boolean {
    return refuseRulePackDraftFrom(actor, pack) === null;
  }

  @ResolveField(() => String, { nullable: true, description: 'Name of the jurisdiction; null for patterns.' })
  @Allow(signedIn)
  async divisionName(
    @Reading() reading: ReadingContext,
    @ParentRow('jurisdiction') pack: Pick<RulePackHead, 'jurisdiction'>,
  ) {
    return (await reading.load(loadDivision, pack.jurisdiction))?.name ?? null;
  }

  @ResolveField(() => RulePackDto, { nullable: true, description: 'The version it inherits from.' })
  @Allow(signedIn)
  base(
    @Reading() reading: ReadingContext,
    @ParentRow('baseId', 'baseVersion') { baseId, baseVersion }: Pick<RulePackHead, 'baseId' | 'baseVersion'>,
  ) {
    return baseId && baseVersion ? loadHead(reading, { id: baseId, version: baseVersion }) : null;
  }

  @ResolveField(() => JsonScalar, { description: 'As it was written: without the sections it inherits.' })
  @Allow(signedIn)
  async document(
    @Reading() reading: ReadingContext,
    @ParentRow('packId', 'packVersion') pack: Pick<RulePackHead, 'packId' | 'packVersion'>,
  ) {
    return (await loadTextOf(reading, pack)).document;
  }

  @ResolveField(() => JsonScalar, {
    nullable: true,
    description: 'The whole pack with every section; null for a draft that inherits from a pack that is not there.',
  })
  @Allow(signedIn)
  async content(
    @Reading() reading: ReadingContext,
    @ParentRow('packId', 'packVersion') pack: Pick<RulePackHead, 'packId' | 'packVersion'>,
  ) {
    return (await loadAppraisal(reading, pack)).pack;
  }

  @ResolveField(() => [InheritedSectionDto], { description: 'What it does not state itself, and who does.' })
  @Allow(signedIn)
  async inherited(
    @Reading() reading: ReadingContext,
    @ParentRow('packId', 'packVersion') head: Pick<RulePackHead, 'packId' | 'packVersion'>,
  ): Promise<InheritedSectionDto[]> {
    const [{ document }, { pack }] = await Promise.all([loadTextOf(reading, head), loadAppraisal(reading, head)]);
    // What every pack has unless it says otherwise comes from nowhere where there is no base.
    const inherited = document.base ? inheritedSections(document) : missingSections(document);
    return inherited.map((section) => {
      const origin = pack?.origins[section];
      return { section, packId: origin?.id ?? null, packVersion: origin?.version ?? null };
    });
  }

  @ResolveField(() => [RulePackFindingDto], {
    description: 'What keeps it from judging; empty when it holds together.',
  })
  @Allow(signedIn)
  async validation(
    @Reading() reading: ReadingContext,
    @ParentRow('packId', 'packVersion') pack: Pick<RulePackHead, 'packId' | 'packVersion'>,
  ): Promise<RulePackFindingDto[]> {
    const { findings } = await loadAppraisal(reading, pack);
    return findings.map((each) => ({ path: each.path, message: say(each, reading.language) }));
  }

  @ResolveField(() => [GoldenRunDto], {
    description: 'Every golden case and how it comes out; empty while the pack does not hold together.',
  })
  @Allow(signedIn)
  async goldenRun(
    @Reading() reading: ReadingContext,
    @ParentRow('packId', 'packVersion') pack: Pick<RulePackHead, 'packId' | 'packVersion'>,
  ): Promise<GoldenRunDto[]> {
    const { golden } = await loadAppraisal(reading, pack);
    return golden.map(({ index, case: { kind, input, expected }, actual, passed }) => ({
      index,
      kind,
      input,
      expected,
      actual,
      passed,
    }));
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it in my scope, oldest first.' })
  @Allow(signedIn)
  history(@Reading() reading: ReadingContext, @ParentRow('id') pack: Pick<RulePackHead, 'id'>) {
    return reading.load(loadHistoryOf, pack.id);
  }
}
