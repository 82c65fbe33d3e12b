import { Module } from '@nestjs/common';
import { TransferDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { HandingDownService } from './handing-down.service';
import { TransferFormController } from './transfer-form.controller';
import { RegionalTargetsResolver, TransfersResolver } from './transfers.resolver';
import { TransfersService } from './transfers.service';

/** Transfers with regional targets, handed down level by level (form F8). */
@Module({
  controllers: [TransferFormController],
  providers: [
    TransfersService,
    HandingDownService,
    TransfersResolver,
    RegionalTargetsResolver,
    ...organisationCodesOf(TransferDto),
  ],
  exports: [TransfersService, HandingDownService],
})
export class TransfersModule {}
