import type { MockLink } from '@apollo/client/testing';
import { today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { BudgetReplies } from './BudgetReplies';
import { budgetReplies, issueBudgetReply, receivedReplies } from './budget-replies.graphql';
import { ReceivedRepliesPage } from './ReceivedRepliesPage';

const reply = {
  __typename: 'BudgetReply',
  id: 'r1',
  documentNo: '财预〔2026〕12号',
  issuedOn: '2026-02-03',
  projectCount: 2,
  amount: '300000.00',
};
const department = (id: string, over: object = {}) => ({
  __typename: 'DepartmentReplies',
  departmentId: id,
  departmentName: `部门${id}`,
  count: 2,
  amount: '300000.00',
  issuable: true,
  replies: [],
  ...over,
});
const lists = (rows: object[], id = 'b1'): MockLink.MockedResponse => ({
  request: { query: budgetReplies, variables: { id } },
  result: { data: { budgetReplies: rows } } as never,
});
const answer = (result: object, documentNo: string): MockLink.MockedResponse => ({
  request: {
    query: issueBudgetReply,
    variables: { id: 'b1', departmentId: 'd2', documentNo, issuedOn: today() },
  },
  result: { data: { issueBudgetReply: result } } as never,
});
const approvals = [
  { id: 'b1', year: 2026, documentNo: '人大〔2026〕3号' },
  { id: 'b0', year: 2025, documentNo: '人大〔2025〕3号' },
];

it('lists what each department was told, and issues the reply that is missing', async () => {
  const before = [department('d1', { replies: [reply] }), department('d2')];
  const taken = {
    __typename: 'Problem',
    code: 'INVALID',
    status: 422,
    title: '填写有误',
    detail: '填写有误',
    fields: [{ __typename: 'ProblemField', path: 'documentNo', message: '该文号已用于另一份批复' }],
  };
  const issued = { ...reply, id: 'r2', documentNo: '财预〔2026〕13号' };
  const { user } = show(<BudgetReplies approvals={approvals} />, {
    mocks: [
      lists(before),
      answer(taken, '财预〔2026〕12号'),
      answer(issued, '财预〔2026〕13号'),
      lists([department('d1', { replies: [reply] }), department('d2', { replies: [issued] })]),
    ],
  });
  const link = await screen.findByRole('link', { name: '财预〔2026〕12号（2 个项目）PDF' });
  expect(link.getAttribute('href')).toBe('/api/budget-replies/r1.pdf?language=zh');
  await user.click(screen.getByRole('button', { name: '向部门d2下达批复' }));
  const dialog = await screen.findByRole('dialog');
  const number = within(dialog).getByLabelText(/批复文号/);
  await user.type(number, '财预〔2026〕12号');
  await user.click(within(dialog).getByRole('button', { name: '下达批复' }));
  expect(await within(dialog).findByText('该文号已用于另一份批复')).toBeTruthy();
  await user.clear(number);
  await user.type(number, '财预〔2026〕13号');
  await user.click(within(dialog).getByRole('button', { name: '下达批复' }));
  expect(await screen.findByRole('link', { name: '财预〔2026〕13号（2 个项目）PDF' })).toBeTruthy();
});

it('offers no reply to those who may not issue one, and says what to do when nothing is approved', async () => {
  show(<BudgetReplies approvals={approvals} />, { mocks: [lists([department('d1', { issuable: false })])] });
  expect(await screen.findByText('尚未下达')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /下达批复/ })).toBeNull();
  show(<BudgetReplies approvals={[{ ...approvals[0], id: 'b9' } as never]} />, { mocks: [lists([], 'b9')] });
  expect(await screen.findByText('还没有已批复的绩效目标')).toBeTruthy();
});

it('shows a department the replies it received, each as a file', async () => {
  const received: MockLink.MockedResponse = {
    request: { query: receivedReplies, variables: { first: 20 } },
    result: {
      data: {
        receivedReplies: {
          __typename: 'BudgetReplyPage',
          sums: null,
          nodes: [{ ...reply, year: 2026 }],
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          totalCount: 1,
        },
      },
    } as never,
  };
  show(<ReceivedRepliesPage />, { session: sessionOf('department'), mocks: [received] });
  const link = await screen.findByRole('link', { name: '下载 PDF：财预〔2026〕12号' });
  expect(link.getAttribute('href')).toBe('/api/budget-replies/r1.pdf?language=zh');
});
