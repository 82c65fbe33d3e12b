import type { MockLink } from '@apollo/client/testing';
import type { AnnouncementQuery } from '@chengxiao/client';
import { expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import { chooseIn } from '../../test/choose-in';
import { sessionOf, show } from '../../test/show';
import { attachments, uploadPolicy } from '../attachments/attachments.graphql';
import { discardFormDraft, formDraft, saveFormDraft } from '../drafts/draft.graphql';
import { markMessagesRead } from '../messages/messages.graphql';
import {
  announcement as announcementQuery,
  announcementForEdit,
  announcements,
  draftAnnouncement,
  editAnnouncement,
  moveAnnouncement,
} from './announcements.graphql';
import { AnnouncementEditPage } from './AnnouncementEditPage';
import { AnnouncementListPage } from './AnnouncementListPage';
import { AnnouncementNewPage } from './AnnouncementNewPage';
import { AnnouncementPage } from './AnnouncementPage';

type Shown = AnnouncementQuery['announcement'];
type Mock = MockLink.MockedResponse;
const shown: Shown = {
  id: 'n1',
  title: '关于做好2027年绩效目标申报工作的通知',
  kind: 'task',
  documentNo: '内财监〔2026〕1588号',
  body: '请于12月4日前报送。',
  audiences: ['offices', 'bureausBelow'],
  dueOn: '2026-12-04',
  state: 'published',
  reason: null,
  orgName: '内蒙古自治区财政厅',
  publishedAt: '2026-11-16T02:00:00Z',
  version: 2,
  updatedAt: '2026-11-16T02:00:00Z',
  allowedActions: [],
  editable: false,
  unreadMessages: [],
  history: [],
};
const begun = {
  id: 'h1',
  action: 'announcement_draft' as const,
  at: '2026-11-16T01:00:00Z',
  actorName: '王丽华',
  actorOrg: '内蒙古自治区财政厅',
  reason: null,
};
const named = (over: Partial<Shown> = {}) => {
  const row = { ...shown, ...over };
  return {
    __typename: 'Announcement' as const,
    ...row,
    history: row.history.map((entry) => ({ __typename: 'HistoryEntry' as const, ...entry })),
  };
};
const lists = (variables: object, nodes: object[]): Mock => ({
  request: { query: announcements, variables: { first: 50, sort: 'newest', filter: {}, ...variables } },
  result: {
    data: { announcements: { nodes, pageInfo: { hasNextPage: false, endCursor: null }, totalCount: nodes.length } },
  },
});
const answers = (over: Partial<Shown> = {}): Mock => ({
  request: { query: announcementQuery, variables: { id: 'n1' } },
  result: { data: { announcement: named(over) } },
  maxUsageCount: 5,
});
const forEdit = (over: Partial<Shown> = {}): Mock => ({
  request: { query: announcementForEdit, variables: { id: 'n1' } },
  result: { data: { announcement: named(over) } },
});
const moves = (variables: object, result: object): Mock => ({
  request: { query: moveAnnouncement, variables: { id: 'n1', version: 2, ...variables } },
  result: { data: { moveAnnouncement: result } },
});
const files: Mock[] = [
  {
    request: { query: attachments, variables: () => true },
    result: {
      data: {
        attachments: {
          __typename: 'AttachmentFolder',
          items: [],
          kinds: ['annex'],
          refusal: '当前状态不能执行此操作',
          maxBytes: 20,
          types: ['pdf'],
        },
      },
    },
    maxUsageCount: 9,
  },
  {
    request: { query: uploadPolicy },
    result: { data: { uploadPolicy: { __typename: 'UploadPolicy', maxBytes: 20, types: ['pdf'], maxCount: 50 } } },
    maxUsageCount: 9,
  },
];
const drafts: Mock[] = [
  {
    request: { query: formDraft, variables: () => true },
    result: { data: { formDraft: null } },
    maxUsageCount: 3,
  },
  {
    request: { query: saveFormDraft, variables: () => true },
    result: { data: { saveFormDraft: { __typename: 'FormDraft', savedAt: '2026-03-01T00:00:00Z' } } },
    maxUsageCount: 99,
  },
  {
    request: { query: discardFormDraft, variables: () => true },
    result: { data: { discardFormDraft: { __typename: 'FormDraft' } } },
    maxUsageCount: 3,
  },
  ...files,
];
const open = (over: Partial<Shown>, role: 'finance' | 'unit', mocks: Mock[] = []) =>
  show(<AnnouncementPage />, {
    session: sessionOf(role),
    path: '/announcements/n1',
    route: '/announcements/:id',
    mocks: [answers(over), ...files, ...mocks],
  });

it('lists what is for me, unread marked in words, and keeps the filter in the address', async () => {
  const mocks = [lists({}, [named({ unreadMessages: ['m1'] })]), lists({ filter: { kind: 'training' } }, [])];
  const { user, router } = show(<AnnouncementListPage />, { session: sessionOf('unit'), mocks });
  const link = await screen.findByRole('link', { name: shown.title });
  expect(link.getAttribute('href')).toBe('/announcements/n1');
  expect(within(link.closest('tr') as HTMLElement).getByText('未读')).toBeTruthy();
  expect(screen.queryByRole('link', { name: '新建通知公告' })).toBeNull();
  await chooseIn(user, screen.getByLabelText('类别'), '培训');
  expect(await screen.findByText('没有符合条件的通知公告')).toBeTruthy();
  expect(router.state.location.search).toBe('?kind=training');
});

it('says to finance how to begin when there is none', async () => {
  show(<AnnouncementListPage />, { session: sessionOf('finance'), mocks: [lists({}, [])] });
  expect(await screen.findByText(/请点击“新建通知公告”/)).toBeTruthy();
  expect(screen.getAllByRole('link', { name: '新建通知公告' })[0]?.getAttribute('href')).toBe('/announcements/new');
});

it('is read by being opened, and offers a reader nothing but paper', async () => {
  const sent: object[] = [];
  open({ unreadMessages: ['m1', 'm2'] }, 'unit', [
    {
      request: {
        query: markMessagesRead,
        variables: (asked: Record<string, unknown>) => {
          sent.push(asked);
          return true;
        },
      },
      result: { data: { markMessagesRead: { __typename: 'MessageStanding', unread: 0 } } },
      maxUsageCount: 5,
    },
  ]);
  expect(await screen.findByRole('heading', { level: 1, name: new RegExp(shown.title) })).toBeTruthy();
  expect(screen.getByText('请于12月4日前报送。')).toBeTruthy();
  expect(screen.getByText('本级预算部门和单位、下级财政部门')).toBeTruthy();
  await waitFor(() => expect(sent[0]).toEqual({ ids: ['m1', 'm2'], read: true }));
  expect(screen.getByRole('button', { name: '打印' })).toBeTruthy();
  for (const name of ['发布', '撤回', '作废']) expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByText('办理过程')).toBeNull();
});

it('says first that it was withdrawn, and why', async () => {
  open({ state: 'withdrawn', reason: '附表有误' }, 'unit');
  const note = await screen.findByText('本通知已撤回，请勿据此办理');
  expect(note.closest('.cx-note')?.textContent).toContain('附表有误');
  expect(screen.queryByRole('link', { name: '以此重新起草' })).toBeNull();
});

it('asks finance for a reason before it is withdrawn', async () => {
  const withdrawn = { ...named(), state: 'withdrawn', version: 3, reason: '附表有误', allowedActions: [] };
  const { user } = open({ allowedActions: ['withdraw'], history: [begun] }, 'finance', [
    moves({ action: 'withdraw', reason: '附表有误' }, withdrawn),
  ]);
  await user.click(await screen.findByRole('button', { name: '撤回' }));
  await user.type(screen.getByLabelText(/^原因/), '附表有误');
  await user.click(screen.getAllByRole('button', { name: '撤回' }).at(-1) as HTMLElement);
  expect(await screen.findByText(/已撤回，接收单位可以看到原因/)).toBeTruthy();
});

it('offers the bureau that withdrew it to write it anew', async () => {
  open({ state: 'withdrawn', reason: '附表有误', history: [begun] }, 'finance');
  const again = await screen.findByRole('link', { name: '以此重新起草' });
  expect(again.getAttribute('href')).toBe('/announcements/new?from=n1');
});

it('says at the fields what is missing before anything is sent', async () => {
  const { user } = show(<AnnouncementNewPage />, { session: sessionOf('finance'), mocks: drafts });
  await user.click(await screen.findByRole('button', { name: /保存并发布/ }));
  expect(screen.getByRole('alert').textContent).toContain('已自动保存为草稿');
  expect(screen.getByText('发布前请选择发送范围', { selector: '.cx-error' })).toBeTruthy();
  expect(screen.getByText('发布前请填写正文', { selector: '.cx-error' })).toBeTruthy();
  expect(screen.getByLabelText('标题 *').getAttribute('aria-invalid')).toBe('true');
});

it('saves a new one, asks once, publishes it and leads to its page', async () => {
  const input = {
    title: '关于培训的通知',
    documentNo: null,
    body: '请派一人参加。',
    dueOn: null,
    kind: 'training',
    audiences: ['bureausBelow'],
  };
  const sent: unknown[] = [];
  const mocks: Mock[] = [
    ...drafts,
    {
      request: {
        query: draftAnnouncement,
        variables: (asked: Record<string, unknown>) => {
          sent.push(asked['input']);
          return true;
        },
      },
      result: { data: { draftAnnouncement: { __typename: 'Announcement', id: 'n1', version: 2 } } },
    },
    moves({ action: 'publish' }, named()),
  ];
  const { user, router } = show(<AnnouncementNewPage />, {
    session: sessionOf('finance'),
    path: '/announcements/new',
    route: '/announcements/new',
    mocks,
  });
  await user.type(await screen.findByLabelText('标题 *'), input.title);
  await chooseIn(user, screen.getByLabelText('类别 *'), '培训');
  await user.click(screen.getByRole('checkbox', { name: '下级财政部门' }));
  await user.type(screen.getByLabelText('正文'), input.body);
  await user.click(screen.getByRole('button', { name: /保存并发布/ }));
  const asked = await screen.findByRole('dialog');
  expect(asked.textContent).toContain('（下级财政部门）');
  await user.click(within(asked).getByRole('button', { name: '发布' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/announcements/n1'));
  expect(sent).toEqual([input]);
});

it('shows a refusal of the server at its field and keeps what was typed', async () => {
  const { title, kind, documentNo, body, audiences, dueOn } = shown;
  const mocks: Mock[] = [
    ...drafts,
    forEdit({ state: 'draft', editable: true }),
    {
      request: {
        query: editAnnouncement,
        variables: {
          id: 'n1',
          version: 2,
          input: { title: `${title}二`, kind, documentNo, body, audiences, dueOn },
        },
      },
      result: {
        data: {
          editAnnouncement: {
            __typename: 'Problem',
            code: 'INVALID',
            title: '填写有误',
            detail: '填写有误',
            status: 422,
            fields: [{ __typename: 'ProblemField', path: 'title', message: '标题不规范' }],
          },
        },
      },
    },
  ];
  const { user } = show(<AnnouncementEditPage />, {
    session: sessionOf('finance'),
    path: '/announcements/n1/edit',
    route: '/announcements/:id/edit',
    mocks,
  });
  const field = (await screen.findByLabelText('标题 *')) as HTMLInputElement;
  await user.type(field, '二');
  await user.click(screen.getByRole('button', { name: /^保存(?!并)/ }));
  await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
  expect(field.value).toBe(`${title}二`);
});

it('does not open the form of one that is published', async () => {
  const mocks: Mock[] = [forEdit()];
  show(<AnnouncementEditPage />, { path: '/announcements/n1/edit', route: '/announcements/:id/edit', mocks });
  expect(await screen.findByText('当前状态不能修改')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /保存/ })).toBeNull();
});
