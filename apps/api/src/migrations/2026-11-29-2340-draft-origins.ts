import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft knows what it began from, so that it is never laid over newer values; its colleagues know that it is there. */
export class DraftOrigins20261129234000 implements MigrationInterface {
  name = 'DraftOrigins20261129234000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(origins);
    await db.query(marks);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop function app_draft_marks(text);
      drop policy form_draft_marked on form_draft;
      revoke select on form_draft from cx_identity;
      drop index form_draft_subject;
      alter table form_draft drop column base, drop column base_version`);
  }
}

const origins = /* sql */ `
alter table form_draft
  add column base text check (length(base) <= 1000000),
  add column base_version integer check (base_version > 0);
create index form_draft_subject on form_draft (subject);
comment on column form_draft.base is '起草时对象已保存的内容';
comment on column form_draft.base_version is '起草时对象的版本';
`;

const marks = /* sql */ `
create policy form_draft_marked on form_draft for select to cx_identity using (true);
grant select (form, subject, saved_at, position_id, user_id) on form_draft to cx_identity;

-- That somebody of the own organisation, or of a unit of the own department, has typed something and not stored it: never what.
create function app_draft_marks(about text) returns table (form text, saved_at timestamptz, name text, own boolean)
language sql stable security definer set search_path = pg_catalog, public as $$
  select d.form, d.saved_at, u.name, d.position_id = me.id
    from public.position me
    join public.organisation mine on mine.id = me.org_id
    join public.form_draft d on d.subject = about
    join public.position p on p.id = d.position_id and p.ended_at is null
    join public.organisation o on o.id = p.org_id
    join public.app_user u on u.id = d.user_id
   where me.id::text = nullif(current_setting('app.position', true), '')
     and (o.id = mine.id or (mine.kind = 'department' and o.parent_id = mine.id))
   order by d.saved_at desc
$$;
revoke execute on function app_draft_marks(text) from public;
grant cx_identity to current_user;
grant create on schema public to cx_identity;
alter function app_draft_marks(text) owner to cx_identity;
revoke create on schema public from cx_identity;
grant execute on function app_draft_marks(text) to cx_scoped, cx_government, cx_audit, cx_assigned;
`;
