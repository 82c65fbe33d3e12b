import { useUrlFilter } from '../hooks/use-url-filter';

const all = 'all';

/** Which results of a bulk act are looked at, kept in the address; null for all. `first` are those one comes for. */
export function useOutcome<O extends string>(
  outcomes: readonly O[],
  first: O | null = null,
): [O | null, (wanted: O | null) => void] {
  const [filter, setFilter] = useUrlFilter(['outcome']);
  const outcome = filter.outcome === all ? null : (outcomes.find((each) => each === filter.outcome) ?? first);
  return [outcome, (wanted) => setFilter({ outcome: wanted ?? all })];
}
