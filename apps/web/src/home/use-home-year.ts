import { preparedYear, today } from '@chengxiao/domain';
import { yearOf } from '../controls/budget-years';
import { useUrlFilter } from '../hooks/use-url-filter';

/** The budget year of the home: that of the address, else the one that is being prepared. */
export function useHomeYear(): number {
  const [filter] = useUrlFilter(['year']);
  return yearOf(filter.year) ?? preparedYear(today());
}
