export { AnnouncementEntity } from './announcement.entity';
export { AnnouncementsModule } from './announcements.module';
export { AnnouncementsService } from './announcements.service';
