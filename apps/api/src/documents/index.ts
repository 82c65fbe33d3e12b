export { refuseBomb } from './archive';
export type { ExportNote } from './list-workbook';
export { rowShape } from './list-rows';
export type { Origin, SheetOrigin } from './origin';
export { listWorkbookOf, pdfOf } from './drawing-threads';
export { type FilledWorkbook, readWorkbook, type WholeWorkbook } from './read';
export { type Reason, returnedWorkbook } from './returned-workbook';
export { type ExportedForm, workbookOf } from './workbook';
