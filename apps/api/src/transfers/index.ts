export { HandingDownService } from './handing-down.service';
export { RegionalTargetEntity, RegionalTargetReceiptEntity, TransferEntity } from './transfer.entity';
export { draftOfRow, regionalTargetsOf, transferById } from './transfer.reads';
export { TransfersModule } from './transfers.module';
export { TransfersService } from './transfers.service';
