import { useIndicatorText } from './indicators.i18n';

/** For which years an entry may be chosen, in words. */
export function useYearRangeText() {
  const t = useIndicatorText();
  return ({ fromYear, toYear }: { readonly fromYear: number; readonly toYear?: number | null }): string =>
    toYear == null ? t('years.from', { from: fromYear }) : t('years.range', { from: fromYear, to: toYear });
}
