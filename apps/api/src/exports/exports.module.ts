import { Module } from '@nestjs/common';
import { ExportsController } from './exports.controller';
import { ExportsService } from './exports.service';

/** Lists that people take along as workbooks. */
@Module({ controllers: [ExportsController], providers: [ExportsService] })
export class ExportsModule {}
