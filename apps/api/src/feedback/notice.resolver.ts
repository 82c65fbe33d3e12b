import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowedOnNotice, isOverdue, type NoticeAction, today } from '@chengxiao/domain';
import {
  GiveEvidenceArgs,
  HistoryEntryDto,
  MoveNoticeArgs,
  NoticeActionEnum,
  PlanRectificationArgs,
  ResultNoticeDto,
  ResultNoticeListArgs,
  ResultNoticePage,
  ResultNoticeResult,
  SendNoticeArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { Columns, type LifecycleColumn, lifecycleColumns } from '../kit/data/columns';
import { ReadingContext } from '../kit/data/reading';
import { loadHistoryOf } from '../kit/data/history';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { noticeById, noticePage, type NoticeRow } from './notice.reads';
import { NoticeService } from './notice.service';

@Resolver(() => ResultNoticeDto)
export class NoticeResolver {
  constructor(private readonly notices: NoticeService) {}

  @Query(() => ResultNoticePage, { description: 'Result notices in my scope, the most urgent first.' })
  @Allow(insideGovernment)
  resultNotices(
    @Reading() reading: ReadingContext,
    @Args() args: ResultNoticeListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => noticePage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => ResultNoticeDto, { description: 'One result notice in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  resultNotice(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => noticeById(tx, id));
  }

  @Mutation(() => ResultNoticeResult, {
    description: 'Finance feeds the result of a filed evaluation back to the managing unit (四(四)).',
  })
  @Allow(['finance'])
  sendResultNotice(@CurrentActor() actor: Actor, @Args() { evaluationId, input, requestId }: SendNoticeArgs) {
    return this.notices.send(actor, evaluationId, input, requestId);
  }

  @Mutation(() => ResultNoticeResult, {
    description: 'The managing unit answers a notice with a rectification plan 整改方案.',
  })
  @Allow(['department', 'unit'])
  planRectification(@CurrentActor() actor: Actor, @Args() { input, ...seen }: PlanRectificationArgs) {
    return this.notices.plan(actor, seen, input);
  }

  @Mutation(() => ResultNoticeResult, {
    description: 'The managing unit shows what was done, with its evidence 整改佐证.',
  })
  @Allow(['department', 'unit'])
  giveEvidence(@CurrentActor() actor: Actor, @Args() { input, ...seen }: GiveEvidenceArgs) {
    return this.notices.evidence(actor, seen, input);
  }

  @Mutation(() => ResultNoticeResult, {
    description:
      'Finance returns a plan or evidence with a reason, or accepts; never what the same person wrote. Who sent it takes it back before that.',
  })
  @Allow(['department', 'unit', 'finance'])
  moveResultNotice(@CurrentActor() actor: Actor, @Args() move: MoveNoticeArgs) {
    return this.notices.move(actor, move);
  }

  @ResolveField(() => [NoticeActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...lifecycleColumns, 'plannedBy', 'reason')
    notice: Pick<NoticeRow, LifecycleColumn | 'plannedBy' | 'reason'>,
  ): NoticeAction[] {
    return allowedOnNotice(actor, notice);
  }

  @ResolveField(() => Boolean, { description: 'Past its due date and not accepted.' })
  @Allow(insideGovernment)
  overdue(@ParentRow('state', 'dueDate') notice: Pick<NoticeRow, 'state' | 'dueDate'>): boolean {
    return isOverdue(notice, today());
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<NoticeRow, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}
