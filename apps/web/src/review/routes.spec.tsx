import { type MockLink } from '@apollo/client/testing';
import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { chooseIn } from '../../test/choose-in';
import { sessionOf, show } from '../../test/show';
import { RouteEditPage } from './RouteEditPage';
import { reviewRoutes, setReviewRoute } from './routes.graphql';
import { RoutesPage } from './RoutesPage';

const routes = (subject: string, all: object[] = []): MockLink.MockedResponse =>
  ({
    request: { query: reviewRoutes, variables: { subject } },
    result: {
      data: {
        reviewRoutes: { __typename: 'ReviewRouteList', ancestry: ['150800', '150000'], editable: true, routes: all },
      },
    },
    maxUsageCount: 3,
  }) as unknown as MockLink.MockedResponse;

it('says of what no route is set for that finance reviews at once', async () => {
  const { user } = show(<RoutesPage />, {
    session: sessionOf('finance'),
    path: '/review-routes',
    mocks: [routes('target'), routes('libraryEntry')],
  });
  expect(await screen.findByText('没有审核流程')).toBeTruthy();
  await chooseIn(user, screen.getByRole('combobox', { name: '审核事项' }), '项目入库');
  expect(await screen.findByText('直接由财政部门审核')).toBeTruthy();
  const link = screen.getByRole('link', { name: '设置本地区流程' });
  expect(link.getAttribute('href')).toBe('/review-routes/edit?subject=libraryEntry');
});

it('lets finance put the department first for what enters the library', async () => {
  const step = (key: string, role: string, zh: string, en: string) => ({
    key,
    role,
    section: null,
    workingDays: 5,
    name: { zh, en },
  });
  const set = {
    request: {
      query: setReviewRoute,
      variables: (sent: { subject: string; keyAmount: null; steps: object[] }) => {
        expect(sent).toMatchObject({
          subject: 'libraryEntry',
          keyAmount: null,
          steps: [
            step('department', 'department', '主管部门审核', 'Department'),
            step('finance', 'finance', '财政部门审核', 'Finance'),
          ],
        });
        return true;
      },
    },
    result: { data: { setReviewRoute: { __typename: 'ReviewRoute', id: 'w1', version: 1 } } },
  } as unknown as MockLink.MockedResponse;
  const { user } = show(<RouteEditPage />, {
    session: sessionOf('finance'),
    path: '/review-routes/edit?subject=libraryEntry',
    route: '/review-routes/edit',
    mocks: [routes('libraryEntry'), set],
  });
  await user.click(await screen.findByRole('button', { name: /^保\s?存/ }));
  expect(await screen.findByText('审核流程已保存')).toBeTruthy();
  expect(screen.queryByLabelText(/重点项目金额标准/)).toBeNull();
});
