import { expect, it } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { type Role, roles } from '@chengxiao/domain';
import { UiProvider } from '@chengxiao/ui';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { sessionOf, show } from '../../test/show';
import { SessionContext, type SessionControl } from '../session/session';
import { departure } from './departure.graphql';
import { ForbiddenPage } from './ForbiddenPage';
import { NotFoundPage } from './NotFoundPage';
import { forRoles, PageForRoles } from './PageRoles';
import { RouterLink } from './RouterLink';

function visit(role: Role): void {
  const page = { path: 'new', handle: forRoles('department', 'unit'), element: <form aria-label="申报" /> };
  const routes = [{ element: <PageForRoles />, children: [{ path: 'projects', children: [page] }] }];
  const router = createMemoryRouter(routes, { initialEntries: ['/projects/new'] });
  render(
    <UiProvider link={RouterLink}>
      <SessionContext.Provider value={{ session: sessionOf(role) } as SessionControl}>
        <RouterProvider router={router} />
      </SessionContext.Provider>
    </UiProvider>,
  );
}

it.each(roles)('shows a form to whom it is for and to nobody else: %s', (role) => {
  visit(role);
  const may = role === 'department' || role === 'unit';
  expect(screen.queryByRole('form', { name: '申报' }) !== null).toBe(may);
  expect(screen.queryByRole('heading', { name: '无权使用此页面' }) !== null).toBe(!may);
});

it.each(['not-an-id', '12', '%E5%85%AC'])('says that there is no page about an id that none can be: %s', async (id) => {
  const routes = [{ element: <PageForRoles />, children: [{ path: 'projects/:id', element: <p>项目</p> }] }];
  const shown = (to: string) => {
    const router = createMemoryRouter(routes, { initialEntries: [`/projects/${to}`] });
    return render(
      <UiProvider link={RouterLink}>
        <SessionContext.Provider value={{ session: sessionOf('unit') } as SessionControl}>
          <RouterProvider router={router} />
        </SessionContext.Provider>
      </UiProvider>,
    );
  };
  shown(id);
  expect(await screen.findByRole('heading', { name: '没有找到页面' })).not.toBeNull();
  shown('00000000-0000-7000-8000-000000000000');
  expect(await screen.findByText('项目')).not.toBeNull();
});

it('says for which roles a page is, and in which one acts', () => {
  visit('audit');
  expect(screen.getByText('此页面供预算部门、预算单位使用，您现在的岗位是审计。')).toBeTruthy();
});

it('says so of a list that the API keeps for others, by the roles of the menu', () => {
  show(<ForbiddenPage />, { session: sessionOf('unit'), path: '/approvals' });
  expect(screen.getByText('此页面供财政部门使用，您现在的岗位是预算单位。')).toBeTruthy();
});

it("names no roles where the thing alone is not the reader's", () => {
  show(<ForbiddenPage />, { session: sessionOf('unit'), path: '/evaluations/1' });
  expect(screen.getByText('此内容不由您现在的岗位（预算单位）办理或查看。')).toBeTruthy();
});

it('says what was sought where there is nothing, and leads back to its list', () => {
  const { unmount } = show(<NotFoundPage />, { session: sessionOf('unit'), path: '/targets/1' });
  expect(screen.getByText(/“绩效目标”中没有找到您要看的这一项/)).toBeTruthy();
  expect(screen.getByText('访问的地址：/targets/1')).toBeTruthy();
  expect(screen.getByRole('link', { name: '打开“绩效目标”' }).getAttribute('href')).toBe('/targets');
  unmount();
  show(<NotFoundPage />, { session: sessionOf('unit'), path: '/nowhere' });
  expect(screen.getByText(/此地址没有页面/)).toBeTruthy();
});

it('tells who took away what was there, when, why, and whom to ask', async () => {
  const id = '01a22db2-0d2c-70b9-8c8b-e0f4c7d2a1f2';
  const withdrawn = {
    __typename: 'HistoryEntry',
    id: `${id}:3`,
    action: 'assignment_withdraw',
    at: '2026-11-30T08:00:00Z',
    actorName: '李静',
    actorOrg: '鄂尔多斯市财政局',
    reason: '机构人员变动',
  };
  show(<NotFoundPage />, {
    session: sessionOf('evaluator'),
    path: `/assignments/${id}`,
    route: '/assignments/:id',
    mocks: [{ request: { query: departure, variables: { id } }, result: { data: { departure: withdrawn } } as never }],
  });
  expect(await screen.findByRole('heading', { name: '该项委托已撤回' })).toBeTruthy();
  expect(screen.getByText(/^鄂尔多斯市财政局（李静）于2026年11月30日撤回了这项委托/)).toBeTruthy();
  expect(screen.getByText('原因：机构人员变动')).toBeTruthy();
  expect(screen.getByText('如有疑问，请联系鄂尔多斯市财政局（李静）。')).toBeTruthy();
  expect(screen.getByRole('link', { name: '打开“委托评价”' }).getAttribute('href')).toBe('/assignments');
});

it('leaves every other page to the API', () => {
  show(<PageForRoles />, { session: sessionOf('audit') });
  expect(screen.queryByRole('heading', { name: '无权使用此页面' })).toBeNull();
});
