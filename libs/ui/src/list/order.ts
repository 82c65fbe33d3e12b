import type { FilterSpec, FilterValues, OnFilter, SpecOf } from './filter-spec';

export type Direction = 'asc' | 'desc';
export type Order = {
  readonly by: string;
  readonly direction: Direction;
  /** Orders by that, or the other way round where the list is ordered by it already. */
  readonly choose: (by: string) => void;
};

/** The order of a list that is declared among its filters, with its direction; nothing where a list has no orders. */
export function orderOf(specs: readonly FilterSpec[], values: FilterValues, onFilter: OnFilter): Order | undefined {
  const spec = specs.find((each): each is SpecOf<'sort'> => each.kind === 'sort');
  const usual = spec?.options[0]?.value;
  if (!spec || usual === undefined) return undefined;
  const beginsWith = (by: string): Direction => (spec.descending?.includes(by) ? 'desc' : 'asc');
  const by = values[spec.key] || usual;
  const given = values['direction'];
  const direction = given === 'asc' || given === 'desc' ? given : beginsWith(by);
  const other = direction === 'asc' ? 'desc' : 'asc';
  return {
    by,
    direction,
    choose: (next) =>
      next === by
        ? onFilter({ direction: other === beginsWith(by) ? '' : other })
        : onFilter({ [spec.key]: next === usual ? '' : next, direction: '' }),
  };
}
