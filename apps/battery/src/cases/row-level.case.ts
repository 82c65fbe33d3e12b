import pg from 'pg';
import { type Case, figure } from '../kit/case.ts';
import type { Person } from '../kit/caller.ts';
import { ledgerOf, roster, scopedTables } from '../kit/ledger.ts';
import type { World } from '../kit/world.ts';

const databaseRole: Readonly<Record<string, string>> = {
  department: 'cx_scoped',
  unit: 'cx_scoped',
  finance: 'cx_scoped',
  government: 'cx_government',
  audit: 'cx_audit',
  evaluator: 'cx_assigned',
};

/** With the application out of the way: whoever holds the login of the API reads and writes in each person's role and settings. */
export const rowLevel: Case = {
  name: 'row-level',
  group: 'access',
  zh: '行级安全独自抵御',
  en: 'row-level security alone',
  short: true,
  async run(world) {
    const client = new pg.Client({ connectionString: world.runtimeUrl });
    client.on('error', () => undefined);
    await client.connect();
    const found: string[] = [];
    let tried = 0;
    const attempt = async (person: Person, what: string, text: string, values: unknown[] = []): Promise<void> => {
      tried++;
      await client.query(opening(person));
      const rows = await client.query(text, values).then(
        (result) => result.rowCount ?? 0,
        () => 0,
      );
      await client.query('rollback');
      if (rows > 0) found.push(`${person.username} (${person.role}) ${what}: ${rows} rows`);
    };
    try {
      for (const person of roster(world)) {
        const { byTable } = await ledgerOf(world, person);
        for (const table of await scopedTables(world)) {
          const ids = byTable.get(table) ?? [];
          if (ids.length === 0) continue;
          await attempt(person, `read ${table}`, `select from ${table} where id = any($1::uuid[])`, [ids]);
          await attempt(person, `deleted ${table}`, `delete from ${table} where id = any($1::uuid[])`, [ids]);
          const changes = await columnsOf(world, table);
          const set = changes.includes('version') ? 'version = version + 1' : `org_path = org_path`;
          await attempt(person, `changed ${table}`, `update ${table} set ${set} where id = any($1::uuid[])`, [ids]);
          await attempt(
            person,
            `moved its own ${table} to another place`,
            `update ${table} set org_path = '/150100/', division_code = '150100'${changes.includes('version') ? ', version = version + 1' : ''}`,
          );
          const [{ row = null } = {}] = await world.rows<{ row: object }>(
            `select to_jsonb(t) || jsonb_build_object('id', gen_random_uuid()) as row from ${table} t where id = $1`,
            [ids[0]],
          );
          // A copy under another number must not come to stand beside the row of others.
          await attempt(
            person,
            `inserted ${table} of others`,
            `insert into ${table} (${changes.join(', ')}) select ${changes.join(', ')} from jsonb_populate_record(null::${table}, $1)`,
            [row],
          );
        }
      }
      tried += await escape(client, found);
    } finally {
      await client.end();
    }
    return figure(`${tried} statements`, found);
  },
};

function opening({ role, userId, positionId, scopePath, divisionCode, orgId }: Person): string {
  const settings = { user: userId, position: positionId, path: scopePath, division: divisionCode, org: orgId };
  const set = Object.entries(settings).map(
    ([key, value]) => `set_config('app.${key}', ${pg.escapeLiteral(value)}, true)`,
  );
  return `begin; set local role ${databaseRole[role]}; select ${set.join(', ')}`;
}

async function columnsOf(world: World, table: string): Promise<string[]> {
  const rows = await world.rows<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name);
}

/** Ways out of the login itself; each of them must be refused. */
async function escape(client: pg.Client, found: string[]): Promise<number> {
  const ways = [
    'set role postgres',
    'set session authorization postgres',
    'create table stray (id int)',
    'create schema stray',
    `create function stray() returns int language sql as 'select 1'`,
    'alter table project disable row level security',
    'alter table project no force row level security',
    'create policy stray on project using (true)',
    'drop policy project_read on project',
    'set local row_security = off; select from project',
    `copy project to '/tmp/stray'`,
    `copy (select 1) to program 'id'`,
    `select pg_read_file('/etc/passwd')`,
    'create extension dblink',
    'alter system set fsync = off',
    `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'postgres'`,
    'truncate event',
    'delete from event',
    `select rolpassword from pg_authid`,
    'select from pgboss.job limit 1',
    'select password_hash from app_user limit 1',
  ];
  const roles = [null, ...new Set(Object.values(databaseRole)), 'cx_public', 'cx_worker'];
  for (const role of roles)
    for (const way of ways) {
      await client.query(role ? `begin; set local role ${role}` : 'begin');
      const passed = await client.query(way).then(
        (result) => ![result].flat().some(({ command, rowCount }) => /SELECT|UPDATE|DELETE/.test(command) && !rowCount),
        () => false,
      );
      await client.query('rollback');
      await client.query('reset role').catch(() => undefined);
      if (passed && !(role === 'cx_worker' && way.includes('pgboss'))) found.push(`${role ?? 'the login'} may: ${way}`);
    }
  return roles.length * ways.length;
}
