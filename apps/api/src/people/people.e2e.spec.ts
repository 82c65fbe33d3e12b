import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, addDays, type AdministratorRole, roles, today } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office, unique } from '../../test/make';
import { textOfPdf } from '../../test/pdf-text';
import { Db } from '../kit/data/db';

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let system: Actor;
let security: Actor;
let above: Actor;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office('150800');
  system = await make.administrator('systemAdministrator', '150800');
  security = await make.administrator('securityAdministrator', '150800');
  above = await make.administrator('systemAdministrator', '150000');
});
afterAll(() => api.close());

type Answer = {
  id: string;
  version: number;
  state: string;
  code?: string;
  fields?: { path: string }[];
  positions: { id: string; role: string; current: boolean; untilOn: string | null; endedAt: string | null }[];
};
const shown = `... on Person { id version state name username orgName orgCode mustChangePassword editable allowedActions
  positions { id role orgName fromOn untilOn endedAt current } history { action reason } }
  ... on Problem { code detail fields { path message } }`;
const acts = {
  create: `mutation ($input: NewPersonInput!, $requestId: ID) { result: createPerson(input: $input, requestId: $requestId) { ${shown} } }`,
  edit: `mutation ($id: ID!, $version: Int!, $input: PersonInput!) { result: editPerson(id: $id, version: $version, input: $input) { ${shown} } }`,
  move: `mutation ($id: ID!, $version: Int!, $action: PersonAction!, $reason: String) {
    result: movePerson(id: $id, version: $version, action: $action, reason: $reason) { ${shown} } }`,
  give: `mutation ($id: ID!, $version: Int!, $input: HeldPositionInput!) {
    result: givePosition(id: $id, version: $version, input: $input) { ${shown} } }`,
  end: `mutation ($id: ID!, $version: Int!, $positionId: ID!, $untilOn: LocalDate, $reason: String!) {
    result: endPosition(id: $id, version: $version, positionId: $positionId, untilOn: $untilOn, reason: $reason) { ${shown} } }`,
  endSessions: `mutation ($id: ID!, $reason: String!) { result: endSessions(id: $id, reason: $reason) { ... on Person { id sessions { id } } } }`,
} as const;
const run = async (actor: Actor, act: keyof typeof acts, variables: object): Promise<Answer> =>
  (await api.graphql<{ result: Answer }>(actor, acts[act], variables)).result;
const created = (fields: object = {}, actor = system) =>
  run(actor, 'create', {
    input: { username: unique('ren'), name: '阿古拉', orgId: office.organisations.unit.id, ...fields },
  });
const unitPosition = (fields: object = {}) => ({
  orgId: office.organisations.unit.id,
  role: 'unit',
  fromOn: today(),
  ...fields,
});
const read = (actor: Actor, id: string) =>
  api.raw(actor, { query: `{ person(id: "${id}") { id positions { id } } }` }).then(({ body }) => body);
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

describe('positions', () => {
  it('hold from a day until a day, by the clock', async () => {
    const { id } = await created();
    const ahead = unitPosition({ fromOn: addDays(today(), 3) });
    const given = await run(system, 'give', { id, version: 1, input: ahead });
    expect(given.positions).toMatchObject([{ current: false }]);
    const actor = { ...office.unit, userId: id, positionId: given.positions[0]?.id ?? '' };
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(401);
    await api.database.owner.query(
      'update position set from_on = current_date - 9, until_on = current_date - 1 where user_id = $1',
      [id],
    );
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(401);
    await api.database.owner.query('update position set until_on = current_date + 1 where user_id = $1', [id]);
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(200);
  });

  it('end with a day that lies ahead, or at once with the session, and stay in the record', async () => {
    const { id } = await created();
    const first = await run(system, 'give', { id, version: 1, input: unitPosition() });
    const positionId = first.positions[0]?.id ?? '';
    const end = (version: number, more: object) =>
      run(system, 'end', { id, version, positionId, reason: '轮岗', ...more });
    expect(await end(first.version, { untilOn: addDays(today(), -1) })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'untilOn' }],
    });
    const later = await end(first.version, { untilOn: addDays(today(), 30) });
    expect(later.positions).toMatchObject([{ current: true, untilOn: addDays(today(), 30) }]);
    const actor = { ...office.unit, userId: id, positionId };
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(200);
    const now = await end(later.version, {});
    expect(now.positions).toMatchObject([{ current: false }]);
    expect((await api.rest(actor, 'GET', '/api/session')).status).toBe(401);
    // Whoever comes back holds it anew.
    const back = await run(system, 'give', { id, version: now.version, input: unitPosition() });
    expect(back.positions.map(({ current }) => current)).toEqual([true, false]);
  });

  it('fit the organisation, and are held once at a time', async () => {
    const { id } = await created();
    const give = (input: object, version = 1) => run(system, 'give', { id, version, input });
    const faults = { role: 'finance', section: 'budget', untilOn: addDays(today(), -1) };
    expect(await give(unitPosition(faults))).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'role' }, { path: 'untilOn' }],
    });
    const { version } = await give(unitPosition());
    expect(await give(unitPosition(), version)).toMatchObject({ code: 'DUPLICATE' });
  });
});

describe('the three administrators', () => {
  const bureau = (role: AdministratorRole, fields: object = {}) => ({
    orgId: office.organisations.finance.id,
    role,
    fromOn: today(),
    ...fields,
  });

  it('exclude each other and all business while they overlap', async () => {
    const { id } = await created();
    const one = await run(above, 'give', {
      id,
      version: 1,
      input: bureau('systemAdministrator', { untilOn: today() }),
    });
    expect(one.positions).toMatchObject([{ role: 'systemAdministrator' }]);
    const give = (input: object) => run(above, 'give', { id, version: one.version, input });
    for (const role of ['securityAdministrator', 'auditAdministrator'] as const)
      expect(await give(bureau(role))).toMatchObject({ code: 'NOT_READY' });
    expect(await give(unitPosition())).toMatchObject({ code: 'NOT_READY' });
    expect(await give(unitPosition({ fromOn: addDays(today(), 1) }))).toMatchObject({ positions: [{}, {}] });
  });

  it('exclude each other in the database, whoever writes and whatever else is held at the same moment', async () => {
    const { id } = await created();
    const insert = (role: string, from = 'current_date') =>
      api.database.owner.query(
        `insert into position (id, user_id, org_id, role, from_on) values (gen_random_uuid(), $1, $2, $3, ${from})`,
        [id, office.organisations.finance.id, role],
      );
    await insert('auditAdministrator');
    for (const role of ['systemAdministrator', 'securityAdministrator', 'finance'])
      await expect(insert(role)).rejects.toMatchObject({ constraint: 'position_kept_apart' });
    await expect(insert('auditAdministrator', 'current_date + 1')).rejects.toMatchObject({
      constraint: 'position_held_once',
    });
    const other = (await created()).id;
    const both = await Promise.allSettled(
      ['systemAdministrator', 'finance'].map((role) =>
        api.database.owner.query(
          `insert into position (id, user_id, org_id, role) values (gen_random_uuid(), $1, $2, $3)`,
          [other, office.organisations.finance.id, role],
        ),
      ),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('of a level are looked after by the level above, not by one another nor by themselves', async () => {
    for (const { userId: id } of [system, security]) {
      const peer = { id, version: 1 };
      const letters = await api.rest(system, 'POST', '/api/people/letters', { ids: [id] });
      expect(letters).toMatchObject({ status: 403, body: { code: 'NOT_YOUR_ROLE' } });
      for (const refused of [
        await run(system, 'move', { ...peer, action: 'disable', reason: '试' }),
        await run(system, 'edit', { ...peer, input: { name: '改', orgId: office.organisations.finance.id } }),
      ])
        expect(refused).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    }
    const { id, version } = await created();
    expect(await run(system, 'give', { id, version, input: bureau('securityAdministrator') })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    expect(await run(above, 'give', { id, version, input: bureau('securityAdministrator') })).toMatchObject({
      positions: [{ role: 'securityAdministrator' }],
    });
    const other = await make.administrator('securityAdministrator', '150800');
    expect((await api.rest(above, 'POST', '/api/people/letters', { ids: [other.userId] })).status).toBe(200);
  });

  it('act below their own place only', async () => {
    const elsewhere = await make.office('150600');
    const stranger = elsewhere.unit.userId;
    expect(await read(system, stranger)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
    expect(await run(system, 'move', { id: stranger, version: 1, action: 'disable', reason: '试' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await created({ orgId: elsewhere.organisations.unit.id })).toMatchObject({ code: 'NOT_FOUND' });
    const { id, version } = await created();
    const there = { ...unitPosition(), orgId: elsewhere.organisations.unit.id };
    expect(await run(system, 'give', { id, version, input: there })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await api.rest(system, 'POST', '/api/people/letters', { ids: [stranger] })).status).toBe(404);
    expect(await read(above, stranger)).toMatchObject({ data: { person: { id: stranger } } });
  });

  it('may in the database what their office is and nothing else', async () => {
    const victim = office.finance.userId;
    const audit = await make.administrator('auditAdministrator', '150800');
    const outcome = (actor: Actor, sql: string, values: readonly unknown[] = []): Promise<string> =>
      api
        .get(Db)
        .as(actor, async (tx) => `${(await tx.rows(sql, values)).length}`)
        .catch((error: { code?: string }) => String(error.code));
    const hash = 'select password_hash from app_user limit 1';
    for (const actor of [system, security, audit]) {
      expect(await outcome(actor, hash)).toBe('42501');
      for (const table of ['project', 'target', 'evaluation', 'review_route', 'attachment', 'form_draft'])
        expect([table, await outcome(actor, `select from ${table} limit 1`)]).toEqual([table, '42501']);
      expect(await outcome(actor, `update event set actor_name = 'x'`)).toBe('42501');
    }
    for (const actor of [system, audit]) {
      expect(await outcome(actor, 'select id from session limit 1')).toBe('42501');
      expect(await outcome(actor, 'update session set ended_at = now()')).toBe('42501');
    }
    const rename = `update app_user set name = '改', version = version + 1 where id = $1 returning id`;
    expect(await outcome(security, rename, [victim])).toBe('42501');
    expect(await outcome(audit, 'select state from app_user limit 1')).toBe('42501');
    expect(await outcome(audit, 'select id from position limit 1')).toBe('42501');
    const grant = `insert into position (id, user_id, org_id, role) values (gen_random_uuid(), $1, $2, $3)`;
    const place = office.organisations.finance.id;
    expect(await outcome(security, grant, [victim, place, 'finance'])).toBe('42501');
    // A system administrator makes no administrator of the own level, nor resets one, whatever the code asks.
    expect(await outcome(system, grant, [(await created()).id, place, 'auditAdministrator'])).toBe('42501');
    expect(await outcome(system, rename, [security.userId])).toBe('0');
    expect(await outcome(system, rename, [system.userId])).toBe('0');
    expect(await outcome(system, rename, [office.unit.userId])).toBe('1');
    const stranger = (await make.office('150600')).unit.userId;
    expect(await outcome(system, rename, [stranger])).toBe('0');
    expect(await outcome(security, 'select id from app_user where id = $1', [stranger])).toBe('0');
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
    const { id } = await created();
    const { positions } = await run(system, 'give', { id, version: 1, input: unitPosition() });
    const actor = { ...office.unit, userId: id, positionId: positions[0]?.id ?? '' };
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

describe('the log of accounts', () => {
  const log = async (actor: Actor, filter: object) => {
    const query = `query ($filter: AccountEventFilter) { accountEvents(first: 100, filter: $filter) {
      totalCount nodes { action actorName actorRole personName reason } } }`;
    type Log = { accountEvents: { nodes: { action: string; actorName: string; personName: string }[] } };
    return (await api.graphql<Log>(actor, query, { filter })).accountEvents.nodes;
  };

  it('tells the audit administrator what the two others did, below the own place', async () => {
    const audit = await make.administrator('auditAdministrator', '150800');
    const { id, version } = await created({ name: '娜仁' });
    await run(system, 'move', { id, version, action: 'disable', reason: '长期离岗' });
    await run(security, 'endSessions', { id, reason: '核查' });
    const about = await log(audit, { personId: id });
    expect(about).toMatchObject([
      { action: 'user_endSessions', actorName: security.name, personName: '娜仁', reason: '核查' },
      { action: 'user_disable', actorName: system.name, reason: '长期离岗' },
      { action: 'user_create' },
    ]);
    expect(await log(audit, { search: '娜仁', actions: ['user_disable'] })).toHaveLength(1);
    const elsewhere = await make.administrator('auditAdministrator', '150600');
    expect(await log(elsewhere, { personId: id })).toEqual([]);
    const { body } = await api.raw(system, { query: '{ accountEvents(first: 1) { nodes { id } } }' });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'NOT_YOUR_ROLE' } }] });
  });

  it('tells of everybody when it is asked', async () => {
    const audit = await make.administrator('auditAdministrator', '150800');
    const { id } = await created();
    const { positions } = await run(system, 'give', { id, version: 1, input: unitPosition() });
    const actor = { ...office.unit, userId: id, positionId: positions[0]?.id ?? '' };
    await api.rest(actor, 'DELETE', '/api/session');
    const actions = async (by: string) => (await log(audit, { personId: id, by })).map(({ action }) => action);
    expect(await actions('administrators')).toEqual(['user_givePosition', 'user_create']);
    expect(await actions('everyone')).toEqual(['user_signOut', 'user_givePosition', 'user_create']);
  });
});
