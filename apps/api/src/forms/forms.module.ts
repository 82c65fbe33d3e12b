import { Module } from '@nestjs/common';
import { FormsController } from './forms.controller';
import { FormsService } from './forms.service';

/** Official forms of targets: on screen, as PDF, and as workbooks that come back. */
@Module({ controllers: [FormsController], providers: [FormsService], exports: [FormsService] })
export class FormsModule {}
