import type { MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { divisions, projects } from './library.graphql';
import { moveProjects } from './project-actions.graphql';
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
const places = { request: { query: divisions }, result: { data: { divisions: [] } }, maxUsageCount: 3 } as never;

it('submits the chosen projects in one act, and names the one that was refused', async () => {
  const moved = {
    request: {
      query: moveProjects,
      variables: {
        seen: [
          { id: '1', version: 1 },
          { id: '2', version: 1 },
        ],
        action: 'submit',
      },
    },
    result: {
      data: {
        moveProjects: {
          __typename: 'Outcomes',
          rows: [
            { __typename: 'Outcome', id: '1', reason: null },
            { __typename: 'Outcome', id: '2', reason: '请先填写项目资金来源和金额' },
          ],
        },
      },
    },
  } as unknown as MockLink.MockedResponse;
  const admitted = row('3', { state: 'submitted', allowedActions: [] });
  const { user } = show(<ProjectListPage />, {
    mocks: [listed([row('1'), row('2'), admitted]), places, moved],
    session: sessionOf('unit'),
    path: '/?year=all',
  });
  await user.click(await screen.findByRole('checkbox', { name: '全选列出的 2 项' }));
  expect(screen.queryByRole('checkbox', { name: '选择“项目3”' })).toBeNull();
  expect(screen.getByText(/已选 2 项/).textContent).toContain('合计 600.00');
  await user.click(screen.getByRole('button', { name: '送审（2）' }));
  const dialog = screen.getByRole('dialog', { name: '送审 2 个项目' });
  expect(dialog.textContent).toContain('600.00');
  await user.click(within(dialog).getByRole('button', { name: /送\s?审/ }));
  expect(await screen.findByText('已办理 1 项，1 项未能办理：')).toBeTruthy();
  expect(screen.getByText('项目2：请先填写项目资金来源和金额')).toBeTruthy();
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
