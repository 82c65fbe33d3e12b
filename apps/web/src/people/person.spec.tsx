import { addDays, type Role, today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { held, id, kind, type Mock, named, places, type Shown, takes } from './people.fixture';
import {
  endPosition,
  endSessions,
  givePosition,
  movePerson,
  person as personQuery,
  personSessions,
} from './people.graphql';
import { PersonPage } from './PersonPage';

function open(over: Partial<Shown> = {}, role: Role = 'systemAdministrator', mocks: Mock[] = []) {
  const query: Mock = {
    request: { query: personQuery, variables: { id: 'u9' } },
    result: { data: { person: named(over) as never } },
    maxUsageCount: 9,
  };
  const session = sessionOf(role);
  return show(<PersonPage />, {
    session: { ...session, position: { ...session.position, divisionCode: '150800' } },
    path: '/people/u9',
    route: '/people/:id',
    mocks: [query, places, ...mocks],
  });
}

it('gives a position: the role follows from the organisation, the days are checked', async () => {
  const sent: { input?: object }[] = [];
  const { user } = open({}, 'systemAdministrator', [kind('department'), takes(givePosition, 'givePosition', sent)]);
  await user.click(await screen.findByRole('button', { name: '任职' }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.textContent).toContain('预算部门'));
  await user.click(within(dialog).getByRole('button', { name: '任职' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.input).toEqual({ orgId: id, role: 'department', section: null, fromOn: today(), untilOn: null });
});

it('offers no administrator of the own level', async () => {
  const { user } = open({}, 'systemAdministrator', [kind('finance')]);
  await user.click(await screen.findByRole('button', { name: '任职' }));
  const dialog = await screen.findByRole('dialog');
  await waitFor(() => expect(dialog.textContent).toContain('财政部门'));
  expect(dialog.textContent).not.toContain('审计管理员');
});

it('tells what was held, and ends what is held with a reason', async () => {
  const positions = [
    held,
    { ...held, id: 'h2', orgName: '农牧局', current: false, endedAt: '2026-02-01T02:00:00Z' },
    { ...held, id: 'h3', orgName: '林草局', current: false, fromOn: addDays(today(), 9) },
    { ...held, id: 'h4', orgName: '教育局', current: false, untilOn: '2025-12-31' },
  ];
  const sent: object[] = [];
  const { user } = open({ positions }, 'systemAdministrator', [takes(endPosition, 'endPosition', sent)]);
  for (const word of ['在任', '已免去', '未到起始日', '已离任']) expect(await screen.findByText(word)).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^免职：/ })).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: '免职：预算部门（水利局）' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: /免\s*职/ }));
  expect(within(dialog).getByText('必填', { selector: '.cx-error' })).toBeTruthy();
  await user.type(within(dialog).getByLabelText(/^原因/), '轮岗');
  await user.click(within(dialog).getByRole('button', { name: /免\s*职/ }));
  await waitFor(() =>
    expect(sent).toEqual([{ id: 'u9', version: 3, positionId: 'h1', untilOn: null, reason: '轮岗' }]),
  );
});

it('disables with a reason', async () => {
  const sent: object[] = [];
  const { user } = open({}, 'systemAdministrator', [takes(movePerson, 'movePerson', sent, { state: 'disabled' })]);
  await user.click(await screen.findByRole('button', { name: /停\s*用/ }));
  await user.type(screen.getByLabelText(/^原因/), '调离');
  await user.click(screen.getAllByRole('button', { name: /停\s*用/ }).at(-1) as HTMLElement);
  expect(await screen.findByText(/“阿古拉”已停用/)).toBeTruthy();
  expect(sent).toEqual([{ id: 'u9', version: 3, action: 'disable', reason: '调离' }]);
});

it('says of an administrator of the own level who looks after them, and offers nothing', async () => {
  open({ editable: false, allowedActions: [] });
  expect(await screen.findByText(/由上一级系统管理员管理，此处只能查看/)).toBeTruthy();
  for (const name of [/停\s*用/, '任职', '打印口令通知单', /修\s*改/])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

it('shows the security administrator the sessions, and ends them with a reason', async () => {
  const sent: object[] = [];
  const sessions: Mock = {
    request: { query: personSessions, variables: { id: 'u9' } },
    result: {
      data: {
        person: {
          __typename: 'Person',
          id: 'u9',
          sessions: [
            {
              __typename: 'PersonSession',
              id: 's1',
              createdAt: '2026-11-16T02:00:00Z',
              lastSeenAt: '2026-11-16T03:00:00Z',
              address: '10.1.2.3',
            },
          ],
        },
      },
    },
    maxUsageCount: 9,
  };
  const mocks = [sessions, takes(endSessions, 'endSessions', sent)];
  const { user } = open({ editable: false, allowedActions: [] }, 'securityAdministrator', mocks);
  expect(await screen.findByText('10.1.2.3')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '强制下线' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^原因/), '可疑登录');
  await user.click(within(dialog).getByRole('button', { name: '强制下线' }));
  await waitFor(() => expect(sent).toEqual([{ id: 'u9', reason: '可疑登录' }]));
});
