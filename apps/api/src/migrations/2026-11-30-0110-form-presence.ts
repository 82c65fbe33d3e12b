import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has a form open: told to those who have it open too, and only if they may see the object it is about. */
export class FormPresence20261130011000 implements MigrationInterface {
  name = 'FormPresence20261130011000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(sight);
    await db.query(presence);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table form_presence; drop function app_sees(uuid)');
  }
}

/** What forms that keep drafts are about; the most used first. */
const objects = [
  'target',
  'monitoring_report',
  'evaluation',
  'project',
  'target_adjustment',
  'overall_target',
  'transfer',
  'result_notice',
  'budget_proposal',
  'assignment',
  'ex_ante_assessment',
  'indicator_entry',
  'rule_pack',
];

const sight = /* sql */ `
-- Whether whoever asks may see an object that a form can be about: what row-level security says of its table.
create function app_sees(object uuid) returns boolean language plpgsql stable set search_path = pg_catalog, public as $$
declare
  place text;
  seen boolean;
begin
  foreach place in array array[${objects.map((name) => `'${name}'`).join(', ')}] loop
    if has_table_privilege(current_user, 'public.' || place, 'select') then
      execute format('select exists (select from public.%I where id = $1)', place) into seen using object;
      if seen then
        return true;
      end if;
    end if;
  end loop;
  return false;
end $$;
revoke execute on function app_sees(uuid) from public;
grant execute on function app_sees(uuid) to cx_scoped, cx_government, cx_audit, cx_assigned;
`;

const presence = /* sql */ `
create table form_presence (
  position_id uuid not null references position on delete cascade,
  form text not null check (length(form) between 1 and 60),
  subject text not null check (length(subject) between 1 and 60),
  object_id uuid not null,
  user_id uuid not null references app_user on delete cascade,
  name text not null,
  org_name text not null,
  typed_at timestamptz,
  seen_at timestamptz not null default now(),
  primary key (position_id, form, subject)
);
create index form_presence_form on form_presence (form, subject, seen_at desc);
comment on table form_presence is '表单在看:谁正打开同一张表单,片刻不再报到即视为离开';
comment on column form_presence.position_id is '岗位';
comment on column form_presence.form is '表单';
comment on column form_presence.subject is '对象';
comment on column form_presence.object_id is '表单所属对象编号';
comment on column form_presence.user_id is '用户';
comment on column form_presence.name is '姓名';
comment on column form_presence.org_name is '单位名称';
comment on column form_presence.typed_at is '最近一次键入时间';
comment on column form_presence.seen_at is '最近一次报到时间';

alter table form_presence enable row level security;
alter table form_presence force row level security;
create policy form_presence_seen on form_presence for select to cx_scoped, cx_government, cx_audit, cx_assigned
  using (app_sees(object_id));
create policy form_presence_told on form_presence for insert to cx_scoped, cx_government, cx_audit, cx_assigned
  with check (position_id::text = nullif(current_setting('app.position', true), '') and app_sees(object_id));
create policy form_presence_kept on form_presence for update to cx_scoped, cx_government, cx_audit, cx_assigned
  using (position_id::text = nullif(current_setting('app.position', true), ''))
  with check (position_id::text = nullif(current_setting('app.position', true), '') and app_sees(object_id));
create policy form_presence_left on form_presence for delete to cx_scoped, cx_government, cx_audit, cx_assigned
  using (position_id::text = nullif(current_setting('app.position', true), ''));
grant select, insert, update, delete on form_presence to cx_scoped, cx_government, cx_audit, cx_assigned;
`;
