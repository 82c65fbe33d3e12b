import {
  fundSourceLabels,
  fundSources,
  type ListHead,
  listHead,
  message,
  type Message,
  missingHeadings,
  ProblemError,
  refusal,
} from '@chengxiao/domain';
import { type FilledWorkbook, returnedWorkbook } from '../documents';
import type { ImportBook } from './import.kinds';
import { sheetRemarks } from './remarks';
import { onlyWrongRows } from './wrong-rows';

type Sheet = FilledWorkbook['sheets'][number];
/** The project lists of a workbook, and what of it is read by nobody. */
type Lists<S extends Sheet> = { readonly lists: readonly ProjectSheet<S>[]; readonly remarks: readonly Message[] };
/** A sheet that is a list of projects. */
export type ProjectSheet<S extends Sheet = Sheet> = {
  readonly name: string;
  readonly sheet: S;
  readonly head: ListHead;
};

/** Sheets of the empty list that explain it. */
const ofTemplate = new Set(['单位代码', '填写说明']);

/** Every sheet that is seen and is a project list. @throws `WRONG_SHEET` when none is, or amounts stand where they are not understood */
export function findLists<S extends Sheet>(
  workbook: Omit<FilledWorkbook, 'sheets'> & { readonly sheets: readonly S[] },
): Lists<S> {
  const { sheets } = workbook;
  const lists = sheets.flatMap((sheet): ProjectSheet<S>[] => {
    const head = listHead(sheet.filled);
    return head ? [{ name: sheet.name, sheet, head }] : [];
  });
  for (const sheet of sheets) {
    const missing = lists.some(({ name }) => name === sheet.name) ? null : missingHeadings(sheet.filled);
    if (missing) throw wrongSheet('listColumnsMissing', { sheet: sheet.name, columns: missing.join('、') });
  }
  if (lists.length === 0) throw wrongSheet('workbookWrongSheet', { title: '项目清单' });
  const sources = fundSources.map((source) => fundSourceLabels[source].zh).join('、');
  for (const { name, head } of lists)
    if (head.unclear.length > 0)
      throw wrongSheet('listMoneyUnclear', { sheet: name, columns: head.unclear.join('、'), sources });
  const isRead = (name: string): boolean => ofTemplate.has(name) || lists.some((list) => list.name === name);
  return { lists, remarks: sheetRemarks(workbook, isRead) };
}

const wrongSheet = (...reason: Parameters<typeof message>): ProblemError =>
  new ProblemError(refusal('WRONG_SHEET', ...reason));

/** A workbook with a finance bureau's lists of projects. */
export const projectBook: ImportBook = {
  recognise: (workbook) => void findLists(workbook),
  wrongWorkbook: (workbook, reasons) =>
    returnedWorkbook(
      findLists(workbook).lists.flatMap(({ name, sheet: { sheet }, head }) =>
        onlyWrongRows(name, sheet.rows, head.row, reasons).map((wrong) => ({
          ...wrong,
          sheet: { ...wrong.sheet, ...(sheet.columns && { columns: sheet.columns }) },
        })),
      ),
      null,
    ),
};
