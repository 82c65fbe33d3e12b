import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, roles, today } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { askPeople } from '../../test/ask-people';
import { makers, unique } from '../../test/make';
import { textOfPdf } from '../../test/pdf-text';

type Asked = Awaited<ReturnType<typeof askPeople>>;
let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Asked['office'];
let system: Asked['system'];
let run: Asked['run'];
let created: Asked['created'];
let unitPosition: Asked['unitPosition'];
let employed: Asked['employed'];
let security: Actor;
let above: Actor;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  ({ office, system, run, created, unitPosition, employed } = await askPeople(api, '150800'));
  security = await make.administrator('securityAdministrator', '150800');
  above = await make.administrator('systemAdministrator', '150000');
});
afterAll(() => api.close());

const names = async (actor: Actor, filter: object) => {
  const query = `query ($filter: PersonFilter) { persons(first: 100, filter: $filter) { totalCount nodes { id name } } }`;
  return (await api.graphql<{ persons: { nodes: { id: string }[] } }>(actor, query, { filter })).persons.nodes.map(
    ({ id }) => id,
  );
};
const openSessions = async (userId: string): Promise<number> => {
  const { rows } = await api.database.owner.query(
    'select count(*)::int as n from session where user_id = $1 and ended_at is null',
    [userId],
  );
  return (rows[0] as { n: number }).n;
};

describe('a person', () => {
  it('is made once, given a position, changed, disabled with a reason and enabled, all of it kept', async () => {
    const input = { username: unique('Agula'), name: ' 阿古拉 ', orgId: office.organisations.unit.id };
    const variables = { input, requestId: '0193a1b2-0000-7000-8000-000000000a01' };
    const [first, again] = [await run(system, 'create', variables), await run(system, 'create', variables)];
    expect(again.id).toBe(first.id);
    expect(first).toMatchObject({
      name: '阿古拉',
      state: 'active',
      mustChangePassword: true,
      editable: true,
      allowedActions: ['disable'],
      positions: [],
    });
    const { id } = first;
    const given = await run(system, 'give', { id, version: first.version, input: unitPosition() });
    expect(given).toMatchObject({ positions: [{ role: 'unit', current: true, fromOn: today(), untilOn: null }] });
    const renamed = { name: '阿古拉图', orgId: office.organisations.department.id };
    const edited = await run(system, 'edit', { id, version: given.version, input: renamed });
    expect(edited).toMatchObject({ name: '阿古拉图', orgName: office.organisations.department.name });
    const move = { id, version: edited.version, action: 'disable' };
    expect(await run(system, 'move', move)).toMatchObject({ code: 'INVALID', fields: [{ path: 'reason' }] });
    const off = await run(system, 'move', { ...move, reason: '调离' });
    expect(off).toMatchObject({ state: 'disabled', allowedActions: ['enable'] });
    const on = await run(system, 'move', { id, version: off.version, action: 'enable' });
    expect(on).toMatchObject({
      state: 'active',
      history: [
        { action: 'user_create' },
        { action: 'user_givePosition' },
        { action: 'user_edit' },
        { action: 'user_disable', reason: '调离' },
        { action: 'user_enable' },
      ],
    });
    expect(await run(system, 'edit', { id, version: 1, input: renamed })).toMatchObject({ code: 'STALE' });
  });

  it('has a user name that nobody else has in any spelling or division', async () => {
    const username = unique('caiwu');
    await created({ username });
    expect(await created({ username: username.toUpperCase() }, above)).toMatchObject({
      code: 'DUPLICATE',
      fields: [{ path: 'username' }],
    });
    expect(await created({ username: 'a b' })).toMatchObject({ code: 'INVALID', fields: [{ path: 'username' }] });
  });

  it('that is disabled is signed out at once, in the same transaction', async () => {
    const { id } = await created();
    const made = await run(system, 'give', { id, version: 1, input: unitPosition() });
    const [position] = made.positions;
    const actor = { ...office.unit, userId: id, positionId: position?.id ?? '' };
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(200);
    await run(system, 'move', { id, version: made.version, action: 'disable', reason: '离岗' });
    expect(await openSessions(id)).toBe(0);
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(401);
  });
});

describe('one-time passwords', () => {
  it('are printed once, sign in once, end all sessions and expire', async () => {
    const username = unique('qiqige');
    const { id } = await created({ name: '其其格', username });
    const { positions } = await run(system, 'give', { id, version: 1, input: unitPosition() });
    const actor = { ...office.unit, userId: id, positionId: positions[0]?.id ?? '' };
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(200);
    const printed = await api.rest(system, 'POST', '/api/people/letters', { ids: [id] });
    expect(printed).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(await openSessions(id)).toBe(0);
    const [text = ''] = textOfPdf((printed as typeof printed & { bytes: Buffer }).bytes);
    expect(text).toContain('其其格');
    const [, password = ''] = /password:((?:\w{4}-){3}\w{4})/.exec(text) ?? [];
    const signIn = () => api.rest(null, 'POST', '/api/session', { username, password });
    expect(await signIn()).toMatchObject({ status: 200, body: { mustChangePassword: true } });
    await api.database.owner.query(
      `update app_user set one_time_until = now() - interval '1 minute', version = version + 1 where id = $1`,
      [id],
    );
    expect(await signIn()).toMatchObject({ status: 401, body: { code: 'SIGN_IN_FAILED' } });
    const { rows } = await api.database.owner.query(`select action from event where aggregate_id = $1 order by seq`, [
      id,
    ]);
    expect(rows.map(({ action }: { action: string }) => action)).toContain('user.resetPassword');
    expect(JSON.stringify(rows)).not.toContain(password);
  });
});

describe('who may', () => {
  it('see people are the administrators of people and of sessions alone', async () => {
    for (const role of roles) {
      const actor =
        role === 'systemAdministrator'
          ? system
          : role === 'securityAdministrator'
            ? security
            : role === 'auditAdministrator'
              ? await make.administrator(role, '150800')
              : role === 'evaluator'
                ? await make.evaluator()
                : office[role];
      const { body } = await api.raw(actor, { query: '{ persons(first: 1) { nodes { id } } }' });
      expect([role, 'errors' in body]).toEqual([
        role,
        !['systemAdministrator', 'securityAdministrator'].includes(role),
      ]);
    }
  });

  it('end sessions is the security administrator, who changes nothing else', async () => {
    const { id, actor } = await employed();
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(200);
    expect(await run(security, 'endSessions', { id, reason: '可疑登录' })).toMatchObject({ sessions: [] });
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(401);
  });
});

describe('the list of people', () => {
  it('finds by name, user name, state, organisation and role', async () => {
    const { id, version } = await created({ name: '乌日娜', username: unique('Wurina') });
    await run(system, 'give', { id, version, input: unitPosition() });
    expect(await names(system, { search: '乌日' })).toEqual([id]);
    expect(await names(system, { search: 'wurina' })).toEqual([id]);
    expect(await names(system, { search: '乌日', states: ['disabled'] })).toEqual([]);
    expect(await names(system, { search: '乌日', orgId: office.organisations.unit.id })).toEqual([id]);
    expect(await names(system, { search: '乌日', orgId: office.organisations.finance.id })).toEqual([]);
    expect(await names(system, { search: '乌日', role: 'unit' })).toEqual([id]);
    expect(await names(system, { search: '乌日', role: 'audit' })).toEqual([]);
  });

  it.each(['name', 'username', 'newest'])('pages by %s without gaps', async (sort) => {
    const query = `query ($after: String) { persons(first: 2, after: $after, sort: ${sort}) { totalCount nodes { id orgName positions { id } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let total = 0;
    let after: string | null = null;
    do {
      const {
        persons,
      }: {
        persons: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      } = await api.graphql(system, query, { after });
      total = persons.totalCount;
      seen.push(...persons.nodes.map(({ id }) => id));
      after = persons.pageInfo.hasNextPage ? persons.pageInfo.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(total);
    expect(seen.length).toBe(total);
  });

  it('takes as many statements for one row as for twenty', async () => {
    const list = (first: number) =>
      api.statements(() =>
        api.graphql(
          system,
          `{ persons(first: ${first}) { nodes { id orgName positions { id } allowedActions editable history { action } } } }`,
        ),
      );
    expect((await list(20)).length).toBe((await list(1)).length);
  });
});
