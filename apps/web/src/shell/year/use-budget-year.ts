import type { YearAtHand } from '@chengxiao/domain';
import type { SpecOf } from '@chengxiao/ui';
import { budgetYears, yearFilter, yearOf } from '../../controls/budget-years';
import { useOfferYears } from './year-offer';
import { type OpensOn, openingYear, useYearInAddress } from './use-year-in-address';

type Years = ReturnType<typeof budgetYears>;

/**
 * The year of a page that always shows one: the address's, else the one chosen in the header before, else the one it opens
 * on. The header's switch changes it.
 */
export function useBudgetYear(opensOn: YearAtHand, { years = budgetYears() }: { years?: Years } = {}): number {
  const atFirst = openingYear(opensOn);
  useOfferYears(years, atFirst);
  return yearOf(useYearInAddress(opensOn) ?? '') ?? Number(atFirst);
}

/**
 * A list's filter by budget year, which stands in the header instead of the line of the list; `opensOn` as `useUrlFilter`
 * has it. A list that is of `one` year at a time has no choice of all.
 */
export function useYearFilter(
  label: string,
  asked: string,
  opensOn: OpensOn,
  { years = budgetYears(), one = false }: { years?: Years; one?: boolean } = {},
): SpecOf<'choice'> {
  const atFirst = openingYear(opensOn);
  useOfferYears(years, atFirst, one);
  return { ...yearFilter(label, asked, years), ...(one && { always: atFirst }), elsewhere: true };
}
