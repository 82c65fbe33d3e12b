import { Module } from '@nestjs/common';
import { AttachmentOwners } from './attachment.owners';
import { AttachmentsController } from './attachments.controller';
import { AttachmentsResolver } from './attachments.resolver';
import { AttachmentsService } from './attachments.service';
import { FileStore } from './file-store';
import { InstalledPolicy } from './installed-policy';
import { policyOf, storeOf } from './storage';

/** Files attached to the objects of other modules, which say who may add and remove them. */
@Module({
  controllers: [AttachmentsController],
  providers: [
    AttachmentOwners,
    AttachmentsService,
    AttachmentsResolver,
    { provide: FileStore, useFactory: () => storeOf(process.env) },
    { provide: InstalledPolicy, useFactory: () => policyOf(process.env) },
  ],
  exports: [AttachmentOwners, AttachmentsService],
})
export class AttachmentsModule {}
