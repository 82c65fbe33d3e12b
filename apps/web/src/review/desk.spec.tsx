import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { keysAtWork } from '@chengxiao/ui';
import { screen, waitFor, within } from '@testing-library/react';
import { show } from '../../test/show';
import { reviewTarget } from '../targets/review/reviews.graphql';
import { moveTarget } from '../targets/targets.graphql';
import { startBulkReview } from './desk.graphql';
import { answers, deskOf, forecast, mocks, page, moved, redLine, row, sent } from './desk-targets.fixture';
import { DeskRoute } from './DeskRoute';

const realFetch = globalThis.fetch;
beforeEach(() => {
  sent.length = 0;
  globalThis.fetch = jest.fn(() => Promise.resolve(new Response(JSON.stringify(redLine)))) as never;
});
afterEach(() => {
  globalThis.fetch = realFetch;
});

const openedHeading = (name: string) => screen.findByRole('heading', { level: 2, name });

it('says how many wait and how much that is, how the day goes, and opens the first', async () => {
  show(<DeskRoute />, { ...page, mocks });
  expect(await screen.findByText('待审 2 项 · 200.00 万元')).toBeTruthy();
  expect(await screen.findByText('今天已办 12 · 剩 28 · 平均 6 分钟 · 全部约需 2 小时 48 分')).toBeTruthy();
  expect(screen.getByRole('button', { name: '绩效科 2' })).toBeTruthy();
  expect(await openedHeading('项目1')).toBeTruthy();
  expect(await screen.findByRole('button', { name: '红线 3 处' })).toBeTruthy();
});

it('walks by J and K with the focus on the row, and keeps what was typed of each', async () => {
  const { user } = show(<DeskRoute />, { ...page, mocks });
  await openedHeading('项目1');
  await user.type(await screen.findByLabelText(/总体意见/), '金额依据不足');
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('j');
  expect(await openedHeading('项目2')).toBeTruthy();
  expect(document.activeElement?.textContent).toContain('项目2');
  await user.keyboard('x');
  expect(await screen.findByText(/已选 1 项/)).toBeTruthy();
  await user.keyboard('k');
  expect(await openedHeading('项目1')).toBeTruthy();
});

it('answers all points by A, passes, opens the next with the focus, and takes it back by U', async () => {
  const { user } = show(<DeskRoute />, {
    ...page,
    mocks: [...mocks, answers(reviewTarget, 'reviewTarget', moved), answers(moveTarget, 'moveTarget', moved)],
  });
  await openedHeading('项目1');
  await user.keyboard('a');
  const group = await screen.findByRole('group', { name: '完整性' });
  expect(within(group).getByLabelText<HTMLInputElement>('符合').checked).toBe(true);
  await user.keyboard('{Control>}{Enter}{/Control}');
  const heading = await openedHeading('项目2');
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(screen.getByText(/“项目1”已审核通过/)).toBeTruthy();
  await user.keyboard('u');
  expect(await openedHeading('项目1')).toBeTruthy();
  expect(sent).toMatchObject([
    { id: 't1', decision: 'pass', points: { feasibility: { fit: 'fit' } } },
    { id: 't1', action: 'takeBack', version: 3 },
  ]);
});

it('leads to the opinion by R, and refuses a return that says nothing', async () => {
  const { user } = show(<DeskRoute />, { ...page, mocks });
  await openedHeading('项目1');
  await user.keyboard('a');
  await screen.findByLabelText(/总体意见/);
  await user.keyboard('r');
  expect(document.activeElement).toBe(screen.getByLabelText(/总体意见/));
  await user.click(screen.getByRole('button', { name: '退回修改' }));
  expect((await screen.findAllByText(/退回须说明原因/)).length).toBeGreaterThan(0);
  expect(sent).toEqual([]);
});

it('skips by S, and folds the queue away', async () => {
  const { user } = show(<DeskRoute />, { ...page, mocks });
  await openedHeading('项目1');
  await user.keyboard('s');
  expect(await openedHeading('项目2')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '三栏' }));
  expect(screen.getByRole('button', { name: '两栏' }).getAttribute('aria-pressed')).toBe('false');
});

it('states its keys for the map', async () => {
  show(<DeskRoute />, { ...page, mocks });
  await openedHeading('项目1');
  expect(keysAtWork().flatMap(({ keys }) => keys.map(({ label }) => label))).toContain('30 秒内撤回决定');
  expect(screen.getByRole('button', { name: '快捷键（?）' })).toBeTruthy();
});

it('names each and what would be refused before a bulk act', async () => {
  const { user } = show(<DeskRoute />, { ...page, mocks: [...mocks, forecast('重点项目须逐项评分')] });
  await screen.findByText('待审 2 项 · 200.00 万元');
  await user.click(screen.getByRole('button', { name: '批量通过' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('其中 1 项不能办理，原因见下')).toBeTruthy();
  expect(dialog.textContent).toContain('2 项、200.00 万元');
  expect(within(dialog).getByText('重点项目须逐项评分')).toBeTruthy();
});

it('asks for a reason for each or one for all, and sends those that were written', async () => {
  const bulk = { __typename: 'BulkReview', id: 'b1', state: 'done' };
  const { user } = show(<DeskRoute />, {
    ...page,
    mocks: [...mocks, forecast(null), answers(startBulkReview, 'startBulkReview', bulk)],
  });
  await screen.findByText('待审 2 项 · 200.00 万元');
  await user.click(screen.getByRole('button', { name: '批量退回' }));
  let dialog = await screen.findByRole('dialog');
  await user.type(await within(dialog).findByLabelText('“项目1”的退回原因'), '请量化');
  await user.click(within(dialog).getByRole('button', { name: '开始办理' }));
  await waitFor(() =>
    expect(within(dialog).getByLabelText('“项目2”的退回原因').getAttribute('aria-invalid')).toBe('true'),
  );
  expect(within(dialog).getByLabelText('“项目1”的退回原因').getAttribute('aria-invalid')).toBe('false');
  // What was written is there again.
  await user.click(within(dialog).getByRole('button', { name: /取\s?消/ }));
  await user.click(screen.getByRole('button', { name: '批量退回' }));
  dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByLabelText('“项目1”的退回原因')).toHaveProperty('value', '请量化');
  await user.type(within(dialog).getByLabelText('“项目2”的退回原因'), '请核对');
  await user.click(within(dialog).getByRole('button', { name: '开始办理' }));
  await waitFor(() =>
    expect(sent).toMatchObject([
      {
        action: 'return',
        count: 2,
        reasons: [
          { targetId: 't1', reason: '请量化' },
          { targetId: 't2', reason: '请核对' },
        ],
      },
    ]),
  );
});

it('names what somebody else decided meanwhile, and keeps the reasons of the others', async () => {
  const stale = {
    __typename: 'Problem',
    type: 'x',
    code: 'STALE',
    status: 409,
    title: '内容已变化',
    detail: '您看到 2 项，现有 1 项',
  };
  const { user } = show(<DeskRoute />, {
    ...page,
    mocks: [
      ...mocks,
      forecast(null, [row(1), row(2)], 1),
      forecast(null, [row(1)]),
      answers(startBulkReview, 'startBulkReview', { ...stale, traceId: 't', fields: [] }),
    ],
  });
  await screen.findByText('待审 2 项 · 200.00 万元');
  await user.click(screen.getByRole('button', { name: '批量退回' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(await dialog.findByLabelText('“项目1”的退回原因'), '请量化');
  await user.type(dialog.getByLabelText(/^意见/), '请修改');
  await user.click(dialog.getByRole('button', { name: '开始办理' }));
  expect(await dialog.findByText('已由他人办理，不再列入：项目2')).toBeTruthy();
  expect(dialog.getByText('您看到 2 项，现有 1 项')).toBeTruthy();
  expect(dialog.queryByLabelText('“项目2”的退回原因')).toBeNull();
  expect(dialog.getByLabelText('“项目1”的退回原因')).toHaveProperty('value', '请量化');
});

it('asks the API for what is filtered by, in the order that is chosen', async () => {
  const variables = {
    subject: 'target',
    first: 50,
    filter: { overdue: true, keyProject: true, step: 'performance' },
    sort: 'amount',
  };
  show(<DeskRoute />, {
    path: '/review?overdue=yes&key=yes&step=performance&sort=amount',
    route: '/review',
    mocks: [...mocks.slice(1), deskOf(variables, [row(2)])],
  });
  expect(await screen.findByText('待审 1 项 · 100.00 万元')).toBeTruthy();
  expect((await screen.findByRole('button', { name: '重点项目 1' })).getAttribute('aria-pressed')).toBe('true');
});
