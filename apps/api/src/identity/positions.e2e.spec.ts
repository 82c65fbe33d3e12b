import { positionConflicts, ProblemError } from '@chengxiao/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { startApi, type TestApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { insertPosition } from './provisioning';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const bySql = (userId: string, orgId: string, role: string): Promise<unknown> =>
  api.database.owner.query(`insert into position (id, user_id, org_id, role) values ($1, $2, $3, $4)`, [
    randomUUID(),
    userId,
    orgId,
    role,
  ]);

describe('positions that conflict', () => {
  it('are the same data in the database as in the rule', async () => {
    const { rows } = await api.database.owner.query(
      `select role_one, section_one, role_other, section_other, reach, reason from position_conflict`,
    );
    const expected = positionConflicts.map(({ one, other, reach, reason }) => ({
      role_one: one.role,
      section_one: one.section ?? null,
      role_other: other.role,
      section_other: other.section ?? null,
      reach,
      reason,
    }));
    expect(rows).toHaveLength(expected.length);
    expect(rows).toEqual(expect.arrayContaining(expected));
  });

  it('are refused where they are given, and by the database where the rule is passed by', async () => {
    const { unit, finance, organisations } = office;
    await expect(insertPosition(api.database.owner, unit, organisations.finance)).rejects.toBeInstanceOf(ProblemError);
    for (const [person, org] of [
      [unit, organisations.finance],
      [unit, organisations.department],
      [finance, organisations.unit],
      [office.government, organisations.finance],
    ] as const)
      await expect(bySql(person.userId, org.id, org.kind)).rejects.toMatchObject({ code: 'CX422' });
  });

  it('stand where the other one has ended, or lies in another division', async () => {
    const { organisations } = office;
    const person = await makers(api).person(organisations.unit);
    const other = await makers(api).office('150700');
    await insertPosition(api.database.owner, person, other.organisations.finance);
    await api.database.owner.query('update position set ended_at = now() where id = $1', [person.positionId]);
    await insertPosition(api.database.owner, person, organisations.finance);
    // It is not taken up again behind the back of the new one.
    await expect(
      api.database.owner.query('update position set ended_at = null where id = $1', [person.positionId]),
    ).rejects.toMatchObject({ code: 'CX422' });
  });

  it('given at the same moment are two of which one stands', async () => {
    const { organisations } = await makers(api).office('150500');
    const person = await makers(api).person(organisations.unit);
    const [finance, audit] = await Promise.all([
      makers(api).organisation('finance', '150600'),
      makers(api).organisation('audit', '150600'),
    ]);
    const given = await Promise.allSettled([
      bySql(person.userId, finance.id, 'finance'),
      bySql(person.userId, audit.id, 'audit'),
    ]);
    expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});
