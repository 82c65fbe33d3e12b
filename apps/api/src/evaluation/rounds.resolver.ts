import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type EvaluationRoundAction, evaluationRoundLifecycle } from '@chengxiao/domain';
import {
  EvaluationRoundActionEnum,
  EvaluationRoundDto,
  EvaluationRoundListArgs,
  EvaluationRoundPage,
  EvaluationRoundProgressDto,
  EvaluationRoundResult,
  HistoryEntryDto,
  LocalDateScalar,
  MoveEvaluationRoundArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns, type PlaceColumn, placeColumns } from '../kit/data/columns';
import { loadHistoryOf } from '../kit/data/history';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import type { EvaluationRoundEntity } from './round.entity';
import { evaluationRoundPage, loadEvaluationRoundProgress } from './rounds.reads';
import { EvaluationRoundsService } from './rounds.service';

@Resolver(() => EvaluationRoundDto)
export class EvaluationRoundsResolver {
  constructor(private readonly rounds: EvaluationRoundsService) {}

  @Query(() => EvaluationRoundPage, { description: 'Self-evaluations of my scope by division and year, newest first.' })
  @Allow(insideGovernment)
  evaluationRounds(
    @Reading() reading: ReadingContext,
    @Args() args: EvaluationRoundListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => evaluationRoundPage(tx, reading.actor, args, counted, columns));
  }

  @Mutation(() => EvaluationRoundResult, {
    description: 'Closes the self-evaluation of a year, or opens it again for whoever has not reported.',
  })
  @Allow(['finance'])
  moveEvaluationRound(@CurrentActor() actor: Actor, @Args() move: MoveEvaluationRoundArgs) {
    return this.rounds.move(actor, move);
  }

  @ResolveField(() => EvaluationRoundProgressDto, { description: 'How far it is filled, of the forms in my scope.' })
  @Allow(insideGovernment)
  progress(@Reading() reading: ReadingContext, @ParentRow('id') round: Pick<EvaluationRoundEntity, 'id'>) {
    return reading.load(loadEvaluationRoundProgress, round.id);
  }

  @ResolveField(() => LocalDateScalar, { nullable: true, description: '报送截止日期: the latest of its forms' })
  @Allow(insideGovernment)
  async dueDate(
    @Reading() reading: ReadingContext,
    @ParentRow('id') round: Pick<EvaluationRoundEntity, 'id'>,
  ): Promise<string | null> {
    return (await reading.load(loadEvaluationRoundProgress, round.id))?.dueDate ?? null;
  }

  @ResolveField(() => [EvaluationRoundActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  async allowedActions(
    @Reading() reading: ReadingContext,
    @ParentRow(...placeColumns, 'id') round: Pick<EvaluationRoundEntity, PlaceColumn | 'id'>,
  ): Promise<EvaluationRoundAction[]> {
    const progress = await reading.load(loadEvaluationRoundProgress, round.id);
    return allowed(evaluationRoundLifecycle, reading.actor, { ...round, waiting: progress?.submitted ?? 0 });
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to the round itself, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') round: Pick<EvaluationRoundEntity, 'id'>) {
    return reading.load(loadHistoryOf, round.id);
  }
}
