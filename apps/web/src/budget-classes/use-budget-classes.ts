import { useQuery } from '@apollo/client/react';
import type { BudgetClassesQuery } from '@chengxiao/client';
import { type BudgetClassKind, classPath, isFoundIn, isSectionCode, isValidIn } from '@chengxiao/domain';
import type { Option } from '@chengxiao/ui';
import { useMemo } from 'react';
import { budgetClasses } from './budget-classes.graphql';

export type ListedClass = BudgetClassesQuery['budgetClasses'][number];

/** A classification in a year, or in all years; fetched once for each, and not before it is asked for. */
export function useBudgetClasses(kind: BudgetClassKind, year?: number, skip = false) {
  const variables = year === undefined ? { kind } : { kind, year };
  return useQuery(budgetClasses, { variables, skip, fetchPolicy: 'cache-first' });
}

/** The function items of a year under their sections, for a choice; the words of class and section are searched too. */
export function useFunctionGroups(year: number | undefined) {
  const { data, loading } = useBudgetClasses('functional', year);
  const groups = useMemo(() => {
    const classes = data?.budgetClasses ?? [];
    const names = new Map(classes.map(({ code, name }) => [code, name]));
    const items = classes.filter(({ code }) => code.length === 7);
    const bySection = Map.groupBy(items, ({ code }) => code.slice(0, 5));
    return [...bySection].map(([section, own]) => {
      const label = classPath(section)
        .map((code) => `${code} ${names.get(code) ?? ''}`)
        .join(' / ');
      return {
        label,
        options: own.map(({ code, name }) => ({
          value: code,
          label: `${code} ${name}`,
          searched: `${label} ${code} ${name}`,
        })),
      };
    });
  }, [data]);
  return { groups, loading };
}

/** The sections 款 of a classification that hold in a year, for a choice; of a year that is not known, all. */
export function sectionsIn(classes: readonly ListedClass[]): (year: string) => readonly Option[] {
  const sections = classes.filter(({ code }) => isSectionCode(code));
  const known = new Map<string, readonly Option[]>();
  return (year) => {
    const options =
      known.get(year) ??
      sections
        .filter((each) => year === '' || isValidIn({ ...each, toYear: each.toYear ?? null }, Number(year)))
        .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
    known.set(year, options);
    return options;
  };
}

/** What a text finds of a classification, with what stands above and below it. */
export function foundClasses(classes: readonly ListedClass[], text: string): readonly ListedClass[] {
  const typed = text.trim();
  if (typed === '') return classes;
  const found = classes.filter(({ code, name }) => code.startsWith(typed) || isFoundIn(name, typed));
  const codes = new Set(found.flatMap(({ code }) => classPath(code)));
  const hit = new Set(found.map(({ code }) => code));
  return classes.filter(({ code }) => codes.has(code) || classPath(code).some((above) => hit.has(above)));
}
