import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Actor, type AlarmKind, alarmKinds, alarmRules } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { Db } from '../kit/data/db';
import { record } from '../kit/data/record';

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let system: Actor;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office('150800');
  system = await make.administrator('systemAdministrator', '150800');
});
afterAll(() => api.close());

const alarmsOf = async (actor: Actor) => {
  const query = '{ alarms { id kind actorName count } }';
  return (await api.graphql<{ alarms: { kind: AlarmKind; actorName: string; count: number }[] }>(actor, query)).alarms;
};
/** As many events of one person as make an alarm, but for `less`. */
const burst = (kind: AlarmKind, actor: Actor, less = 0): Promise<void> => {
  const { action, from } = alarmRules[kind];
  const { orgPath, divisionCode } = actor;
  return api.get(Db).as(actor, async (tx) => {
    for (let n = less; n < from; n += 1)
      await record(tx, actor, action, { type: 'user', id: actor.userId, orgPath, divisionCode }, {});
  });
};

it('tells of bursts, not of what is usual, to security and audit below whose place they are', async () => {
  const [security, audit, elsewhere] = await Promise.all([
    make.administrator('securityAdministrator', '150800'),
    make.administrator('auditAdministrator', '150800'),
    make.administrator('auditAdministrator', '150600'),
  ]);
  await burst('exports', office.unit, 1);
  expect(await alarmsOf(audit)).toEqual([]);
  await burst('exports', office.finance);
  await burst('disabling', system);
  const told = await alarmsOf(audit);
  expect(told).toHaveLength(2);
  expect(told).toMatchObject([
    { kind: 'disabling', actorName: system.name, count: alarmRules.disabling.from },
    { kind: 'exports', actorName: office.finance.name, count: alarmRules.exports.from },
  ]);
  expect(await alarmsOf(security)).toEqual(told);
  expect(await alarmsOf(elsewhere)).toEqual([]);
  for (const actor of [system, office.finance, office.audit]) {
    const { body } = await api.raw(actor, { query: '{ alarms { id } }' });
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'NOT_YOUR_ROLE' } }] });
  }
});

it('tells that a password is guessed once wrong ones are slowed down', async () => {
  const audit = await make.administrator('auditAdministrator', '150800');
  const { owner } = api.database;
  const { rows } = await owner.query<{ username: string }>('select username from app_user where id = $1', [
    office.department.userId,
  ]);
  const guess = () => api.rest(null, 'POST', '/api/session', { username: rows[0]?.username, password: 'wrong' });
  const guessed = async () => (await alarmsOf(audit)).filter(({ kind }) => kind === 'guessing');
  await guess();
  expect(await guessed()).toEqual([]);
  for (let tries = 0; tries < 30; tries += 1) await guess();
  expect(await guessed()).toMatchObject([{ actorName: office.department.name }]);
});

it('has a rule for every kind', () => {
  expect(Object.keys(alarmRules)).toEqual([...alarmKinds]);
});
