import type { Actor, ImportKind } from '@chengxiao/domain';
import type { FilledWorkbook, Reason, WholeWorkbook } from '../documents';
import type { Db, Tx } from '../kit/data/db';
import type { ImportRunEntity, ImportRowEntity } from './import.entity';

/** A row as a check leaves it, before it has its place. */
export type CheckedRow = Pick<
  ImportRowEntity,
  'title' | 'subjectId' | 'outcome' | 'findings' | 'changes' | 'conflicts' | 'seenVersion'
> & {
  readonly content: unknown;
};

/** What is to be known of one kind of workbook where it is read, without the database. */
export type ImportBook = {
  /** Says at once when a workbook is none of this kind. @throws `WRONG_SHEET` */
  recognise(workbook: FilledWorkbook): void;
  /** Only what is wrong, with the reasons; `named` are the sheets that something is said of. */
  wrongWorkbook(workbook: WholeWorkbook, reasons: readonly Placed[], named: readonly string[]): Promise<Uint8Array>;
};

/** How one kind of workbook is checked, applied and taken back. */
export type ImportHandler = {
  /** Says at once when the object a form is brought to cannot take it. @throws `NOT_FOUND`, `ILLEGAL_STATE` */
  readonly admit?: (tx: Tx, actor: Actor, subjectId: string | null) => Promise<void>;
  /** What each form or row would do; `keep` writes a portion of the result. */
  check(
    db: Db,
    actor: Actor,
    workbook: FilledWorkbook,
    keep: (rows: readonly CheckedRow[], total: number) => Promise<void>,
    run: Pick<ImportRunEntity, 'subjectId'>,
  ): Promise<void>;
  /** Takes over what is ready, all or nothing. @throws `STALE` when something changed since the check */
  apply(tx: Tx, actor: Actor, run: ImportRunEntity): Promise<void>;
  /** Restores what was there, row by row where nobody worked on it since. */
  revoke(tx: Tx, actor: Actor, run: ImportRunEntity): Promise<void>;
};
export type ImportHandlers = Readonly<Record<ImportKind, ImportHandler>>;

/** A reason with the sheet it belongs to. */
export type Placed = Reason & { readonly sheet: string };
