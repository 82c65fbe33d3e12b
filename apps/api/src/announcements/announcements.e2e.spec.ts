import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, addDays, today } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { announcementActs, askAnnouncements, oneAnnouncement } from '../../test/ask-announcements';
import { makers, type Office } from '../../test/make';
import { announcement, announcementDraft } from '../../test/make-announcements';
import { tellAll } from '../../test/tell-all';

const { draft, edit, move } = announcementActs;
let api: TestApi;
let ask: ReturnType<typeof askAnnouncements>['ask'];
let published: ReturnType<typeof askAnnouncements>['published'];
let make: ReturnType<typeof makers>;
let league: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ({ ask, published } = askAnnouncements(api));
  league = await make.office('150800');
});
afterAll(() => api.close());

const stored = async (id: string): Promise<object> =>
  (await api.database.owner.query<object>('select state, version, title, reason from announcement where id = $1', [id]))
    .rows[0] as object;

describe('an announcement', () => {
  it('is written, changed, published and withdrawn with a reason', async () => {
    const drafted = await ask(league.finance, draft, {
      input: announcementDraft({ body: '', audiences: [], documentNo: null, dueOn: null }),
    });
    expect(drafted).toMatchObject({ state: 'draft', version: 1, allowedActions: ['discard'], editable: true });
    const { id } = drafted;
    const edited = await ask(league.finance, edit, { id, version: 1, input: announcementDraft({ title: ' 甲 ' }) });
    expect(edited).toMatchObject({
      title: '甲',
      version: 2,
      allowedActions: ['publish', 'discard'],
      publishedAt: null,
    });
    const colleague = await make.person(league.organisations.finance);
    const out = await ask(colleague, move, { id, action: 'publish', version: 2 });
    expect(out).toMatchObject({ state: 'published', version: 3, allowedActions: ['withdraw'], editable: false });
    expect(out).not.toMatchObject({ publishedAt: null });
    const back = await ask(league.finance, move, { id, action: 'withdraw', version: 3, reason: '附表有误' });
    expect(back).toMatchObject({ state: 'withdrawn', reason: '附表有误', allowedActions: [] });
    const { announcement: seen } = await api.graphql<{ announcement: { history: { action: string }[] } }>(
      league.finance,
      oneAnnouncement,
      { id },
    );
    expect(seen.history.map(({ action }) => action.split('_')[1])).toEqual(['draft', 'edit', 'publish', 'withdraw']);
  });

  it('is made once when the request is sent twice', async () => {
    const variables = { input: announcementDraft(), requestId: '0193a1b2-0000-7000-8000-000000000001' };
    const [first, second] = await Promise.all([
      ask(league.finance, draft, variables),
      ask(league.finance, draft, variables),
    ]);
    expect(first.id).toBe(second.id);
  });

  it('is told at the field what is wrong, and nothing is written', async () => {
    const input = announcementDraft({ title: 'a\u0000b', documentNo: '长'.repeat(61), dueOn: '2026-02-30' });
    const refused = await ask(league.finance, draft, { input });
    expect(refused).toMatchObject({ code: 'INVALID', status: 422 });
    expect(refused.fields?.map(({ path }) => path)).toEqual(['title', 'documentNo', 'dueOn']);
    const { id, version } = await announcement(api, league.finance);
    const before = await stored(id);
    expect(await ask(league.finance, edit, { id, version, input })).toMatchObject({ code: 'INVALID' });
    expect(await stored(id)).toEqual(before);
  });

  it.each([{ body: ' ' }, { audiences: [] }])('is not published with %j', async (lacking) => {
    const { id, version } = await announcement(api, league.finance, 'draft', lacking);
    expect(await ask(league.finance, move, { id, action: 'publish', version })).toMatchObject({
      code: 'NOT_READY',
      status: 422,
    });
  });

  it('refuses a stale version, an edit of what is published, and a withdrawal without a reason', async () => {
    const { id } = await announcement(api, league.finance);
    const stale = { code: 'STALE', status: 409 };
    expect(await ask(league.finance, edit, { id, version: 7, input: announcementDraft() })).toMatchObject(stale);
    expect(await ask(league.finance, move, { id, action: 'publish', version: 7 })).toMatchObject(stale);
    const out = await published(league.finance, ['offices']);
    const { version } = out;
    expect(await ask(league.finance, edit, { id: out.id, version, input: announcementDraft() })).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
    expect(await ask(league.finance, move, { id: out.id, action: 'withdraw', version, reason: ' ' })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'reason' }],
    });
  });

  it('is left out of the list once it is discarded, unless it is asked for', async () => {
    const office = await make.office('150121');
    const { id, version } = await announcement(api, office.finance);
    await ask(office.finance, move, { id, action: 'discard', version });
    expect(await idsOf(office.finance)).toEqual([]);
    expect(await idsOf(office.finance, { states: ['discarded'] })).toEqual([id]);
  });
});

const list = `query ($first: Int!, $after: String, $filter: AnnouncementFilter, $sort: AnnouncementSort = newest) {
  announcements(first: $first, after: $after, filter: $filter, sort: $sort) {
    nodes { id title unreadMessages history { action } } pageInfo { hasNextPage endCursor } totalCount } }`;
type List = {
  announcements: {
    nodes: { id: string; title: string; unreadMessages: string[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
    totalCount: number;
  };
};
const page = async (actor: Actor, variables: object) =>
  (await api.graphql<List>(actor, list, { first: 20, ...variables })).announcements;
const idsOf = async (actor: Actor, filter: object = {}) =>
  (await page(actor, { filter, first: 100 })).nodes.map(({ id }) => id);

describe('reading', () => {
  const mark = `mutation ($ids: [ID!]!) { result: markMessagesRead(ids: $ids) { ... on MessageStanding { unread } } }`;

  it('is marked by its messages, for oneself', async () => {
    const office = await make.office('150123');
    const colleague = await make.person(office.organisations.unit);
    const { id, version } = await published(office.finance, ['offices']);
    await tellAll(api);
    const unread = async (actor: Actor) => (await page(actor, {})).nodes.find((node) => node.id === id)?.unreadMessages;
    const [message] = (await unread(office.unit)) ?? [];
    expect(message).toBeDefined();
    expect(await unread(office.finance)).toEqual([]);
    await ask(office.unit, mark, { ids: [message] });
    expect(await unread(office.unit)).toEqual([]);
    expect(await unread(colleague)).toHaveLength(1);
    // A withdrawal is told anew.
    await ask(office.finance, move, { id, action: 'withdraw', version, reason: '内容有误' });
    await tellAll(api);
    expect(await unread(office.unit)).toHaveLength(1);
  });
});

describe('the list of announcements', () => {
  it.each(['newest', 'title', 'due'])('pages by %s without gaps', async (sort) => {
    const busy = await make.office('150125');
    const before = (await page(busy.finance, {})).totalCount;
    for (const dueOn of ['2026-07-01', '2026-07-02', null, '2026-07-02', null])
      await announcement(api, busy.finance, 'draft', { dueOn });
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const { nodes, pageInfo, totalCount } = await page(busy.finance, { first: 2, after, sort });
      expect(totalCount).toBe(before + 5);
      seen.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    } while (after);
    expect(new Set(seen).size).toBe(before + 5);
  });

  it('finds by a part of the title or number, in which signs mean themselves, by kind and by state', async () => {
    const { finance } = await make.office('150105');
    await announcement(api, finance, 'published', { title: '进度 100%', documentNo: null, kind: 'training' });
    await announcement(api, finance, 'draft', { title: '进度 1000', documentNo: '财监〔2026〕9号' });
    const titles = async (filter: object) =>
      (await page(finance, { filter, sort: 'title' })).nodes.map(({ title }) => title);
    expect(await titles({ search: '进度' })).toEqual(['进度 100%', '进度 1000']);
    expect(await titles({ search: '100%' })).toEqual(['进度 100%']);
    expect(await titles({ search: '〔2026〕9' })).toEqual(['进度 1000']);
    expect(await titles({ kind: 'training' })).toEqual(['进度 100%']);
    expect(await titles({ states: ['draft', 'withdrawn'] })).toEqual(['进度 1000']);
    await announcement(api, finance, 'published', { title: '限期', documentNo: null, dueOn: '2026-08-02' });
    expect(await titles({ dueSince: '2026-08-02', search: '限期' })).toEqual(['限期']);
    expect(await titles({ dueSince: '2026-08-03', search: '限期' })).toEqual([]);
  });

  it('counts the working days that are left, of what is due alone', async () => {
    const { finance } = await make.office('150103');
    // The clock of the tests stands on a day; a due date on it has no day left.
    await announcement(api, finance, 'published', { dueOn: today() });
    await announcement(api, finance, 'published', { dueOn: addDays(today(), 14) });
    await announcement(api, finance, 'published', { dueOn: null });
    const { announcements } = await api.graphql<{ announcements: { nodes: { daysLeft: number | null }[] } }>(
      finance,
      '{ announcements(first: 10, sort: due) { nodes { daysLeft } } }',
    );
    const [none, fortnight, open] = announcements.nodes.map(({ daysLeft }) => daysLeft);
    expect([none, open]).toEqual([0, null]);
    expect(fortnight).toBeGreaterThan(5);
    expect(fortnight).toBeLessThan(14);
  });

  it('takes as many statements for one row as for twenty', async () => {
    const { finance } = await make.office('150104');
    for (let index = 0; index < 5; index += 1) await announcement(api, finance);
    const few = await api.statements(() => page(finance, { first: 1 }));
    const many = await api.statements(() => page(finance, { first: 20 }));
    expect(many.length).toBe(few.length);
  });
});
