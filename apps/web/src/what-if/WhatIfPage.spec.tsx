import type { MockLink } from '@apollo/client/testing';
import { gradeWith } from '../../test/grade-with';
import type { WhatIfQuery } from '@chengxiao/client';
import { today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, waitFor } from '@testing-library/react';
import { chooseIn, chosenIn } from '../../test/choose-in';
import { ofType } from '../../test/of-type';
import { sessionOf, show } from '../../test/show';
import { cancelWhatIf, startWhatIf, triedPack, whatIf, whatIfChanges, whatIfs } from './what-if.graphql';
import { WhatIfListPage } from './WhatIfListPage';
import { WhatIfPage } from './WhatIfPage';

type Shown = WhatIfQuery['whatIf'];
const shift = (before: 'good' | 'poor', after: 'excellent' | 'good' | null, count: number) => ({
  __typename: 'GradeShift' as const,
  before: gradeWith(before),
  after: after && gradeWith(after),
  count,
});
const name = { __typename: 'BilingualText' as const, zh: '内蒙古 10 号', en: 'Inner Mongolia 10' };
const shown = (over: Partial<Shown> = {}): Shown => ({
  ...ofType('WhatIf'),
  id: 'w1',
  rulePackId: 'r1',
  packName: name,
  packVersion: 2,
  year: 2025,
  state: 'done' as const,
  total: 10,
  done: 10,
  changed: 3,
  unscorable: 2,
  version: 3,
  allowedActions: [],
  matrix: [shift('good', 'excellent', 3), shift('good', 'good', 5), shift('poor', null, 2)],
  askedByName: '乌兰',
  askedByOrg: '财政局',
  createdAt: '2026-11-25T01:00:00.000Z',
  startedAt: '2026-11-25T01:00:01.000Z',
  finishedAt: '2026-11-25T01:00:41.000Z',
  ...over,
});
const running = shown({
  state: 'running',
  done: 4,
  changed: 1,
  unscorable: 0,
  version: 2,
  allowedActions: ['cancel'],
  finishedAt: null,
  matrix: [shift('good', 'excellent', 1), shift('good', 'good', 3)],
});
const asked = (...answers: Shown[]): MockLink.MockedResponse[] =>
  answers.map((each) => ({
    request: { query: whatIf, variables: { id: 'w1' } },
    result: { data: { whatIf: each } },
  }));
const change = {
  __typename: 'WhatIfChange' as const,
  id: 'e1',
  evaluationId: 'e1',
  projectName: '农村牧区公路养护工程',
  orgName: '公路中心',
  totalBefore: '88.00',
  totalAfter: '91.50',
  gradeBefore: gradeWith('good'),
  gradeAfter: gradeWith('excellent'),
  why: [
    {
      __typename: 'WhatIfShift' as const,
      part: 'budget',
      label: '预算执行率',
      before: '9.5',
      after: '7',
      difference: '-2.5',
    },
  ],
  notes: ['总分受上限 95 分限制'],
};
const changes = (filter: object, nodes: readonly object[]): MockLink.MockedResponse => ({
  request: { query: whatIfChanges, variables: { whatIfId: 'w1', filter } },
  result: {
    data: {
      whatIfChanges: {
        __typename: 'WhatIfChangePage',
        nodes,
        totalCount: nodes.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  },
  maxUsageCount: 3,
});
const open = (mocks: MockLink.MockedResponse[], search = '', role: 'finance' | 'audit' = 'finance') =>
  show(<WhatIfPage />, {
    session: sessionOf(role),
    path: `/rule-packs/r1/what-if/w1${search}`,
    route: '/rule-packs/:id/what-if/:whatIfId',
    mocks,
  });

it('says in one sentence what changes, and leads from each number to its projects', async () => {
  const { user } = open([
    ...asked(shown()),
    changes({}, [change]),
    changes({ before: 'good', after: 'excellent' }, [change]),
  ]);
  expect(await screen.findByText(/共 10 个项目，3 个等级变化：良→优 3 个。/)).toBeTruthy();
  expect(screen.getByText(/另有 2 个不能按此规则包计分/)).toBeTruthy();
  expect(await screen.findByText('预算执行率 9.5→7（−2.5）')).toBeTruthy();
  expect(screen.getByText('总分受上限 95 分限制')).toBeTruthy();
  const project = screen.getByRole('link', { name: '农村牧区公路养护工程' });
  expect(project.getAttribute('href')).toBe('/evaluations/e1');
  await user.click(screen.getByRole('link', { name: /良→优/ }));
  await waitFor(() => expect(chosenIn(screen.getByLabelText('备案等级'))).toContain('良'));
  expect(screen.queryByRole('link', { name: /良→良/ })).toBeNull();
});

it('shows the progress while it runs, says that one may leave, and asks again until it is done', async () => {
  open([...asked(running, shown()), changes({}, [change])]);
  const bar = await screen.findByRole('progressbar', { name: '试算进度' });
  expect(bar.getAttribute('aria-valuenow')).toBe('40');
  expect(screen.getByText(/可以离开本页/)).toBeTruthy();
  expect(await screen.findByText(/共 10 个项目，3 个等级变化/, {}, { timeout: 8_000 })).toBeTruthy();
  expect(screen.queryByRole('progressbar')).toBeNull();
});

it('is cancelled after a question, and keeps what it has', async () => {
  const cancelled = shown({ ...running, state: 'cancelled', version: 3, allowedActions: [] });
  const sent: MockLink.MockedResponse = {
    request: { query: cancelWhatIf, variables: { id: 'w1', version: 2 } },
    result: { data: { cancelWhatIf: cancelled } },
  };
  const { user } = open([...asked(running, cancelled, cancelled), sent, changes({}, [])]);
  await user.click(await screen.findByRole('button', { name: '取消试算' }));
  expect(await screen.findByText(/取消后不再继续计算/)).toBeTruthy();
  await user.click(screen.getAllByRole('button', { name: '取消试算' }).at(-1) as HTMLElement);
  expect(await screen.findByText(/计算没有完成，以下为已计算的 4 \/ 10 个项目/)).toBeTruthy();
});

it('says to a reader what cannot be scored', async () => {
  const none = { ...change, totalAfter: null, gradeAfter: null, why: [], notes: ['请选择完成档次'] };
  open([...asked(shown()), changes({ unscorable: true }, [none])], '?after=none', 'audit');
  expect(await screen.findByText('请选择完成档次')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '取消试算' })).toBeNull();
});

const listed = (nodes: readonly object[]): MockLink.MockedResponse => ({
  request: { query: whatIfs, variables: { filter: { rulePackId: 'r1' } } },
  result: {
    data: {
      whatIfs: {
        __typename: 'WhatIfPage',
        nodes,
        totalCount: nodes.length,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  },
  maxUsageCount: 3,
});
const pack: MockLink.MockedResponse = {
  request: { query: triedPack, variables: { id: 'r1' } },
  result: { data: { rulePack: { __typename: 'RulePack', id: 'r1', name, packVersion: 2, state: 'draft' } } },
  maxUsageCount: 3,
};
const list = (mocks: MockLink.MockedResponse[], role: 'finance' | 'audit' = 'finance') =>
  show(<WhatIfListPage />, {
    session: sessionOf(role),
    path: '/rule-packs/r1/what-if',
    route: '/rule-packs/:id/what-if',
    mocks,
  });

it('starts for a year, says at the field why it cannot, and goes to the progress', async () => {
  const thisYear = Number(today().slice(0, 4));
  const variables = (year: number) => (sent: { year?: number }) => sent.year === year;
  const refused = {
    __typename: 'Problem',
    code: 'INVALID',
    title: '填写有误',
    detail: '填写有误',
    status: 422,
    fields: [{ __typename: 'ProblemField', path: 'year', message: '本地区没有已备案的自评，无可试算' }],
  };
  const started = { __typename: 'WhatIf', id: 'w1', state: 'queued', version: 1 };
  const { user, router } = list([
    pack,
    listed([]),
    { request: { query: startWhatIf, variables: variables(thisYear - 1) }, result: { data: { startWhatIf: refused } } },
    { request: { query: startWhatIf, variables: variables(thisYear) }, result: { data: { startWhatIf: started } } },
  ]);
  await user.click(await screen.findByRole('button', { name: '开始试算' }));
  expect((await screen.findAllByText(/无可试算/)).length).toBeGreaterThan(0);
  await chooseIn(user, screen.getByLabelText(/评价年度/), String(thisYear));
  await user.click(screen.getByRole('button', { name: '开始试算' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/rule-packs/r1/what-if/w1'));
});

it('lists what was tried, and lets readers only read', async () => {
  list([pack, listed([shown()])], 'audit');
  const row = await screen.findByRole('link', { name: '2025' });
  expect(row.getAttribute('href')).toBe('/rule-packs/r1/what-if/w1');
  expect(screen.getByText('10 / 10')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '开始试算' })).toBeNull();
});
