import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The record of an approval of the budget can be corrected with a reason: every version of it is kept, and what was approved under it follows. */
export class ApprovalCorrections20261130010000 implements MigrationInterface {
  name = 'ApprovalCorrections20261130010000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(records);
    await db.query(versions);
    await db.query(followers);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of followerTables)
      await db.query(`drop trigger append_only on ${table};
        create trigger append_only before update or delete on ${table} for each row execute function app_append_only()`);
    await db.query(`drop function app_follow_approval();
      drop table budget_approval_version;
      drop trigger version_grows on budget_approval;
      drop trigger corrected on budget_approval;
      drop trigger append_only on budget_approval;
      drop function app_approval_corrected();
      create trigger append_only before update or delete on budget_approval for each row execute function app_append_only();
      alter table budget_approval drop column version, drop column updated_at;
      comment on table budget_approval is '预算批准:人民代表大会审查批准的登记,每级每年一次,只增不改'`);
  }
}

/** Frozen versions name the approval beside their content. */
const followerTables = ['target_version', 'overall_target_version'] as const;

const records = /* sql */ `
drop trigger append_only on budget_approval;
alter table budget_approval
  add column version integer not null default 1 check (version > 0),
  add column updated_at timestamptz not null default now();
update budget_approval set updated_at = recorded_at;
comment on table budget_approval is '预算批准:人民代表大会审查批准的登记,每级每年一次,更正须说明原因,各版留存';
comment on column budget_approval.version is '版本';
comment on column budget_approval.updated_at is '更新时间';

-- What was recorded may be put right; whose it is may not, nor its year once something rests on it.
create function app_approval_corrected() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if to_jsonb(new) - array['year', 'approved_on', 'document_no', 'version', 'updated_at']
     <> to_jsonb(old) - array['year', 'approved_on', 'document_no', 'version', 'updated_at'] then
    raise exception 'budget approval % keeps its place and its first record', old.id using errcode = 'insufficient_privilege';
  end if;
  if not exists (select from public.budget_approval_version v
                  where v.budget_approval_id = old.id and v.version_no = new.version and v.year = new.year
                    and v.approved_on = new.approved_on and v.document_no = new.document_no) then
    raise exception 'budget_approval is append-only: it takes what a version of it says' using errcode = 'insufficient_privilege';
  end if;
  if new.year <> old.year and (
    exists (select from public.bulk_approval b where b.budget_approval_id = old.id)
    or exists (select from public.overall_target_version v where v.budget_approval_id = old.id)) then
    raise exception 'budget approval % is in use', old.id using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger corrected before update on budget_approval for each row execute function app_approval_corrected();
create trigger version_grows before update on budget_approval for each row execute function app_version_grows();
create trigger append_only before delete on budget_approval for each row execute function app_append_only();
`;

const versions = /* sql */ `
create table budget_approval_version (
  id uuid primary key,
  budget_approval_id uuid not null references budget_approval,
  version_no integer not null check (version_no > 0),
  year integer not null check (year between 2014 and 2100),
  approved_on date not null,
  document_no text not null check (length(document_no) between 1 and 60),
  reason text check (length(reason) between 1 and 1000),
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  org_path text collate "C" not null,
  division_code text not null references division,
  unique (budget_approval_id, version_no),
  check ((version_no = 1) = (reason is null))
);
comment on table budget_approval_version is '预算批准登记的各版:首次登记与历次更正,只增不改';
comment on column budget_approval_version.id is '编号';
comment on column budget_approval_version.budget_approval_id is '预算批准编号';
comment on column budget_approval_version.version_no is '版本号';
comment on column budget_approval_version.year is '预算年度';
comment on column budget_approval_version.approved_on is '批准日期';
comment on column budget_approval_version.document_no is '批准文号';
comment on column budget_approval_version.reason is '更正原因,首次登记为空';
comment on column budget_approval_version.recorded_by is '登记人';
comment on column budget_approval_version.recorded_at is '登记时间';
comment on column budget_approval_version.org_path is '区划路径';
comment on column budget_approval_version.division_code is '财政区划';
insert into budget_approval_version (id, budget_approval_id, version_no, year, approved_on, document_no, recorded_by, recorded_at, org_path, division_code)
  select gen_random_uuid(), id, 1, year, approved_on, document_no, recorded_by, recorded_at, org_path, division_code from budget_approval;
call app_protect('budget_approval_version');
create trigger append_only before update or delete on budget_approval_version for each row execute function app_append_only();
`;

const followers = /* sql */ `
-- A frozen version stays as it is, but for the date and number of its approval, which are those of the record.
create function app_follow_approval() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if tg_op = 'UPDATE' and old.version_no = 1
    and to_jsonb(new) - array['approved_on', 'document_no'] = to_jsonb(old) - array['approved_on', 'document_no']
    and exists (select from public.budget_approval a
                 where a.id = new.budget_approval_id and a.approved_on = new.approved_on and a.document_no = new.document_no) then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
${followerTables
  .map(
    (table) => `drop trigger append_only on ${table};
create trigger append_only before update or delete on ${table} for each row execute function app_follow_approval();`,
  )
  .join('\n')}
`;
