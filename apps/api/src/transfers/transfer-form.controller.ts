import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { type Actor, f8Layout, f8Of, type Language, layOut } from '@chengxiao/domain';
import { FormLanguageQuery } from '@chengxiao/dto';
import type { ExportedForm } from '../documents';
import { formPdf, formSheet } from '../forms';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { Db } from '../kit/data/db';
import { draftOfRow, isInForce, regionalTargetsOf, transferById } from './transfer.reads';

/** Form F8 of a transfer, or of what the reader's division was handed of it, to print and to take along. */
@Controller('api/transfers')
export class TransferFormController {
  constructor(private readonly db: Db) {}

  /** Form F8 as a PDF on A4. @throws `NOT_FOUND` */
  @Get(':id/form.pdf')
  @Allow(insideGovernment)
  async pdf(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language }: FormLanguageQuery,
  ): Promise<StreamableFile> {
    return formPdf(await this.form(reading.actor, id, language ?? reading.language));
  }

  /** Form F8 as a workbook. @throws `NOT_FOUND` */
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
      const transfer = await transferById(tx, id);
      const handed = (await regionalTargetsOf(tx, [id])).filter(isInForce);
      const received = handed.find(({ placeCode }) => placeCode === actor.divisionCode);
      const data = f8Of(draftOfRow(transfer), received ?? { divisionName: transfer.divisionName });
      return { grid: layOut(f8Layout, data, language), name: `${transfer.year} ${transfer.name} ${data.divisionName}` };
    });
  }
}
