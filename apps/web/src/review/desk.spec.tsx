import { type MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { show } from '../../test/show';
import { checked, target } from '../targets/target.fixture';
import { reviewPhrases } from '../targets/review/reviews.graphql';
import { target as targetQuery } from '../targets/targets.graphql';
import { projectOverlaps } from '../library/overlaps.graphql';
import { reviewDesk, reviewDeskChoices, startBulkReview } from './desk.graphql';
import { DeskPage } from './DeskPage';

const row = (n: number) => ({
  __typename: 'DeskRow',
  id: `r${n}`,
  targetId: `t${n}`,
  projectName: `项目${n}`,
  orgName: '养护中心',
  departmentName: '交通局',
  projectType: 'special',
  year: 2027,
  roundNo: 1,
  stepName: { __typename: 'BilingualText', zh: '财政绩效科室审核', en: 'Performance' },
  dueOn: '2026-11-20',
  overdueDays: n,
  amount: '1000000.00',
  risk: n,
  keyProject: n === 2,
  assigneeName: null,
});
const desk: MockLink.MockedResponse = {
  request: { query: reviewDesk, variables: { first: 50, filter: {}, sort: 'due' } },
  result: {
    data: {
      reviewDesk: {
        __typename: 'DeskPage',
        nodes: [row(1), row(2)],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        totalCount: 2,
        totalAmount: '2000000.00',
      },
    },
  } as never,
};
const choices: MockLink.MockedResponse = {
  request: { query: reviewDeskChoices },
  result: {
    data: { reviewDeskChoices: { __typename: 'DeskChoices', steps: [], departments: ['交通局'] } },
  } as never,
};
const phrases: MockLink.MockedResponse = {
  request: { query: reviewPhrases },
  result: { data: { reviewPhrases: [] } } as never,
};
const opened = (): MockLink.MockedResponse => ({
  request: { query: targetQuery, variables: { id: 't1' } },
  result: { data: { target: target({ allowedActions: ['pass', 'return'] }) } } as never,
});
const alone: MockLink.MockedResponse = {
  request: { query: projectOverlaps, variables: { id: 'p1' } },
  result: {
    data: {
      project: {
        __typename: 'Project',
        id: 'p1',
        projectCode: '15060026T000000000001',
        name: '公路养护',
        orgName: '养护中心',
        departmentName: '交通局',
        state: 'candidate',
        summary: '',
        beneficiaries: '',
        placeCode: '150626',
        functionCode: '2140106',
        startDate: '2027-01-01',
        endDate: '2027-12-31',
        totalAmount: '1000000.00',
        overlaps: [],
      },
    },
  } as never,
};
const page = { path: '/review', route: '/review' };
const mocks = [desk, choices, opened(), checked(), phrases, alone];

it('says how many and how much, and how late each is in working days', async () => {
  show(<DeskPage />, { ...page, mocks });
  expect(await screen.findByText('筛选范围内 2 项，涉及资金 200.00 万元')).toBeTruthy();
  expect(screen.getByText('逾期 2 个工作日')).toBeTruthy();
  expect(screen.getByText('重点项目', { selector: '.cx-tag, .cx-tag *' })).toBeTruthy();
});

it('walks by J and K, opens by Enter, and a tab keeps what was typed', async () => {
  const { user } = show(<DeskPage />, { ...page, mocks });
  await screen.findByRole('link', { name: /项目1/ });
  await user.keyboard('j');
  expect(document.activeElement?.textContent).toContain('项目1');
  await user.keyboard('j');
  expect(document.activeElement?.textContent).toContain('项目2');
  await user.keyboard('k{Enter}');
  expect(await screen.findByText('没有发现重复或交叉的项目')).toBeTruthy();
  await user.type(await screen.findByLabelText(/总体意见/), '金额依据不足');
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('tab', { name: '待审清单' }).getAttribute('aria-selected')).toBe('true'));
  await user.click(screen.getByRole('tab', { name: '项目1' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>(/总体意见/).value).toBe('金额依据不足');
});

it('shows its keys', async () => {
  const { user } = show(<DeskPage />, { ...page, mocks });
  await screen.findByRole('link', { name: /项目1/ });
  await user.keyboard('?');
  expect(within(await screen.findByRole('dialog')).getByText('退回修改')).toBeTruthy();
});

it('asks for a reason before it returns everything, and shows count and money', async () => {
  const { user } = show(<DeskPage />, {
    ...page,
    mocks: [...mocks, { request: { query: startBulkReview, variables: {} }, result: {} }],
  });
  await screen.findByText('筛选范围内 2 项，涉及资金 200.00 万元');
  await user.click(screen.getByRole('button', { name: '批量退回' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('2 项、200.00 万元');
  await user.click(within(dialog).getByRole('button', { name: '开始办理' }));
  await waitFor(() => expect(within(dialog).getByLabelText(/意见/).getAttribute('aria-invalid')).toBe('true'));
});

it('is ordered one way and the other', async () => {
  const variables = { first: 50, filter: {}, sort: 'amount', direction: 'asc' };
  show(<DeskPage />, {
    path: '/review?sort=amount&direction=asc',
    route: '/review',
    mocks: [{ ...desk, request: { query: reviewDesk, variables } }, choices],
  });
  const head = await screen.findByRole('columnheader', { name: /资金/ });
  expect(head.getAttribute('aria-sort')).toBe('ascending');
  expect(screen.getByRole('button', { name: /^筛选/ }).textContent).toBe('筛选');
});

it('folds what to filter by behind a button that says how many are set, for narrow screens', async () => {
  const variables = { first: 50, filter: { overdue: true, keyProject: true, search: '公路' }, sort: 'due' };
  const { user } = show(<DeskPage />, {
    path: '/review?overdue=yes&key=yes&search=公路&sort=due',
    route: '/review',
    mocks: [{ ...desk, request: { query: reviewDesk, variables } }, choices],
  });
  const fold = await screen.findByRole('button', { name: '筛选（已选 2 项）' });
  const controls = document.getElementById(fold.getAttribute('aria-controls') ?? '') as HTMLElement;
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  expect(controls.className).toContain('cx-folded');
  expect(within(controls).queryByRole('searchbox')).toBeNull();
  expect(within(controls).getByRole('button', { name: '去掉筛选“期限”' })).toBeTruthy();
  await user.click(fold);
  expect(fold.getAttribute('aria-expanded')).toBe('true');
  expect(controls.className).not.toContain('cx-folded');
});
