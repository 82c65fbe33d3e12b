import { beforeEach, expect, it } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import type { ReactElement } from 'react';
import { AppLayout } from '../AppLayout';
import { budgetYears, thisYear } from '../../controls/budget-years';
import { useUrlFilter } from '../../hooks/use-url-filter';
import { show } from '../../../test/show';
import { useBudgetYear, useYearFilter } from './use-budget-year';

beforeEach(() => window.sessionStorage.clear());

function List() {
  const [filter, setFilter] = useUrlFilter(['year', 'search']);
  useYearFilter('年度', filter.year);
  return (
    <>
      <p>列出 {filter.year || '全部'}</p>
      <button type="button" onClick={() => setFilter({ year: '' })}>
        清除
      </button>
    </>
  );
}
const OneYear = () => <p>只看 {useBudgetYear({ atFirst: thisYear() })}</p>;
const page = (content: ReactElement, path = '/') => show(<AppLayout>{content}</AppLayout>, { path });
const shown = () => screen.getByRole('button', { name: /^预算年度/ });
const choose = async (user: ReturnType<typeof show>['user'], year: string) => {
  await user.click(shown());
  await user.click(within(shown().parentElement as HTMLElement).getByRole('button', { name: year }));
};
const last = String(thisYear() - 1);

it('shows all years until one is chosen, which then stands in the address', async () => {
  const { user, router } = page(<List />);
  expect(shown().textContent).toContain('全部');
  await choose(user, last);
  expect(router.state.location.search).toBe(`?year=${last}`);
  expect(screen.getByText(`列出 ${last}`)).toBeTruthy();
  expect(shown().textContent).toContain(last);
  expect(document.activeElement).toBe(shown());
  await choose(user, '全部');
  expect(router.state.location.search).toBe('');
});

it('opens the next page on the year that was chosen, and says so in its address', async () => {
  const { user, router } = page(<List />);
  await choose(user, last);
  await act(() => router.navigate('/next'));
  expect(screen.getByText(`列出 ${last}`)).toBeTruthy();
  expect(router.state.location.search).toBe(`?year=${last}`);
  await user.click(screen.getByRole('button', { name: '清除' }));
  expect(screen.getByText('列出 全部')).toBeTruthy();
});

it('obeys the year of a link without keeping it', async () => {
  const { router } = page(<List />, `/?year=${last}`);
  expect(shown().textContent).toContain(last);
  await act(() => router.navigate('/next'));
  expect(screen.getByText('列出 全部')).toBeTruthy();
});

it('has no choice of all years where a page always shows one', async () => {
  const { user } = page(<OneYear />);
  expect(screen.getByText(`只看 ${thisYear()}`)).toBeTruthy();
  expect(shown().textContent).toContain(String(thisYear()));
  await user.click(shown());
  const choices = within(shown().parentElement as HTMLElement).getAllByRole('listitem');
  expect(choices.map(({ textContent }) => textContent)).toEqual(budgetYears().map(({ value }) => value));
  await user.click(within(choices[0] as HTMLElement).getByRole('button'));
  expect(screen.getByText(`只看 ${thisYear() + 1}`)).toBeTruthy();
});

it('leaves what is no year alone', () => {
  page(<OneYear />, '/?year=soon');
  expect(screen.getByText(`只看 ${thisYear()}`)).toBeTruthy();
});
