import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An act of review is signed by whom the transaction is proven to act as, and a round steps on by whoever its step asks. */
export class SignedReviews20261201033000 implements MigrationInterface {
  name = 'SignedReviews20261201033000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(reviews);
    await db.query(rounds);
  }

  async down(): Promise<void> {
    throw new Error('the protection of reviews is not taken back; restore a backup instead');
  }
}

const reviews = /* sql */ `
create function app_check_review(reviewer uuid, name text, act text) returns void
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if reviewer::text = current_setting('app.user', true) and public.app_actor_is_proven()
    and (act in ('withdraw', 'remind') or current_setting('app.role', true) in ('department', 'finance'))
    and exists (select from public.app_user u where u.id = reviewer and u.name = $2) then return; end if;
  raise exception '% of a review is not signed by whoever acts', act using errcode = 'insufficient_privilege';
end $$;
grant create on schema public to cx_recorder;
alter function app_check_review(uuid, text, text) owner to cx_recorder;
revoke create on schema public from cx_recorder;

create function app_signed_review() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform public.app_check_review(new.reviewer_id, new.reviewer_name, new.decision);
  return new;
end $$;
create trigger signed before insert on target_review for each row
  when (left(current_user, 3) = 'cx_' and current_user <> 'cx_worker') execute function app_signed_review();
revoke update on target_review from cx_scoped;
`;

const rounds = /* sql */ `
-- Whoever sent something may withdraw it; a department steps on from its own step, or back to it; finance wherever it is asked.
create function app_stepped_round() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if new.outcome is not distinct from 'withdrawn' and new.step is null then
    perform public.app_check_writer('review_round', '{unit,department,finance}');
  elsif 'department' in (old.step_role, new.step_role) then
    perform public.app_check_writer('review_round', '{department,finance}');
  else
    perform public.app_check_writer('review_round', '{finance}');
  end if;
  return new;
end $$;
create trigger stepped before update on review_round for each row
  when (left(current_user, 3) = 'cx_' and current_user <> 'cx_worker'
    and row(old.step, old.step_key, old.step_role, old.step_section, old.outcome, old.key_marked, old.route)
      is distinct from row(new.step, new.step_key, new.step_role, new.step_section, new.outcome, new.key_marked, new.route))
  execute function app_stepped_round();
`;
