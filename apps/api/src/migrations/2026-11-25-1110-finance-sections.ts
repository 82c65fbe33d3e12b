import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sections of the finance bureaus: who acts at which step of a review, and whom a case can be handed to. */
export class FinanceSections20261125111000 implements MigrationInterface {
  name = 'FinanceSections20261125111000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(sections);
    await db.query(session);
    await db.query(reviewers);
    await db.query(owned);
  }

  async down(): Promise<void> {
    throw new Error('sections are not taken back; restore a backup instead');
  }
}

const sections = /* sql */ `
alter table position add column section text check (section in ('business', 'performance', 'budget', 'treasury'));
alter table position add constraint position_section_of_finance check (section is null or role = 'finance');
comment on column position.section is '财政科室:业务、绩效、预算、国库;空为全局';
`;

const session = /* sql */ `
-- As before, with the section; the columns a function answers cannot be changed in place.
drop function app_session_actor(text);
create function app_session_actor(token text) returns table (
  session_id uuid, user_id uuid, username text, name text, position_id uuid, role text, section text, org_id uuid, org_name text, org_path text,
  division_code text, division_name text, division_path text, must_change_password boolean, seen_ago double precision
) language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
    select s.id, u.id, u.username, u.name, p.id, p.role, p.section, o.id, o.name, o.path, d.code, d.name, d.path, u.must_change_password,
           extract(epoch from now() - s.last_seen_at)::double precision
      from public.session s
      join public.app_user u on u.id = s.user_id and u.disabled_at is null
      join public.position p on p.id = s.position_id and p.ended_at is null
      join public.organisation o on o.id = p.org_id
      join public.division d on d.code = o.division_code
     where s.token_hash = token and s.ended_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '30 minutes';
end $$;
revoke execute on function app_session_actor(text) from public;
`;

const reviewers = /* sql */ `
-- Who works where a case of this place is reviewed: the bureau of the caller's own division and the department above the
-- place. It runs as cx_identity, since nobody else reads positions; it names people of one's own division and no others.
create function app_reviewers(place text) returns table (user_id uuid, name text, org_id uuid, org_name text, role text, section text)
language sql stable security definer rows 20 set search_path = pg_catalog, public as $$
  select u.id, u.name, o.id, o.name, p.role, p.section
    from public.position p
    join public.app_user u on u.id = p.user_id and u.disabled_at is null
    join public.organisation o on o.id = p.org_id
   where p.ended_at is null and o.division_code = nullif(current_setting('app.division', true), '')
     and (p.role = 'finance' or (p.role = 'department' and left(place, length(o.path)) = o.path))
   order by o.path, u.name, u.id
$$;
revoke execute on function app_reviewers(text) from public;
grant execute on function app_reviewers(text) to cx_scoped;
`;

const owned = /* sql */ `
grant create on schema public to cx_identity;
alter function app_session_actor(text) owner to cx_identity;
alter function app_reviewers(text) owner to cx_identity;
revoke create on schema public from cx_identity;
`;
