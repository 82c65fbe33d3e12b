import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, addDays, type AdministratorRole, today } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { askPeople } from '../../test/ask-people';
import { makers } from '../../test/make';
import { Db } from '../kit/data/db';

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

const read = (actor: Actor, id: string) =>
  api.raw(actor, { query: `{ person(id: "${id}") { id positions { id } } }` }).then(({ body }) => body);

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
    const { id, actor } = await employed();
    await api.rest(actor, 'DELETE', '/api/session');
    const actions = async (by: string) => (await log(audit, { personId: id, by })).map(({ action }) => action);
    expect(await actions('administrators')).toEqual(['user_givePosition', 'user_create']);
    expect(await actions('everyone')).toEqual(['user_signOut', 'user_givePosition', 'user_create']);
  });
});
