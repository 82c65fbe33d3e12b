import { expect, it, jest } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { chooseIn } from '../../test/choose-in';
import { sessionOf, show } from '../../test/show';
import { accountEvents, alarms } from './account-events.graphql';
import { AccountEventsPage } from './AccountEventsPage';
import { held, id, type Mock, named, places, type Shown, takes, views } from './people.fixture';
import { createPerson, persons } from './people.graphql';
import { PeopleListPage } from './PeopleListPage';

const lists = (nodes: object[], variables: object = {}): Mock => ({
  request: { query: persons, variables: { first: 50, sort: 'name', filter: {}, ...variables } },
  result: {
    data: { persons: { nodes, pageInfo: { hasNextPage: false, endCursor: null }, totalCount: nodes.length } },
  },
  maxUsageCount: 9,
});
const listed = (over: Partial<Shown> = {}) => ({ ...named(over), updatedAt: '2026-11-16T02:00:00Z' });

it('lists who is below one, with the positions they hold today and whether they have a password', async () => {
  const past = { ...held, id: 'h2', orgName: '农牧局', current: false };
  const rows = [
    listed({ positions: [held, past] }),
    listed({ id: 'u8', name: '其其格', positions: [], mustChangePassword: true }),
  ];
  show(<PeopleListPage />, {
    session: sessionOf('systemAdministrator'),
    path: '/people',
    mocks: [lists(rows), places, views],
  });
  expect((await screen.findByRole('link', { name: '阿古拉' })).getAttribute('href')).toBe('/people/u9');
  expect(screen.getByText('预算部门（水利局）')).toBeTruthy();
  expect(screen.queryByText(/农牧局/)).toBeNull();
  const waiting = screen.getByText('未启用密码').closest('tr') as HTMLElement;
  expect(within(waiting).getByText('没有岗位')).toBeTruthy();
});

it('lets the security administrator look and make nobody', async () => {
  show(<PeopleListPage />, {
    session: sessionOf('securityAdministrator'),
    path: '/people',
    mocks: [lists([listed({ editable: false })]), places, views],
  });
  expect(await screen.findByRole('link', { name: '阿古拉' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '新建人员' })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('makes a person once all is there, and leads to the page', async () => {
  const sent: { input?: object }[] = [];
  const mocks = [lists([]), places, views, takes(createPerson, 'createPerson', sent)];
  const { user, router } = show(<PeopleListPage />, {
    session: sessionOf('systemAdministrator'),
    path: '/people',
    mocks,
  });
  await user.click(await screen.findByRole('button', { name: '新建人员' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
  expect(within(dialog).getAllByText('必填', { selector: '.cx-error' })).toHaveLength(3);
  await user.type(within(dialog).getByLabelText(/^姓名/), '其其格');
  await user.type(within(dialog).getByLabelText(/^用户名/), 'qi qige');
  await chooseIn(user, within(dialog).getByLabelText(/^所在单位/), /水利局/);
  await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
  expect(within(dialog).getByText(/用户名由汉字、字母/, { selector: '.cx-error' })).toBeTruthy();
  expect(sent).toEqual([]);
  await user.clear(within(dialog).getByLabelText(/^用户名/));
  await user.type(within(dialog).getByLabelText(/^用户名/), 'qiqige');
  await user.click(within(dialog).getByRole('button', { name: /保\s*存/ }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/people/u9'));
  expect(sent[0]?.input).toEqual({ name: '其其格', username: 'qiqige', orgId: id });
});

it('prints letters for those chosen, and says before that old passwords end', async () => {
  const asked: unknown[] = [];
  global.fetch = jest.fn((_: unknown, init: RequestInit) => {
    asked.push(JSON.parse(String(init.body)));
    return Promise.resolve({ ok: true, headers: new Headers(), blob: () => Promise.resolve(new Blob()) });
  }) as never;
  URL.createObjectURL = () => 'blob:letters';
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  const { user } = show(<PeopleListPage />, {
    session: sessionOf('systemAdministrator'),
    path: '/people',
    mocks: [lists([listed(), listed({ id: 'u8', name: '其其格', editable: false })]), places, views],
  });
  await user.click(await screen.findByRole('checkbox', { name: /阿古拉/ }));
  expect(screen.queryByRole('checkbox', { name: /其其格/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: '打印口令通知单（1份）' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('原密码失效');
  await user.click(within(dialog).getByRole('button', { name: '生成并下载' }));
  await waitFor(() => expect(asked).toEqual([{ ids: ['u9'] }]));
  expect(await screen.findByText(/口令通知单已下载/)).toBeTruthy();
});

it('tells the audit administrator what the two others did, and of everybody when asked', async () => {
  const event = {
    __typename: 'AccountEvent',
    id: 'e1',
    action: 'user_disable',
    at: '2026-11-16T02:00:00Z',
    actorName: '齐木德',
    actorOrg: '财政厅',
    actorRole: 'systemAdministrator',
    personId: 'u9',
    personName: '阿古拉',
    username: 'agula',
    reason: '调离',
    address: null,
  };
  const log = (by: string, nodes: object[]): Mock => ({
    request: { query: accountEvents, variables: { first: 50, filter: { by } } },
    result: {
      data: {
        accountEvents: {
          __typename: 'AccountEventPage',
          nodes,
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
          totalCount: nodes.length,
        } as never,
      },
    },
    maxUsageCount: 9,
  });
  const signIn = {
    ...event,
    id: 'e2',
    action: 'user_signInFailed',
    personName: null,
    username: null,
    address: '10.9.9.9',
  };
  const alarm = {
    __typename: 'Alarm',
    id: 'a1',
    kind: 'guessing',
    actorName: '阿古拉',
    actorOrg: '水利局',
    count: 1,
    firstAt: event.at,
    lastAt: event.at,
    addresses: ['10.9.9.9'],
  };
  const told: Mock = { request: { query: alarms }, result: { data: { alarms: [alarm] as never } }, maxUsageCount: 9 };
  const { user } = show(<AccountEventsPage />, {
    session: sessionOf('auditAdministrator'),
    path: '/account-events',
    mocks: [told, log('administrators', [event]), log('everyone', [event, signIn]), views],
  });
  expect(
    (await screen.findByRole('link', { name: /阿古拉（水利局）：一小时内口令多次输错/ })).getAttribute('href'),
  ).toBe(`/account-events?by=everyone&search=${encodeURIComponent('阿古拉')}`);
  const row = (await screen.findByText('停用账户')).closest('tr') as HTMLElement;
  for (const text of ['阿古拉', '齐木德', '系统管理员', '调离']) expect(row.textContent).toContain(text);
  expect(within(row).queryByRole('link')).toBeNull();
  await chooseIn(user, screen.getByLabelText('范围'), '全部人员');
  expect(await screen.findByText('其他区划的账户')).toBeTruthy();
});

it('is in English too', async () => {
  show(<PeopleListPage />, {
    session: sessionOf('systemAdministrator'),
    path: '/people',
    language: 'en',
    mocks: [lists([listed()]), places, views],
  });
  expect(await screen.findByText('Department (水利局)')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'New person' })).toBeTruthy();
});
