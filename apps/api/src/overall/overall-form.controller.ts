import { Controller, Get, Param, ParseUUIDPipe, Query, Req, StreamableFile } from '@nestjs/common';
import { type Actor, f2Layout, f2Of, type Language, layOut } from '@chengxiao/domain';
import { FormLanguageQuery } from '@chengxiao/dto';
import type { ExportedForm } from '../documents';
import { formPdf, formSheet } from '../forms';
import { Allow, CurrentActor, insideGovernment, type Visit } from '../kit/allow';
import { Db } from '../kit/db';
import { overallById } from './overall.reads';

/** Form F2 of a department's overall target, to print and to take along. */
@Controller('api/overall-targets')
export class OverallFormController {
  constructor(private readonly db: Db) {}

  /** Form F2 as a PDF on A4. @throws `NOT_FOUND` */
  @Get(':id/form.pdf')
  @Allow(insideGovernment)
  async pdf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    return formPdf(await this.form(actor, id, language ?? visit.language ?? 'zh'));
  }

  /** Form F2 as a workbook. @throws `NOT_FOUND` */
  @Get(':id/form.xlsx')
  @Allow(insideGovernment)
  async xlsx(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
    @Req() visit: Visit,
  ): Promise<StreamableFile> {
    return formSheet(await this.form(actor, id, language ?? visit.language ?? 'zh'));
  }

  private form(actor: Actor, id: string, language: Language): Promise<ExportedForm> {
    return this.db.as(actor, async (tx) => {
      const overall = await overallById(tx, id);
      return { grid: layOut(f2Layout, f2Of(overall), language), name: `${overall.year} ${overall.orgName}` };
    });
  }
}
