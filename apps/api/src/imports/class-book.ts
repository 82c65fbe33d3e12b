import { type ClassListHead, classListHead, ProblemError, refusal } from '@chengxiao/domain';
import { type FilledWorkbook, returnedWorkbook } from '../documents';
import type { ImportBook } from './import.kinds';
import { onlyWrongRows } from './wrong-rows';

type Sheets = FilledWorkbook['sheets'];
/** A sheet that is a list of classes. */
export type ClassSheet<S extends Sheets[number] = Sheets[number]> = {
  readonly name: string;
  readonly sheet: S;
  readonly head: ClassListHead;
};

/** Every sheet that is a list of classes. @throws `WRONG_SHEET` when none is */
export function findLists<S extends Sheets[number]>({ sheets }: { readonly sheets: readonly S[] }): ClassSheet<S>[] {
  const lists = sheets.flatMap((sheet): ClassSheet<S>[] => {
    const head = classListHead(sheet.filled);
    return head ? [{ name: sheet.name, sheet, head }] : [];
  });
  if (lists.length > 0) return lists;
  throw new ProblemError(refusal('WRONG_SHEET', 'workbookWrongSheet', { title: '收支分类科目' }));
}

/** A workbook with lists of budget classes. */
export const classBook: ImportBook = {
  recognise: (workbook) => void findLists(workbook),
  wrongWorkbook: (workbook, reasons) =>
    returnedWorkbook(
      findLists(workbook).flatMap(({ name, sheet, head }) => onlyWrongRows(name, sheet.sheet.rows, head.row, reasons)),
      null,
    ),
};
