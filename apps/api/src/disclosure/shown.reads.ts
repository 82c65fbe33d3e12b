import { finding, type Grade, invalid, ProblemError, type PublicationKind } from '@chengxiao/domain';
import type { Conditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { momentKey, type Page, page, type PageRequest } from '../kit/data/page';

/** A row of what is shown; money in 元. */
export type ShownRow = {
  readonly id: string;
  readonly edition: number;
  readonly kind: PublicationKind;
  readonly year: number;
  readonly projectCode: string;
  readonly projectName: string;
  readonly divisionCode: string;
  readonly divisionName: string;
  readonly departmentName: string;
  readonly orgName: string;
  readonly budgetAmount: string;
  readonly executedAmount: string | null;
  readonly total: string | null;
  readonly grade: Grade | null;
  readonly summary: string;
  readonly publishedAt: string;
};
/** What visitors and readers narrow their lists by. */
export type ShownFilter = {
  readonly search?: string | undefined;
  readonly division?: string | undefined;
  readonly year?: number | undefined;
};

/** No internal column is among them: they are all the database role of the public may read. */
export const shownColumns = `t.publication_id as id, t.edition, t.kind, t.year, t.project_code as "projectCode", t.project_name as "projectName",
  t.division_code as "divisionCode", t.division_name as "divisionName", t.department_name as "departmentName", t.org_name as "orgName",
  t.budget_amount as "budgetAmount", t.executed_amount as "executedAmount", t.total, t.grade, t.summary, t.published_at as "publishedAt"`;

/** Narrows a list of what is shown. @throws `INVALID` for an unknown division */
export async function addShownFilter(
  tx: Tx,
  { where }: Conditions,
  { search, division, year }: ShownFilter,
): Promise<void> {
  if (division) {
    const found = await tx.one<{ path: string }>('select path from division where code = $1', [division]);
    if (!found) throw new ProblemError(invalid([finding('division', 'unknownDivision')]));
    where((place) => `t.division_path >= ${place}`, found.path);
    where((place) => `t.division_path < ${place}`, `${found.path}~`);
  }
  if (year) where((place) => `t.year = ${place}`, year);
  if (search) await whereSays(tx, where, search);
}

/** More finds than this are looked up in the order of the list: a page of a common word is soon full. */
const mostIds = 2_000;

/**
 * Narrows the list to what says the words somewhere: in names, codes, goal, indicators or summary, whatever their width and
 * blanks. Rare words go by the index of pairs, common ones along the list's own order.
 */
async function whereSays(tx: Tx, where: Conditions['where'], words: string): Promise<void> {
  const rows = await tx.rows<{ id: string | null }>(
    'select null as id where length(app_find($1)) < 2 union all select app_editions_saying($1, $2)',
    [words, mostIds + 1],
  );
  const ids = rows.flatMap(({ id }) => id ?? []);
  if (ids.length === rows.length && ids.length <= mostIds) where((place) => `t.publication_id = any(${place})`, ids);
  else where((place) => `position(app_find(${place}) in t.searched) > 0`, words);
}

/** A page of the list, newest first; `more` are columns besides the usual. */
export async function shownPage<T extends { id: string }>(
  tx: Tx,
  { conditions, values }: Conditions,
  request: PageRequest,
  counted: boolean,
  more = '',
): Promise<Page<T>> {
  const list = {
    columns: `${shownColumns}${more}, ${momentKey('t.published_at')} as "sortKey"`,
    from: `pub_project t`,
    conditions,
    values,
    sort: { by: 't.published_at', type: 'timestamptz', descending: true },
    id: 't.publication_id',
  };
  const found = await page<T & { sortKey?: string }>(tx, list, request, counted);
  return { ...found, nodes: found.nodes.map(({ sortKey: _, ...node }) => node as unknown as T) };
}
