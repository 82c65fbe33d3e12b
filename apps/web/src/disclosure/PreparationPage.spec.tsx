import type { MockLink } from '@apollo/client/testing';
import type { PublicationPreparationQuery } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { show } from '../../test/show';
import { movePreparation, preparation } from './preparation.graphql';
import { PreparationPage } from './PreparationPage';

type Prepared = PublicationPreparationQuery['publicationPreparation'];

const prepared = (over: Partial<Prepared> = {}): MockLink.MockedResponse => ({
  request: { query: preparation, variables: { id: 'q1' } },
  maxUsageCount: 5,
  result: {
    data: {
      publicationPreparation: {
        __typename: 'PublicationPreparation',
        id: 'q1',
        projectId: 'j1',
        publicationId: null,
        year: 2026,
        state: 'prepared',
        kind: 'target',
        scope: 'public',
        projectCode: '15060026T000000000001',
        projectName: '公路养护工程',
        departmentName: '交通运输局',
        summary: '计划养护180公里',
        submittedByName: '刘洋',
        submittedAt: '2026-11-30T01:00:00.000Z',
        decidedByName: null,
        decidedAt: null,
        reason: null,
        changed: false,
        version: 1,
        allowedActions: ['confirm', 'return'],
        handled: [
          {
            __typename: 'HandledPlace',
            path: 'indicators.3.actual',
            text: '0471-6944404',
            reason: '对外服务电话',
            message: '',
          },
          { __typename: 'HandledPlace', path: 'annualGoal', text: '张**', reason: null, message: '' },
        ],
        // Named as the server names it: the cache matches the fragment by it.
        content: {
          __typename: 'PublishedProject',
          kind: 'target',
          year: 2026,
          projectCode: '15060026T000000000001',
          projectName: '公路养护工程',
          divisionName: '鄂尔多斯市',
          departmentName: '交通运输局',
          orgName: '公路养护中心',
          functionCode: '2140106',
          funds: [],
          budgetAmount: '31200000.00',
          executedAmount: null,
          annualGoal: '完成养护180公里',
          indicators: [],
          total: null,
          grade: null,
          filingNo: null,
          rectification: null,
          proposal: null,
          summary: '计划养护180公里',
        } as Prepared['content'],
        ...over,
      },
    },
  },
});
const moves = (sent: unknown[], state: 'published' | 'returned'): MockLink.MockedResponse => ({
  request: { query: movePreparation, variables: (given) => Boolean(sent.push(given)) },
  result: {
    data: {
      movePublicationPreparation: {
        __typename: 'PublicationPreparation',
        id: 'q1',
        version: 2,
        state,
        publicationId: state === 'published' ? 'p1' : null,
        allowedActions: [],
      },
    },
  },
});
const open = (...mocks: MockLink.MockedResponse[]) =>
  show(<PreparationPage />, { mocks, path: '/publications/prepared/q1', route: '/publications/prepared/:id' });

it('shows the second person what will be seen, by whom, and what was decided of doubtful places', async () => {
  const sent: unknown[] = [];
  const { user } = open(prepared(), moves(sent, 'published'));
  expect(await screen.findByText('完成养护180公里')).toBeTruthy();
  expect(screen.getByText('实际完成值 4')).toBeTruthy();
  expect(screen.getByText('对外服务电话')).toBeTruthy();
  expect(screen.getByText(/^刘洋/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '复核公开' }));
  expect(await screen.findByText(/立即向社会公开/)).toBeTruthy();
  expect(sent).toEqual([]);
  await user.click(screen.getAllByRole('button', { name: '复核公开' }).at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toEqual([{ id: 'q1', action: 'confirm', version: 1, reason: null }]));
});

it('returns it with a reason', async () => {
  const sent: unknown[] = [];
  const { user } = open(prepared(), moves(sent, 'returned'));
  await user.click(await screen.findByRole('button', { name: '退回' }));
  await user.type(await screen.findByRole('textbox'), '摘要请写明资金');
  await user.click(screen.getAllByRole('button', { name: '退回' }).at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toEqual([{ id: 'q1', action: 'return', version: 1, reason: '摘要请写明资金' }]));
});

it('tells who prepared it that somebody else decides, and lets them take it back', async () => {
  open(prepared({ allowedActions: ['withdraw'] }));
  expect(await screen.findByText(/须由本单位另一人复核/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '撤回提交' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '复核公开' })).toBeNull();
});

it('does not offer to confirm what changed since', async () => {
  open(prepared({ changed: true }));
  expect(await screen.findByText(/不能复核公开/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '复核公开' })).toBeNull();
  expect(screen.getByRole('button', { name: '退回' })).toBeTruthy();
});

it('says why it was returned, and leads to the form', async () => {
  open(prepared({ state: 'returned', reason: '摘要请写明资金', decidedByName: '高娃', allowedActions: [] }));
  expect(await screen.findByText('摘要请写明资金')).toBeTruthy();
  expect(screen.getByRole('link', { name: '修改后重新提交' }).getAttribute('href')).toBe(
    '/publications/publish/j1/2026',
  );
});
