import { Get, Injectable, Param, ParseUUIDPipe, Query, type StreamableFile } from '@nestjs/common';
import type { Actor, FormGrid, Language } from '@chengxiao/domain';
import { FormLanguageQuery } from '@chengxiao/dto';
import type { ExportedForm } from '../documents';
import { Db, type Tx } from '../kit/data/db';
import { ReadingContext } from '../kit/data/reading';
import { Reading } from '../kit/door/allow';
import { formPdf, formSheet, withDraftMark } from './files';

/**
 * The official form of one object, to print and to take along: a controller of its own says which, and by `@Allow` for
 * whom: whoever may read the object may read its paper.
 */
@Injectable()
export abstract class FormController {
  constructor(private readonly db: Db) {}

  protected abstract form(tx: Tx, actor: Actor, id: string, language: Language): Promise<ExportedForm>;

  /** The form as it is laid out. @throws `NOT_FOUND` */
  @Get(':id/form')
  async show(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FormLanguageQuery,
  ): Promise<FormGrid> {
    return (await this.read(reading, id, query)).grid;
  }

  /** The form as a PDF on A4. @throws `NOT_FOUND` */
  @Get(':id/form.pdf')
  async pdf(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FormLanguageQuery,
  ): Promise<StreamableFile> {
    return formPdf(await this.read(reading, id, query));
  }

  /** The form as a workbook. @throws `NOT_FOUND` */
  @Get(':id/form.xlsx')
  async xlsx(
    @Reading() reading: ReadingContext,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: FormLanguageQuery,
  ): Promise<StreamableFile> {
    return formSheet(await this.read(reading, id, query));
  }

  private read({ actor, language: asked }: ReadingContext, id: string, { language }: FormLanguageQuery) {
    const words = language ?? asked;
    return this.db.as(actor, async (tx) => withDraftMark(tx, id, await this.form(tx, actor, id, words), words));
  }
}
