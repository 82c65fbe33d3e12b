import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Drafts are told of many objects at once: a list that is taken along warns of them. */
export class DraftMarks20261130025000 implements MigrationInterface {
  name = 'DraftMarks20261130025000';

  async up(db: QueryRunner): Promise<void> {
    await db.query('drop function app_draft_marks(text)');
    await db.query(marks('text[]', 'any(about)', 'subject text, ', 'd.subject, '));
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function app_draft_marks(text[])');
    await db.query(marks('text', 'about', '', ''));
  }
}

/** That somebody of the own organisation, or of a unit of the own department, has typed something and not stored it: never what. */
const marks = (type: string, among: string, column: string, subject: string): string => /* sql */ `
create function app_draft_marks(about ${type}) returns table (${column}form text, saved_at timestamptz, name text, own boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select ${subject}d.form, d.saved_at, u.name, d.position_id = me.id
    from public.position me
    join public.organisation mine on mine.id = me.org_id
    join public.form_draft d on d.subject = ${among}
    join public.position p on p.id = d.position_id and p.ended_at is null
    join public.organisation o on o.id = p.org_id
    join public.app_user u on u.id = d.user_id
   where me.id::text = nullif(current_setting('app.position', true), '')
     and (o.id = mine.id or (mine.kind = 'department' and o.parent_id = mine.id))
   order by d.saved_at desc
$$;
revoke execute on function app_draft_marks(${type}) from public;
grant create on schema public to cx_identity;
alter function app_draft_marks(${type}) owner to cx_identity;
revoke create on schema public from cx_identity;
grant execute on function app_draft_marks(${type}) to cx_scoped, cx_government, cx_audit, cx_assigned;
`;
