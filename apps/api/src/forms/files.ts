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

/** A form whose file says by its name that something is typed about the object and not stored: by whom and when, not what. */
export async function withDraftMark(tx: Tx, id: string, form: ExportedForm, language: Language): Promise<ExportedForm> {
  const mark = await tx.one<{ who: string; at: string }>(
    `select name as who, to_char(saved_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24.MI') as at
       from app_draft_marks($1) limit 1`,
    [[id]],
  );
  return mark ? { ...form, fileName: `${form.name}${say(message('formWithDraft', mark), language)}` } : form;
}
