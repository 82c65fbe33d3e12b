import type { MigrationInterface, QueryRunner } from 'typeorm';

/** State columns move only as the lifecycles of the domain say, by whom they say; `migrate` loads them and sets the triggers. */
export class StateMoves20261201031000 implements MigrationInterface {
  name = 'StateMoves20261201031000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(checks);
  }

  async down(): Promise<void> {
    throw new Error('the protection of states is not taken back; restore a backup instead');
  }
}

const tables = /* sql */ `
create table state_move (
  table_name text not null,
  column_name text not null,
  from_state text not null,
  to_state text not null,
  roles text[] not null,
  primary key (table_name, column_name, from_state, to_state)
);
comment on table state_move is '状态流转:由领域规则在升级时写入,其余流转一律拒绝';
comment on column state_move.table_name is '表';
comment on column state_move.column_name is '状态列';
comment on column state_move.from_state is '原状态';
comment on column state_move.to_state is '新状态';
comment on column state_move.roles is '可办理的角色;worker 为后台任务';

create table state_beginning (
  table_name text not null,
  column_name text not null,
  state text not null,
  primary key (table_name, column_name, state)
);
comment on table state_beginning is '起始状态:由领域规则在升级时写入';
comment on column state_beginning.table_name is '表';
comment on column state_beginning.column_name is '状态列';
comment on column state_beginning.state is '状态';
${['state_move', 'state_beginning']
  .map(
    (table) => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy ${table}_recorder on ${table} to cx_recorder using (true) with check (true);
grant select, insert, delete on ${table} to cx_recorder;`,
  )
  .join('')}
`;

/** Asked by the trigger of each state column, `app_moves_<table>_<column>`, for whoever acts through the API or the worker. */
const checks = /* sql */ `
create function app_check_move(of_table text, of_column text, from_state text, to_state text) returns void
language plpgsql stable security definer set search_path = pg_catalog as $$
declare role text := current_setting('app.role', true);
begin
  if exists (select from public.state_move m
    where m.table_name = of_table and m.column_name = of_column and m.from_state = $3 and m.to_state = $4 and role = any (m.roles))
    and public.app_actor_is_proven() then return; end if;
  raise exception '% may not move % of % from % to %', role, of_column, of_table, from_state, to_state using errcode = 'insufficient_privilege';
end $$;

create function app_check_beginning(of_table text, of_column text, of_state text) returns void
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if exists (select from public.state_beginning b where b.table_name = of_table and b.column_name = of_column and b.state = of_state)
  then return; end if;
  raise exception '% of % does not begin as %', of_column, of_table, of_state using errcode = 'insufficient_privilege';
end $$;

-- Asked by the trigger of each kept table, \`app_keeps_<table>\`, with the roles that may write what is written.
create function app_check_writer(of_table text, roles text[]) returns void
language plpgsql stable security definer set search_path = pg_catalog as $$
declare role text := current_setting('app.role', true);
begin
  if role = any (roles) and public.app_actor_is_proven() then return; end if;
  raise exception '% may not write that of %', role, of_table using errcode = 'insufficient_privilege';
end $$;

grant create on schema public to cx_recorder;
alter function app_check_writer(text, text[]) owner to cx_recorder;
alter function app_check_move(text, text, text, text) owner to cx_recorder;
alter function app_check_beginning(text, text, text) owner to cx_recorder;
revoke create on schema public from cx_recorder;
`;
