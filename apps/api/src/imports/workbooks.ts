import { writeFile } from 'node:fs/promises';
import type { ImportKind } from '@chengxiao/domain';
import type { FilledWorkbook } from '../documents';
import { programOf, type ReadingLimits, ReadingProcesses } from '../kit/processes/reading-processes';
import { inTemporaryFolder } from '../kit/door/temporary-file';
import type { Placed } from './import.kinds';
import type { WorkbookResult, WorkbookTask } from './workbook.process';

/** Workbooks, read by processes that may be ended: nothing that somebody sent is unpacked or parsed where others are answered. */
export class Workbooks {
  private readonly processes: ReadingProcesses<WorkbookTask, WorkbookResult>;

  constructor(limits: Partial<ReadingLimits> = {}) {
    this.processes = new ReadingProcesses(programOf('workbook.process', import.meta.url), limits);
  }

  /** Whether the file at a path is a workbook of a kind. @throws what `readWorkbook` does, `WRONG_SHEET`, `UNAVAILABLE` */
  async recognise(path: string, kind: ImportKind): Promise<void> {
    await this.processes.ask({ task: 'recognise', path, kind });
  }

  /** What a workbook says. @throws what `readWorkbook` does, `UNAVAILABLE` */
  async read(content: Buffer): Promise<FilledWorkbook> {
    return (await inFile(content, (path) => this.processes.ask({ task: 'read', path }))) as FilledWorkbook;
  }

  /** A workbook of only what is wrong, with the reasons. @throws what `readWorkbook` does, `UNAVAILABLE` */
  async withReasons(
    content: Buffer,
    wrong: { readonly kind: ImportKind; readonly reasons: readonly Placed[]; readonly named: readonly string[] },
  ): Promise<Uint8Array> {
    return (await inFile(content, (path) => this.processes.ask({ task: 'return', path, ...wrong }))) as Uint8Array;
  }
}

const inFile = <T>(content: Buffer, work: (path: string) => Promise<T>): Promise<T> =>
  inTemporaryFolder(async (path) => {
    await writeFile(path, content, { mode: 0o600 });
    return work(path);
  });

/** Those of the API, or of the worker. */
export const workbooks = new Workbooks();
