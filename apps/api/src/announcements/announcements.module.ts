import { Module } from '@nestjs/common';
import { announcementPapers, refuseAnnouncementEdit } from '@chengxiao/domain';
import { AnnouncementDto } from '@chengxiao/dto';
import { attachmentsOn, AttachmentsModule } from '../attachments';
import { organisationCodesOf } from '../identity';
import { AnnouncementEntity } from './announcement.entity';
import { announcementById } from './announcements.reads';
import { AnnouncementsResolver } from './announcements.resolver';
import { AnnouncementsService } from './announcements.service';

/** Announcements with their files, read by whom they are for. */
@Module({
  imports: [AttachmentsModule],
  providers: [
    AnnouncementsService,
    AnnouncementsResolver,
    attachmentsOn('announcement', {
      entity: AnnouncementEntity,
      find: announcementById,
      kinds: announcementPapers,
      refuse: refuseAnnouncementEdit,
    }),
    ...organisationCodesOf(AnnouncementDto),
  ],
  exports: [AnnouncementsService],
})
export class AnnouncementsModule {}
