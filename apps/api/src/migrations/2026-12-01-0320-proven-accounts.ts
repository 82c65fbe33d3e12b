import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session is opened, and a password set, by whom the transaction is proven to act as: whoever takes the role of sign-in by
 * themselves opens none for somebody else. Sign-in makes no people and no positions.
 */
export class ProvenAccounts20261201032000 implements MigrationInterface {
  name = 'ProvenAccounts20261201032000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(check);
    await db.query(triggers);
    await db.query(rights);
  }

  async down(): Promise<void> {
    throw new Error('the protection of accounts is not taken back; restore a backup instead');
  }
}

const check = /* sql */ `
create function app_check_account(of_user uuid, of_position uuid) returns void
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if public.app_actor_is_proven() and (of_user::text = current_setting('app.user', true)
      and (of_position is null or of_position::text = current_setting('app.position', true))
    or of_position is null and current_setting('app.role', true) = 'systemAdministrator') then return; end if;
  raise exception 'that account is not of whoever acts' using errcode = 'insufficient_privilege';
end $$;
grant create on schema public to cx_recorder;
alter function app_check_account(uuid, uuid) owner to cx_recorder;
revoke create on schema public from cx_recorder;
`;

const triggers = /* sql */ `
create function app_proven_session() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  if tg_op = 'INSERT' then
    perform public.app_check_account(new.user_id, new.position_id);
  elsif row(old.id, old.token_hash, old.user_id, old.position_id, old.created_at, old.expires_at)
      is distinct from row(new.id, new.token_hash, new.user_id, new.position_id, new.created_at, new.expires_at)
      or old.ended_at is not null and new.ended_at is distinct from old.ended_at then
    raise exception 'a session is seen and ended, and nothing else of it changes' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger proven before insert or update on session for each row
  when (left(current_user, 3) = 'cx_') execute function app_proven_session();

create function app_proven_password() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  perform public.app_check_account(new.id, null);
  return new;
end $$;
create trigger proven_password before update on app_user for each row
  when (left(current_user, 3) = 'cx_' and old.password_hash is distinct from new.password_hash) execute function app_proven_password();
`;

const rights = /* sql */ `
revoke insert, update on app_user from cx_identity;
grant update (password_hash, password_changed_at, must_change_password, version) on app_user to cx_identity;
revoke insert, update on position from cx_identity;
`;
