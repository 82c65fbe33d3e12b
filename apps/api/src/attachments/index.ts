export { AttachmentEntity } from './attachment.entity';
export { AttachmentOwners, attachmentsOn, type AttachmentSubject } from './attachment.owners';
export { AttachmentsModule } from './attachments.module';
export { countOfAttachments } from './attachments.reads';
export { AttachmentsService } from './attachments.service';
