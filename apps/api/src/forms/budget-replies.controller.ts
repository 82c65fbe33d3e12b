import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import { FormLanguageQuery } from '@chengxiao/dto';
import { pdfOf } from '../documents';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
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
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<StreamableFile> {
    const { grids, name } = await this.forms.reply(reading.actor, id, language ?? reading.language);
    return pdfFile(await pdfOf(grids), name);
  }
}
