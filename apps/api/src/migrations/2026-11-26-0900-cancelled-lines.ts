import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Budget lines that are cancelled for want of a target, and restored (四(一)2). */
export class CancelledLines20261126090000 implements MigrationInterface {
  name = 'CancelledLines20261126090000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(cancellation);
    await db.query(gates);
  }

  async down(): Promise<void> {
    throw new Error('cancellations are not taken back; restore a backup instead');
  }
}

const cancellation = /* sql */ `
alter table budget_line drop constraint budget_line_state_check;
alter table budget_line
  add constraint budget_line_state_check check (state in ('proposed', 'approved', 'deferred', 'cancelled')),
  add column state_before text check (state_before in ('proposed', 'deferred')),
  add column cancelled_on date,
  add column cancel_reason text check (length(cancel_reason) between 1 and 1000),
  add column cancel_document_no text check (length(cancel_document_no) between 1 and 60),
  add constraint budget_line_cancelled check (case when state = 'cancelled'
    then state_before is not null and cancelled_on is not null and cancel_reason is not null and budget_approval_id is null
    else coalesce(state_before, cancelled_on::text, cancel_reason, cancel_document_no) is null end);
comment on column budget_line.state is '状态:拟安排、已批复、缓批、取消';
comment on column budget_line.state_before is '取消前状态:恢复时回到此状态';
comment on column budget_line.cancelled_on is '取消日期';
comment on column budget_line.cancel_reason is '取消原因';
comment on column budget_line.cancel_document_no is '取消决定文号';

-- The list of deferred and cancelled projects: largest first in the region, and whole for a small part of it.
create index budget_line_unapproved on budget_line (year, amount desc, id desc) where state <> 'approved';
create index budget_line_unapproved_scope on budget_line (org_path, year) where state <> 'approved';
`;

const gates = /* sql */ `
-- Approved money is not cancelled, cancelled money is not approved; it returns to where it was, whatever code tries.
create function app_cancelled_line() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'INSERT' then
    if new.state = 'cancelled' then
      raise exception 'budget line % cannot begin cancelled', new.id using errcode = 'check_violation';
    end if;
  elsif new.state = 'cancelled' and old.state <> 'cancelled' and new.state_before is distinct from old.state then
    raise exception 'budget line % cannot be cancelled from %', new.id, old.state using errcode = 'check_violation';
  elsif old.state = 'cancelled' and new.state <> 'cancelled' and new.state <> old.state_before then
    raise exception 'cancelled budget line % returns only to %', new.id, old.state_before using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger cancelled_line before insert or update on budget_line for each row execute function app_cancelled_line();

create function app_target_of_cancelled_line() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from public.budget_line l where l.project_id = new.project_id and l.year = new.year and l.state = 'cancelled') then
    raise exception 'the money of target % is cancelled', new.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger target_of_cancelled_line before update on target for each row
  when (old.state <> 'approved' and new.state = 'approved') execute function app_target_of_cancelled_line();
`;
