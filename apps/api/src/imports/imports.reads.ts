import type { Actor, ImportOutcome } from '@chengxiao/domain';
import type { ImportListArgs, ImportRowListArgs } from '@chengxiao/dto';
import { orNotFound, type Values } from '../kit/change';
import type { Tx } from '../kit/db';
import { manyLoader } from '../kit/loader';
import { type Page, page } from '../kit/page';
import { ImportBatchEntity, ImportRowEntity } from './import.entity';
import type { CheckedRow } from './import.kinds';

/** A page of the imports in scope, newest first. */
export function importPage(
  tx: Tx,
  { scopePath }: Actor,
  { kind, first, after }: ImportListArgs,
  counted: boolean,
): Promise<Page<ImportBatchEntity>> {
  const conditions = ['t.org_path >= $1', 't.org_path < $2'];
  const values: unknown[] = [scopePath, `${scopePath}~`];
  if (kind) conditions.push(`t.kind = $${values.push(kind)}`);
  const sortKey = `to_char(t.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.USOF')`;
  const columns = `${tx.columns(ImportBatchEntity)}, ${sortKey} as "sortKey"`;
  const from = 'import_batch t';
  const sort = { by: 't.created_at', type: 'timestamptz', descending: true };
  return page(tx, { columns, from, conditions, values, sort, id: 't.id' }, { first, after }, counted);
}

/** One import in scope. @throws `NOT_FOUND` */
export const importById = async (tx: Tx, id: string): Promise<ImportBatchEntity> =>
  orNotFound(await tx.first(ImportBatchEntity, 'where t.id = $1', [id]));

/** A page of what becomes of the forms or rows of an import, in the order of the file. */
export function rowPage(
  tx: Tx,
  { batchId, outcomes, first, after }: ImportRowListArgs,
  counted: boolean,
): Promise<Page<ImportRowEntity>> {
  const conditions = ['t.batch_id = $1'];
  const values: unknown[] = [batchId];
  if (outcomes?.length) conditions.push(`t.outcome = any($${values.push(outcomes)})`);
  const columns = `${tx.columns(ImportRowEntity, 't', ['content', 'former'])}, t.number::text as "sortKey"`;
  const from = 'import_row t';
  return page(
    tx,
    { columns, from, conditions, values, sort: { by: 't.number', type: 'integer' }, id: 't.id' },
    { first, after },
    counted,
  );
}

/** Rows of an import with some outcomes, whole, in the order of the file. */
export const importRows = (tx: Tx, batchId: string, outcomes: readonly ImportOutcome[]): Promise<ImportRowEntity[]> =>
  tx.all(ImportRowEntity, 'where t.batch_id = $1 and t.outcome = any($2) order by t.number', [batchId, outcomes]);

/** The workbook as it was brought in. */
export async function fileOf(tx: Tx, batchId: string): Promise<Buffer> {
  const row = await tx.one<{ content: Buffer }>('select content from import_file where batch_id = $1', [batchId]);
  return orNotFound(row).content;
}

/** Changes a row of an import whose batch is locked. */
export async function setRow(
  tx: Tx,
  { id }: Pick<ImportRowEntity, 'id'>,
  values: Values<ImportRowEntity>,
): Promise<void> {
  await tx.manager
    .createQueryBuilder()
    .update(ImportRowEntity)
    .set(values as object)
    .where({ id })
    .execute();
}

/** Rows with some outcome behind a place in the file, whole, so many at most. */
export const importRowsAfter = (
  tx: Tx,
  batchId: string,
  outcome: ImportOutcome,
  number: number,
  most: number,
): Promise<ImportRowEntity[]> =>
  tx.all(ImportRowEntity, 'where t.batch_id = $1 and t.outcome = $2 and t.number > $3 order by t.number limit $4', [
    batchId,
    outcome,
    number,
    most,
  ]);

export type KeptRow = CheckedRow & Pick<ImportRowEntity, 'id' | 'number'>;
/** Writes rows of a check, in one statement. */
export const keepRows = (
  tx: Tx,
  batch: Pick<ImportBatchEntity, 'id' | 'orgPath' | 'divisionCode'>,
  rows: readonly KeptRow[],
) =>
  tx.rows(
    `insert into import_row (id, batch_id, number, title, subject_id, outcome, findings, changes, conflicts, content, seen_version, org_path, division_code)
     select id, $2, number, title, "subjectId", outcome, findings, changes, conflicts, content, "seenVersion", $3, $4
       from jsonb_to_recordset($1::jsonb) as r(id uuid, number integer, title text, "subjectId" uuid, outcome text, findings jsonb,
            changes jsonb, conflicts jsonb, content jsonb, "seenVersion" integer)`,
    [JSON.stringify(rows), batch.id, batch.orgPath, batch.divisionCode],
  );

export type Tally = { readonly batchId: string; readonly outcome: ImportOutcome; readonly count: number };
/** How many forms or rows have which outcome. */
export const loadTallies = manyLoader<string, Tally>(
  (tx, ids) =>
    tx.rows(
      `select batch_id as "batchId", outcome, count(*)::integer as count from import_row
        where batch_id = any($1) group by batch_id, outcome order by batch_id, outcome`,
      [ids],
    ),
  ({ batchId }) => batchId,
);
