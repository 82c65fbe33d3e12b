export { AnnouncementEntity } from './announcement.entity';
export { AnnouncementsModule } from './announcements.module';
export { announcementsFound } from './announcements.reads';
export { AnnouncementsService } from './announcements.service';
