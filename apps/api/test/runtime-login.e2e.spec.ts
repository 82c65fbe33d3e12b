import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Db } from '../src/kit/data/db';
import { ofRequests } from '../src/data-source';
import { migrate, runtimeUrl } from '../src/migrate';
import { type TestApi, startApi } from './api';
import { makers, type Office } from './make';

let api: TestApi;
let office: Office;
let login: pg.Client;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
  // A clone has not the rights of its template's database: it is migrated as an operator would.
  const { login: name } = await migrate(api.database.ownerUrl, 'of this test');
  login = new pg.Client({ connectionString: runtimeUrl(api.database.ownerUrl, name, 'of this test') });
  await login.connect();
});
afterAll(async () => {
  await login.end();
  await api.close();
});

describe('the login of the API', () => {
  it('makes nothing beside its tables: no temporary table, no large object, no schema, in any role', async () => {
    const { rows } = await login.query<{ role: string }>(
      `select r.rolname as role from pg_auth_members m join pg_roles r on r.oid = m.roleid join pg_roles u on u.oid = m.member where u.rolname = current_user`,
    );
    for (const role of ['none', ...rows.map((row) => row.role)])
      for (const statement of [
        'create temporary table aside (id int)',
        'create table aside (id int)',
        'create schema aside',
        'select lo_create(0)',
        'select lo_creat(-1)',
        `select lo_from_bytea(0, 'x')`,
        'alter role current_user createrole',
        'alter role current_user bypassrls',
        'alter role current_user inherit',
        'grant cx_recorder to current_user',
      ]) {
        await login.query(`set role ${role}`);
        const refused = await login.query(statement).then(
          () => 'done',
          (error: { code?: string }) => error.code,
        );
        expect([role, statement, refused]).toEqual([role, statement, '42501']);
      }
  });

  it('waits for nothing longer than it says', async () => {
    const settings = await api.get(Db).as(office.finance, (tx) =>
      tx.one(`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock,
                     current_setting('idle_in_transaction_session_timeout') as idle`),
    );
    expect(settings).toEqual({ statement: '30s', lock: '5s', idle: '30s' });
  });

  it('gives a locked table up, says so, and is well meanwhile', async () => {
    const holder = await api.database.owner.connect();
    await holder.query('begin; lock table announcement in access exclusive mode');
    try {
      const began = performance.now();
      const waiting = api.raw(office.finance, { query: '{ announcements(first: 5) { nodes { id } } }' });
      expect((await api.rest(null, 'GET', '/api/health')).status).toBe(200);
      expect(performance.now() - began).toBeLessThan(ofRequests.lock);
      const { body } = await waiting;
      expect(JSON.stringify(body)).toContain('UNAVAILABLE');
      expect(performance.now() - began).toBeLessThan(ofRequests.lock + 3_000);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
  });
});
