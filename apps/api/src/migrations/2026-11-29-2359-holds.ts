import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A suspension is a hold: a decision with a number, which whatever it forbids is refused with. */
export class Holds20261129235900 implements MigrationInterface {
  name = 'Holds20261129235900';

  async up(db: QueryRunner): Promise<void> {
    await db.query(numbers);
    await db.query(net);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of ['budget_line', 'target', 'target_adjustment', 'evaluation', 'monitoring_report'])
      await db.query(`drop trigger held_project on ${table}`);
    await db.query(`drop trigger held_project_new on target; drop trigger held_project_new on target_adjustment;
      drop function app_refuse_held();
      drop sequence hold_serial;
      alter table project drop column hold_no`);
  }
}

const numbers = /* sql */ `
alter table project add column hold_no text check (length(hold_no) between 1 and 60);
comment on column project.hold_no is '暂停决定编号,恢复后清空';
create sequence hold_serial;
grant usage on sequence hold_serial to cx_scoped;
`;

const net = /* sql */ `
create function app_refuse_held() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  held record;
begin
  select p.hold_no as no into held from public.project p where p.id = new.project_id and p.state = 'suspended';
  if found then
    raise exception 'project % is on hold', new.project_id using errcode = 'CX422', detail = json_build_object(
      'key', 'projectHeld', 'params', json_build_object('no', coalesce(held.no, '—')))::text;
  end if;
  return new;
end $$;

create trigger held_project before insert or update of amount, state on budget_line
  for each row when (new.state in ('proposed', 'approved')) execute function app_refuse_held();
create trigger held_project_new before insert on target for each row execute function app_refuse_held();
create trigger held_project before update of state on target
  for each row when (new.state in ('submitted', 'passed', 'approved')) execute function app_refuse_held();
create trigger held_project_new before insert on target_adjustment for each row execute function app_refuse_held();
create trigger held_project before update of state on target_adjustment
  for each row when (new.state in ('submitted', 'approved')) execute function app_refuse_held();
create trigger held_project before insert or update on evaluation for each row execute function app_refuse_held();
-- Money and values that are reported; finance decides on what lies before it.
create trigger held_project before update on monitoring_report
  for each row when (old.state in ('open', 'returned')) execute function app_refuse_held();
`;
