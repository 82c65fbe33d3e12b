export { AttachmentEntity } from './attachment.entity';
export { AttachmentOwners, type AttachmentSubject } from './attachment.owners';
export { AttachmentsModule } from './attachments.module';
export { attachmentsOf } from './attachments.reads';
export { AttachmentsService } from './attachments.service';
