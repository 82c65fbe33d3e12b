import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  differenceOf,
  type EvaluationAction,
  evaluationLifecycle,
  fundTotals,
  level1Totals,
  refuseEvaluationEdit,
} from '@chengxiao/domain';
import {
  DecimalScalar,
  EvaluationActionEnum,
  EvaluationDto,
  EvaluationFundDto,
  EvaluationItemDto,
  EvaluationLevel1TotalDto,
  EvaluationListArgs,
  EvaluationPage,
  EvaluationResult,
  HistoryEntryDto,
  MoveEvaluationArgs,
  OpenEvaluationsArgs,
  OpenEvaluationsResult,
  RulePackDto,
  SaveEvaluationArgs,
  ScoreExplanationDto,
  TimestampScalar,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import {
  Columns,
  type LifecycleColumn,
  lifecycleColumns,
  type UnitFormColumn,
  unitFormColumns,
} from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { loadHistoryOf } from '../kit/data/history';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, SelectedColumns, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import { IdArg } from '../kit/door/id-arg';
import { loadHead, loadPackOf } from '../rule-packs';
import type { EvaluationEntity } from './evaluation.entity';
import { evaluationById, evaluationPage, loadEvaluationFunds, loadEvaluationItems } from './evaluation.reads';
import { EvaluationOpeningService } from './evaluation-opening.service';
import { EvaluationService } from './evaluation.service';
import { explanationDto } from './explanation.view';
import { loadRoundOfYear } from './rounds.reads';

const roundOf = (reading: ReadingContext, { divisionCode, year }: Pick<EvaluationEntity, 'divisionCode' | 'year'>) =>
  reading.actor.role === 'evaluator' ? null : reading.load(loadRoundOfYear, `${divisionCode}:${year}`);

@Resolver(() => EvaluationDto)
export class EvaluationResolver {
  constructor(
    private readonly service: EvaluationService,
    private readonly opening: EvaluationOpeningService,
  ) {}

  @Query(() => EvaluationPage, { description: 'Self-evaluations in my scope; the filed ones are the filing register.' })
  @Allow(signedIn)
  evaluations(
    @Reading() reading: ReadingContext,
    @Args() args: EvaluationListArgs,
    @SelectedTotals() totals: Totals,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => evaluationPage(tx, reading.actor, args, totals, columns));
  }

  @Query(() => EvaluationDto, { description: 'One self-evaluation in my scope; NOT_FOUND otherwise.' })
  @Allow(signedIn)
  evaluation(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => evaluationById(tx, id));
  }

  @Mutation(() => OpenEvaluationsResult, {
    description:
      'Opens the self-evaluation of a year for every approved project of my division; run again for new ones.',
  })
  @Allow(['finance'])
  openEvaluations(@CurrentActor() actor: Actor, @Args() { year, dueDate }: OpenEvaluationsArgs) {
    return this.opening.open(actor, year, dueDate);
  }

  @Mutation(() => EvaluationResult, { description: 'Keeps the form, with gaps, and computes every score.' })
  @Allow(['department', 'unit'])
  saveEvaluation(@CurrentActor() actor: Actor, @Args() { id, version, input }: SaveEvaluationArgs) {
    return this.service.save(actor, id, version, input);
  }

  @Mutation(() => EvaluationResult, {
    description:
      'Takes one step: report, sendBack, submit, file or return. What is incomplete is refused at its cells.',
  })
  @Allow(['department', 'unit', 'finance'])
  moveEvaluation(@CurrentActor() actor: Actor, @Args() move: MoveEvaluationArgs) {
    return this.service.move(actor, move);
  }

  @ResolveField(() => [EvaluationActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow(...lifecycleColumns, 'year') evaluation: Pick<EvaluationEntity, LifecycleColumn | 'year'>,
  ): Promise<EvaluationAction[]> {
    const roundState = (await roundOf(reading, evaluation))?.state;
    return allowed(evaluationLifecycle, reading.actor, { ...evaluation, roundState });
  }

  @ResolveField(() => Boolean, { description: 'Whether I may fill the form now.' })
  @Allow(signedIn)
  async editable(
    @Reading() reading: ReadingContext,
    @ParentRow(...unitFormColumns, 'year') evaluation: Pick<EvaluationEntity, UnitFormColumn | 'year'>,
  ): Promise<boolean> {
    const roundState = (await roundOf(reading, evaluation))?.state;
    return refuseEvaluationEdit(reading.actor, { ...evaluation, roundState }) === null;
  }

  @ResolveField(() => TimestampScalar, {
    nullable: true,
    description: 'When finance closed the self-evaluation of its year; null while forms are taken.',
  })
  @Allow(signedIn)
  async roundClosedAt(
    @Reading() reading: ReadingContext,
    @ParentRow('divisionCode', 'year') evaluation: Pick<EvaluationEntity, 'divisionCode' | 'year'>,
  ): Promise<string | null> {
    return (await roundOf(reading, evaluation))?.closedAt ?? null;
  }

  @ResolveField(() => DecimalScalar, { nullable: true, description: '执行率(B/A) as a ratio with four decimals' })
  @Allow(signedIn)
  executionRate(
    @ParentRow('budgetAmount', 'executedAmount')
    { budgetAmount, executedAmount }: Pick<EvaluationEntity, 'budgetAmount' | 'executedAmount'>,
  ): string | null {
    return fundTotals([{ source: 'other', initial: null, budget: budgetAmount, executed: executedAmount }]).rate;
  }

  @ResolveField(() => ScoreExplanationDto, { nullable: true, description: 'How the execution rate was scored.' })
  @Allow(signedIn)
  budgetExplanation(
    @ParentRow('budgetExplanation') { budgetExplanation }: Pick<EvaluationEntity, 'budgetExplanation'>,
  ): ScoreExplanationDto | null {
    return budgetExplanation && explanationDto(budgetExplanation);
  }

  @ResolveField(() => [EvaluationFundDto], { description: 'Money by source.' })
  @Allow(signedIn)
  funds(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<EvaluationEntity, 'id'>) {
    return reading.load(loadEvaluationFunds, id);
  }

  @ResolveField(() => [EvaluationItemDto], { description: 'The annual indicators in the order of the target.' })
  @Allow(signedIn)
  async items(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<EvaluationEntity, 'id'>) {
    const items = await reading.load(loadEvaluationItems, id);
    return items.map((item) => ({
      ...item,
      explanation: item.explanation && explanationDto(item.explanation),
      scoreDifference: differenceOf(item.claimedScore, item.score),
    }));
  }

  @ResolveField(() => [EvaluationLevel1TotalDto], { description: 'Sub-totals by level-1 dimension.' })
  @Allow(signedIn)
  async level1Totals(
    @Reading() reading: ReadingContext,
    @ParentRow('id', 'rulePackId', 'rulePackVersion')
    evaluation: Pick<EvaluationEntity, 'id' | 'rulePackId' | 'rulePackVersion'>,
  ) {
    const [pack, items] = await Promise.all([
      loadPackOf(reading, evaluation),
      reading.load(loadEvaluationItems, evaluation.id),
    ]);
    return level1Totals(pack, items);
  }

  @ResolveField(() => RulePackDto, { description: 'The pack that judges it, in the version it was opened with.' })
  @Allow(signedIn)
  async rulePack(
    @Reading() reading: ReadingContext,
    @ParentRow('rulePackId', 'rulePackVersion') evaluation: Pick<EvaluationEntity, 'rulePackId' | 'rulePackVersion'>,
  ) {
    const { rulePackId: id, rulePackVersion: version } = evaluation;
    return orNotFound(await loadHead(reading, { id, version }));
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'Everything that happened to it, oldest first.' })
  @Allow(signedIn)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<EvaluationEntity, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}
