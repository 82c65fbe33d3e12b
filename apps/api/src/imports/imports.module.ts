import { Module } from '@nestjs/common';
import { ImportRunDto } from '@chengxiao/dto';
import { organisationCodesOf } from '../identity';
import { ImportsController } from './imports.controller';
import { ImportsResolver } from './imports.resolver';
import { ImportsService } from './imports.service';

/** Workbooks that come in: filled-in forms, and lists of projects. */
@Module({
  controllers: [ImportsController],
  providers: [ImportsService, ImportsResolver, ...organisationCodesOf(ImportRunDto)],
})
export class ImportsModule {}
