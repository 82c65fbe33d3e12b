import type pg from 'pg';
import { shapeLeafSql, unsealedTables } from './sealed-tables';

/** Programs of ours that write as the owner; what they wrote is counted, so that an auditor can ask for their reason. */
const programs = ['baseline', 'migrate', 'seed', 'account', 'restore', 'test'];

/** Every leaf under a seal, and what waits for one as if under the next. */
const leavesSql = `
leaves as materialized (
  select s.id as seal, l.n, case when s.from_transaction is null then l.leaf else 'event::' || l.leaf end as leaf
    from event_seal s cross join lateral unnest(s.leaves) with ordinality l (leaf, n)
  union all select null, no, leaf from seal_entry)`;

/** Holds events against the leaves they were sealed as: none is missing, altered, or slipped in. */
export async function* eventFaults(owner: pg.Client): AsyncGenerator<string> {
  const { rows } = await owner.query<{ key: string; seal: number | null; lost: boolean; slipped: boolean }>(`
    with ${leavesSql},
    sealed as (select split_part(leaf, ':', 3) || ':' || split_part(leaf, ':', 4) as key, split_part(leaf, ':', 5) as hash,
                      split_part(leaf, ':', 2) as transaction, seal from leaves where leaf like 'event:%'),
    present as (select aggregate_id || ':' || seq as key, hash, transaction::text from event)
    select key, s.seal, p.key is null as lost, s.key is null as slipped from sealed s full join present p using (key)
     where p.key is null or s.key is null or s.hash <> p.hash or s.transaction not in ('', p.transaction) order by key limit 20`);
  for (const { key, seal, lost, slipped } of rows) {
    const [id, seq] = key.split(':');
    if (slipped) yield `event ${seq} of ${id} was slipped in: it is under no seal and does not wait for one`;
    else
      yield `event ${seq} of ${id}, ${seal === null ? 'noted' : `sealed under ${seal}`}, is ${lost ? 'missing' : 'altered'}`;
  }
}

type Shape = { readonly id: number; readonly name: string; readonly key: string[]; readonly later: string[] };

/** What was found in order, and which programs wrote how many rows as the owner. */
export type RowsSeen = { rows: number; programs: Record<string, number> };

/** Holds every row of business against the last leaf that notes it, and every leaf against an event of the same act. */
export async function* rowFaults(owner: pg.Client, seen: RowsSeen): AsyncGenerator<string> {
  yield* unwatched(owner);
  const { rows: shapes } = await owner.query<Shape>(shapesSql);
  yield* shapeFaults(owner);
  const tables = Map.groupBy(shapes, ({ name }) => name);
  if (tables.size === 0) return;
  const present = [...tables].map(([name, own]) => presentSql(name, own)).join('\n union all ');
  await owner.query(`set local timezone = 'UTC'`);
  const { rows } = await owner.query<{ name: string; key: string; wrong: string; found: number }>(`
    with ${leavesSql}, ${notedSql},
    last as (select distinct on (name, key) name, key, shape, digest from noted order by name, key, seal desc nulls first, n desc),
    present as (${present}),
    compared as (
      select name, key, case when l.key is null then 'was slipped in past every program'
                             when p.key is null then case when l.digest <> '-' then 'is missing' end
                             when l.digest = '-' then 'is there again after it was deleted'
                             when p.digests ->> l.shape::text is distinct from l.digest then 'was altered' end as wrong
        from last l full join present p using (name, key))
    select name, key, wrong, 0 as found from (select * from compared where wrong is not null order by name, key limit 20) w
    union all select '', '', '', count(*)::int from present`);
  for (const { name, key, wrong, found } of rows)
    if (name) yield `row ${key} of ${name} ${wrong}`;
    else seen.rows = found;
  yield* writerFaults(owner, seen);
}

/** Rows of a table with their digest under each shape that notes may have. */
function presentSql(name: string, shapes: readonly Shape[]): string {
  const [first] = shapes;
  const digests = shapes.map(({ id, later }) => {
    const without = later.length > 0 ? ` - '{${later.join()}}'::text[]` : '';
    return `'${id}', app_row_digest(r.content${without})`;
  });
  const key = (first?.key ?? []).map((column) => `r.content ->> '${column}'`).join(', ');
  return `select '${name}' as name, concat_ws('/', ${key}) as key, jsonb_build_object(${digests.join(', ')}) as digests
            from (select to_jsonb(t) as content from ${name} t) r`;
}

const shapesSql = `
select s.id, s.table_name as name, to_json(s.key_columns) as key,
       coalesce((select json_agg(a.attname) from pg_attribute a where a.attrelid = to_regclass(s.table_name) and a.attnum > 0 and not a.attisdropped
         and not s.columns ? a.attname), '[]') as later
  from row_shape s where to_regclass(s.table_name) is not null order by s.table_name, s.id`;

const notedSql = `
noted as (select l.seal, l.n, sh.table_name as name, split_part(l.leaf, ':', 2) as transaction, split_part(l.leaf, ':', 3) as writer, sh.id as shape,
                 split_part(l.leaf, ':', 5) as digest, substr(l.leaf, length(array_to_string((string_to_array(l.leaf, ':'))[1:5], ':')) + 2) as key
            from leaves l join row_shape sh on sh.id = split_part(l.leaf, ':', 4)::integer where l.leaf like 'row:%')`;

/** A shape says which columns a digest covers: it is what was sealed. */
async function* shapeFaults(owner: pg.Client): AsyncGenerator<string> {
  const { rows } = await owner.query<{ name: string }>(`
    with ${leavesSql}, sealed as (select leaf from leaves where leaf like 'shape:%'),
    present as (select ${shapeLeafSql} as leaf from row_shape s)
    select split_part(leaf, ':', 4) as name from sealed s full join present p using (leaf) where s.leaf is null or p.leaf is null limit 20`);
  for (const { name } of rows) yield `what is sealed of ${name} was altered`;
}

/** Every table of business is watched by its three triggers, and so are the events. */
async function* unwatched(owner: pg.Client): AsyncGenerator<string> {
  const { rows } = await owner.query<{ name: string }>(
    `select c.relname as name from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and (not c.relname = any($1) or c.relname = 'event')
        and (select count(*) from pg_trigger t where t.tgrelid = c.oid and t.tgenabled in ('O', 'A')
              and t.tgname in ('row_inserted', 'row_updated', 'row_deleted', 'event_appended')) <> case c.relname when 'event' then 1 else 3 end`,
    [Object.keys(unsealedTables)],
  );
  for (const { name } of rows)
    yield `nothing notes what is written to ${name}: its triggers are missing or switched off`;
}

/**
 * Whoever writes a row of business records an event in the same transaction. The worker and the door take steps by themselves,
 * in tables they have rights on; programs of the owner say their name.
 */
async function* writerFaults(owner: pg.Client, seen: RowsSeen): AsyncGenerator<string> {
  const { rows } = await owner.query<{ name: string; key: string; writer: string }>(
    `with ${leavesSql}, ${notedSql},
     acts as (select distinct seal, split_part(leaf, ':', 2) as transaction from leaves where leaf like 'event:%'),
     unsigned as (
       select name, writer, min(key) as key from noted r
        where not writer = any($1) and not exists (select from acts a where a.seal is not distinct from r.seal and a.transaction = r.transaction)
        group by name, writer)
     select name, writer, key from unsigned
      where not (writer in ('cx_worker', 'cx_identity') and to_regclass(name) is not null
                 and (has_table_privilege(writer::name, to_regclass(name), 'insert, update, delete') or has_any_column_privilege(writer::name, to_regclass(name), 'insert, update')))
      order by name limit 20`,
    [programs.map((program) => `program-${program}`)],
  );
  for (const { name, key, writer } of rows) yield `row ${key} of ${name} was written by ${writer} without an event`;
  const { rows: counted } = await owner.query<{ program: string; count: number }>(
    `with ${leavesSql} select split_part(leaf, ':', 3) as program, count(*)::int as count from leaves where leaf like 'row:%:program-%' group by 1 order by 1`,
  );
  seen.programs = Object.fromEntries(counted.map(({ program, count }) => [program.replace('program-', ''), count]));
}
