import { yearOf } from '../../controls/budget-years';

/** 全部年度, as it stands in an address: no year in it means the one at hand. */
export const allYears = 'all';

/** Under this name the browser session keeps what a person chose in the header, for each person. */
const nameOf = (userId: string): string => `chengxiao.year.${userId}`;

/** What was chosen in the header, so that the next page opens on it too: a year, all years, or nothing. */
export function chosenYear(userId: string): string {
  const year = window.sessionStorage.getItem(nameOf(userId)) ?? '';
  return year === allYears || yearOf(year) !== undefined ? year : '';
}

export function keepYear(userId: string, year: string): void {
  if (year) window.sessionStorage.setItem(nameOf(userId), year);
  else window.sessionStorage.removeItem(nameOf(userId));
}
