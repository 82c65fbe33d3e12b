import { Controller, Get, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import type { FormGrid, MissingCharacter } from '@chengxiao/domain';
import { FormLanguageQuery, ReplyPreviewQuery } from '@chengxiao/dto';
import { BudgetRepliesService } from '../approvals';
import { pdfOf } from '../documents';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { pdfFile } from './files';
import { FormsService, letterOf } from './forms.service';

/** Replies to departments as letters. */
@Controller('api/budget-replies')
export class BudgetRepliesController {
  constructor(
    private readonly forms: FormsService,
    private readonly replies: BudgetRepliesService,
  ) {}

  /** The letter as it would be issued now, to be looked at before it is; nothing is kept. */
  @Get('preview')
  @Allow(['finance'])
  async preview(
    @Reading() reading: ReadingContext,
    @Query() { language, ...command }: ReplyPreviewQuery,
  ): Promise<FormGrid> {
    return letterOf(await this.replies.preview(reading.actor, command), language ?? reading.language);
  }

  /** What of that letter and of the forms that would follow it no typeface has. */
  @Get('preview/missing-characters')
  @Allow(['finance'])
  async missingInPreview(
    @Reading() reading: ReadingContext,
    @Query() { language, ...command }: ReplyPreviewQuery,
  ): Promise<MissingCharacter[]> {
    const reply = await this.replies.preview(reading.actor, command);
    return this.forms.missingOfReply(reading.actor, reply, language ?? reading.language);
  }

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

  /** What of the letter and the forms behind it no typeface has, to be told before it is printed. */
  @Get(':id/missing-characters')
  @Allow(signedIn)
  missing(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<MissingCharacter[]> {
    return this.forms.missingOfReply(reading.actor, id, language ?? reading.language);
  }
}
