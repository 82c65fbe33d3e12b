import { preparedYear, today } from '@chengxiao/domain';
import type { SpecOf } from '@chengxiao/ui';
import { budgetYears, yearFilter, yearOf } from '../../controls/budget-years';
import { useOfferYears } from './year-offer';
import { useYearInAddress } from './use-year-in-address';

type Years = ReturnType<typeof budgetYears>;

/**
 * The year at hand of a page that always shows one: the address's, else the one chosen in the header before, else the one
 * it opens on. The header's switch changes it.
 */
export function useBudgetYear({
  years = budgetYears(),
  atFirst = preparedYear(today()),
}: { years?: Years; atFirst?: number } = {}): number {
  useOfferYears(years, String(atFirst));
  return yearOf(useYearInAddress(true)) ?? atFirst;
}

/**
 * A list's filter by budget year, which stands in the header instead of the line of the list. `always` is the year of a
 * list that shows one at a time, `all` what no choice means.
 */
export function useYearFilter(
  label: string,
  asked: string,
  { years = budgetYears(), ...more }: { years?: Years; always?: string; all?: string } = {},
): SpecOf<'choice'> {
  const spec = yearFilter(label, asked, years);
  useOfferYears(years, more.always ?? '');
  return { ...spec, ...more, elsewhere: true };
}
