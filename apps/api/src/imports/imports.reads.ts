import type { Actor, FundSource, ImportOutcome } from '@chengxiao/domain';
import type { ImportListArgs, ImportRowListArgs } from '@chengxiao/dto';
import { type Columns, columnsWithout, onlyColumns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader } from '../kit/data/loader';
import { type Page, page, momentKey } from '../kit/data/page';
import { ImportRunEntity, ImportRowEntity } from './import.entity';
import type { CheckedRow } from './import.kinds';

/** A page of the imports in scope, newest first. */
export function importPage(
  tx: Tx,
  actor: Actor,
  { kind, year, filter = {}, ...request }: ImportListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<ImportRunEntity, 'id'>>> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (kind) where((place) => `t.kind = ${place}`, kind);
  if (year) where((place) => `(t.years = '{}' or ${place} = any(t.years))`, year);
  const selected = `${tx.columns(ImportRunEntity, 't', columns.with('id'))}, ${momentKey('t.created_at')} as "sortKey"`;
  const from = `import_run t`;
  const sort = { by: 't.created_at', type: 'timestamptz', descending: true };
  return page(tx, { columns: selected, from, conditions, values, sort, id: 't.id' }, request, counted);
}

/** One import in scope. @throws `NOT_FOUND` */
export const importById = async (tx: Tx, id: string): Promise<ImportRunEntity> =>
  orNotFound(await tx.first(ImportRunEntity, 'where t.id = $1', [id]));

/** A page of what becomes of the forms or rows of an import, in the order of the file. */
export function rowPage(
  tx: Tx,
  { runId, outcomes, filter = {}, ...request }: ImportRowListArgs,
  counted: boolean,
): Promise<Page<ImportRowEntity>> {
  const { conditions, values, where } = conditionList();
  where((place) => `t.run_id = ${place}`, runId);
  if (outcomes?.length) where((place) => `t.outcome = any(${place})`, outcomes);
  const updated = '(select r.updated_at from import_run r where r.id = t.run_id)';
  addListFilter(where, filter, { id: 't.id', updated });
  const without = columnsWithout<ImportRowEntity>('content', 'former');
  const columns = `${tx.columns(ImportRowEntity, 't', without)}, t.number::text as "sortKey"`;
  const from = 'import_row t';
  return page(
    tx,
    { columns, from, conditions, values, sort: { by: 't.number', type: 'integer' }, id: 't.id' },
    request,
    counted,
  );
}

/** Rows of an import with some outcomes, whole, in the order of the file. */
export const importRows = (tx: Tx, runId: string, outcomes: readonly ImportOutcome[]): Promise<ImportRowEntity[]> =>
  tx.all(ImportRowEntity, 'where t.run_id = $1 and t.outcome = any($2) order by t.number', [runId, outcomes]);

/** The workbook as it was brought in. */
export async function fileOf(tx: Tx, runId: string): Promise<Buffer> {
  const row = await tx.one<{ content: Buffer }>('select content from import_file where run_id = $1', [runId]);
  return orNotFound(row).content;
}

/** A row of a list as it is applied or taken back: what else was said of it stays where it is. */
export type ImportedRow = Pick<ImportRowEntity, 'id' | 'number' | 'subjectId' | 'content'>;

/** Rows with some outcome behind a place in the file, so many at most. */
export const importRowsAfter = (
  tx: Tx,
  runId: string,
  outcome: ImportOutcome,
  number: number,
  most: number,
): Promise<ImportedRow[]> =>
  tx.all(
    ImportRowEntity,
    'where t.run_id = $1 and t.outcome = $2 and t.number > $3 order by t.number limit $4',
    [runId, outcome, number, most],
    onlyColumns(['id', 'number', 'subjectId', 'content']),
  );

export type NumberedRow = CheckedRow & Pick<ImportRowEntity, 'id' | 'number'>;
/** Writes rows of a check, in one statement. */
export const insertCheckedRows = (
  tx: Tx,
  run: Pick<ImportRunEntity, 'id' | 'orgPath' | 'divisionCode'>,
  rows: readonly NumberedRow[],
) =>
  tx.rows(
    `insert into import_row (id, run_id, number, title, subject_id, outcome, findings, changes, conflicts, content, seen_version, org_path, division_code)
     select id, $2, number, title, "subjectId", outcome, findings, changes, conflicts, content, "seenVersion", $3, $4
       from jsonb_to_recordset($1::jsonb) as r(id uuid, number integer, title text, "subjectId" uuid, outcome text, findings jsonb,
            changes jsonb, conflicts jsonb, content jsonb, "seenVersion" integer)`,
    [JSON.stringify(rows), run.id, run.orgPath, run.divisionCode],
  );

export type Tally = { readonly runId: string; readonly outcome: ImportOutcome; readonly count: number };
/** How many forms or rows have which outcome. */
export const loadTallies = manyLoader<string, Tally>(
  (tx, ids) =>
    tx.rows(
      `select run_id as "runId", outcome, count(*)::integer as count from import_row
        where run_id = any($1) group by run_id, outcome order by run_id, outcome`,
      [ids],
    ),
  ({ runId }) => runId,
);

export type ImportSum = {
  readonly runId: string;
  readonly year: number;
  readonly source: FundSource;
  readonly amount: string;
  readonly count: number;
};
/** Amounts of the rows of a project list that can be imported or were, by year and source. */
export const loadSums = manyLoader<string, ImportSum>(
  (tx, ids) =>
    tx.rows(
      `select r.run_id as "runId", (f->>'year')::integer as year, f->>'source' as source,
              sum((f->>'amount')::numeric(18,2))::text as amount, count(*)::integer as count
         from import_row r cross join jsonb_array_elements(r.content->'draft'->'funds') f
        where r.run_id = any($1) and r.outcome in ('ready', 'applied')
        group by 1, 2, 3 order by 1, 2, 3`,
      [ids],
    ),
  ({ runId }) => runId,
);
