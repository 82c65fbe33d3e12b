import { StreamableFile } from '@nestjs/common';
import { type ExportedForm, pdfOf, workbookOf } from '../documents';
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
export const formPdf = async ({ grid, name }: ExportedForm): Promise<StreamableFile> =>
  pdfFile(await pdfOf([grid]), name);
export const formSheet = async (form: ExportedForm): Promise<StreamableFile> =>
  sheetFile(await workbookOf([form]), form.name);
