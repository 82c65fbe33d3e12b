import { beforeEach, expect, it, jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { type FilterSpec, type FilterValues, oneOf } from './list/filter-spec';
import { useSelection } from './list/use-selection';
import { type Column, ListAddressContext, ListPage } from './index';

type Row = { id: string; name: string; amount: string; done: boolean };
const row = (id: string, amount = '10000.00', done = false): Row => ({ id, name: `项目${id}`, amount, done });
const columns: readonly Column<Row>[] = [
  { key: 'name', title: '项目名称', sort: 'name', render: ({ name }) => name },
  { key: 'code', title: '代码', kind: 'code', sort: 'newest', render: ({ id }) => id },
  { key: 'amount', title: '资金', kind: 'money', amount: ({ amount }) => amount },
];
const filters: readonly FilterSpec[] = [
  { kind: 'search', key: 'text', label: '名称' },
  oneOf('state', '状态', ['draft'], () => '草稿'),
  { kind: 'flag', key: 'late', label: '逾期' },
  { kind: 'amount', key: 'money', label: '资金' },
  { kind: 'date', key: 'day', label: '日期' },
  {
    kind: 'sort',
    key: 'sort',
    label: '排序',
    options: [
      { value: 'newest', label: '最近更新' },
      { value: 'name', label: '名称' },
    ],
    descending: ['newest'],
  },
];
const pages = [
  [row('1'), row('2', '25000.00'), row('3', '1.00', true)],
  [row('4'), row('5')],
];

function List({
  onFilter = () => undefined,
  values = {},
  all = false,
  none = false,
  without = '',
  sums,
}: Partial<Parameters<typeof ListPage>[0]> & { all?: boolean; none?: boolean; without?: string }) {
  const [loaded, setLoaded] = useState(all ? 2 : 1);
  const page = {
    nodes: none
      ? []
      : pages
          .slice(0, loaded)
          .flat()
          .filter(({ id }) => id !== without),
    pageInfo: { hasNextPage: loaded < 2 },
    totalCount: 5,
  };
  const paged = {
    page,
    loading: false,
    problem: null,
    more: () => setLoaded(2),
    upTo: () => setLoaded(2),
    readAll: async (onPage: (read: typeof page) => void | Promise<void>) => {
      for (const nodes of pages) await onPage({ ...page, nodes });
      return null;
    },
    retry: () => undefined,
  };
  const selection = useSelection<Row>({
    paged,
    may: ({ done }) => !done,
    keyOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    amountOf: ({ amount }) => amount,
  });
  return (
    <ListPage<Row>
      name="test"
      title="项目库"
      columns={columns}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/rows/${id}`}
      empty={{ title: '没有项目' }}
      filters={filters}
      values={values}
      onFilter={onFilter}
      selection={selection}
      sums={sums}
      acts={<button type="button">送审</button>}
    />
  );
}

beforeEach(() => localStorage.clear());

it('adds up the amounts of what is listed, and says the unit once, in the heading', () => {
  render(<List />);
  expect(screen.getByRole('columnheader', { name: /^资金\s*（万元）$/ })).toBeTruthy();
  const foot = screen.getByRole('row', { name: /已列出 3 项合计/ });
  expect(foot.textContent).toContain('3.50');
  expect(foot.textContent).not.toContain('万元');
});

it('offers acts on what is chosen, with number and sum, and never on what may not be chosen', async () => {
  render(<List />);
  const user = userEvent.setup();
  expect(screen.queryByRole('group', { name: '已选各项' })).toBeNull();
  expect(screen.queryByRole('checkbox', { name: '选择“项目3”' })).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: '选择“项目2”' }));
  const bar = screen.getByRole('group', { name: '已选各项' });
  expect(within(bar).getByRole('status').textContent).toBe('已选 1 项 · 合计 2.50 万元');
  expect(within(bar).getByRole('button', { name: '送审' })).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: '已选各项' })).toBeNull();
});

it('chooses everything the filter finds, page after page', async () => {
  render(<List />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('checkbox', { name: '全选列出的 2 项' }));
  await user.click(screen.getByRole('button', { name: '选中筛选出的全部 5 项' }));
  expect(await screen.findByText(/已选 4 项/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /选中筛选出的全部/ })).toBeNull();
});

it('shows filters that are set as chips that can be taken away, and keeps the others behind one button', async () => {
  const onFilter = jest.fn();
  render(<List onFilter={onFilter} values={{ state: 'draft', money: '1000000.00~' }} />);
  const user = userEvent.setup();
  expect(screen.getByRole('button', { name: /资金：100\.00 万元 —/ })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '去掉筛选“状态”' }));
  expect(onFilter).toHaveBeenLastCalledWith({ state: '' });
  await user.click(screen.getByRole('button', { name: '清除' }));
  expect(onFilter).toHaveBeenLastCalledWith({ state: '', money: '' });
  await user.click(screen.getByRole('button', { name: '逾期' }));
  expect(onFilter).toHaveBeenLastCalledWith({ late: '1' });
});

it('keeps on this device which columns are shown and how high the rows are', async () => {
  const { unmount, container } = render(<List />);
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '列 3/3' }));
  await user.click(screen.getByRole('checkbox', { name: '代码' }));
  await user.click(screen.getByText('舒适'));
  expect(screen.getByRole('columnheader', { name: '代码' }).className).toContain('cx-off');
  expect(container.querySelector('[data-density="comfortable"]')).toBeTruthy();
  unmount();
  render(<List />);
  expect(screen.getByRole('button', { name: '列 2/3' })).toBeTruthy();
});

it('goes from row to row by J and K, and chooses by X', async () => {
  render(<List all />);
  const user = userEvent.setup();
  await user.keyboard('jjx');
  expect(screen.getByText(/已选 1 项/).textContent).toContain('2.50');
  await user.keyboard('kx');
  expect(screen.getByText(/已选 2 项/)).toBeTruthy();
});

it('shows the facts of a row beside the list by Space, follows from row to row, and goes back by Escape', async () => {
  render(<List all />);
  const user = userEvent.setup();
  await user.keyboard('j ');
  const panel = screen.getByRole('complementary', { name: '速览' });
  expect(panel.textContent).toContain('项目1');
  expect(panel.textContent).toContain('1.00 万元');
  expect(within(panel).getByRole('link', { name: '打开详情' }).getAttribute('href')).toBe('/rows/1');
  await user.keyboard('j');
  expect(panel.textContent).toContain('2.50 万元');
  await user.click(within(panel).getByRole('button', { name: '关闭速览' }));
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement?.closest('tr')?.textContent).toContain('项目2');
  await user.click(screen.getAllByRole('cell', { name: '1.00' })[0] as HTMLElement);
  expect(screen.getByRole('complementary').textContent).toContain('项目1');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
});

it('says beside the list that the row looked at is gone, while the others are looked at as before', async () => {
  const { rerender } = render(<List all />);
  const user = userEvent.setup();
  await user.keyboard('j ');
  rerender(<List all without="1" />);
  const panel = screen.getByRole('complementary', { name: '速览' });
  expect(panel.textContent).toContain('已不在清单中');
  expect(within(panel).queryByRole('link')).toBeNull();
  await user.click(screen.getByRole('cell', { name: '2.50' }));
  expect(screen.getByRole('complementary').textContent).toContain('项目2');
  rerender(<List all without="2" />);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(document.activeElement?.closest('tr')?.textContent).toContain('项目1');
});

it('opens with what is left of a filter whose choices are gone, and says what was left out', () => {
  function Kept() {
    const [values, setValues] = useState<FilterValues>({ state: 'frozen', text: '井' });
    return <List values={values} onFilter={(change) => setValues({ ...values, ...change })} />;
  }
  render(<Kept />);
  expect(screen.getByText('以下筛选条件已失效，未予采用：状态：frozen')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('井');
  expect(screen.queryByText('frozen')).toBeNull();
});

it('says that its sums are over all the filter finds where the API adds them up', () => {
  render(<List sums={{ amount: '99990000.00', other: 7 }} />);
  const foot = screen.getByRole('row', { name: /筛选范围 5 项合计/ });
  expect(foot.textContent).toContain('9,999.00');
});

it('is ordered by its heads, one way and the other', async () => {
  const onFilter = jest.fn();
  const user = userEvent.setup();
  const { rerender } = render(<List onFilter={onFilter} />);
  const head = (name: RegExp) => screen.getByRole('columnheader', { name });
  expect(head(/代码/).getAttribute('aria-sort')).toBe('descending');
  await user.click(within(head(/代码/)).getByRole('button'));
  expect(onFilter).toHaveBeenLastCalledWith({ direction: 'asc' });
  await user.click(within(head(/项目名称/)).getByRole('button'));
  expect(onFilter).toHaveBeenLastCalledWith({ sort: 'name', direction: '' });
  rerender(<List onFilter={onFilter} values={{ sort: 'name', direction: 'desc' }} />);
  expect(head(/项目名称/).getAttribute('aria-sort')).toBe('descending');
  await user.click(within(head(/项目名称/)).getByRole('button'));
  expect(onFilter).toHaveBeenLastCalledWith({ direction: '' });
  expect(within(head(/^资金/)).queryByRole('button')).toBeNull();
});

it('says on paper by what it was filtered and how it was ordered', () => {
  const { container } = render(<List values={{ state: 'draft', sort: 'name', direction: 'desc' }} />);
  expect(container.querySelector('.cx-printed-filters')?.textContent).toBe('筛选：状态：草稿；排序：名称 ↓');
});

it('names the filters that hide everything, and takes them away', async () => {
  const onFilter = jest.fn();
  const user = userEvent.setup();
  render(<List none onFilter={onFilter} values={{ text: '水', state: 'draft' }} />);
  expect(screen.getByText('名称：水')).toBeTruthy();
  expect(screen.getByText('状态：草稿')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '清除筛选' }));
  expect(onFilter).toHaveBeenLastCalledWith({ text: '', state: '' });
});

it('lists as many rows as the address says, and shows the columns it names in their order', async () => {
  const address = new Map([
    ['rows', '5'],
    ['columns', 'name,amount,-code'],
  ]);
  const write = (changes: Readonly<Record<string, string>>) =>
    Object.entries(changes).forEach(([key, value]) => address.set(key, value));
  render(
    <ListAddressContext.Provider value={{ read: (key) => address.get(key) ?? '', write }}>
      <List />
    </ListAddressContext.Provider>,
  );
  expect(screen.getAllByRole('row', { name: /项目\d/ })).toHaveLength(5);
  const heads = screen.getAllByRole('columnheader').filter(({ className }) => !className.includes('cx-pick'));
  expect(heads.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('项目名称'),
    expect.stringContaining('资金'),
    expect.stringContaining('代码'),
  ]);
  expect(heads[2]?.className).toContain('cx-off');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '列 2/3' }));
  await user.click(screen.getByRole('checkbox', { name: '代码' }));
  expect(address.get('columns')).toBe('name,amount,code');
});
