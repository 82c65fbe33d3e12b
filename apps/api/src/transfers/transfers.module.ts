import { Module } from '@nestjs/common';
import { TransferDto } from '@chengxiao/dto';
import { refuseTransferEdit, transferPapers } from '@chengxiao/domain';
import { attachmentsOn, AttachmentsModule } from '../attachments';
import { organisationCodesOf } from '../identity';
import { HandingDownService } from './handing-down.service';
import { TransferEntity } from './transfer.entity';
import { transferById } from './transfer.reads';
import { TransferFormController } from './transfer-form.controller';
import { RegionalTargetsResolver, TransfersResolver } from './transfers.resolver';
import { TransfersService } from './transfers.service';

/** Transfers with regional targets, handed down level by level (form F8). */
@Module({
  imports: [AttachmentsModule],
  controllers: [TransferFormController],
  providers: [
    TransfersService,
    HandingDownService,
    TransfersResolver,
    RegionalTargetsResolver,
    attachmentsOn('transfer', {
      entity: TransferEntity,
      find: transferById,
      kinds: transferPapers,
      refuse: refuseTransferEdit,
    }),
    ...organisationCodesOf(TransferDto),
  ],
  exports: [TransfersService, HandingDownService],
})
export class TransfersModule {}
