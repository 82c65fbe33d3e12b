export { refuseUnsafe } from './guard';
export { type ExportNote, listWorkbook } from './list-workbook';
export type { Origin, SheetOrigin } from './origin';
export { pdfOf } from './pdf-threads';
export { type FilledWorkbook, readWorkbook, textOf } from './read';
export { type Reason, returnedWorkbook } from './returned-workbook';
export { type ExportedForm, workbookOf } from './workbook';
