export type { Origin, SheetOrigin } from './origin';
export { pdfOf } from './pdf';
export { type Exported, workbookOf } from './workbook';
