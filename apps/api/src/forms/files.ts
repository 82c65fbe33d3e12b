import { StreamableFile } from '@nestjs/common';

/** A file to keep, under a name that browsers take in Chinese too. */
const file = (bytes: Uint8Array, name: string, type: string): StreamableFile =>
  new StreamableFile(bytes, {
    type,
    disposition: `attachment; filename="form${name.slice(name.lastIndexOf('.'))}"; filename*=UTF-8''${encodeURIComponent(name)}`,
  });

export const pdfFile = (bytes: Uint8Array, name: string): StreamableFile =>
  file(bytes, `${name}.pdf`, 'application/pdf');
export const sheetFile = (bytes: Uint8Array, name: string): StreamableFile =>
  file(bytes, `${name}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
