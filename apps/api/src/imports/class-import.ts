import {
  type BudgetClass,
  checkClassList,
  type ClassColumn,
  type Finding,
  type ListedClass,
  listedClasses,
  message,
  ProblemError,
  refusal,
} from '@chengxiao/domain';
import { colToLetter } from 'hucre/xlsx';
import { allClasses, type BudgetClassEntity, changeClasses, type ClassChange, restoreClasses } from '../budget-classes';
import { lockName } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { type ClassSheet, findLists } from './class-book';
import type { RowFinding } from './import.entity';
import type { CheckedRow, ImportHandler } from './import.kinds';
import { type ImportedRow, importRowsAfter } from './imports.reads';
import { remarkRow, sheetRemarks } from './remarks';
import { writeRowOutcomes } from './row-outcomes';

/** More classes than all classifications together have. */
const most = 20_000;

/** The region's list of budget classes: what begins in the same year is updated, the rest is added. */
export const classImport = (): ImportHandler => ({
  async check(db, actor, workbook, keep) {
    const lists = findLists(workbook);
    const known = await db.as(actor, (tx) => allClasses(tx));
    const stored = new Map(known.map((each) => [keyOf(each), each]));
    let total = 0;
    for (const list of lists) {
      const rows = [...listedClasses(list.sheet.filled, list.head)];
      total += rows.length;
      const wrong = checkClassList(rows, known);
      await keep(
        rows.map((row) => checkRow(row, list, wrong.get(row.row) ?? [], stored.get(keyOf(row.value)))),
        total,
      );
    }
    const unread = sheetRemarks(workbook, (name) => lists.some((list) => list.name === name));
    const remarks = remarkRow('文件', '', unread);
    if (remarks.length > 0) await keep(remarks, total);
  },

  async apply(tx, actor, run) {
    await lockName(tx, 17, actor.divisionCode);
    const rows = await rowsOf(tx, run.id, 'ready');
    const ids = await changeClasses(tx, rows.map(changeOf));
    if (!ids) throw new ProblemError(refusal('STALE', 'importStale'));
    await writeRowOutcomes(
      tx,
      rows.map(({ id }, index) => ({ id, outcome: 'applied', subjectId: ids[index] ?? null })),
    );
  },

  async revoke(tx, actor, run) {
    await lockName(tx, 17, actor.divisionCode);
    const rows = await rowsOf(tx, run.id, 'applied');
    const restored = await restoreClasses(tx, rows.map(changeOf));
    await writeRowOutcomes(
      tx,
      rows.map(({ id, subjectId, ...row }) => ({
        id,
        outcome: restored.has(keyOf(changeOf(row).value)) ? 'revoked' : 'kept',
        subjectId,
      })),
    );
  },
});

const keyOf = ({ kind, code, fromYear }: Pick<BudgetClass, 'kind' | 'code' | 'fromYear'>): string =>
  `${kind} ${code} ${fromYear}`;
const changeOf = ({ content }: Pick<ImportedRow, 'content'>): ClassChange => content as unknown as ClassChange;
const rowsOf = (tx: Tx, runId: string, outcome: 'ready' | 'applied') => importRowsAfter(tx, runId, outcome, 0, most);

/** Says of one row what it changes, and what is wrong with it. */
function checkRow(
  { row, value }: ListedClass,
  { name: sheet, head }: ClassSheet,
  wrong: readonly Finding[],
  stored: BudgetClassEntity | undefined,
): CheckedRow {
  const cell = (column: string): string => `${colToLetter(head.columns[column as ClassColumn] ?? 0)}${row + 1}`;
  const findings = wrong.map(({ path, key, params }): RowFinding => {
    return { kind: 'error', sheet, cell: cell(path), path, message: message(key, params) };
  });
  const before = stored ? { name: stored.name, toYear: stored.toYear } : null;
  const changed = (['name', 'toYear'] as const).filter((column) => before?.[column] !== value[column]);
  const same = before !== null && changed.length === 0;
  const change: ClassChange = { value, before };
  return {
    title: `${value.code} ${value.name}`.trim() || `第 ${row + 1} 行`,
    subjectId: stored?.id ?? null,
    changes: [],
    conflicts: [],
    seenVersion: null,
    outcome: findings.length > 0 ? 'wrong' : same ? 'unchanged' : 'ready',
    findings,
    content: findings.length > 0 || same ? null : change,
  };
}
