export { refuseUnsafe } from './guard';
export type { Origin, SheetOrigin } from './origin';
export { pdfOf } from './pdf-threads';
export { type FilledWorkbook, readWorkbook, textOf } from './read';
export { type Reason, returnedWorkbook } from './returned';
export { type Exported, workbookOf } from './workbook';
