import { today } from '@chengxiao/domain';

/** The budget year that runs now, in Inner Mongolia. */
export const thisYear = (): number => Number(today().slice(0, 4));

/** Years to choose from: the next one, which is being prepared, and those before it. */
export const budgetYears = (): { value: string; label: string }[] =>
  Array.from({ length: 6 }, (_, index) => String(thisYear() + 1 - index)).map((year) => ({ value: year, label: year }));
