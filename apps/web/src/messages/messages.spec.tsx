import type { MockLink } from '@apollo/client/testing';
import type { Message } from './message-link';
import { addDays, today } from '@chengxiao/domain';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { sessionOf, show } from '../../test/show';
import { messageLink } from './message-link';
import { MessageBell } from './MessageBell';
import {
  mailAddress,
  markAllMessagesRead,
  markMessagesRead,
  messages,
  messageSwitches,
  setMailAddress,
  setMessageSwitch,
  unreadMessages,
} from './messages.graphql';
import { MailAddressForm } from './MailAddressForm';
import { MessageSettingsPage } from './MessageSettingsPage';
import { MessagesPage } from './MessagesPage';

const message = (over: Partial<Message> = {}): Message => ({
  id: 'm1',
  kind: 'passed',
  read: false,
  undone: false,
  subject: 'project',
  subjectId: 'p1',
  action: 'project_admit',
  at: `${today()}T02:30:00.000000Z`,
  actorName: '李静',
  actorOrg: '鄂尔多斯市财政局',
  name: '嘎查饮水工程',
  documentNo: null,
  year: null,
  reason: null,
  projectId: 'p1',
  ...over,
});
const listed = (nodes: readonly Message[], filter: object = { kind: null, unread: null }): MockLink.MockedResponse => ({
  request: { query: messages, variables: { first: 50, filter } },
  result: {
    data: {
      messages: {
        __typename: 'MessagePage',
        nodes: nodes.map((each) => ({ __typename: 'Message', ...each })),
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  },
});
const marked = (variables: object, sent: object[] = []): MockLink.MockedResponse => ({
  request: {
    query: markMessagesRead,
    variables: (asked: Record<string, unknown>) => {
      sent.push(asked);
      return JSON.stringify(asked) === JSON.stringify(variables);
    },
  },
  result: { data: { markMessagesRead: { __typename: 'MessageStanding', unread: 0 } } },
});
const unit = { session: sessionOf('unit'), route: '/messages', path: '/messages' };

it('lists what was told day by day, unread in words too, and opening one reads it', async () => {
  const old = message({
    id: 'm2',
    kind: 'approved',
    read: true,
    subject: 'budgetReply',
    subjectId: 'r1',
    action: 'budgetReply_issue',
    name: null,
    documentNo: '财预〔2026〕7号',
    projectId: null,
    at: `${addDays(today(), -1)}T02:30:00.000000Z`,
  });
  const sent: object[] = [];
  const { user } = show(<MessagesPage />, {
    ...unit,
    mocks: [listed([message(), old]), marked({ ids: ['m1'], read: true }, sent)],
  });
  const first = await screen.findByRole('link', { name: '审核入库 · 嘎查饮水工程' });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['今天', '昨天']);
  const row = first.closest('li') as HTMLElement;
  expect(within(row).getByText('未读')).toBeTruthy();
  expect(within(row).getByText(/鄂尔多斯市财政局 李静/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /财预〔2026〕7号/ }).getAttribute('href')).toBe('/budget-replies?year=all');
  await user.click(first);
  await waitFor(() => expect(sent).toEqual([{ ids: ['m1'], read: true }]));
  expect(await screen.findByText('elsewhere')).toBeTruthy();
});

it('strikes what was taken back since, and says so', async () => {
  const passed = message({ undone: true, subject: 'target', action: 'target_pass' });
  show(<MessagesPage />, { ...unit, mocks: [listed([passed])] });
  const row = (await screen.findByRole('link', { name: /嘎查饮水工程/ })).closest('li') as HTMLElement;
  expect(row.className).toContain('message-undone');
  expect(within(row).getByText('已撤回')).toBeTruthy();
});

it('marks one as unread again, and all as read up to the newest that is shown', async () => {
  const read = message({ read: true });
  const all: MockLink.MockedResponse = {
    request: { query: markAllMessagesRead, variables: { upTo: 'm1' } },
    result: { data: { markAllMessagesRead: { __typename: 'MessageStanding', unread: 0 } } },
  };
  const { user } = show(<MessagesPage />, {
    ...unit,
    mocks: [listed([read]), marked({ ids: ['m1'], read: false }), listed([message()]), all, listed([read])],
  });
  await user.click(await screen.findByRole('button', { name: '标为未读：审核入库 · 嘎查饮水工程' }));
  expect(await screen.findByText('未读', { selector: '.message-new' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '全部已读' }));
  expect(await screen.findByText('已全部标为已读')).toBeTruthy();
  expect(await screen.findByRole('button', { name: /^标为未读/ })).toBeTruthy();
});

it('says which filter found nothing, and what messages are where there are none', async () => {
  const filter = { kind: 'returned', unread: true };
  const narrowed = '/messages?kind=returned&show=unread';
  const { unmount } = show(<MessagesPage />, { ...unit, path: narrowed, mocks: [listed([], filter)] });
  expect(await screen.findByText('没有符合筛选的消息')).toBeTruthy();
  unmount();
  show(<MessagesPage />, { ...unit, mocks: [listed([])] });
  expect(await screen.findByText('没有消息')).toBeTruthy();
});

it('tells the number of unread messages in the header, at most 99+', async () => {
  const counts = (n: number): MockLink.MockedResponse => ({
    request: { query: unreadMessages },
    result: { data: { unreadMessages: n } },
  });
  show(<MessageBell />, { mocks: [counts(3)] });
  expect(await screen.findByRole('link', { name: '消息，3 条未读' })).toBeTruthy();
  show(<MessageBell />, { mocks: [counts(100)], language: 'en' });
  expect(await screen.findByRole('link', { name: 'Messages, 99+ unread' })).toBeTruthy();
});

it('switches a kind off, by itself in the product and by mail', async () => {
  const switches = (inApp: boolean): MockLink.MockedResponse => ({
    request: { query: messageSwitches },
    result: {
      data: {
        messageSwitches: [{ __typename: 'MessageSwitch', kind: 'passed', inApp, email: true }],
        mailAddress: { __typename: 'MailAddress', email: null, available: true },
      },
    },
  });
  const off: MockLink.MockedResponse = {
    request: { query: setMessageSwitch, variables: { kind: 'passed', inApp: false, email: true } },
    result: { data: { setMessageSwitch: { __typename: 'MessageSwitch', kind: 'passed', inApp: false, email: true } } },
  };
  const { user } = show(<MessageSettingsPage />, { mocks: [switches(true), off, switches(false)] });
  expect(await screen.findByText(/尚未填写邮箱/)).toBeTruthy();
  const button = screen.getByRole('switch', { name: '系统内接收：审核通过' });
  await user.click(button);
  await waitFor(() => expect(button.getAttribute('aria-checked')).toBe('false'));
  expect(screen.getByRole('switch', { name: '邮件寄送：审核通过' }).getAttribute('aria-checked')).toBe('true');
});

it('keeps an address for mail, and says at the field what is wrong with it', async () => {
  const address = (email: string | null): MockLink.MockedResponse => ({
    request: { query: mailAddress },
    result: { data: { mailAddress: { __typename: 'MailAddress', email, available: false } } },
  });
  const set = (email: string, result: object): MockLink.MockedResponse => ({
    request: { query: setMailAddress, variables: { email } },
    result: { data: { setMailAddress: result } },
  });
  const refused = {
    __typename: 'Problem',
    type: 'x',
    code: 'INVALID',
    status: 422,
    title: '填写有误',
    detail: '填写有误',
    traceId: 't',
    fields: [
      { __typename: 'FieldProblem', path: 'email', key: 'notMailAddress', message: '应为邮箱地址', severity: 'error' },
    ],
  };
  const good = { __typename: 'MailAddress', email: 'unit@example.cn', available: false };
  const { user } = show(<MailAddressForm />, {
    mocks: [address(null), set('unit', refused), set('unit@example.cn', good), address('unit@example.cn')],
  });
  const field = await screen.findByLabelText('邮箱地址');
  expect(screen.getByText(/没有配置邮件服务/)).toBeTruthy();
  await user.type(field, 'unit');
  await user.click(screen.getByRole('button', { name: '保存邮箱' }));
  expect(await screen.findByText('应为邮箱地址', { selector: '.cx-error' })).toBeTruthy();
  await user.type(field, '@example.cn');
  await user.click(screen.getByRole('button', { name: '保存邮箱' }));
  expect(await screen.findByText('邮箱已保存')).toBeTruthy();
});

it('leads each role to a page that it has', () => {
  const proposal = message({ subject: 'budgetProposal', subjectId: 'b1', projectId: 'p1' });
  expect(messageLink(proposal, 'department')).toBe('/proposals/b1');
  expect(messageLink(proposal, 'unit')).toBe('/projects/p1');
  expect(messageLink(message({ subject: 'declarationRule', projectId: null }), 'unit')).toBeNull();
});
