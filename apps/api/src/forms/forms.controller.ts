import { Controller, Get, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { type Actor, type RedLineF1, type FormGrid, type Language } from '@chengxiao/domain';
import { FormLanguageQuery, TargetComparisonQuery, TargetFormQuery, TargetFormsQuery } from '@chengxiao/dto';
import { workbookOf } from '../documents';
import { Allow, CurrentActor, signedIn, type Visit } from '../kit/allow';
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
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version, language }: TargetFormQuery,
    @Req() visit: Visit,
  ): Promise<FormGrid> {
    return (await this.forms.target(actor, id, { version, language: language ?? languageOfVisit(visit) })).grid;
  }

  /** The red-line between two versions inside form F1, with how much differs. */
  @Get(':id/comparison')
  @Allow(signedIn)
  compare(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { from, to, language }: TargetComparisonQuery,
    @Req() visit: Visit,
  ): Promise<RedLineF1> {
    return this.forms.comparison(actor, id, { from, to, language: language ?? languageOfVisit(visit) });
  }

  /** Form F1 as a PDF on A4. */
  @Get(':id/form.pdf')
  @Allow(signedIn)
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version, language }: TargetFormQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    return formPdf(await this.forms.target(actor, id, { version, language: language ?? languageOfVisit(visit) }));
  }

  /** Form F1 as a workbook that can be filled in and imported again. */
  @Get(':id/form.xlsx')
  @Allow(signedIn)
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version, language }: TargetFormQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    const options = { version, language: language ?? languageOfVisit(visit), blank: true };
    return formSheet(await this.forms.target(actor, id, options));
  }

  /** Many forms F1 as one workbook, each on its own sheets. */
  @Get('forms.xlsx')
  @Allow(signedIn)
  async many(
    @CurrentActor() actor: Actor,
    @Query() { language, ...filter }: TargetFormsQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    const forms = await this.forms.targets(actor, filter, language ?? languageOfVisit(visit));
    return sheetFile(await workbookOf(forms), `绩效目标申报表 ${forms.length}`);
  }

  /** Form F3 of the last review as it is laid out. */
  @Get(':id/review-form')
  @Allow(signedIn)
  async showReview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
    @Req() visit: Visit,
  ): Promise<FormGrid> {
    return (await this.forms.review(actor, id, language ?? languageOfVisit(visit))).grid;
  }

  /** Form F3 of the last review as a PDF. */
  @Get(':id/review-form.pdf')
  @Allow(signedIn)
  async reviewPdf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    return formPdf(await this.forms.review(actor, id, language ?? languageOfVisit(visit)));
  }

  /** Form F3 of the last review as a workbook. */
  @Get(':id/review-form.xlsx')
  @Allow(signedIn)
  async reviewXlsx(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    return formSheet(await this.forms.review(actor, id, language ?? languageOfVisit(visit)));
  }
}

const languageOfVisit = (visit: Visit): Language => visit.language ?? 'zh';
