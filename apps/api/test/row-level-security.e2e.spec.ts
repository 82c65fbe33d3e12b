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

const groups = [
  'cx_scoped',
  'cx_government',
  'cx_audit',
  'cx_assigned',
  'cx_system',
  'cx_security',
  'cx_log',
  'cx_public',
  'cx_identity',
  'cx_worker',
];
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

describe('the schema of the job queue', () => {
  beforeAll(() =>
    api.database.owner.query(
      `select pgboss.create_queue('counting', '{"policy":"exclusive","deadLetter":"given-up"}');
       select app_enqueue('counting', '{"runId":"a"}', null)`,
    ),
  );

  /** What becomes of a statement in a role, or of the login without one: `done` or its SQLSTATE. */
  const outcome = async (role: string, statement: string): Promise<string> => {
    await runtime.query(role ? `begin; set local role ${role}` : 'begin');
    const code = await runtime.query(statement).then(
      () => 'done',
      (error: { code?: string }) => String(error.code),
    );
    await runtime.query('rollback');
    return code;
  };

  it('lets the worker alone at its jobs, and nobody at its tables', async () => {
    const { rows } = await api.database.owner.query<{ grantee: string }>(
      `select distinct coalesce(r.rolname, 'public') as grantee
         from (select relacl as acl, relowner as owner from pg_class where relnamespace = 'pgboss'::regnamespace
               union all select proacl, proowner from pg_proc where pronamespace = 'pgboss'::regnamespace
               union all select nspacl, nspowner from pg_namespace where nspname = 'pgboss') objects,
              aclexplode(acl) a left join pg_roles r on r.oid = a.grantee where a.grantee <> objects.owner`,
    );
    expect(rows).toEqual([{ grantee: 'cx_worker' }]);
    const changes = ['create table pgboss.stray (id int)', 'drop table pgboss.job', 'alter table pgboss.job add x int'];
    for (const change of changes) expect([change, await outcome('cx_worker', change)]).toEqual([change, '42501']);
  });

  it('has no function with the rights of its definer, and none that everyone may call', async () => {
    const { rows } = await api.database.owner.query(
      `select proname from pg_proc where pronamespace = 'pgboss'::regnamespace and (prosecdef or proacl is null)`,
    );
    expect(rows).toEqual([]);
  });

  it.each(['', ...groups.filter((group) => group !== 'cx_worker')])(
    'keeps %p from seeing or ending a job',
    async (role) => {
      for (const statement of [
        'select id from pgboss.job',
        `update pgboss.job set state = 'completed'`,
        'delete from pgboss.job',
        `insert into pgboss.job (name) values ('counting')`,
        `select pgboss.create_queue('stray', '{"policy":"standard"}')`,
      ])
        expect([statement, await outcome(role, statement)]).toEqual([statement, '42501']);
    },
  );

  it('has one entrance, for whoever is signed in and for the worker', async () => {
    const enter = `select app_enqueue('counting', '{}', null)`;
    for (const role of ['', ...groups]) {
      const known = ['cx_scoped', 'cx_government', 'cx_audit', 'cx_assigned', 'cx_worker'].includes(role);
      expect([role, await outcome(role, enter)]).toEqual([role, known ? 'done' : '42501']);
    }
  });

  it('holds ids and nothing else', async () => {
    for (const payload of ['{"name":"农村牧区公路"}', '{"run":{"id":1}}', '{"run":null}', '{"run":""}', '[1]', '"a"'])
      expect([payload, await outcome('cx_scoped', `select app_enqueue('counting', '${payload}', null)`)]).toEqual([
        payload,
        payload.startsWith('{') ? '23514' : '22023',
      ]);
  });
});
