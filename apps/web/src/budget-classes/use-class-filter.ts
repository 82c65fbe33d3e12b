import { isFoundIn } from '@chengxiao/domain';
import type { SpecOf } from '@chengxiao/ui';
import { useMemo, useState } from 'react';
import { useBudgetClasses } from './use-budget-classes';

/** So many are offered at once; a longer word finds the others. */
const most = 60;

/** Filters a list by a function of expenditure, be it a class, a section or an item, found as one types. */
export function useClassFilter(key: string, label: string, chosen: string): SpecOf<'choice'> {
  const [typed, setTyped] = useState<string | null>(null);
  const { data } = useBudgetClasses('functional', undefined, typed === null && chosen === '');
  return useMemo(() => {
    const all = data?.budgetClasses ?? [];
    const search = typed?.trim() ?? '';
    // Before anything is typed the classes are offered, not the items that nobody would look through.
    const found = all.filter(({ code, name }) =>
      search === '' ? code.length === 3 : code.startsWith(search) || isFoundIn(name, search),
    );
    const offered = [...all.filter(({ code }) => code === chosen), ...found.slice(0, most)];
    const options = new Map(offered.map(({ code, name }) => [code, `${code} ${name}`]));
    if (chosen && !options.has(chosen)) options.set(chosen, chosen);
    return {
      kind: 'choice',
      key,
      label,
      options: [...options].map(([value, text]) => ({ value, label: text })),
      onSearch: setTyped,
    };
  }, [key, label, chosen, typed, data]);
}
