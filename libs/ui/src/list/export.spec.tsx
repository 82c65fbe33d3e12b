import { exportLimits, type ListExport } from '@chengxiao/domain';
import { beforeEach, expect, it, jest } from '@jest/globals';
import { act, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import {
  type Column,
  DateText,
  type FilterSpec,
  type FilterValues,
  ListExportContext,
  ListPage,
  type Listed,
  Money,
  type Page,
  type Problem,
  StateTag,
  UiProvider,
  useSelection,
} from '../index';

type Row = { id: string; amount: string | null; rate: string; day: string };
const rows: readonly Row[] = [
  { id: '1', amount: '12345678.91', rate: '93.97%', day: '2026-06-30' },
  { id: '2', amount: null, rate: '1,234.5', day: '2026-06-30T16:30:00Z' },
  { id: '3', amount: '1.09', rate: '3 / 5', day: '' },
];
const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    title: '项目名称',
    render: ({ id }) => (
      <>
        =项目{id} <StateTag label="重点" tone="warning" />
      </>
    ),
  },
  {
    key: 'amount',
    title: '资金',
    kind: 'money',
    amount: ({ amount }) => amount,
    render: ({ amount }) => (amount === null ? '已取消' : <Money value={amount} />),
  },
  { key: 'rate', title: '完成率', kind: 'figure', render: ({ rate }) => rate },
  { key: 'year', title: '年度', kind: 'date', render: () => 2026 },
  { key: 'day', title: '更新时间', kind: 'date', render: ({ day }) => <DateText value={day} time={day.length > 10} /> },
  { key: 'acts', title: '操作', control: true, render: () => <Button>取消</Button> },
];
const filters: readonly FilterSpec[] = [
  { kind: 'search', key: 'text', label: '名称' },
  { kind: 'choice', key: 'state', label: '状态', options: [{ value: 'draft', label: '草稿' }] },
  { kind: 'amount', key: 'money', label: '资金' },
];

type Reading = Listed<Row>['readAll'];
const inTwoPages: Reading = async (onPage) => {
  for (const nodes of [rows.slice(0, 2), rows.slice(2)])
    await onPage({ nodes, pageInfo: { hasNextPage: true }, totalCount: 3 });
  return null;
};
const page: Page<Row> = { nodes: rows.slice(0, 1), pageInfo: { hasNextPage: true }, totalCount: 3 };

type Sending = (list: ListExport) => Promise<Problem | null>;

const done = () => undefined;
const pagedOf = (readAll: Reading, shown: Page<Row> = page) =>
  ({ page: shown, loading: false, problem: null, more: done, upTo: done, retry: done, readAll }) as const;
const filtered = { state: 'draft', money: '1000000.00~' };

type ListProps = { paged: Listed<Row>; values?: FilterValues; also?: readonly Column<Row>[] };
function List({ paged, values = filtered, also = [] }: ListProps) {
  const selection = useSelection<Row>({
    paged,
    may: () => true,
    keyOf: ({ id }) => id,
    nameOf: ({ id }) => `项目${id}`,
  });
  return (
    <ListPage<Row>
      name="test"
      title="项目库"
      columns={[...columns, ...also]}
      paged={paged}
      rowKey={({ id }) => id}
      empty={{ title: '没有项目' }}
      filters={filters}
      values={values}
      selection={selection}
    />
  );
}

/** The list within an application that takes lists. */
const inApplication = (send: Sending, list: ReactNode) => (
  <UiProvider>
    <ListExportContext.Provider value={send}>{list}</ListExportContext.Provider>
  </UiProvider>
);

function showList(send: Sending, readAll: Reading = inTwoPages) {
  const { rerender } = render(inApplication(send, <List paged={pagedOf(readAll)} />));
  const showAgain = (list: ReactNode) => rerender(inApplication(send, list));
  return { user: userEvent.setup(), showAgain };
}
const refusalOf = (code: string, detail: string): Problem => ({ code, title: '', detail, status: 403 });
const exportButton = () => screen.getByRole<HTMLButtonElement>('button', { name: '导出' });

beforeEach(() => localStorage.clear());

it('takes along every page in the columns that are shown, as values where they are values', async () => {
  const send = jest.fn(() => Promise.resolve(null));
  const { user } = showList(send);
  await user.click(screen.getByRole('button', { name: '导出' }));
  expect(await screen.findByText('已导出 3 条')).toBeTruthy();
  expect(send.mock.calls[0]).toEqual([
    {
      list: 'test',
      title: '项目库',
      headings: ['项目名称', '资金（万元）', '完成率', '年度', '更新时间'],
      rows: [
        ['=项目1 重点', { money: '12345678.91' }, { percent: '93.97' }, { number: '2026' }, { date: '2026-06-30' }],
        ['=项目2 重点', '已取消', { number: '1234.5' }, { number: '2026' }, { date: '2026-07-01 00:30' }],
        ['=项目3 重点', { money: '1.09' }, '3 / 5', { number: '2026' }, null],
      ],
      sums: ['合计 3 项', { money: '12345680.00' }, null, null, null],
      filters: [
        { label: '状态', value: '草稿' },
        { label: '资金', value: '100.00 万元 —' },
      ],
    } satisfies ListExport,
    ['1', '2', '3'],
    expect.anything(),
  ]);
});

it('leaves out what is not shown, in the order that was chosen', async () => {
  const send = jest.fn((_: ListExport) => Promise.resolve(null));
  const { user } = showList(send);
  await user.click(screen.getByRole('button', { name: '列 6/6' }));
  await user.click(screen.getByRole('checkbox', { name: '年度' }));
  await user.click(screen.getByRole('button', { name: '上移“完成率”' }));
  await user.click(screen.getByRole('button', { name: '导出' }));
  await waitFor(() => expect(send).toHaveBeenCalled());
  expect(send.mock.calls[0]?.[0].headings).toEqual(['项目名称', '完成率', '资金（万元）', '更新时间']);
});

it('takes along an optional column that the list shows only where it was chosen', async () => {
  const send = jest.fn((_: ListExport) => Promise.resolve(null));
  const classes: Column<Row> = { key: 'class', title: '科目', optional: true, render: ({ id }) => `3020${id}` };
  const user = userEvent.setup();
  render(inApplication(send, <List paged={pagedOf(inTwoPages)} also={[classes]} />));
  expect(screen.queryByText('30201')).toBeNull();
  await user.click(exportButton());
  await waitFor(() => expect(send).toHaveBeenCalled());
  const [list] = send.mock.calls[0] ?? [];
  expect(list?.headings.at(-1)).toBe('科目');
  expect(list?.rows.map((row) => row.at(-1))).toEqual(['30201', '30202', '30203']);
  await user.click(screen.getByRole('button', { name: '列 6/7' }));
  await user.click(screen.getByRole('checkbox', { name: '科目' }));
  expect(screen.getByText('30201')).toBeTruthy();
});

it('says how far it is, and stops when told to', async () => {
  const send = jest.fn(() => Promise.resolve(null));
  const signals: AbortSignal[] = [];
  const { user } = showList(send, async (onPage, signal) => {
    signals.push(signal);
    await onPage({ ...page, nodes: rows.slice(0, 2) });
    return new Promise(() => undefined);
  });
  await user.click(screen.getByRole('button', { name: '导出' }));
  expect(await screen.findByText('正在导出，已读取 2 / 3 条')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '取消导出' }));
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  expect(exportButton().disabled).toBe(false);
  expect(send).not.toHaveBeenCalled();
});

it('refuses more than an export takes, naming the number, and says why it was refused', async () => {
  const send = jest.fn(() => Promise.resolve({ code: 'X', title: '', detail: '无权办理', status: 403 }));
  const count = exportLimits.rows + 1;
  const { user } = showList(send, async (onPage) => {
    await onPage({ ...page, totalCount: count });
    return null;
  });
  await user.click(screen.getByRole('button', { name: '导出' }));
  expect(await screen.findByText(new RegExp(`共 ${count} 条，一次最多导出 ${exportLimits.rows} 条`))).toBeTruthy();
  expect(send).not.toHaveBeenCalled();
});

it.each([
  ['the list may no longer be read', refusalOf('FORBIDDEN', '无权查看')],
  ['the connection was lost', refusalOf('UNAVAILABLE', '服务没有响应')],
])('says in place that %s, keeps what was chosen, and takes it along the next time', async (_, problem) => {
  const answers = [problem, null];
  const send = jest.fn(() => Promise.resolve(null));
  const { user } = showList(send, async (onPage, signal) => answers.shift() ?? inTwoPages(onPage, signal));
  await user.click(screen.getByRole('checkbox', { name: '选择“项目1”' }));
  await user.click(exportButton());
  expect((await screen.findByRole('alert')).textContent).toContain(problem.detail);
  expect(send).not.toHaveBeenCalled();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: '选择“项目1”' }).checked).toBe(true);
  await user.click(screen.getByRole('button', { name: /重\s*试/ }));
  expect(await screen.findByText('已导出 3 条')).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says in place that the session ended while the workbook was asked for', async () => {
  const answers = [refusalOf('UNAUTHENTICATED', '请先登录'), null];
  const { user } = showList(() => Promise.resolve(answers.shift() ?? null));
  await user.click(exportButton());
  expect((await screen.findByRole('alert')).textContent).toContain('请在另一个窗口重新登录');
  await user.click(exportButton());
  expect(await screen.findByText('已导出 3 条')).toBeTruthy();
});

it('forgets why it was refused once the filter is another', async () => {
  const { user, showAgain } = showList(() => Promise.resolve(refusalOf('X', '无权办理')));
  await user.click(exportButton());
  expect((await screen.findByRole('alert')).textContent).toContain('无权办理');
  showAgain(<List paged={pagedOf(inTwoPages)} values={{}} />);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('makes one file, however often it is pressed', async () => {
  let answer: () => void = done;
  const send = jest.fn(() => new Promise<null>((resolve) => (answer = () => resolve(null))));
  const { user } = showList(send);
  // Twice before anything is drawn anew.
  act(() => {
    exportButton().click();
    exportButton().click();
  });
  await waitFor(() => expect(send).toHaveBeenCalled());
  expect(exportButton().disabled).toBe(true);
  await user.click(exportButton());
  act(answer);
  expect(await screen.findByText('已导出 3 条')).toBeTruthy();
  expect(send).toHaveBeenCalledTimes(1);
  expect(exportButton().disabled).toBe(false);
});

it('writes no file where nothing is found any more', async () => {
  const send = jest.fn(() => Promise.resolve(null));
  const { user } = showList(send, async (onPage) => {
    await onPage({ ...page, nodes: [], totalCount: 0 });
    return null;
  });
  await user.click(exportButton());
  expect((await screen.findByRole('alert')).textContent).toContain('没有生成文件');
  expect(send).not.toHaveBeenCalled();
});

it('goes on to its end when the list shows something else meanwhile, and is not offered where nothing is listed', async () => {
  const send = jest.fn(() => Promise.resolve(null));
  let read: () => void = done;
  const { user, showAgain } = showList(send, async (onPage, signal) => {
    await new Promise<void>((resolve) => (read = resolve));
    return inTwoPages(onPage, signal);
  });
  await user.click(exportButton());
  showAgain(<List paged={pagedOf(inTwoPages, { ...page, nodes: [], totalCount: 0 })} values={{}} />);
  act(read);
  expect(await screen.findByText('已导出 3 条')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '导出' })).toBeNull();
});
