import { eventRights } from '@chengxiao/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { actingKey, padsOf } from './kit/data/proof';
import { type KeptTable, keptTables, type Rights } from './kept-rows';
import { beginnings, type StateColumn, stateMoves } from './state-moves';

/** What is loaded is the recorder's: its tables are open to no other role, and the owner may act as it. */
const asRecorder = (source: DataSource, work: (recorder: EntityManager) => Promise<unknown>): Promise<unknown> =>
  source.transaction(async (recorder) => {
    await recorder.query('set local role cx_recorder');
    await work(recorder);
  });

/**
 * Keeps the key under which API and worker tell the database who acts. The key before stays, so that processes that still
 * run with an earlier password of the login go on until they end; what is older is forgotten.
 */
export const keepActingKey = (source: DataSource, password: string): Promise<unknown> =>
  asRecorder(source, async (recorder) => {
    const { inner, outer } = padsOf(actingKey(password));
    await recorder.query(
      'insert into acting_key (inner_pad, outer_pad) values ($1, $2) on conflict (inner_pad) do nothing',
      [inner, outer],
    );
    await recorder.query(
      'delete from acting_key where inner_pad <> $1 and id < (select max(id) from acting_key where inner_pad <> $1)',
      [inner],
    );
  });

/** Who may record what, as the lifecycles of this release say. */
export const installEventWords = (source: DataSource): Promise<unknown> =>
  asRecorder(source, async (recorder) => {
    await recorder.query('delete from event_word');
    await recorder.query(
      `insert into event_word (word, roles, from_above)
       select word, roles, "fromAbove" from jsonb_to_recordset($1::jsonb) w (word text, roles text[], "fromAbove" boolean)`,
      [JSON.stringify(eventRights())],
    );
  });

/** How states move and begin, as the lifecycles of this release say, and the triggers of state columns that have none yet. */
export async function installStateMoves(source: DataSource): Promise<void> {
  const moves = stateMoves();
  await asRecorder(source, async (recorder) => {
    await recorder.query('delete from state_move');
    await recorder.query('delete from state_beginning');
    await recorder.query(
      `insert into state_move (table_name, column_name, from_state, to_state, roles)
       select "table", "column", "from", "to", roles
         from jsonb_to_recordset($1::jsonb) m ("table" text, "column" text, "from" text, "to" text, roles text[])`,
      [JSON.stringify(moves)],
    );
    await recorder.query(
      `insert into state_beginning (table_name, column_name, state)
       select "table", "column", state from jsonb_to_recordset($1::jsonb) b ("table" text, "column" text, state text)`,
      [JSON.stringify(beginnings())],
    );
  });
  const columns = new Map(moves.map(({ table, column }) => [`app_moves_${table}_${column}`, { table, column }]));
  const present = (await source.query(`select tgname as name from pg_trigger where tgname like 'app\\_moves\\_%'`)) as {
    name: string;
  }[];
  const known = new Set(present.map(({ name }) => name));
  // A trigger that is there stays: to set it would lock out whoever works on the table.
  for (const [name, column] of columns) if (!known.has(name)) await source.query(triggerText(name, column));
}

/** Whoever acts through the API or the worker has a role named cx_…; the owner, who migrates, is not asked. */
const triggerText = (name: string, { table, column }: StateColumn): string => `
create or replace function ${name}() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    perform public.app_check_beginning('${table}', '${column}', new.${column});
  else
    perform public.app_check_move('${table}', '${column}', old.${column}, new.${column});
  end if;
  return new;
end $$;
create trigger ${name} before update on ${table} for each row
  when (old.${column} is distinct from new.${column} and left(current_user, 3) = 'cx_') execute function ${name}();
create trigger ${name}_born before insert on ${table} for each row
  when (left(current_user, 3) = 'cx_') execute function ${name}();`;

/** Who may write which rows and columns while they stand where, and the triggers of tables that have none yet. */
export async function installKeptRows(source: DataSource): Promise<void> {
  const states = new Map(stateMoves().map(({ table, column }) => [`${table}.${column}`, table]));
  const present = (await source.query(`select tgname as name from pg_trigger where tgname like 'app\\_keeps\\_%'`)) as {
    name: string;
  }[];
  const known = new Set(present.map(({ name }) => name));
  for (const kept of keptTables) {
    const columns = (await source.query(
      `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [kept.table],
    )) as { name: string }[];
    const free = columns.map(({ name }) => name).filter((name) => !states.has(`${kept.table}.${name}`));
    await source.query(keepingText(kept, free));
    const name = `app_keeps_${kept.table}`;
    if (!known.has(name))
      await source.query(
        `create trigger ${name} before insert or update or delete on ${kept.table} for each row
           when (left(current_user, 3) = 'cx_' and current_user <> 'cx_worker') execute function ${name}()`,
      );
  }
}

/** What every change of a row moves. */
const bookkeeping: readonly string[] = ['version', 'updated_at', 'created_at'];

/** Compares what a write changed with who may change it; whoever writes nothing of it costs no look at the rights. */
function keepingText(
  { table, parent, insert, remove, content, columns = {} }: KeptTable,
  all: readonly string[],
): string {
  const named = Object.entries(columns).map(([names, rights]) => ({ names: names.split(' '), rights }));
  const others = all.filter((name) => !bookkeeping.includes(name) && !named.some(({ names }) => names.includes(name)));
  const unknown = named.flatMap(({ names }) => names).filter((name) => !all.includes(name));
  if (unknown.length > 0) throw new Error(`${table} has no ${unknown.join(', ')}: see kept-rows.ts`);
  const hasStates = parent !== undefined || Object.keys(content).some((state) => state !== '*') || named.length > 0;
  const standing = (row: 'old' | 'new'): string =>
    parent ? `(select state from public.${parent.table} where id = ${row}.${parent.key})` : `${row}.state`;
  const rights = (some: Rights): string => {
    const allowed = literal(some['*'] ?? []);
    if (!hasStates) return allowed;
    const before = casesOf(standing('old'), some, allowed);
    return parent
      ? before
      : `${before} || case when new.state <> old.state then ${casesOf('new.state', some, allowed)} else '{}' end`;
  };
  const checks = [{ names: others, rights: content }, ...named]
    .filter(({ names }) => names.length > 0)
    .map(({ names, rights: some }) => {
      const [before, after] = ['old', 'new'].map((row) => `row(${names.map((name) => `${row}.${name}`).join(', ')})`);
      return `if ${before} is distinct from ${after} then perform public.app_check_writer('${table}', ${rights(some)}); end if;`;
    });
  const whole = (row: 'old' | 'new', roles: readonly string[] = []): string =>
    `perform public.app_check_writer('${table}', ${parent ? casesOf(standing(row), content, '{}') : literal(roles)});`;
  return `
create or replace function app_keeps_${table}() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then ${whole('new', insert)} return new; end if;
  if tg_op = 'DELETE' then ${whole('old', remove)} return old; end if;
  ${checks.join('\n  ')}
  return new;
end $$;`;
}

const literal = (roles: readonly string[]): string => `'{${roles.join(',')}}'::text[]`;
const casesOf = (state: string, rights: Rights, otherwise: string): string => {
  const cases = Object.entries(rights).filter(([name]) => name !== '*');
  const rest = otherwise === '{}' ? literal([]) : otherwise;
  return cases.length === 0
    ? rest
    : `(case ${state} ${cases.map(([name, roles]) => `when '${name}' then ${literal(roles)}`).join(' ')} else ${rest} end)`;
};
