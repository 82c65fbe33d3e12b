import { ProblemError, refusal } from '@chengxiao/domain';
import type { SortDirection } from '@chengxiao/dto';
import type { Tx } from './db';

/** What a list asks for; `first` is at most 100, kept by the argument's validator. */
export type PageRequest = {
  readonly first: number;
  readonly after?: string | undefined;
  /** Left out: the direction the list's order begins with. */
  readonly direction?: SortDirection | null | undefined;
};
export type Page<T> = {
  readonly nodes: T[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number | null;
  readonly sums?: Readonly<Record<string, string>> | null;
};

/** What is asked of all rows that the filter finds, on whichever page. */
export type Totals = { readonly counted: boolean; readonly summed: boolean };

/** A list as SQL: `columns` must answer `id` and the sort column under the name `sortKey`, both as text. */
export type ListQuery = {
  /** What stands behind `select`. */
  readonly columns: string;
  /** What stands behind `from`; it alone is counted. */
  readonly from: string;
  readonly conditions: readonly string[];
  readonly values: readonly unknown[];
  /** Column or expression and its SQL type; a constant of the feature, never a user's string. */
  readonly sort: { readonly by: string; readonly type: string; readonly descending?: boolean };
  readonly id: string;
  /** What is added up over all rows of the filter, as an SQL expression by the name of the field; needs the `from` alone. */
  readonly sums?: Readonly<Record<string, string>>;
};

/** The sort of a list, with its key as the text that its columns answer. */
export type Sort = ListQuery['sort'] & { readonly text: string };

/** A moment as text that keeps its order and its microseconds: the sort key of a cursor. */
export const momentKey = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.USOF')`;

/** The latest change first: the order most lists start with. */
export const newest: Sort = {
  by: 't.updated_at',
  type: 'timestamptz',
  descending: true,
  text: momentKey('t.updated_at'),
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const encodeCursor = (key: readonly string[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

function decodeCursor(cursor: string): readonly [string, string] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === 2 &&
      key.every((part) => typeof part === 'string') &&
      uuid.test(String(key[1]))
    )
      return key as [string, string];
  } catch {
    // falls through to the refusal below
  }
  throw new ProblemError(refusal('INVALID_CURSOR', 'unknownCursor'));
}

/** A keyset page over (sort, id): stable under inserts, one index scan deep; counted and added up only when asked, at once. */
export async function page<T extends { id: string }>(
  tx: Tx,
  list: ListQuery,
  request: PageRequest,
  totals: boolean | Totals,
): Promise<Page<T>> {
  const conditions = [...list.conditions];
  const order = request.direction ?? (list.sort.descending ? 'desc' : 'asc');
  const values = [...list.values];
  const asked = typeof totals === 'boolean' ? { counted: totals, summed: false } : totals;
  const whole = asked.counted || asked.summed ? await readTotals(tx, list, asked) : { totalCount: null, sums: null };
  if (request.after) {
    const [key, id] = decodeCursor(request.after);
    values.push(key, id);
    const [before, comparison] = [values.length - 1, order === 'desc' ? '<' : '>'];
    conditions.push(
      `(${list.sort.by}, ${list.id}) ${comparison} ($${before}::text::${list.sort.type}, $${before + 1}::text::uuid)`,
    );
  }
  values.push(request.first + 1);
  const rows = await tx.rows<T & { sortKey: string }>(
    `select ${list.columns} from ${list.from}${whereClause(conditions)} order by ${list.sort.by} ${order}, ${list.id} ${order} limit $${values.length}`,
    values,
    'unprepared',
  );
  const nodes = rows.slice(0, request.first);
  const last = nodes.at(-1);
  return {
    nodes,
    ...whole,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      endCursor: last ? encodeCursor([last.sortKey, last.id]) : null,
    },
  };
}

const whereClause = (conditions: readonly string[]) => (conditions.length ? ` where ${conditions.join(' and ')}` : '');

async function readTotals(
  tx: Tx,
  list: ListQuery,
  { counted, summed }: Totals,
): Promise<{ totalCount: number | null; sums: Record<string, string> | null }> {
  const expressions = summed ? Object.entries(list.sums ?? {}) : [];
  const columns = [
    'count(*)::text as count',
    ...expressions.map(([name, amount]) => `coalesce(sum(${amount}), 0.00)::text as "${name}"`),
  ];
  const text = `select ${columns.join(', ')} from ${list.from}${whereClause(list.conditions)}`;
  const [{ count = '0', ...sums } = {}] = await tx.rows<Record<string, string>>(text, list.values, 'unprepared');
  return { totalCount: counted ? Number(count) : null, sums: summed ? sums : null };
}
