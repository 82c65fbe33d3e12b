import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole life of a project in the library, and first-level projects with second-level ones below. */
export class ProjectLifecycle20261125100000 implements MigrationInterface {
  name = 'ProjectLifecycle20261125100000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(states);
    await db.query(standing);
    await db.query(levels);
    await db.query(hierarchy);
    await db.query(gate);
    await db.query(names);
  }

  async down(): Promise<void> {
    throw new Error('the lifecycle of projects is not taken back; restore a backup instead');
  }
}

const states = /* sql */ `
alter table project drop constraint project_state_check;
alter table project add constraint project_state_check check (state in ('draft', 'submitted', 'returned', 'admitted',
  'candidate', 'budgeted', 'executing', 'adjusted', 'suspended', 'closed', 'terminated'));
alter table project add column state_before text check (state_before in ('admitted', 'candidate', 'budgeted', 'executing', 'adjusted'));
comment on column project.state is '项目状态:草稿、待入库审核、已退回、已入库、备选、已安排预算、执行中、已调整、已暂停、已结项、已终止';
comment on column project.state_before is '暂停前状态';
`;

// Projects that came before stand where their budget lines put them. What was closed with a reason is terminated now:
// the end of a finished project 结项 has a state of its own.
const standing = /* sql */ `
update project set state = 'terminated', version = version + 1 where state = 'closed';
update project p set version = version + 1, state = case
    when exists (select from budget_line l where l.project_id = p.id and l.state = 'approved' and l.amount <> l.initial_amount) then 'adjusted'
    when exists (select from budget_line l where l.project_id = p.id and l.state = 'approved') then 'budgeted'
    else 'candidate' end
 where p.state = 'admitted' and exists (select from budget_line l where l.project_id = p.id and l.state in ('proposed', 'approved'));
`;

const levels = /* sql */ `
alter table project
  add column level text not null default 'second' check (level in ('first', 'second')),
  add column parent_id uuid references project,
  add column beneficiaries text not null default '' check (length(beneficiaries) <= 200),
  add constraint project_depth check (level = 'second' or parent_id is null),
  add constraint project_first_level_money check (level = 'second' or total_amount = 0);
alter table project alter column level drop default;
create index project_parent on project (parent_id, updated_at desc, id) where parent_id is not null;
create index project_first_level on project (division_code, name) where level = 'first';
comment on column project.level is '项目级次:一级项目、二级项目';
comment on column project.parent_id is '所属一级项目';
comment on column project.beneficiaries is '受益对象';
`;

// As definer: a unit does not see its department's rows, and must be held to them all the same.
const hierarchy = /* sql */ `
create function app_project_hierarchy() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  if new.parent_id is not null and not exists (
    select from public.project p where p.id = new.parent_id and p.level = 'first' and p.division_code = new.division_code
       and left(new.org_path, length(p.org_path)) = p.org_path) then
    raise exception 'project % is no first-level project of the department', new.parent_id using errcode = 'check_violation';
  end if;
  if tg_op = 'UPDATE' and old.level = 'first' and new.level = 'second'
     and exists (select from public.project p where p.parent_id = new.id) then
    raise exception 'project % has second-level projects', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke execute on function app_project_hierarchy() from public;
create trigger project_hierarchy before insert or update of parent_id, level on project
  for each row execute function app_project_hierarchy();
`;

const gate = /* sql */ `
-- No budget line outside the library, nor on a first-level project, whatever code tries (六(三)).
create or replace function app_line_needs_library() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if not exists (select from public.project where id = new.project_id and level = 'second'
                  and state in ('admitted', 'candidate', 'budgeted', 'executing', 'adjusted')) then
    raise exception 'project % is not in the library', new.project_id using errcode = 'check_violation';
  end if;
  return new;
end $$;
`;

const names = /* sql */ `
-- First-level projects that one's own projects may belong to: those of the organisations above, in the own division.
create function app_first_level_choices() returns table (id uuid, code text, name text) language sql stable security definer
set search_path = pg_catalog, public as $$
  select p.id, p.code, p.name from public.project p
   where p.level = 'first' and p.division_code = nullif(current_setting('app.division', true), '')
     and p.state not in ('suspended', 'closed', 'terminated')
     and left(nullif(current_setting('app.path', true), ''), length(p.org_path)) = p.org_path
   order by p.name, p.id limit 200
$$;
-- Their names, for whoever sees a project below them.
create function app_first_level_names(sought uuid[]) returns table (id uuid, code text, name text) language sql stable security definer
set search_path = pg_catalog, public as $$
  select p.id, p.code, p.name from public.project p
   where p.id = any(sought) and p.level = 'first'
     and (left(nullif(current_setting('app.path', true), ''), length(p.org_path)) = p.org_path
       or left(p.org_path, length(nullif(current_setting('app.path', true), ''))) = current_setting('app.path', true))
$$;
revoke execute on function app_first_level_choices(), app_first_level_names(uuid[]) from public;
grant execute on function app_first_level_choices(), app_first_level_names(uuid[]) to cx_scoped, cx_government, cx_audit;
`;
