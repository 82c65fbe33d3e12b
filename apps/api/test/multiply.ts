import type { TestApi } from './api';

/** Tables around a target, with what each copy has of its own. */
const copied = [
  { table: 'project', own: `'id', c.project, 'code', left(x.code, 15) || (500000 + c.n), 'name', x.name || c.n` },
  { table: 'project_fund', own: `'project_id', c.project` },
  { table: 'budget_line', own: `'id', gen_random_uuid(), 'project_id', c.project` },
  { table: 'target', own: `'id', c.target, 'project_id', c.project` },
  { table: 'target_indicator', own: `'target_id', c.target, 'project_id', c.project` },
  { table: 'target_plan_step', own: `'target_id', c.target, 'project_id', c.project` },
  {
    table: 'review_round',
    own: `'id', gen_random_uuid(), 'subject_id', case x.subject when 'target' then c.target else c.project end, 'project_id', c.project`,
  },
] as const;

/** Makes `count` targets of one by copying its rows and those of its project: declaring so many would take too long. */
export async function multiply({ database }: TestApi, targetId: string, count: number): Promise<void> {
  const client = await database.owner.connect();
  try {
    await client.query('begin; set local session_replication_role = replica');
    await client.query(`create temp table copies on commit drop as
      select n + (select count(*) from project) as n, gen_random_uuid() as target, gen_random_uuid() as project
        from generate_series(1, ${count - 1}) n`);
    for (const { table, own } of copied) {
      const key = table === 'project' ? 'id' : 'project_id';
      const { rows } = await client.query<{ columns: string[] }>(
        `select array_agg(quote_ident(attname))::text[] as columns from pg_attribute
          where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
        [table],
      );
      const columns = rows[0]?.columns ?? [];
      await client.query(
        `insert into ${table} (${columns.join(', ')}) select ${columns.map((column) => `y.${column}`).join(', ')} from ${table} x cross join copies c,
           jsonb_populate_record(x, jsonb_build_object(${own})) y
          where x.${key} = (select project_id from target where id = $1)`,
        [targetId],
      );
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}
