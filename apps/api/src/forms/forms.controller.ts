import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import type { FormGrid, RedLineF1, SubmittedRedLine } from '@chengxiao/domain';
import { FormLanguageQuery, TargetComparisonQuery, TargetFormQuery, TargetFormsQuery } from '@chengxiao/dto';
import { workbookOf } from '../documents';
import { Allow, insideGovernment, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { formPdf, formSheet, sheetFile } from './files';
import { FormsService } from './forms.service';

/** Official forms of targets, to look at, to print and to take along. */
@Controller('api/targets')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  /** Form F1 as it is laid out; `version` asks for a frozen one. */
  @Get(':id/form')
  @Allow(signedIn)
  async show(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version, language }: TargetFormQuery,
  ): Promise<FormGrid> {
    return (await this.forms.target(reading.actor, id, { version, language: language ?? reading.language })).grid;
  }

  /** The red-line between two versions inside form F1, with how much differs. */
  @Get(':id/comparison')
  @Allow(signedIn)
  compare(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to, language }: TargetComparisonQuery,
  ): Promise<RedLineF1> {
    return this.forms.comparison(reading.actor, id, { from, to, language: language ?? reading.language });
  }

  /** Form F1 with the red-line against what was submitted before the last return. */
  @Get(':id/red-line')
  @Allow(insideGovernment)
  redLine(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<SubmittedRedLine> {
    return this.forms.sinceReturn(reading.actor, id, language ?? reading.language);
  }

  /** Form F1 as a PDF on A4. */
  @Get(':id/form.pdf')
  @Allow(signedIn)
  async pdf(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version, language }: TargetFormQuery,
  ): Promise<StreamableFile> {
    return formPdf(await this.forms.target(reading.actor, id, { version, language: language ?? reading.language }));
  }

  /** Form F1 as a workbook that can be filled in and imported again. */
  @Get(':id/form.xlsx')
  @Allow(signedIn)
  async xlsx(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version, language }: TargetFormQuery,
  ): Promise<StreamableFile> {
    const options = { version, language: language ?? reading.language, blank: true };
    return formSheet(await this.forms.target(reading.actor, id, options));
  }

  /** Many forms F1 as one workbook, each on its own sheets. */
  @Get('forms.xlsx')
  @Allow(signedIn)
  async many(
    @Reading() reading: ReadingContext,
    @Query() { language, ...filter }: TargetFormsQuery,
  ): Promise<StreamableFile> {
    const { forms, name } = await this.forms.targets(reading.actor, filter, language ?? reading.language);
    return sheetFile(await workbookOf(forms), name);
  }

  /** Form F3 of the last review as it is laid out. */
  @Get(':id/review-form')
  @Allow(signedIn)
  async showReview(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<FormGrid> {
    return (await this.forms.review(reading.actor, id, language ?? reading.language)).grid;
  }

  /** Form F3 of the last review as a PDF. */
  @Get(':id/review-form.pdf')
  @Allow(signedIn)
  async reviewPdf(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<StreamableFile> {
    return formPdf(await this.forms.review(reading.actor, id, language ?? reading.language));
  }

  /** Form F3 of the last review as a workbook. */
  @Get(':id/review-form.xlsx')
  @Allow(signedIn)
  async reviewXlsx(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<StreamableFile> {
    return formSheet(await this.forms.review(reading.actor, id, language ?? reading.language));
  }
}
