import { yearOf } from '../../controls/budget-years';

/** Under this name the browser session keeps the year that a person chose in the header, for each person. */
const nameOf = (userId: string): string => `chengxiao.year.${userId}`;

/** The year that was chosen in the header, so that the next page opens on it too; nothing for all years. */
export function chosenYear(userId: string): string {
  const year = window.sessionStorage.getItem(nameOf(userId)) ?? '';
  return yearOf(year) === undefined ? '' : year;
}

export function keepYear(userId: string, year: string): void {
  if (year) window.sessionStorage.setItem(nameOf(userId), year);
  else window.sessionStorage.removeItem(nameOf(userId));
}
