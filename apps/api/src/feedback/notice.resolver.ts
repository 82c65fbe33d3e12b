import { ParseUUIDPipe } from '@nestjs/common';
import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
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
import { Allow, CurrentActor, CurrentVisit, type Visit, insideGovernment } from '../kit/allow';
import { Db } from '../kit/db';
import { loadHistoryOf } from '../kit/history';
import { Selected } from '../kit/selected';
import { noticeById, noticePage, type NoticeRow } from './notice.reads';
import { NoticeService } from './notice.service';

@Resolver(() => ResultNoticeDto)
export class NoticeResolver {
  constructor(
    private readonly db: Db,
    private readonly notices: NoticeService,
  ) {}

  @Query(() => ResultNoticePage, { description: 'Result notices in my scope, the most urgent first.' })
  @Allow(insideGovernment)
  resultNotices(
    @CurrentActor() actor: Actor,
    @Args() args: ResultNoticeListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => noticePage(tx, actor, args, counted));
  }

  @Query(() => ResultNoticeDto, { description: 'One result notice in my scope; NOT_FOUND otherwise.' })
  @Allow(insideGovernment)
  resultNotice(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }, ParseUUIDPipe) id: string) {
    return this.db.as(actor, (tx) => noticeById(tx, id));
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
    description: 'Finance returns a plan or evidence with a reason, or accepts; never what the same person wrote.',
  })
  @Allow(['finance'])
  moveResultNotice(@CurrentActor() actor: Actor, @Args() move: MoveNoticeArgs) {
    return this.notices.move(actor, move);
  }

  @ResolveField(() => [NoticeActionEnum], { description: 'What I may do with it now.' })
  @Allow(insideGovernment)
  allowedActions(@CurrentActor() actor: Actor, @Parent() notice: NoticeRow): NoticeAction[] {
    return allowedOnNotice(actor, notice);
  }

  @ResolveField(() => Boolean, { description: 'Past its due date and not accepted.' })
  @Allow(insideGovernment)
  overdue(@Parent() notice: NoticeRow): boolean {
    return isOverdue(notice, today());
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'What happened to it, oldest first.' })
  @Allow(insideGovernment)
  history(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() notice: NoticeRow) {
    return loadHistoryOf(this.db, visit, actor, notice.id);
  }
}
