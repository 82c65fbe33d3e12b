import { readFile } from 'node:fs/promises';
import type { ImportKind } from '@chengxiao/domain';
import { type FilledWorkbook, readWorkbook } from '../documents';
import { answerTasks } from '../kit/processes/answer-tasks';
import { importBooks } from './import.books';
import type { Placed } from './import.kinds';

/** What a process is asked to do with the workbook at a path. */
export type WorkbookTask = { readonly path: string } & (
  | { readonly task: 'recognise'; readonly kind: ImportKind }
  | { readonly task: 'read' }
  | {
      readonly task: 'return';
      readonly kind: ImportKind;
      readonly reasons: readonly Placed[];
      readonly named: readonly string[];
    }
);
/** What comes back: nothing of a workbook that is recognised, what it says, or the one with the reasons. */
export type WorkbookResult = FilledWorkbook | Uint8Array | null;

async function doTask(task: WorkbookTask): Promise<WorkbookResult> {
  const workbook = await readWorkbook(await readFile(task.path));
  if (task.task === 'return') return importBooks[task.kind].wrongWorkbook(workbook, task.reasons, task.named);
  if (task.task === 'recognise') {
    importBooks[task.kind].recognise(workbook);
    return null;
  }
  const { hidden: _, ...rest } = workbook;
  return { ...rest, sheets: workbook.sheets.map(({ name, filled }) => ({ name, filled })) };
}

/** Entry of a process that reads workbooks. */
answerTasks(doTask);
