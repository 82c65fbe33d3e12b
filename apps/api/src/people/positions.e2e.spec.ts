import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, today } from '@chengxiao/domain';
import { startApi, type TestApi } from '../../test/api';
import { askPeople } from '../../test/ask-people';

type Asked = Awaited<ReturnType<typeof askPeople>>;
let api: TestApi;
let office: Asked['office'];
let system: Asked['system'];
let run: Asked['run'];
let created: Asked['created'];
let unitPosition: Asked['unitPosition'];
beforeAll(async () => {
  api = await startApi();
  ({ office, system, run, created, unitPosition } = await askPeople(api, '150800'));
});
afterAll(() => api.close());

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
