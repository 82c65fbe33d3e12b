import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A third party reads of an assignment its title alone, until whoever acts has declared to have no conflict of interest; with a
 * conflict, or another declaration in its place, access ends with that statement (财预〔2021〕6号).
 */
export class DeclaredFirst20261201042000 implements MigrationInterface {
  name = 'DeclaredFirst20261201042000';

  async up(db: QueryRunner): Promise<void> {
    for (const table of ['assignment', 'project']) await db.query(`alter table ${table} no force row level security`);
    await db.query(titles);
    for (const table of ['assignment', 'project']) await db.query(`alter table ${table} force row level security`);
    await db.query(opened);
    await db.query(tasks);
    await db.query(declared);
  }

  async down(): Promise<void> {
    throw new Error('declarations come first; restore a backup instead');
  }
}

const titles = /* sql */ `
alter table assignment
  add column title_code text,
  add column title_name text,
  add column title_org text,
  add column title_department text;
comment on column assignment.title_code is '项目代码:委托时';
comment on column assignment.title_name is '项目名称:委托时';
comment on column assignment.title_org is '实施单位:委托时';
comment on column assignment.title_department is '主管部门:委托时';
create table assignment_task (
  assignment_id uuid primary key references assignment on delete cascade,
  task text not null check (length(task) between 1 and 2000),
  org_path text collate "C" not null,
  division_code text not null references division
);
comment on table assignment_task is '委托事项:第三方申明无利益冲突后可见';
comment on column assignment_task.assignment_id is '委托编号';
comment on column assignment_task.task is '委托事项';
comment on column assignment_task.org_path is '所属单位路径';
comment on column assignment_task.division_code is '财政区划';
alter table assignment disable trigger user;
update assignment a set title_code = p.code, title_name = p.name, title_org = p.org_name, title_department = p.department_name
  from project p where p.id = a.project_id;
alter table assignment enable trigger user;
insert into assignment_task select id, task, org_path, division_code from assignment;
alter table assignment drop column task,
  alter column title_code set not null, alter column title_name set not null,
  alter column title_org set not null, alter column title_department set not null;
create index assignment_task_scope on assignment_task (org_path);
call app_protect('assignment_task');
create trigger append_only before update or delete on assignment_task for each row execute function app_append_only();

-- What it is called is the project's to say, and stays as it was when it was given.
create function app_assignment_titled() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  select p.code, p.name, p.org_name, p.department_name into strict new.title_code, new.title_name, new.title_org, new.title_department
    from public.project p where p.id = new.project_id;
  return new;
end $$;
create trigger titled before insert on assignment for each row execute function app_assignment_titled();
`;

/** Each reads the assignments once per statement; a declaration counts from the next statement on. */
const of = `evaluator_org_id::text = nullif(current_setting('app.org', true), '') and state <> 'withdrawn'
     and conflict = false and declared_by = (select a.user_id from public.app_acting() a)`;
const opened = /* sql */ `
create or replace function app_assigned_projects() returns uuid[] language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(distinct project_id), '{}') from public.assignment where ${of}
$$;
create or replace function app_assigned_evaluations() returns uuid[] language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(evaluation_id), '{}') from public.assignment where ${of}
$$;
create or replace function app_own_assignments() returns uuid[] language sql stable set search_path = pg_catalog, public as $$
  select coalesce(array_agg(id), '{}') from public.assignment where ${of}
$$;
`;

const tasks = /* sql */ `
grant select on assignment_task to cx_assigned;
create policy assignment_task_opened on assignment_task for select to cx_assigned
  using (assignment_id = any ((select app_own_assignments())::uuid[]));
`;

const declared = /* sql */ `
-- A third party declares in one's own name alone, and a conflict stays declared.
create function app_declared() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if current_user = 'cx_assigned' and (old.conflict or new.declared_by is distinct from (select a.user_id from public.app_acting() a)) then
    raise exception 'a declaration of assignment % stands', old.id using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger declared before update on assignment for each row
  when (old.conflict is distinct from new.conflict or old.declared_by is distinct from new.declared_by)
  execute function app_declared();
`;
