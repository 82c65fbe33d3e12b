/** A connection of the owner in one session: only set-up says what is sealed, never the running API. */
export type Owner = { query(text: string, values?: unknown[]): Promise<unknown> };

/** Tables whose rows are no record of business, each with the reason. Every other table is sealed row by row. */
export const unsealedTables: Readonly<Record<string, string>> = {
  migration: 'bookkeeping of the migration tool, known by the code',
  event: 'chained and sealed by itself',
  event_head: 'follows from the events',
  event_seal: 'is the seal',
  seal_entry: 'waits for the seal',
  row_shape: 'sealed as a shape when it is made',
  event_untold: 'waits for its messages',
  event_word: 'written anew from the code by every migration',
  state_move: 'written anew from the code by every migration',
  state_beginning: 'written anew from the code by every migration',
  known_place: 'comes and goes with people',
  acting_key: 'a secret that follows from the password of the login',
  session: 'comes and goes with people',
  login_limit: 'counts tries',
  form_draft: 'working notes of one person',
  form_presence: 'lasts for moments',
  saved_view: 'belongs to one person',
  review_phrase: 'belongs to one person',
  request_replay: 'lets a request run once',
  message: 'points to an event, which is sealed',
  message_mark: 'belongs to one person',
  message_reader: 'belongs to one person',
  message_switch: 'belongs to one person',
  message_walk: 'says how far messages are',
  mail_address: 'belongs to one person',
  import_run: 'how far an import is, which may end without a change; what it wrote is sealed, and its file',
  import_row: 'what an import would do or did, row by row; what it wrote is sealed',
  project_fingerprint: 'follows from the project',
  target_fingerprint: 'follows from the target',
  indicator_norm: 'computed anew every night',
  what_if_change: 'the outcome of a trial, which binds nobody',
  what_if_portion: 'how far a trial is',
};

type Columns = Readonly<Record<string, string>>;
type Table = {
  readonly name: string;
  readonly key: readonly string[];
  readonly columns: Columns;
  /** How many of its three triggers are there. */
  readonly watched?: number;
};
type Shape = Table & { readonly id: number };

/**
 * Lets triggers note every written row of every table of business, under the shape the table has now. Rows of a table that is
 * new here, or has lost or changed a column, are noted as they stand: they begin with that. `anew` notes all rows again, for
 * rows that were loaded past the triggers.
 */
export async function sealTables(owner: Owner, { anew = false } = {}): Promise<void> {
  const tables = (await owner.query(tablesSql)) as readonly Table[];
  await open(owner, 'row_shape');
  const known = new Map(((await owner.query(shapesSql)) as readonly Shape[]).map((shape) => [shape.name, shape]));
  await closed(owner, 'row_shape');
  for (const table of tables) {
    if (table.name in unsealedTables) continue;
    const shape = known.get(table.name);
    const grown = shape !== undefined && continues(shape, table);
    const same = grown && Object.keys(shape.columns).length === Object.keys(table.columns).length;
    if (!same) await addShape(owner, table);
    if (!same || table.watched !== 3) await watch(owner, table);
    if (!grown || anew) await noteRows(owner, table);
  }
}

/** Whether rows noted under the shape can still be read as they were: no column of it is gone or has another type. */
const continues = (shape: Table, { columns, key }: Table): boolean =>
  key.join() === shape.key.join() && Object.entries(shape.columns).every(([name, type]) => columns[name] === type);

async function addShape(owner: Owner, { name, key, columns }: Table): Promise<void> {
  if (key.length === 0 || key.length > 5) throw new Error(`${name} has no unique key of up to five columns`);
  await open(owner, 'row_shape');
  await owner.query(
    `insert into row_shape (table_name, key_columns, columns) values ('${name}', '{${key.join()}}', '${JSON.stringify(columns)}')`,
  );
  await open(owner, 'seal_entry');
  await owner.query(`insert into seal_entry (leaf) select ${shapeLeafSql} from row_shape s where id = ${latest(name)}`);
  await closed(owner, 'seal_entry');
  await closed(owner, 'row_shape');
}

const acts = {
  row_inserted: ['insert', 'new'],
  row_updated: ['update', 'new'],
  row_deleted: ['delete', 'old'],
} as const;

async function watch(owner: Owner, { name, key }: Table): Promise<void> {
  const arguments_ = `%L, ${key.map((column) => `''${column}''`).join(', ')}`;
  const triggers = Object.entries(acts).map(
    ([trigger, [act, rows]]) => `drop trigger if exists ${trigger} on ${name};
      execute format('create trigger ${trigger} after ${act} on ${name} referencing ${rows} table as written
        for each statement execute function app_row_written(${arguments_})', shape);`,
  );
  await open(owner, 'row_shape');
  await owner.query(`do $$ declare shape integer := ${latest(name)}; begin ${triggers.join('\n')} end $$`);
  await closed(owner, 'row_shape');
}

async function noteRows(owner: Owner, { name, key }: Table): Promise<void> {
  await open(owner, name);
  await open(owner, 'row_shape');
  await open(owner, 'seal_entry');
  await owner.query(`set local timezone = 'UTC'`);
  await owner.query(`insert into seal_entry (leaf)
    select concat_ws(':', 'row', pg_current_xact_id(), 'program-baseline', ${latest(name)}, app_row_digest(to_jsonb(t)), ${keySql(key)}) from ${name} t`);
  await closed(owner, 'seal_entry');
  await closed(owner, 'row_shape');
  await closed(owner, name);
}

const latest = (name: string): string => `(select max(id) from row_shape where table_name = '${name}')`;

/** An owner that is no superuser reads and writes its own tables only while they are not forced. */
const open = (owner: Owner, table: string) => owner.query(`alter table ${table} no force row level security`);
const closed = (owner: Owner, table: string) => owner.query(`alter table ${table} force row level security`);

/** The key of a row `t` as its leaf names it. */
const keySql = (key: readonly string[]): string =>
  `concat_ws('/', ${key.map((column) => `to_jsonb(t.${column}) #>> '{}'`).join(', ')})`;

/** The leaf of a shape `s`: which columns a digest covers is itself sealed. */
export const shapeLeafSql = `concat_ws(':', 'shape', 0, s.id, s.table_name, encode(sha256(convert_to(s.columns::text || s.key_columns::text, 'UTF8')), 'hex'))`;

const tablesSql = `
select c.relname as name,
       coalesce((select (select json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum)) from pg_attribute a where a.attrelid = c.oid and a.attnum = any(i.indkey))
         from pg_index i where i.indrelid = c.oid and i.indisunique and i.indpred is null and i.indexprs is null order by i.indisprimary desc, i.indexrelid limit 1), '[]') as key,
       (select count(*)::int from pg_trigger g where g.tgrelid = c.oid and g.tgname in ('row_inserted', 'row_updated', 'row_deleted')) as watched,
       (select json_object_agg(a.attname, format_type(a.atttypid, a.atttypmod)) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by c.relname`;

/** The last shape of each table. */
const shapesSql = `
select distinct on (table_name) id, table_name as name, to_json(key_columns) as key, columns from row_shape order by table_name, id desc`;
