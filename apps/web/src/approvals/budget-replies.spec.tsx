import type { MockLink } from '@apollo/client/testing';
import { layOut, replyLayout, today } from '@chengxiao/domain';
import { afterEach, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { thisYear } from '../controls/budget-years';
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
  beforeCorrection: false,
};
const content = {
  year: 2026,
  department: '部门d2',
  issuer: '财政局',
  approvedOn: '2026-01-20',
  approvalNo: '人大〔2026〕3号',
  projects: [
    {
      projectId: 'p1',
      versionId: 'v1',
      versionNo: 1,
      projectCode: '15060026T000000000001',
      projectName: '饮水工程',
      amount: '300000.00',
      annualGoal: '建成',
    },
  ],
};
const real = globalThis.fetch;
afterEach(() => void (globalThis.fetch = real));
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
    code: 'INVALID',
    status: 422,
    title: '填写有误',
    detail: '填写有误',
    fields: [{ path: 'documentNo', message: '该文号已用于另一份批复' }],
  };
  const looked: string[] = [];
  globalThis.fetch = ((path: string) => {
    const { pathname, searchParams } = new URL(path, 'http://localhost');
    const no = searchParams.get('documentNo') ?? '';
    const missing = [{ character: '𰻝', code: 'U+30EDD', place: '危桥改造：年度目标' }];
    if (pathname === '/api/budget-replies/preview/missing-characters')
      return Promise.resolve({ ok: true, text: () => Promise.resolve(JSON.stringify(missing)) });
    looked.push(no);
    const letter = layOut(replyLayout, { ...content, documentNo: no, issuedOn: today(), annexes: 1 }, 'zh');
    const refused = no === '财预〔2026〕12号';
    return Promise.resolve({ ok: !refused, text: () => Promise.resolve(JSON.stringify(refused ? taken : letter)) });
  }) as never;
  const issued = { ...reply, id: 'r2', documentNo: '财预〔2026〕13号' };
  const { user } = show(<BudgetReplies approvals={approvals} />, {
    mocks: [
      lists(before),
      answer(issued, '财预〔2026〕13号'),
      lists([department('d1', { replies: [reply] }), department('d2', { replies: [issued] })]),
    ],
  });
  const link = await screen.findByRole('link', { name: '财预〔2026〕12号（2 个项目）PDF' });
  expect(link.getAttribute('href')).toBe('/api/budget-replies/r1.pdf?language=zh');
  await user.click(screen.getByRole('button', { name: '向部门d2下达批复' }));
  const dialog = await screen.findByRole('dialog');
  const number = within(dialog).getByLabelText(/批复文号/);
  await user.click(within(dialog).getByRole('button', { name: '预览批复文件' }));
  await waitFor(() => expect(number.getAttribute('aria-invalid')).toBe('true'));
  expect(looked).toEqual([]);
  await user.type(number, '财预〔2026〕12号');
  await user.click(within(dialog).getByRole('button', { name: '预览批复文件' }));
  expect(await within(dialog).findByText('该文号已用于另一份批复')).toBeTruthy();
  await user.clear(number);
  await user.type(number, '财预〔2026〕13号');
  await user.click(within(dialog).getByRole('button', { name: '预览批复文件' }));
  const letter = await screen.findByRole('region', { name: '批复文件预览' });
  expect(letter.textContent).toContain('财预〔2026〕13号');
  const said = screen.getByRole('dialog').textContent;
  expect(said).toContain('有字符打印不出来𰻝 U+30EDD 危桥改造：年度目标');
  expect(said).toMatch(/向部门d2下达 财预〔2026〕13号.*2 个项目，金额 30.00 万元.*不能撤回/);
  await user.click(screen.getByRole('button', { name: '下达批复' }));
  expect(await screen.findByRole('link', { name: '财预〔2026〕13号（2 个项目）PDF' })).toBeTruthy();
});

it('offers no reply to those who may not issue one, and says what to do when nothing is approved', async () => {
  show(<BudgetReplies approvals={approvals} />, { mocks: [lists([department('d1', { issuable: false })])] });
  expect(await screen.findByText('尚未下达')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /下达批复/ })).toBeNull();
  show(<BudgetReplies approvals={[{ ...approvals[0], id: 'b9' } as never]} />, { mocks: [lists([], 'b9')] });
  expect(await screen.findByText('还没有已批复的绩效目标')).toBeTruthy();
});

it('shows a department the replies it received, each as a file, and tells first what no typeface has', async () => {
  const received: MockLink.MockedResponse = {
    request: { query: receivedReplies, variables: { first: 20, year: thisYear() } },
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
  const asked: string[] = [];
  globalThis.fetch = ((path: string) => {
    asked.push(path);
    const missing = [{ character: '𰻝', code: 'U+30EDD', place: '项目名称，第 1 行' }];
    return Promise.resolve({ ok: true, text: () => Promise.resolve(JSON.stringify(missing)) });
  }) as never;
  const { user } = show(<ReceivedRepliesPage />, { session: sessionOf('department'), mocks: [received] });
  const link = await screen.findByRole('link', { name: '下载 PDF：财预〔2026〕12号' });
  expect(link.getAttribute('href')).toBe('/api/budget-replies/r1.pdf?language=zh');
  await user.click(link);
  expect((await screen.findByRole('dialog')).textContent).toContain('𰻝 U+30EDD 项目名称，第 1 行');
  expect(asked).toEqual(['/api/budget-replies/r1/missing-characters?language=zh']);
});
