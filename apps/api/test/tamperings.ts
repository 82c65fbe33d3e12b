import type pg from 'pg';
import { unsealedTables } from '../src/integrity/sealed-tables';

/** One way in which whoever owns the database can lie: a statement on one row, run past every trigger. */
export type Tampering = { readonly name: string; readonly statements: readonly string[] };

type Column = { readonly table: string; readonly column: string; readonly type: string; readonly kind: string };

/** Another value of each type; where a check or a foreign word refuses the first, the next is tried. */
const others: Readonly<Record<string, (column: string) => readonly string[]>> = {
  N: (column) => [`${column} + 1`, `${column} - 1`, '1', '0'],
  B: (column) => [`not ${column}`],
  D: (column) => [`${column} + interval '1 day'`, `${column} - interval '1 day'`, `now()`],
  S: (column) => [`${column} || '改'`, `'改'`, `'0'`, `'x'`],
};
const special: Readonly<Record<string, (column: string) => readonly string[]>> = {
  uuid: () => ['gen_random_uuid()'],
  jsonb: () => [`'{"tampered":1}'`, `'[]'`, `'[{"tampered":1}]'`],
  bytea: () => [`'\\x00'`],
  xid8: () => [`'1'`],
};

/**
 * A change of each column of each table that is sealed, of the events and of the seals; a row that is gone, and one that is
 * there twice as another. Generated from the catalogue, so that a new table is tampered with, too.
 */
export async function tamperingsOf(owner: pg.Client): Promise<Tampering[]> {
  const { rows } = await owner.query<Column>(
    `select c.relname as table, a.attname as column, format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid), null) as type, t.typcategory as kind
       from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        and (not c.relname = any($1) or c.relname in ('event', 'event_head', 'event_seal'))
      order by 1, a.attnum`,
    [Object.keys(unsealedTables)],
  );
  const found: Tampering[] = [];
  for (const [table, columns] of Map.groupBy(rows, (row) => row.table)) {
    const { rowCount } = await owner.query(`select from ${table} limit 1`);
    if (!rowCount) continue;
    const row = `ctid = (select ctid from ${table} order by ctid limit 1)`;
    found.push({ name: `${table}: a row is deleted`, statements: [`delete from ${table} where ${row}`] });
    for (const { column, type, kind } of columns) {
      const values = type.endsWith('[]')
        ? [`${column} || ${column}`, `array_append(${column}, null)`, `'{}'`]
        : ((special[type] ?? others[kind] ?? others['S'])?.(column) ?? []);
      const differing = values.flatMap((value) => [
        `update ${table} set ${column} = ${value} where ctid = (select ctid from ${table} where ${column} is not null and ${column} is distinct from ${value} order by ctid limit 1)`,
        `update ${table} set ${column} = ${value} where ctid = (select ctid from ${table} where ${column} is distinct from ${value} order by ctid desc limit 1)`,
      ]);
      const emptied = `update ${table} set ${column} = null where ctid = (select ctid from ${table} where ${column} is not null order by ctid limit 1)`;
      found.push({ name: `${table}.${column}`, statements: [...differing, emptied] });
    }
  }
  return found;
}

/** Does the first of its statements that the table's own checks let through; false where they refuse all. */
export async function tamper(owner: pg.Client, { statements }: Tampering): Promise<boolean> {
  for (const statement of statements) {
    await owner.query('savepoint tampering; set local session_replication_role = replica');
    const changed = await owner.query(statement).then(
      ({ rowCount }) => rowCount,
      () => null,
    );
    if (changed === 1) return true;
    await owner.query('rollback to savepoint tampering');
  }
  return false;
}
