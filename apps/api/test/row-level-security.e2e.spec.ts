import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readCatalogue, type TableEntry } from '../src/commands/catalogue';
import { type TestApi, startApi } from './api';

let api: TestApi;
let tables: TableEntry[];
let runtime: pg.Client;
beforeAll(async () => {
  api = await startApi();
  tables = await readCatalogue(api.database.owner);
  runtime = new pg.Client({ connectionString: api.database.runtimeUrl });
  await runtime.connect();
});
afterAll(async () => {
  await runtime.end();
  await api.close();
});

const groups = ['cx_scoped', 'cx_government', 'cx_audit', 'cx_assigned', 'cx_public', 'cx_identity', 'cx_worker'];
const refusedOrEmpty = async (statement: string): Promise<number | 'refused'> =>
  runtime.query(statement).then(
    (result) => result.rowCount ?? 0,
    (error: { code?: string }) => {
      if (error.code !== '42501') throw error;
      return 'refused' as const;
    },
  );

describe('the net below the application', () => {
  it('is enabled and forced on every table, with policies', async () => {
    expect(tables.filter((table) => !table.protected).map((table) => table.name)).toEqual([]);
    const { rows } = await api.database.owner.query<{ tablename: string }>(
      'select distinct tablename from pg_policies',
    );
    const covered = new Set(rows.map((row) => row.tablename));
    expect(tables.filter((table) => !covered.has(table.name)).map((table) => table.name)).toEqual([]);
  });

  it('gives the login of the API no right of its own, and no way around', async () => {
    const { rows } = await runtime.query<{ bypass: boolean; super: boolean; create: boolean; inherit: boolean }>(
      `select rolbypassrls as bypass, rolsuper as super, rolcreaterole or rolcreatedb as create, rolinherit as inherit from pg_roles where rolname = current_user`,
    );
    expect(rows[0]).toEqual({ bypass: false, super: false, create: false, inherit: false });
    for (const { name } of tables)
      expect([name, await refusedOrEmpty(`select from ${name} limit 1`)]).toEqual([name, 'refused']);
    await expect(runtime.query('create table stray (id int)')).rejects.toThrow('permission denied');
  });

  it('shows nothing of a scoped table to a role without settings', async () => {
    const scoped = tables.filter((table) => table.columns.some((column) => column.name === 'org_path'));
    expect(scoped.length).toBeGreaterThan(3);
    for (const group of groups.filter((each) => each !== 'cx_worker' && each !== 'cx_identity')) {
      for (const { name } of scoped) {
        await runtime.query(`begin; set local role ${group}`);
        const seen = await refusedOrEmpty(`select from ${name} limit 1`);
        await runtime.query('rollback');
        expect([group, name, seen === 'refused' || seen === 0]).toEqual([group, name, true]);
      }
    }
  });

  it('describes every table and column in Chinese', () => {
    const bare = tables.flatMap((table) => [
      ...(/[一-鿿]/.test(table.comment) ? [] : [table.name]),
      ...table.columns
        .filter((column) => !/[一-鿿]/.test(column.comment))
        .map((column) => `${table.name}.${column.name}`),
    ]);
    expect(bare).toEqual([]);
  });

  it('has no function with the rights of its definer but a pinned search path', async () => {
    const { rows } = await api.database.owner.query<{ name: string }>(
      `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and prosecdef and not coalesce(array_to_string(proconfig, ','), '') like '%search_path=pg_catalog%'`,
    );
    expect(rows).toEqual([]);
  });
});
