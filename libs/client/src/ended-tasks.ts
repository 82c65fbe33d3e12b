import type { ApolloCache, Reference } from '@apollo/client/core';
import { D } from '@chengxiao/domain';

type Waiting = { readonly id: string; readonly kind: string; readonly amount: string; readonly late: boolean };
type Todos = { nodes: readonly Reference[]; totalCount?: number | null; sums?: { amount: string } | null };
type Count = { kind: string; count: number; overdue: number; amount: string };
type Answer = { __typename?: unknown; id?: unknown; allowedActions?: unknown };

const isList = (value: unknown): value is readonly string[] => Array.isArray(value);
const less = (amount: string, taken: readonly Waiting[]): string =>
  taken.reduce((left, each) => left.minus(each.amount), new D(amount)).toFixed(2);

/** What an act took out of my hands: something I might do with it before I may not do any more. */
function endedBy(cache: ApolloCache, answer: Answer): boolean {
  const { allowedActions: now } = answer;
  const id = cache.identify(answer as never);
  if (!id || !isList(now)) return false;
  let before: unknown;
  cache.modify<Record<string, unknown>>({
    id,
    broadcast: false,
    fields: {
      allowedActions: (known: unknown) => {
        before = known;
        return known;
      },
    },
  });
  return isList(before) && before.some((action) => !now.includes(action));
}

/**
 * Takes what was just dealt with out of the lists of what waits for me, before they are asked for again: `data` is the
 * answer to an act as it came, and the cache still holds what was before. What still waits comes back with the list.
 */
export function dropEndedTasks(cache: ApolloCache, data: object, variables: Readonly<Record<string, unknown>>): void {
  const answers = Object.values(data).filter((each): each is Answer => typeof each === 'object' && each !== null);
  const ended = new Set(answers.flatMap((answer) => (endedBy(cache, answer) ? [answer.id] : [])));
  // A target that is begun is no longer missing.
  const begun = Object.entries(data).some(
    ([field, answer]) => field === 'declareTarget' && (answer as Answer | null)?.__typename === 'Target',
  );
  if (ended.size === 0 && !begun) return;
  const taken = new Map<string, Waiting>();
  cache.modify<Record<string, unknown>>({
    broadcast: false,
    fields: {
      todos: (list: unknown, { readField }) => {
        const known = list as Todos;
        const isOver = (row: Reference): boolean =>
          ended.has(readField('subjectId', row)) ||
          (begun &&
            readField('kind', row) === 'targetMissing' &&
            readField('projectId', row) === variables['projectId'] &&
            readField('year', row) === variables['year']);
        const gone = known.nodes.filter(isOver).map((row): Waiting => ({
          id: String(readField('id', row)),
          kind: String(readField('kind', row)),
          amount: readField<string>('amount', row) ?? '0',
          late: (readField<number>('daysLeft', row) ?? 0) < 0,
        }));
        if (gone.length === 0) return known;
        for (const each of gone) taken.set(each.id, each);
        return {
          ...known,
          nodes: known.nodes.filter((row) => !isOver(row)),
          ...(known.totalCount != null && { totalCount: known.totalCount - gone.length }),
          ...(known.sums && { sums: { ...known.sums, amount: less(known.sums.amount, gone) } }),
        };
      },
    },
  });
  if (taken.size === 0) return;
  cache.modify<Record<string, unknown>>({
    fields: {
      todoCounts: (list: unknown) =>
        (list as readonly Count[]).map((each) => {
          const own = [...taken.values()].filter(({ kind }) => kind === each.kind);
          const overdue = each.overdue - own.filter(({ late }) => late).length;
          return { ...each, count: each.count - own.length, overdue, amount: less(each.amount, own) };
        }),
    },
  });
}
