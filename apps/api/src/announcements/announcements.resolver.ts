import { Args, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  type Actor,
  allowed,
  type AnnouncementAction,
  announcementLifecycle,
  refuseAnnouncementEdit,
} from '@chengxiao/domain';
import {
  DraftAnnouncementArgs,
  EditAnnouncementArgs,
  AnnouncementActionEnum,
  AnnouncementDto,
  AnnouncementListArgs,
  AnnouncementPage,
  AnnouncementResult,
  HistoryEntryDto,
  MoveAnnouncementArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { IdArg } from '../kit/door/id-arg';
import { Columns } from '../kit/data/columns';
import { loadHistoryOf } from '../kit/data/history';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { type AnnouncementEntity, announcementRuleColumns, type RuledAnnouncement } from './announcement.entity';
import { announcementById, announcementPage, loadDaysLeft, loadUnreadOf } from './announcements.reads';
import { AnnouncementsService } from './announcements.service';

@Resolver(() => AnnouncementDto)
export class AnnouncementsResolver {
  constructor(private readonly service: AnnouncementsService) {}

  @Query(() => AnnouncementPage, {
    description: '通知公告 that are for me, and those my bureau wrote: its drafts too.',
  })
  @Allow(signedIn)
  announcements(
    @Reading() reading: ReadingContext,
    @Args() args: AnnouncementListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading[counted ? 'read' : 'readOnce']((tx) => announcementPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => AnnouncementDto, {
    description: 'One announcement that is for me or of my bureau; NOT_FOUND otherwise.',
  })
  @Allow(signedIn)
  announcement(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.readOnce((tx) => announcementById(tx, id));
  }

  @Mutation(() => AnnouncementResult, { description: 'Begins an announcement, as a draft of my bureau.' })
  @Allow(['finance'])
  draftAnnouncement(@CurrentActor() actor: Actor, @Args() { input, requestId }: DraftAnnouncementArgs) {
    return this.service.draft(actor, input, requestId);
  }

  @Mutation(() => AnnouncementResult, {
    description: 'Changes the draft of an announcement.',
  })
  @Allow(['finance'])
  editAnnouncement(@CurrentActor() actor: Actor, @Args() { id, version, input }: EditAnnouncementArgs) {
    return this.service.edit(actor, id, version, input);
  }

  @Mutation(() => AnnouncementResult, { description: 'Publishes, withdraws or discards an announcement.' })
  @Allow(['finance'])
  moveAnnouncement(@CurrentActor() actor: Actor, @Args() move: MoveAnnouncementArgs) {
    return this.service.move(actor, move);
  }

  @ResolveField(() => [AnnouncementActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow(...announcementRuleColumns) announcement: RuledAnnouncement,
  ): AnnouncementAction[] {
    return allowed(announcementLifecycle, actor, announcement);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may change its fields now.' })
  @Allow(signedIn)
  editable(
    @CurrentActor() actor: Actor,
    @ParentRow(...announcementRuleColumns) announcement: RuledAnnouncement,
  ): boolean {
    return refuseAnnouncementEdit(actor, announcement) === null;
  }

  @ResolveField(() => [HistoryEntryDto], {
    description: 'What happened to it, oldest first; only for the bureau that wrote it and those who oversee it.',
  })
  @Allow(signedIn)
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<AnnouncementEntity, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }

  @ResolveField(() => [ID], {
    description: 'Messages that told me of it and that I have not read, to be marked as read; none: I have read it.',
  })
  @Allow(signedIn)
  async unreadMessages(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<AnnouncementEntity, 'id'>) {
    return (await reading.load(loadUnreadOf, id)).map(({ messageId }) => messageId);
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'Working days left until it is due; negative once it is past, null where it asks for nothing.',
  })
  @Allow(signedIn)
  async daysLeft(@Reading() reading: ReadingContext, @ParentRow('dueOn') { dueOn }: Pick<AnnouncementEntity, 'dueOn'>) {
    return dueOn && ((await reading.load(loadDaysLeft, dueOn))?.left ?? null);
  }
}
