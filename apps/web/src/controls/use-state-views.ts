import type { Role } from '@chengxiao/domain';
import type { ListView } from '@chengxiao/ui';
import { useSearchParams } from 'react-router';
import { useListViewText } from './list-views.i18n';

type Tally<S extends string> = { readonly state: S; readonly count: number; readonly mine: number };
type StateViews<S extends string> = {
  path: string;
  /** Counts by state, as the list of the year has them; nothing while they are asked for. */
  tallies: readonly Tally<S>[] | undefined;
  /** States with a tab of their own, in the order in which they are passed. */
  states: readonly S[];
  say: (state: S) => string;
  /** The filter of the list as it stands. */
  filter: Readonly<Record<'state' | 'mine', string>>;
  role: Role;
};

/** Who has tasks with what goes through review. */
const worksOn: readonly Role[] = ['unit', 'department', 'finance'];
export const hasTasks = (role: Role): boolean => worksOn.includes(role);

/** The ready-made tabs of a list: all, what waits for me, and the states one comes for, each with its count. */
export function useStateViews<S extends string>({
  path,
  tallies,
  states,
  say,
  filter,
  role,
}: StateViews<S>): {
  readonly views: readonly ListView[];
  readonly view: string | undefined;
} {
  const t = useListViewText();
  const [search] = useSearchParams();
  const year = search.get('year');
  const view = (key: string, label: string, narrowed: Record<string, string>, count: number | undefined): ListView => {
    const query = new URLSearchParams({ ...(year === null ? {} : { year }), ...narrowed }).toString();
    return { key, label, count, href: query ? `${path}?${query}` : path };
  };
  const countOf = (of: (tally: Tally<S>) => number): number | undefined =>
    tallies?.reduce((all, tally) => all + of(tally), 0);
  const open = filter.mine ? 'mine' : filter.state || 'all';
  return {
    views: [
      view(
        'all',
        t('all'),
        {},
        countOf(({ count }) => count),
      ),
      ...(hasTasks(role)
        ? [
            view(
              'mine',
              t('mine'),
              { mine: '1' },
              countOf(({ mine }) => mine),
            ),
          ]
        : []),
      ...states.map((state) =>
        view(
          state,
          say(state),
          { state },
          countOf((tally) => (tally.state === state ? tally.count : 0)),
        ),
      ),
    ],
    view: open,
  };
}
