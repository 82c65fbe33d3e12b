import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More money for an approved line takes a document and another person; the ceiling of a year binds changes as it binds first lines. */
export class Increases20261130020000 implements MigrationInterface {
  name = 'Increases20261130020000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(columns);
    await db.query(net);
    await db.query(ceilings);
  }

  async down(): Promise<void> {
    throw new Error('increases are not taken back; restore a backup instead');
  }
}

const columns = /* sql */ `
alter table budget_line
  add column increase_state text not null default 'none' check (increase_state in ('none', 'asked')),
  add column increase_amount money_yuan,
  add column increase_reason text check (length(increase_reason) between 1 and 1000),
  add column increase_document_no text check (length(increase_document_no) between 1 and 60),
  add column increase_document_date date,
  add column increase_by uuid,
  add column increase_by_name text,
  add constraint budget_line_increase check (case when increase_state = 'asked'
    then state = 'approved' and increase_amount > amount and increase_reason is not null and increase_document_no is not null
      and increase_document_date is not null and increase_by is not null and increase_by_name is not null
    else coalesce(increase_amount::text, increase_reason, increase_document_no, increase_document_date::text, increase_by::text, increase_by_name) is null end);
comment on column budget_line.increase_state is '追加申请:无、待确认';
comment on column budget_line.increase_amount is '申请追加后的全年预算数(元)';
comment on column budget_line.increase_reason is '追加依据和原因';
comment on column budget_line.increase_document_no is '追加批准文号';
comment on column budget_line.increase_document_date is '追加批准文件日期';
comment on column budget_line.increase_by is '追加申请人';
comment on column budget_line.increase_by_name is '追加申请人姓名';
create index budget_line_increase_asked on budget_line (division_code) where increase_state = 'asked';
`;

const net = /* sql */ `
-- An approved amount rises only to what was asked for, by somebody else than who asked, whatever code writes.
create function app_line_increase() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if old.increase_state <> 'asked' or new.amount <> old.increase_amount
     or old.increase_by::text = nullif(current_setting('app.user', true), '') then
    raise exception 'budget line % gets more only as another person confirms it', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger line_increase before update of amount on budget_line
  for each row when (old.state = 'approved' and new.amount > old.amount) execute function app_line_increase();
create trigger held_project_increase before update of increase_state on budget_line
  for each row when (new.increase_state = 'asked') execute function app_refuse_held();
`;

const ceilings = /* sql */ `
create function app_budget_ceilings(projects uuid[], of_year integer) returns table (project_id uuid, amount numeric)
language sql stable set search_path = pg_catalog, public as $$
  select p.project_id, p.amount from public.budget_proposal p
   where p.project_id = any(projects) and p.year = of_year and p.state in ('confirmed', 'settled')
$$;
grant execute on function app_budget_ceilings(uuid[], integer) to cx_scoped;

create or replace function app_line_within_ceiling() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  ceiling numeric := (select c.amount from public.app_budget_ceilings(array[new.project_id], new.year) c);
  wanted numeric := case when new.state = 'approved' then greatest(new.amount, new.increase_amount)
                         else greatest(new.amount, new.initial_amount) end;
begin
  -- Less is always possible, also where it is still more than the ceiling.
  if tg_op = 'UPDATE' and new.state = 'approved' and wanted <= old.amount then
    return new;
  end if;
  if wanted > ceiling then
    raise exception 'budget line above its ceiling' using errcode = 'CX422', detail = json_build_object(
      'key', 'budgetAboveCeiling', 'params', json_build_object('year', new.year, 'ceiling', ceiling::text))::text;
  end if;
  return new;
end $$;
drop trigger line_within_ceiling on budget_line;
create trigger line_within_ceiling before insert or update of amount, initial_amount, increase_amount on budget_line
  for each row when (new.state in ('proposed', 'approved')) execute function app_line_within_ceiling();
-- A cancelled line that comes back is money of the year again.
create trigger line_back_within_ceiling before update of state on budget_line
  for each row when (old.state = 'cancelled' and new.state = 'proposed') execute function app_line_within_ceiling();
`;
