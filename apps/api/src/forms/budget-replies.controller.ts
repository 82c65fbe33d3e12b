import { Controller, Get, Param, ParseUUIDPipe, Query, Req, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@chengxiao/domain';
import { FormLanguageQuery } from '@chengxiao/dto';
import { pdfOf } from '../documents';
import { Allow, CurrentActor, signedIn, type Visit } from '../kit/door/allow';
import { pdfFile } from './files';
import { FormsService } from './forms.service';

/** Replies to departments as letters. */
@Controller('api/budget-replies')
export class BudgetRepliesController {
  constructor(private readonly forms: FormsService) {}

  /** The letter of a reply (批复) with its table, and the approved forms F1 behind it. */
  @Get(':id.pdf')
  @Allow(signedIn)
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    const { grids, name } = await this.forms.reply(actor, id, language ?? visit.language ?? 'zh');
    return pdfFile(await pdfOf(grids), name);
  }
}
