import { StreamableFile } from '@nestjs/common';
import { type Language, message, say } from '@chengxiao/domain';
import { type ExportedForm, pdfOf, workbookOf } from '../documents';
import type { Tx } from '../kit/data/db';
import { attachmentHeader } from '../kit/door/attachment-header';

/** A file to keep, under a name that browsers take in Chinese too. */
const namedFile = (bytes: Uint8Array, name: string, type: string): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    disposition: attachmentHeader(name),
  });

export const pdfFile = (bytes: Uint8Array, name: string): StreamableFile =>
  namedFile(bytes, `${name}.pdf`, 'application/pdf');
export const sheetFile = (bytes: Uint8Array, name: string): StreamableFile =>
  namedFile(bytes, `${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');

/** A laid out form as a PDF on A4, and as a workbook. */
export const formPdf = async ({ grid, name, fileName = name }: ExportedForm): Promise<StreamableFile> =>
  pdfFile(await pdfOf([grid]), fileName);
export const formSheet = async (form: ExportedForm): Promise<StreamableFile> =>
  sheetFile(await workbookOf([form]), form.fileName ?? form.name);

/** What is typed about objects and not stored: by whom and when, never what; the newest of each object. */
const draftMarksOf = (tx: Tx, ids: readonly string[]) =>
  tx.rows<{ who: string; at: string }>(
    `select distinct on (subject) name as who, to_char(saved_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24.MI') as at
       from app_draft_marks($1) order by subject, saved_at desc`,
    [ids],
  );

/** A form whose file says by its name that something is typed about the object and not stored. */
export async function withDraftMark(tx: Tx, id: string, form: ExportedForm, language: Language): Promise<ExportedForm> {
  const [mark] = await draftMarksOf(tx, [id]);
  return mark ? { ...form, fileName: `${form.name}${say(message('formWithDraft', mark), language)}` } : form;
}

/** What the name of a file of many forms says of those about which something is typed and not stored. */
export async function draftsWarning(tx: Tx, ids: readonly string[], language: Language): Promise<string> {
  const count = (await draftMarksOf(tx, ids)).length;
  return count === 0 ? '' : say(message('formsWithDrafts', { count }), language);
}
