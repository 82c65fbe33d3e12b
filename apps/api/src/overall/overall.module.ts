import { Module } from '@nestjs/common';
import { OverallTargetDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { OverallFormController } from './overall-form.controller';
import { OverallResolver } from './overall.resolver';
import { OverallService } from './overall.service';

/** Overall targets of departments (form F2). */
@Module({
  controllers: [OverallFormController],
  providers: [OverallService, OverallResolver, ...organisationCodesOf(OverallTargetDto)],
  exports: [OverallService],
})
export class OverallModule {}
