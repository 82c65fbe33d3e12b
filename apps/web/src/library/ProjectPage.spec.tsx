import type { MockLink } from '@apollo/client/testing';
import type { ProjectQuery } from '@chengxiao/client';
import { today } from '@chengxiao/domain';
import { expect, it, jest } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { confirmIn } from '../../test/confirm-in';
import { sessionOf, show } from '../../test/show';
import { projectCeiling } from '../feedback/feedback.graphql';
import { moveBudgetLine, proposeBudgetLine } from './budget-lines.graphql';
import { roundAt } from '../review/standing.fixture';
import { project } from './project.fixture';
import { divisions, moveProject, project as projectQuery } from './library.graphql';

// The parts of other modules have views and tests of their own.
jest.unstable_mockModule('./sections', () => ({ sections: [] }));
const { ProjectPage } = await import('./ProjectPage');

type Project = ProjectQuery['project'];

const named = (over: Partial<Project>) => ({
  __typename: 'Project',
  ...project,
  ...over,
  funds: project.funds.map((fund) => ({ __typename: 'Fund', ...fund })),
  budgetLines: (over.budgetLines ?? project.budgetLines).map((line) => ({ __typename: 'BudgetLine', ...line })),
  years: project.years.map((year) => ({
    __typename: 'LifeYear',
    ...year,
    steps: year.steps.map((step) => ({ __typename: 'LifeStep', ...step })),
  })),
  history: project.history.map((entry) => ({ __typename: 'HistoryEntry', ...entry })),
});
const answer = (over: Partial<Project> = {}): MockLink.MockedResponse => ({
  request: { query: projectQuery, variables: { id: 'p1' } },
  result: { data: { project: named(over) } },
  maxUsageCount: 3,
});
const places: MockLink.MockedResponse = {
  request: { query: divisions },
  result: {
    data: {
      divisions: [
        { __typename: 'Division', code: '150600', name: '鄂尔多斯市', level: 'league', parentCode: '150000' },
        { __typename: 'Division', code: '150626', name: '乌审旗', level: 'banner', parentCode: '150600' },
      ],
    },
  },
  maxUsageCount: 3,
};
const ceiling: MockLink.MockedResponse = {
  request: { query: projectCeiling, variables: { id: 'p1', year: 2027 } },
  result: { data: { project: { __typename: 'Project', id: 'p1', budgetCeiling: null } } },
  maxUsageCount: 3,
};
const open = (over: Partial<Project>, role: 'finance' | 'unit' | 'department', more: MockLink.MockedResponse[] = []) =>
  show(<ProjectPage />, {
    session: sessionOf(role),
    path: '/projects/p1',
    route: '/projects/:id',
    mocks: [answer(over), places, ceiling, ...more],
  });

it('shows the whole life, the money, the place and the history', async () => {
  open({ budgetLineRefusal: '此操作不属于您的职责' }, 'unit');
  expect(await screen.findByRole('heading', { level: 1, name: /嘎查饮水工程/ })).toBeTruthy();
  expect(await screen.findByText('鄂尔多斯市 乌审旗')).toBeTruthy();
  const steps = within(screen.getByRole('list', { name: '2026 年度办理进度' })).getAllByRole('listitem');
  expect(steps.map((step) => step.textContent?.replace(/\s.*/, ''))).toHaveLength(8);
  expect(steps[1]?.textContent).toContain('目标审核 已退回');
  expect(steps[1]?.textContent).toContain('指标不量化');
  expect(screen.getByText('审核入库')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '安排预算' })).toBeNull();
});

it('lets the department send it on with an opinion, where the route asks the department first', async () => {
  const variables = { id: 'p1', action: 'forward', version: 3, reason: '同意报送' };
  const moved = {
    request: { query: moveProject, variables },
    result: { data: { moveProject: { ...named({ state: 'submitted' }), version: 4, allowedActions: [] } } },
  } as unknown as MockLink.MockedResponse;
  const waiting = { state: 'submitted' as const, review: roundAt(0), allowedActions: ['forward', 'return'] as never };
  const { user } = open(waiting, 'department', [moved]);
  expect((await screen.findAllByText('待主管部门审核')).length).toBeGreaterThan(0);
  expect(within(screen.getByRole('list', { name: '审核进度' })).getAllByRole('listitem')).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '送下一环节' }));
  await user.type(screen.getByLabelText(/^意见/), '同意报送');
  await user.click(screen.getAllByRole('button', { name: '送下一环节' }).at(-1) as HTMLElement);
  expect(await screen.findByText(/已送“财政部门审核”/)).toBeTruthy();
});

it('shows finance with which opinion the department sent it on', async () => {
  open({ state: 'submitted', review: roundAt(1), reason: '符合部门规划' }, 'finance');
  expect(await screen.findByText('上一环节审核意见')).toBeTruthy();
  expect(screen.getByText('符合部门规划')).toBeTruthy();
});

it('asks finance for the reason before a project is suspended', async () => {
  const moved = {
    request: {
      query: moveProject,
      variables: {
        id: 'p1',
        action: 'suspend',
        version: 3,
        reason: '用地未批',
        documentNo: '财预〔2026〕71号',
        documentDate: today(),
      },
    },
    result: {
      data: {
        moveProject: {
          __typename: 'Project',
          id: 'p1',
          version: 4,
          state: 'suspended',
          reason: '用地未批',
          allowedActions: ['resume', 'close'],
          editable: false,
        },
      },
    },
  } as unknown as MockLink.MockedResponse;
  const { user } = open({}, 'finance', [moved]);
  await user.click(await screen.findByRole('button', { name: '暂停项目' }));
  await user.type(await screen.findByLabelText(/^原因/), '用地未批');
  await user.type(screen.getByLabelText(/暂停决定文号/), '财预〔2026〕71号');
  await user.click(screen.getAllByRole('button', { name: '暂停项目' }).at(-1) as HTMLElement);
  expect(await screen.findByText('项目已暂停')).toBeTruthy();
});

it('lets finance propose a line for a free year with what the project plans, and shows why it is refused', async () => {
  const refused = {
    request: { query: proposeBudgetLine, variables: { projectId: 'p1', year: 2027, amount: '1200000' } },
    result: {
      data: {
        proposeBudgetLine: {
          __typename: 'Problem',
          code: 'DUPLICATE',
          title: '已经存在',
          detail: '该项目本年度已安排预算',
          status: 409,
          fields: [],
        },
      },
    },
  } as unknown as MockLink.MockedResponse;
  const { user } = open({}, 'finance', [refused]);
  const year = await screen.findByLabelText(/预算年度/);
  await user.click(year);
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['2027']);
  expect((screen.getByLabelText(/年初预算数/) as HTMLInputElement).value).toBe('120');
  await user.click(screen.getByRole('button', { name: '安排预算' }));
  expect(await confirmIn(user, '安排预算')).toMatch(/安排 2027 年度预算 120.00 万元/);
  // The parts of other modules have no answers here and say so in alerts of their own.
  expect(await screen.findByText('该项目本年度已安排预算')).toBeTruthy();
});

it('tells finance why no line may be proposed yet', async () => {
  open({ state: 'submitted', budgetLineRefusal: '项目尚未入库' }, 'finance');
  expect(await screen.findByText('现在不能安排预算：项目尚未入库')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '安排预算' })).toBeNull();
});

const [ofYear] = project.budgetLines;

it('lets finance cancel money that is not approved, with a reason, and says why money is gone', async () => {
  const moved = {
    request: {
      query: moveBudgetLine,
      variables: {
        id: 'l1',
        version: 1,
        action: 'cancel',
        reason: '未按规定编制绩效目标，取消本年度预算。',
        documentNo: null,
      },
    },
    result: {
      data: {
        moveBudgetLine: {
          __typename: 'BudgetLine',
          id: 'l1',
          state: 'cancelled',
          version: 2,
          cancelledOn: '2026-11-26',
          cancelDocumentNo: null,
          cancelReason: '未按规定编制绩效目标，取消本年度预算。',
          allowedActions: ['restore'],
        },
      },
    },
  } as unknown as MockLink.MockedResponse;
  const { user } = open({ budgetLines: [{ ...ofYear, allowedActions: ['cancel'] } as never] }, 'finance', [moved]);
  await user.click(await screen.findByRole('button', { name: '取消预算' }));
  const dialog = screen.getByRole('dialog', { name: '取消 2026 年度预算' });
  await user.click(within(dialog).getByRole('button', { name: '取消预算' }));
  expect(within(dialog).getByText('请填写原因')).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: /^未按规定编制/ }));
  await user.click(within(dialog).getByRole('button', { name: '取消预算' }));
  expect(await screen.findByText('预算已取消')).toBeTruthy();
});

it('shows a cancelled line with its reason, and offers nothing to those who may do nothing', async () => {
  const gone = { state: 'cancelled', cancelledOn: '2026-11-26', cancelReason: '未编制绩效目标' };
  open({ budgetLines: [{ ...ofYear, ...gone } as never] }, 'unit');
  expect(await screen.findByText('已取消')).toBeTruthy();
  expect(screen.getByText('未编制绩效目标')).toBeTruthy();
  expect(screen.getByText('2026年11月26日')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '恢复预算' })).toBeNull();
});
