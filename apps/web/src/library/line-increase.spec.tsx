import type { MockLink } from '@apollo/client/testing';
import { expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { show } from '../../test/show';
import { projectCeiling } from '../feedback/feedback.graphql';
import { AdjustLine } from './AdjustLine';
import { adjustBudgetLine, decideBudgetIncrease, type Line } from './budget-lines.graphql';
import { LineIncrease } from './LineIncrease';

const increase: NonNullable<Line['increase']> & { __typename: 'BudgetIncrease' } = {
  __typename: 'BudgetIncrease',
  amount: '128000000.00',
  reason: '上级追加',
  documentNo: '财预〔2026〕12号',
  documentDate: '2026-06-01',
  askedBy: '张敏',
  allowedActions: ['confirm', 'decline'],
};
const line = {
  __typename: 'BudgetLine',
  id: 'l1',
  year: 2026,
  initialAmount: '120000000.00',
  amount: '120000000.00',
  state: 'approved',
  version: 2,
  adjustable: true,
  allowedActions: [],
  increase: null,
} as unknown as Line;

const ceiling = (budgetCeiling: string | null): MockLink.MockedResponse => ({
  request: { query: projectCeiling, variables: { id: 'p1', year: 2026 } },
  result: { data: { project: { __typename: 'Project', id: 'p1', budgetCeiling } } },
  maxUsageCount: 2,
});
const changed = { __typename: 'BudgetLine', id: 'l1', amount: line.amount, version: 3, state: 'approved' };
const adjusts = (variables: object, answer: object): MockLink.MockedResponse => ({
  request: { query: adjustBudgetLine, variables: { id: 'l1', version: 2, ...variables } },
  result: { data: { adjustBudgetLine: { ...changed, ...answer } } },
});

it('asks for the document only where there is more, names what is missing, and says that another person confirms', async () => {
  const onClose = jest.fn();
  const sent = {
    amount: '128000000.00',
    reason: '上级追加',
    documentNo: '财预〔2026〕12号',
    documentDate: '2026-06-01',
  };
  const { user } = show(<AdjustLine projectId="p1" line={line} onClose={onClose} />, {
    mocks: [ceiling('130000000.00'), adjusts(sent, {})],
  });
  expect(await screen.findByText(/2026 年预算不得超过/)).toBeTruthy();
  expect(screen.queryByLabelText(/批准文号/)).toBeNull();
  const amount = screen.getByLabelText(/全年预算数/);
  await user.clear(amount);
  await user.type(amount, '12800');
  await user.type(screen.getByLabelText(/调整依据和原因/), '上级追加');
  await user.click(screen.getByRole('button', { name: /^提交追加申请/ }));
  expect(screen.getAllByText(/追加预算须填写批准文件的文号和日期/).length).toBeGreaterThan(0);
  expect(document.activeElement).toBe(screen.getByLabelText(/批准文号/));
  await user.type(screen.getByLabelText(/批准文号/), '财预〔2026〕12号');
  await user.type(screen.getByLabelText(/文件日期/), '2026-06-01');
  await user.click(screen.getByRole('button', { name: /^提交追加申请/ }));
  expect(await screen.findByText('追加申请已提交，待另一人确认')).toBeTruthy();
  expect(onClose).toHaveBeenCalled();
});

it('leads to the amount that is above the ceiling', async () => {
  const detail = '2026 年预算不能超过依据评价结果确定的上限 12,000.00 万元';
  const refused = {
    __typename: 'Problem',
    code: 'NOT_READY',
    title: '条件尚不具备',
    detail,
    status: 422,
    fields: [{ __typename: 'ProblemField', path: 'amount', message: detail }],
  };
  const sent = {
    amount: '128000000.00',
    reason: '上级追加',
    documentNo: '财预〔2026〕12号',
    documentDate: '2026-06-01',
  };
  const { user } = show(<AdjustLine projectId="p1" line={line} onClose={() => undefined} />, {
    mocks: [ceiling(null), adjusts(sent, refused)],
  });
  const amount = screen.getByLabelText(/全年预算数/);
  await user.clear(amount);
  await user.type(amount, '12800');
  await user.type(screen.getByLabelText(/调整依据和原因/), '上级追加');
  await user.type(screen.getByLabelText(/批准文号/), '财预〔2026〕12号');
  await user.type(screen.getByLabelText(/文件日期/), '2026-06-01');
  await user.click(screen.getByRole('button', { name: /^提交追加申请/ }));
  expect((await screen.findAllByText(new RegExp(detail))).length).toBeGreaterThan(0);
  expect(document.activeElement).toBe(amount);
});

it('shows what waits with the difference, and asks before it is confirmed', async () => {
  const decided: MockLink.MockedResponse = {
    request: { query: decideBudgetIncrease, variables: { id: 'l1', version: 2, action: 'confirm', reason: null } },
    result: { data: { decideBudgetIncrease: { ...changed, amount: increase.amount } } },
  };
  const { user } = show(<LineIncrease line={line} increase={increase} />, { mocks: [decided] });
  const part = screen.getByRole('region', { name: '2026 年追加待确认' });
  for (const text of ['12,800.00', '800.00', '上级追加', '财预〔2026〕12号', '张敏'])
    expect(within(part).getAllByText(new RegExp(text)).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('button', { name: '确认追加' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText(/调整为 12,800.00 万元/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: '确认追加' }));
  expect(await screen.findByText('预算已追加')).toBeTruthy();
});

it('tells who asked that another person confirms', async () => {
  show(<LineIncrease line={line} increase={{ ...increase, allowedActions: ['withdraw'] }} />, {});
  expect(await screen.findByText(/由本级财政部门的另一人确认/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '确认追加' })).toBeNull();
  expect(screen.getByRole('button', { name: '撤回追加申请' })).toBeTruthy();
});
