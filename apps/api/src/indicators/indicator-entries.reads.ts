import type { Actor } from '@chengxiao/domain';
import type { IndicatorEntryListArgs, IndicatorEntrySort } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, listColumns } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { type Page, page, newest, type Sort } from '../kit/data/page';
import { IndicatorEntryEntity } from './indicator-entry.entity';

const sorts: Readonly<Record<IndicatorEntrySort, Sort>> = {
  newest,
  name: { by: 't.name', type: 'text', text: 't.name' },
};

/** Codes of a division and of those above it. */
const ancestrySql = (division: string): string =>
  `(select string_to_array(trim(both '/' from d.path), '/') from division d where d.code = ${division})::text[]`;
const coversYear = (entry: string, year: string): string =>
  `${entry}.from_year <= ${year} and coalesce(${entry}.to_year, ${year}) >= ${year}`;

/** `entriesInForce` of the rules, where the entries are: of the division and above, less what a nearer one replaces. */
const isChoosable = (division: string, year: string): string => `t.state = 'inForce' and ${coversYear('t', year)}
  and t.jurisdiction = any(${ancestrySql(division)})
  and not exists (
    select from indicator_entry r
     where r.replaces = t.entry_id and r.state = 'inForce' and ${coversYear('r', year)}
       and r.jurisdiction = any(${ancestrySql(division)})
       and array_position(${ancestrySql(division)}, r.jurisdiction) > array_position(${ancestrySql(division)}, t.jurisdiction))`;

/** A page of the library: what is or was in force anywhere, and what is being written in one's own subtree. */
export function indicatorEntryPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: IndicatorEntryListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<IndicatorEntryEntity, 'id'>>> {
  const order = sorts[sort];
  const { conditions, values, where } = conditionList();
  const place = (value: unknown): string => `$${values.push(value)}`;
  conditions.push(`(t.state in ('inForce', 'retired') or (t.org_path >= $1 and t.org_path < $2))`);
  values.push(actor.scopePath, `${actor.scopePath}~`);
  const { divisionCode, ...common } = filter;
  // With a year the division is the one that chooses.
  addListFilter(where, filter.year ? common : filter, listColumns('t'));
  if (divisionCode && filter.year)
    conditions.push(isChoosable(`${place(divisionCode)}::text`, `${place(filter.year)}::integer`));
  else if (filter.year) conditions.push(coversYear('t', `${place(filter.year)}::integer`));
  if (filter.jurisdiction) conditions.push(`t.jurisdiction = ${place(filter.jurisdiction)}`);
  if (filter.kinds?.length) conditions.push(`t.kind = any(${place(filter.kinds)})`);
  if (filter.states?.length) conditions.push(`t.state = any(${place(filter.states)})`);
  if (filter.level1) conditions.push(`t.level_1 = ${place(filter.level1)}`);
  if (filter.projectTag) conditions.push(`t.project_tag = ${place(filter.projectTag)}`);
  if (filter.functionCode)
    conditions.push(`(t.function_code is null or ${place(filter.functionCode)}::text like t.function_code || '%')`);
  if (filter.search) conditions.push(`t.id in (select app_indicator_entries_found(${place(filter.search)}))`);
  const selected = `${tx.columns(IndicatorEntryEntity, 't', columns.with('id'))}, ${order.text} as "sortKey"`;
  const from = `indicator_entry t`;
  return page(tx, { columns: selected, from, conditions, values, sort: order, id: 't.id' }, request, counted);
}

/** One version in scope. @throws `NOT_FOUND` */
export const indicatorEntryById = async (tx: Tx, id: string): Promise<IndicatorEntryEntity> =>
  orNotFound(await tx.first(IndicatorEntryEntity, 'where t.id = $1', [id]));

/** Everything to choose from in a division for a fiscal year, by type of project and in the order of its starter pack. */
export const choosableEntries = (tx: Tx, divisionCode: string, year: number): Promise<IndicatorEntryEntity[]> =>
  tx.all(
    IndicatorEntryEntity,
    `where ${isChoosable('$1::text', '$2::integer')} order by t.project_tag, t.position, t.name, t.id`,
    [divisionCode, year],
  );

/** The version in force of an entry, by what other entries and targets keep of it. */
export const loadEntryInForce = oneLoader<string, IndicatorEntryEntity>(
  (tx, ids) =>
    tx.all(
      IndicatorEntryEntity,
      `where t.entry_id = any($1) and t.state in ('inForce', 'retired') order by t.entry_id, t.entry_version desc`,
      [ids],
    ),
  ({ entryId }) => entryId,
);
