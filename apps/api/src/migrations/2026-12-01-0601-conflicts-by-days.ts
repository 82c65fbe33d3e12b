import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Positions are held from a day until a day: those that conflict are refused where they are held on the same day, today or later. */
export class ConflictsByDays20261201060100 implements MigrationInterface {
  name = 'ConflictsByDays20261201060100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(compatible);
  }

  async down(): Promise<void> {
    throw new Error('conflicts are not taken back; restore a backup instead');
  }
}

const compatible = /* sql */ `
create or replace function app_position_compatible() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
declare conflict text;
begin
  if new.ended_at is not null then return new; end if;
  perform from public.app_user u where u.id = new.user_id for update;
  select s.reason into conflict
    from public.organisation o
    join public.position_conflict_side s on s.role = new.role and (s.section is null or s.section = new.section)
    join public.position p on p.user_id = new.user_id and p.id <> new.id and p.ended_at is null
     and daterange(p.from_on, p.until_on, '[]') && daterange(new.from_on, new.until_on, '[]')
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
drop trigger position_compatible on position;
create trigger position_compatible before insert or update of user_id, org_id, role, section, from_on, until_on, ended_at on position
  for each row execute function app_position_compatible();
`;
