import { beforeEach, expect, it } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { preparedYear, today } from '@chengxiao/domain';
import type { ReactElement } from 'react';
import { AppLayout } from '../AppLayout';
import { budgetYears, thisYear } from '../../controls/budget-years';
import { useUrlFilter } from '../../hooks/use-url-filter';
import { show } from '../../../test/show';
import { useBudgetYear, useYearFilter } from './use-budget-year';
import { type OpensOn, useNewYear } from './use-year-in-address';
import { useYearless } from './year-offer';

beforeEach(() => window.sessionStorage.clear());

function List({ opensOn = 'running' }: { opensOn?: OpensOn }) {
  const [filter, setFilter] = useUrlFilter(['year', 'search'], opensOn);
  useYearFilter('年度', filter.year, opensOn);
  return (
    <>
      <p>列出 {filter.year || '全部'}</p>
      <button type="button" onClick={() => setFilter({ year: '' })}>
        清除
      </button>
    </>
  );
}
const OneYear = () => <p>只看 {useBudgetYear('running')}</p>;
const Begun = () => <p>新建 {useNewYear('prepared')}</p>;
function Yearless() {
  useYearless('按日期排列');
  return <p>消息</p>;
}
const page = (content: ReactElement, path = '/') => show(<AppLayout>{content}</AppLayout>, { path });
const shown = () => screen.getByRole('button', { name: /^预算年度/ });
const choices = () => within(shown().parentElement as HTMLElement);
const choose = async (user: ReturnType<typeof show>['user'], year: string) => {
  await user.click(shown());
  await user.click(choices().getByRole('button', { name: new RegExp(`^${year}`) }));
};
const last = String(thisYear() - 1);

it.each([
  ['prepared', preparedYear(today())],
  ['running', thisYear()],
  ['ended', thisYear() - 1],
  ['all', '全部'],
] as const)('opens a list of what is %s on its year, and says so in the header', (opensOn, year) => {
  page(<List opensOn={opensOn} />);
  expect(screen.getByText(`列出 ${year}`)).toBeTruthy();
  expect(shown().textContent).toContain(String(year));
});

it('tells in the header which years are at hand, and by which rule a page opens', async () => {
  const { user } = page(<List />);
  await user.click(shown());
  expect(
    choices()
      .getByRole('button', { name: `${thisYear()} 执行中` })
      .getAttribute('aria-current'),
  ).toBe('true');
  expect(choices().getByRole('button', { name: `${last} 评价中` })).toBeTruthy();
  expect(choices().getByText(/^未选择时/)).toBeTruthy();
  expect(choices().queryByRole('button', { name: '恢复各页默认年度' })).toBeNull();
});

it('shows the year that is chosen, which then stands in the address', async () => {
  const { user, router } = page(<List />);
  await choose(user, last);
  expect(router.state.location.search).toBe(`?year=${last}`);
  expect(screen.getByText(`列出 ${last}`)).toBeTruthy();
  expect(shown().textContent).toContain(last);
  expect(document.activeElement).toBe(shown());
  await choose(user, '全部年度');
  expect(router.state.location.search).toBe('?year=all');
  expect(screen.getByText('列出 全部')).toBeTruthy();
});

it('opens the next page on what was chosen, until the usual years are asked for again', async () => {
  const { user, router } = page(<List />);
  await choose(user, last);
  await act(() => router.navigate('/next'));
  expect(screen.getByText(`列出 ${last}`)).toBeTruthy();
  expect(router.state.location.search).toBe(`?year=${last}`);
  await choose(user, '全部年度');
  await act(() => router.navigate('/more'));
  expect(screen.getByText('列出 全部')).toBeTruthy();
  await choose(user, '恢复各页默认年度');
  expect(screen.getByText(`列出 ${thisYear()}`)).toBeTruthy();
});

it('lists all years once the filter of a list is cleared, also where it opened on one by itself', async () => {
  const { user, router } = page(<List />);
  await user.click(screen.getByRole('button', { name: '清除' }));
  expect(screen.getByText('列出 全部')).toBeTruthy();
  expect(router.state.location.search).toBe('?year=all');
});

it('obeys the year of a link without keeping it', async () => {
  const { router } = page(<List />, `/?year=${last}`);
  expect(shown().textContent).toContain(last);
  await act(() => router.navigate('/next'));
  expect(screen.getByText(`列出 ${thisYear()}`)).toBeTruthy();
});

it('has no choice of all years where a page always shows one', async () => {
  const { user } = page(<OneYear />, '/?year=all');
  expect(screen.getByText(`只看 ${thisYear()}`)).toBeTruthy();
  expect(shown().textContent).toContain(String(thisYear()));
  await user.click(shown());
  const years = choices().getAllByRole('listitem');
  expect(years.map(({ textContent }) => textContent?.slice(0, 4))).toEqual(budgetYears().map(({ value }) => value));
  await user.click(within(years[0] as HTMLElement).getByRole('button'));
  expect(screen.getByText(`只看 ${thisYear() + 1}`)).toBeTruthy();
});

it('leaves what is no year alone', () => {
  page(<OneYear />, '/?year=soon');
  expect(screen.getByText(`只看 ${thisYear()}`)).toBeTruthy();
});

it('begins what is new with the year that was chosen, else with the one that is prepared', async () => {
  const { unmount } = page(<Begun />);
  expect(screen.getByText(`新建 ${preparedYear(today())}`)).toBeTruthy();
  unmount();
  const { user, unmount: leave } = page(<List />);
  await choose(user, last);
  leave();
  page(<Begun />);
  expect(screen.getByText(`新建 ${last}`)).toBeTruthy();
});

it('offers no year where the page has none, and says why', async () => {
  const { user } = page(<Begun />);
  await user.click(shown());
  expect(shown().textContent).toContain('不适用');
  expect(choices().getByText('本页不按年度列出，没有可切换的年度。')).toBeTruthy();
  expect(choices().queryByRole('listitem')).toBeNull();
});

it('says where a page has a reason of its own, and that what was chosen holds elsewhere', async () => {
  const { user, unmount } = page(<List />);
  await choose(user, last);
  unmount();
  const { user: again } = page(<Yearless />);
  await again.click(shown());
  expect(choices().getByText('按日期排列')).toBeTruthy();
  expect(choices().getByText(`已选“${last}”，按年度列出的页面都按它显示。`)).toBeTruthy();
});
