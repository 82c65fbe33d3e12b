import { Module } from '@nestjs/common';
import { ImportsController } from './imports.controller';
import { ImportsResolver } from './imports.resolver';
import { ImportsService } from './imports.service';

/** Workbooks that come in: filled-in forms, and lists of projects. */
@Module({ controllers: [ImportsController], providers: [ImportsService, ImportsResolver] })
export class ImportsModule {}
