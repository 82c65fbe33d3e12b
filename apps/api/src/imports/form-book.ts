import { type FormGrid, ProblemError, refusal } from '@chengxiao/domain';
import { type FilledWorkbook, returnedWorkbook } from '../documents';
import { type FormSheets, partNameOf } from './form-sheets';
import type { ImportBook } from './import.kinds';
import { otherFormOf } from './known-forms';
import { targetSheets } from './target-sheets';

/** A form goes back whole: both of its sheets, for what is mended in one may belong to the other. */
const wrongWorkbook: ImportBook['wrongWorkbook'] = ({ sheets, hidden }, reasons, named) =>
  returnedWorkbook(
    sheets
      .filter(({ name }) => named.includes(name))
      .map(({ sheet }) => ({ sheet, reasons: reasons.filter((each) => each.sheet === sheet.name) })),
    hidden,
  );

/** A workbook with forms F1. */
export const targetBook: ImportBook = { recognise: (workbook) => void targetSheets(workbook), wrongWorkbook };

/** The sheets that show a form, and from what they were made; `grids` are the form without content. */
export function formSheetsOf(grids: readonly FormGrid[], { sheets, origins }: FilledWorkbook): FormSheets {
  const shown = sheets.flatMap(({ name, filled }) => {
    const part = partNameOf(grids, filled);
    return part ? [{ name, part, filled }] : [];
  });
  const origin = origins.find(({ sheet }) => shown.some(({ name }) => name === sheet))?.origin ?? null;
  return { title: shown[0]?.name ?? titleOf(grids), origin, sheets: shown };
}

const titleOf = (grids: readonly FormGrid[]): string => grids[0]?.parts[0]?.title ?? '';

/** A workbook with the form of one object. */
export const objectBook = (grids: readonly FormGrid[]): ImportBook => ({
  recognise(workbook) {
    if (formSheetsOf(grids, workbook).sheets.length > 0) return;
    const title = titleOf(grids);
    const found = otherFormOf(workbook);
    throw new ProblemError(
      found === null
        ? refusal('WRONG_SHEET', 'workbookWrongSheet', { title })
        : refusal('WRONG_SHEET', 'importOtherForm', { title, found }),
    );
  },
  wrongWorkbook,
});
