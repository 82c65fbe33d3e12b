import { useCallback } from 'react';
import { useRulePackText } from './rule-packs.i18n';

/** When a pack judges: what it says, cut short by what superseded it. */
export type Years = { fromYear: number; toYear?: number | null; supersededFrom?: number | null };

/** The years a pack judges, in words. */
export function useYears(): (years: Years) => string {
  const t = useRulePackText();
  return useCallback(
    ({ fromYear, toYear, supersededFrom }: Years): string => {
      const last = Math.min(toYear ?? Infinity, (supersededFrom ?? Infinity) - 1);
      if (last === Infinity) return t('years.from', { from: fromYear });
      if (last < fromYear) return t('years.none');
      return last === fromYear ? t('years.one', { from: fromYear }) : t('years.span', { from: fromYear, to: last });
    },
    [t],
  );
}
