import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A firm reads of an assignment that was withdrawn from it that it was withdrawn, by whom and why, and nothing else. */
export class WithdrawnAssignments20261130133100 implements MigrationInterface {
  name = 'WithdrawnAssignments20261130133100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function app_withdrawn_assignments() returns uuid[] language sql stable security definer
      set search_path = pg_catalog, public as $$
        select coalesce(array_agg(id), '{}') from public.assignment
         where evaluator_org_id::text = nullif(current_setting('app.org', true), '') and state = 'withdrawn'
      $$;
      revoke execute on function app_withdrawn_assignments() from public;
      grant execute on function app_withdrawn_assignments() to cx_assigned;
      create policy event_withdrawn on event for select to cx_assigned
        using (action = 'assignment.withdraw' and aggregate_id = any ((select app_withdrawn_assignments())::uuid[]));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop policy event_withdrawn on event; drop function app_withdrawn_assignments()');
  }
}
