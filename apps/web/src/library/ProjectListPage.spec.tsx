import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { divisions, projects } from './library.graphql';
import { projectTallies } from './project-tallies.graphql';
import { moveProjects, moveProjectsForecast } from './project-actions.graphql';
import { ProjectListPage } from './ProjectListPage';

const row = (id: string, over: object = {}) => ({
  __typename: 'Project',
  id,
  projectCode: `15080027T00000000000${id}`,
  name: `项目${id}`,
  level: 'second',
  projectType: 'special',
  orgName: '水利站',
  departmentName: '水利局',
  divisionCode: '150800',
  totalAmount: '3000000.00',
  state: 'draft',
  review: null,
  version: 1,
  allowedActions: ['submit'],
  updatedAt: '2026-11-20T08:00:00Z',
  ...over,
});
const listed = (nodes: object[], { after, next = null, total = nodes.length }: Place = {}) =>
  ({
    request: { query: projects, variables: { first: 50, sort: 'newest', filter: {}, ...(after && { after }) } },
    result: {
      data: {
        projects: {
          __typename: 'ProjectPage',
          sums: null,
          nodes,
          totalCount: total,
          pageInfo: { __typename: 'PageInfo', hasNextPage: next !== null, endCursor: next },
        },
      },
    },
    maxUsageCount: 3,
  }) as never;
type Place = { after?: string; next?: string | null; total?: number };
const tallies = {
  request: { query: projectTallies, variables: {} },
  result: {
    data: {
      projectTallies: [
        { __typename: 'ProjectTally', state: 'returned', count: 2, mine: 2 },
        { __typename: 'ProjectTally', state: 'admitted', count: 5, mine: 0 },
      ],
    },
  },
  maxUsageCount: 3,
} as never;
const places = { request: { query: divisions }, result: { data: { divisions: [] } }, maxUsageCount: 3 } as never;

type Row = { id: string; reason: string | null };
const outcomes = (rows: Row[]) => ({
  __typename: 'Outcomes',
  rows: rows.map((each) => ({ __typename: 'Outcome', ...each })),
});
const seen = (...ids: string[]) => ids.map((id) => ({ id, version: 1 }));
const foreseen = (...rows: Row[]) =>
  ({
    request: { query: moveProjectsForecast, variables: { seen: seen('1', '2'), action: 'submit' } },
    result: { data: { moveProjectsForecast: outcomes(rows) } },
    maxUsageCount: 3,
  }) as unknown as MockLink.MockedResponse;
const moved = (ids: string[], ...rows: Row[]) =>
  ({
    request: { query: moveProjects, variables: { seen: seen(...ids), action: 'submit' } },
    result: { data: { moveProjects: outcomes(rows) } },
  }) as unknown as MockLink.MockedResponse;
const refused = { id: '2', reason: '请先填写项目资金来源和金额' };
const fine = (id: string) => ({ id, reason: null });

/** Chooses both drafts and opens the dialog of 送审. */
async function asks(...answers: MockLink.MockedResponse[]) {
  const admitted = row('3', { state: 'submitted', allowedActions: [] });
  const { user } = show(<ProjectListPage />, {
    mocks: [listed([row('1'), row('2'), admitted]), places, tallies, ...answers],
    session: sessionOf('unit'),
    path: '/?year=all',
  });
  await user.click(await screen.findByRole('checkbox', { name: '全选列出的 2 项' }));
  expect(screen.queryByRole('checkbox', { name: '选择“项目3”' })).toBeNull();
  expect(screen.getByText(/已选 2 项/).textContent).toContain('合计 600.00');
  await user.click(screen.getByRole('button', { name: '送审（2）' }));
  const dialog = screen.getByRole('dialog', { name: '送审 2 个项目' });
  return { user, dialog, ok: within(dialog).getByRole('button', { name: /送\s?审/ }) };
}

it('names before the act what would be refused and why, and does the rest', async () => {
  const { user, dialog, ok } = await asks(foreseen(fine('1'), refused), moved(['1'], fine('1')));
  const forecast = await within(dialog).findByRole('region', { name: '办理结果预告' });
  expect(forecast.textContent).toContain('1 项不能办理，将保持不变：项目2：请先填写项目资金来源和金额');
  expect(forecast.textContent).toContain('将办理 1 项：项目1');
  expect(dialog.textContent).toContain('300.00');
  await user.click(ok);
  expect(await screen.findByText('项目已送审')).toBeTruthy();
});

it('names what was refused though it was not foreseen', async () => {
  const { user, dialog, ok } = await asks(foreseen(fine('1'), fine('2')), moved(['1', '2'], fine('1'), refused));
  expect(await within(dialog).findByText('将办理 2 项：')).toBeTruthy();
  await user.click(ok);
  expect(await screen.findByText('已办理 1 项，1 项未能办理：')).toBeTruthy();
  expect(screen.getByText('项目2：请先填写项目资金来源和金额')).toBeTruthy();
});

it('does nothing where all of it would be refused', async () => {
  const { dialog, ok } = await asks(foreseen({ ...refused, id: '1' }, refused));
  expect(await within(dialog).findByText('没有可以办理的项。')).toBeTruthy();
  expect((ok as HTMLButtonElement).disabled).toBe(true);
});

it('stands ready with tabs that count', async () => {
  show(<ProjectListPage />, {
    mocks: [listed([row('1')]), places, tallies],
    session: sessionOf('unit'),
    path: '/?year=all',
  });
  const views = await screen.findByRole('navigation', { name: '视图' });
  const mine = await within(views).findByRole('link', { name: '待我处理 2' });
  expect(mine.getAttribute('href')).toBe('/projects?year=all&mine=1');
  expect(within(views).getByRole('link', { name: '全部 7' }).closest('[aria-current]')).toBeTruthy();
  expect(within(views).getByRole('link', { name: '已退回 2' }).getAttribute('href')).toBe(
    '/projects?year=all&state=returned',
  );
});

it('lists what is left, page after page, to choose all of it', async () => {
  const { user } = show(<ProjectListPage />, {
    mocks: [
      listed([row('1')], { next: 'a', total: 3 }),
      listed([row('2')], { after: 'a', next: 'b', total: 3 }),
      listed([row('3')], { after: 'b', total: 3 }),
      places,
    ],
    session: sessionOf('unit'),
    path: '/?year=all',
  });
  await user.click(await screen.findByRole('checkbox', { name: '选择“项目1”' }));
  await user.click(screen.getByRole('button', { name: '选中筛选出的全部 3 项' }));
  expect(await screen.findByText(/已选 3 项/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /选中筛选出的全部/ })).toBeNull();
});

it('offers nothing to choose where nothing may be done', async () => {
  show(<ProjectListPage />, {
    mocks: [listed([row('1', { allowedActions: [] })]), places],
    session: sessionOf('unit'),
    path: '/?year=all',
  });
  await screen.findByText('项目1');
  expect(screen.queryByRole('checkbox')).toBeNull();
});
