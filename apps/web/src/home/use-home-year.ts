import { useBudgetYear } from '../shell/year/use-budget-year';

/** The budget year of the home: the one that the header holds, else the one that is being prepared. */
export const useHomeYear = (): number => useBudgetYear('prepared');
