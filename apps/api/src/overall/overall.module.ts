import { Module } from '@nestjs/common';
import { OverallResolver } from './overall.resolver';
import { OverallService } from './overall.service';

/** Overall targets of departments (form F2). */
@Module({ providers: [OverallService, OverallResolver], exports: [OverallService] })
export class OverallModule {}
