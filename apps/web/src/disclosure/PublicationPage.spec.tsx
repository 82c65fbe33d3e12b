import type { MockLink } from '@apollo/client/testing';
import type { PublicationQuery } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { show } from '../../test/show';
import { movePublication, publication as publicationQuery } from './disclosure.graphql';
import { PublicationPage } from './PublicationPage';

type Shown = PublicationQuery['publication'];
type Edition = Shown['editions'][number];
const content: Edition['content'] = {
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
};

const edition = (over: Partial<Edition>): Edition =>
  ({
    __typename: 'PublicationEdition',
    id: 'e1',
    edition: 1,
    state: 'published',
    kind: 'target',
    scope: 'public',
    publishedAt: '2026-11-01T00:00:00.000Z',
    removedAt: null,
    reason: null,
    preparedBy: '刘洋',
    confirmedBy: '高娃',
    handled: [],
    // Named as the server names it: the cache matches the fragment by it.
    content: { __typename: 'PublishedProject', ...content },
    ...over,
  }) as Edition;
const shown = (over: Partial<Shown>): MockLink.MockedResponse => ({
  request: { query: publicationQuery, variables: { id: 'p1' } },
  result: {
    data: {
      publication: {
        __typename: 'Publication',
        id: 'p1',
        projectId: 'j1',
        year: 2026,
        state: 'published',
        kind: 'target',
        scope: 'public',
        edition: 1,
        projectCode: '15060026T000000000001',
        projectName: '公路养护工程',
        departmentName: '交通运输局',
        publishedAt: '2026-11-01T00:00:00.000Z',
        reason: null,
        version: 1,
        allowedActions: ['publish', 'withdraw'],
        waiting: null,
        history: [],
        editions: [edition({})],
        ...over,
      },
    },
  },
});
const open = (...mocks: MockLink.MockedResponse[]) =>
  show(<PublicationPage />, { mocks, path: '/publications/p1', route: '/publications/:id' });

it('shows the scope, and links to the portal only what is public', async () => {
  open(shown({ scope: 'government', editions: [edition({ scope: 'government' })] }));
  expect((await screen.findAllByText('政府系统内公开')).length).toBeGreaterThan(1);
  expect(screen.queryByRole('link', { name: '查看公开页面' })).toBeNull();
});

it('does not withdraw without a reason, and says who will read it', async () => {
  const sent: unknown[] = [];
  const moved: MockLink.MockedResponse = {
    request: { query: movePublication, variables: (given) => Boolean(sent.push(given)) },
    result: {
      data: {
        movePublication: {
          __typename: 'Publication',
          id: 'p1',
          version: 2,
          state: 'withdrawn',
          reason: '指标口径有误',
          allowedActions: ['publish'],
        },
      },
    },
  };
  const { user } = open(shown({}), moved, shown({}));
  expect((await screen.findByRole('link', { name: '查看公开页面' })).getAttribute('href')).toBe('/portal/projects/p1');
  await user.click(screen.getByRole('button', { name: '撤回公开' }));
  const box = await screen.findByRole('textbox');
  expect(screen.getByText(/原公开地址改为显示撤回日期和您填写的原因/)).toBeTruthy();
  const confirm = screen.getAllByRole('button', { name: /撤回公开|确定/ }).at(-1) as HTMLButtonElement;
  await user.click(confirm);
  expect(sent).toEqual([]);
  await user.type(box, '指标口径有误');
  await user.click(confirm);
  await waitFor(() => expect(sent).toEqual([{ id: 'p1', action: 'withdraw', version: 1, reason: '指标口径有误' }]));
});

it('tells why it was withdrawn, on the page and with the edition', async () => {
  const gone = edition({ state: 'withdrawn', reason: '指标口径有误', removedAt: '2026-11-26T01:00:00.000Z' });
  open(shown({ state: 'withdrawn', reason: '指标口径有误', allowedActions: ['publish'], editions: [gone] }));
  expect(await screen.findByText(/撤回原因：指标口径有误$/)).toBeTruthy();
  expect(screen.getByText(/公众打开原公开地址时/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: '查看公开页面' })).toBeNull();
});

it('says who prepared and who confirmed each edition, what was decided, and that a new one waits', async () => {
  const handled = [
    {
      __typename: 'HandledPlace' as const,
      path: 'annualGoal',
      text: '0471-6944404',
      reason: '对外服务电话',
      message: '',
    },
  ];
  const waiting = {
    __typename: 'WaitingPreparation' as const,
    id: 'q1',
    submittedByName: '刘洋',
    submittedAt: '2026-11-30T01:00:00.000Z',
  };
  open(shown({ waiting, editions: [edition({ handled })] }));
  expect(await screen.findByText('刘洋 / 高娃')).toBeTruthy();
  expect(screen.getByText('对外服务电话')).toBeTruthy();
  expect(screen.getByRole('link', { name: '查看待复核内容' }).getAttribute('href')).toBe('/publications/prepared/q1');
});
