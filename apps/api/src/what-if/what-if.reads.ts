import type { Actor, GradeShift, RulePack, Text } from '@chengxiao/domain';
import type { WhatIfChangeListArgs, WhatIfListArgs } from '@chengxiao/dto';
import { type Columns, columnsWithout } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader } from '../kit/data/loader';
import { momentKey, type Page, page } from '../kit/data/page';
import { WhatIfChangeEntity, WhatIfEntity } from './what-if.entity';

/** A what-if without the text of its pack, whose name it keeps. */
export type WhatIfRow = Omit<WhatIfEntity, 'content'> & { readonly packName: Text };
export type WhatIfChangeRow = WhatIfChangeEntity & { readonly id: string; readonly departmentName: string };

const row = columnsWithout<WhatIfEntity>('content');
const rowColumns = (tx: Tx, columns: Columns = row): string => {
  const packName = columns.has('packName') ? `, t.content -> 'name' as "packName"` : '';
  return `${tx.columns(WhatIfEntity, 't', columns)}${packName}`;
};

/** A page of the what-ifs in scope, newest first. */
export function whatIfPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: WhatIfListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<WhatIfRow, 'id'>>> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, listColumns('t'));
  if (filter.rulePackId) where((place) => `t.rule_pack_id = ${place}`, filter.rulePackId);
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  const list = {
    columns: `${rowColumns(tx, columns.with('id'))}, ${momentKey('t.created_at')} as "sortKey"`,
    from: 'what_if t',
    conditions,
    values,
  };
  const sort = { by: 't.created_at', type: 'timestamptz', descending: true };
  return page(tx, { ...list, sort, id: 't.id' }, request, counted);
}

/** One what-if in scope. @throws `NOT_FOUND` */
export const whatIfById = async (tx: Tx, id: string): Promise<WhatIfRow> =>
  orNotFound(await tx.one<WhatIfRow>(`select ${rowColumns(tx)} from what_if t where t.id = $1`, [id]));

/** The framework of the pack a what-if tries: what its parts are called. @throws `NOT_FOUND` */
export const treeOf = async (tx: Tx, id: string): Promise<Pick<RulePack, 'tree'>> =>
  orNotFound(
    await tx.one<Pick<RulePack, 'tree'>>(`select t.content -> 'tree' as tree from what_if t where t.id = $1`, [id]),
  );

/** A page of what changed, the largest difference first. */
export function changePage(
  tx: Tx,
  { whatIfId, filter = {}, ...request }: WhatIfChangeListArgs,
  counted: boolean,
): Promise<Page<WhatIfChangeRow>> {
  const { conditions, values, where } = conditionList();
  where((place) => `t.what_if_id = ${place}`, whatIfId);
  const updated = '(select w.updated_at from what_if w where w.id = t.what_if_id)';
  addListFilter(where, filter, { id: 't.evaluation_id', updated });
  if (filter.before) where((place) => `t.grade_before ->> 'key' = ${place}`, filter.before);
  if (filter.after) where((place) => `t.grade_after ->> 'key' = ${place}`, filter.after);
  if (filter.unscorable) conditions.push('t.grade_after is null');
  const list = {
    columns: `${tx.columns(WhatIfChangeEntity)}, t.evaluation_id as id, e.department_name as "departmentName", t.size::text as "sortKey"`,
    from: 'what_if_change t join evaluation e on e.id = t.evaluation_id',
    conditions,
    values,
  };
  const sort = { by: 't.size', type: 'numeric', descending: true };
  return page(tx, { ...list, sort, id: 't.evaluation_id' }, request, counted);
}

/** The matrix of each what-if, from the portions it has so far. */
export const loadShifts = manyLoader<string, GradeShift & { readonly whatIfId: string }>(
  (tx, ids) =>
    tx.rows(
      `select t.what_if_id as "whatIfId", cell.before, cell.after, sum(cell.count)::integer as count
         from what_if_portion t cross join jsonb_to_recordset(t.counts) cell(before jsonb, after jsonb, count integer)
        where t.what_if_id = any($1)
        group by t.what_if_id, cell.before, cell.after
        order by (cell.before ->> 'rank')::integer, (cell.after ->> 'rank')::integer nulls last`,
      [ids],
    ),
  ({ whatIfId }) => whatIfId,
);

/** How many evaluations of a year were filed in the actor's subtree. */
export async function countFiled(tx: Tx, { scopePath }: Actor, year: number): Promise<number> {
  const row = await tx.one<{ count: number }>(
    `select count(*)::integer as count from evaluation t
      where t.year = $1 and t.state = 'filed' and t.org_path >= $2 and t.org_path < $3`,
    [year, scopePath, `${scopePath}~`],
  );
  return row?.count ?? 0;
}
