import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Positions that one person does not hold at a time, as data, and refused where one is given. */
export class PositionConflicts20261201040000 implements MigrationInterface {
  name = 'PositionConflicts20261201040000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(table);
    await db.query(rows);
    await db.query(sides);
    await db.query(asked);
    await db.query(refused);
  }

  async down(): Promise<void> {
    throw new Error('conflicts are not taken back; restore a backup instead');
  }
}

const table = /* sql */ `
create table position_conflict (
  id integer generated always as identity primary key,
  role_one text not null,
  section_one text,
  role_other text not null,
  section_other text,
  reach text not null check (reach in ('anywhere', 'division', 'subtree')),
  reason text not null,
  unique nulls not distinct (role_one, section_one, role_other, section_other)
);
comment on table position_conflict is '不相容岗位:同一人不能同时担任';
comment on column position_conflict.id is '编号';
comment on column position_conflict.role_one is '一方角色';
comment on column position_conflict.section_one is '一方科室,空为任何科室';
comment on column position_conflict.role_other is '另一方角色';
comment on column position_conflict.section_other is '另一方科室,空为任何科室';
comment on column position_conflict.reach is '范围:任何地区、同一财政区划、上下级单位';
comment on column position_conflict.reason is '原因(消息键)';
`;

/** As the rule of the domain has it; a spec holds both together. */
const rows = /* sql */ `
insert into position_conflict (role_one, section_one, role_other, section_other, reach, reason) values
  ('finance', null, 'department', null, 'division', 'positionsReviewOwn'),
  ('finance', null, 'unit', null, 'division', 'positionsReviewOwn'),
  ('department', null, 'unit', null, 'subtree', 'positionsReviewUnit'),
  ('government', null, 'finance', null, 'division', 'positionsDecideOwn'),
  ('government', null, 'department', null, 'division', 'positionsDecideOwn'),
  ('government', null, 'unit', null, 'division', 'positionsDecideOwn'),
  ('audit', null, 'government', null, 'division', 'positionsAuditOwn'),
  ('audit', null, 'finance', null, 'division', 'positionsAuditOwn'),
  ('audit', null, 'department', null, 'division', 'positionsAuditOwn'),
  ('audit', null, 'unit', null, 'division', 'positionsAuditOwn'),
  ('evaluator', null, 'government', null, 'anywhere', 'positionsThirdParty'),
  ('evaluator', null, 'finance', null, 'anywhere', 'positionsThirdParty'),
  ('evaluator', null, 'department', null, 'anywhere', 'positionsThirdParty'),
  ('evaluator', null, 'unit', null, 'anywhere', 'positionsThirdParty'),
  ('evaluator', null, 'audit', null, 'anywhere', 'positionsThirdParty'),
  ('finance', 'budget', 'finance', 'treasury', 'division', 'positionsArrangePay');
`;

/** Both ways round, so that a pair is found whichever position comes first. */
const sides = /* sql */ `
create view position_conflict_side with (security_invoker) as
  select role_one as role, section_one as section, role_other as with_role, section_other as with_section, reach, reason from position_conflict
  union
  select role_other, section_other, role_one, section_one, reach, reason from position_conflict;
comment on view position_conflict_side is '不相容岗位,双向';
grant select on position_conflict_side to cx_identity;
`;

/** Only the trigger asks it. */
const asked = /* sql */ `
alter table position_conflict enable row level security;
alter table position_conflict force row level security;
create policy position_conflict_asked on position_conflict for select to cx_identity using (true);
grant select on position_conflict to cx_identity;
`;

/** It runs as cx_identity, who alone sees the positions of a person. The person is locked: two grants wait for each other. */
const refused = /* sql */ `
create function app_position_compatible() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare conflict text;
begin
  if new.ended_at is not null then return new; end if;
  perform from public.app_user u where u.id = new.user_id for update;
  select s.reason into conflict
    from public.organisation o
    join public.position_conflict_side s on s.role = new.role and (s.section is null or s.section = new.section)
    join public.position p on p.user_id = new.user_id and p.id <> new.id and p.ended_at is null
     and p.role = s.with_role and (s.with_section is null or s.with_section = p.section)
    join public.organisation h on h.id = p.org_id
   where o.id = new.org_id
     and (s.reach = 'anywhere' or s.reach = 'division' and h.division_code = o.division_code
          or s.reach = 'subtree' and (starts_with(h.path, o.path) or starts_with(o.path, h.path)))
   limit 1;
  if conflict is not null then
    raise exception 'conflicting positions: %', conflict using errcode = 'CX422', detail = json_build_object('key', conflict)::text;
  end if;
  return new;
end $$;
revoke execute on function app_position_compatible() from public;
grant create on schema public to cx_identity;
alter function app_position_compatible() owner to cx_identity;
revoke create on schema public from cx_identity;
create trigger position_compatible before insert or update of user_id, org_id, role, section, ended_at on position
  for each row execute function app_position_compatible();
`;
