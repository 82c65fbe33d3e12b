import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { type Actor, f2Layout, f2Of, type Language, layOut } from '@chengxiao/domain';
import { FormLanguageQuery } from '@chengxiao/dto';
import type { ExportedForm } from '../documents';
import { formPdf, formSheet } from '../forms';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { Db } from '../kit/data/db';
import { overallById } from './overall.reads';

/** Form F2 of a department's overall target, to print and to take along. */
@Controller('api/overall-targets')
export class OverallFormController {
  constructor(private readonly db: Db) {}

  /** Form F2 as a PDF on A4. @throws `NOT_FOUND` */
  @Get(':id/form.pdf')
  @Allow(insideGovernment)
  async pdf(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<StreamableFile> {
    return formPdf(await this.form(reading.actor, id, language ?? reading.language));
  }

  /** Form F2 as a workbook. @throws `NOT_FOUND` */
  @Get(':id/form.xlsx')
  @Allow(insideGovernment)
  async xlsx(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<StreamableFile> {
    return formSheet(await this.form(reading.actor, id, language ?? reading.language));
  }

  private form(actor: Actor, id: string, language: Language): Promise<ExportedForm> {
    return this.db.as(actor, async (tx) => {
      const overall = await overallById(tx, id);
      return { grid: layOut(f2Layout, f2Of(overall), language), name: `${overall.year} ${overall.orgName}` };
    });
  }
}
