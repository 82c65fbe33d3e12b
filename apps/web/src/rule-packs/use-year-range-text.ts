import { useCallback } from 'react';
import { useRulePackText } from './rule-packs.i18n';

/** The years a pack is in force: its own range, ended early by the pack that supersedes it. */
export type YearRange = { fromYear: number; toYear?: number | null; supersededFrom?: number | null };

/** Words the years a pack is in force. */
export function useYearRangeText(): (years: YearRange) => string {
  const t = useRulePackText();
  return useCallback(
    ({ fromYear, toYear, supersededFrom }: YearRange): string => {
      const last = Math.min(toYear ?? Infinity, (supersededFrom ?? Infinity) - 1);
      if (last === Infinity) return t('years.from', { from: fromYear });
      if (last < fromYear) return t('years.none');
      return last === fromYear ? t('years.one', { from: fromYear }) : t('years.span', { from: fromYear, to: last });
    },
    [t],
  );
}
