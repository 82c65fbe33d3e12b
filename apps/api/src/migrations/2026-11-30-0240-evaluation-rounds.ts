import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The self-evaluation of a division and year is a round that ends and goes on; the register of its numbers is part of it. */
export class EvaluationRounds20261130024000 implements MigrationInterface {
  name = 'EvaluationRounds20261130024000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(round);
    await db.query(net);
  }

  async down(): Promise<void> {
    throw new Error('rounds are not taken back; restore a backup instead');
  }
}

const round = /* sql */ `
alter table evaluation_register rename to evaluation_round;
alter table evaluation_round
  add column id uuid not null default gen_random_uuid() unique,
  add column state text not null default 'open' check (state in ('open', 'closed')),
  add column closed_at timestamptz check ((closed_at is null) = (state = 'open')),
  add column version integer not null default 1,
  add column created_at timestamptz not null default now(),
  add column updated_at timestamptz not null default now();
comment on table evaluation_round is '自评任务:每级每年一轮,附备案编号序列';
comment on column evaluation_round.id is '编号';
comment on column evaluation_round.state is '状态:进行中、已关闭';
comment on column evaluation_round.closed_at is '关闭时间';
comment on column evaluation_round.version is '版本';
comment on column evaluation_round.created_at is '建立时间';
comment on column evaluation_round.updated_at is '修改时间';
create index evaluation_round_scope on evaluation_round (org_path, year desc, id);
create trigger version_grows before update on evaluation_round for each row execute function app_version_grows();
alter policy evaluation_register_read on evaluation_round rename to evaluation_round_read;
alter policy evaluation_register_insert on evaluation_round rename to evaluation_round_insert;
alter policy evaluation_register_update on evaluation_round rename to evaluation_round_update;
alter policy evaluation_register_delete on evaluation_round rename to evaluation_round_delete;
-- Departments and units stand below the path of the division that calls them to report.
create policy evaluation_round_called on evaluation_round for select to cx_scoped
  using (division_code = nullif(current_setting('app.division', true), ''));
`;

const net = /* sql */ `
create function app_refuse_closed_evaluation() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from public.evaluation_round r
              where r.division_code = new.division_code and r.year = new.year and r.state = 'closed') then
    raise exception 'the self-evaluation of % is closed', new.year using errcode = 'CX422', detail = '{"key": "roundClosed"}';
  end if;
  return new;
end $$;
create trigger round_closed_new before insert on evaluation for each row execute function app_refuse_closed_evaluation();
-- What lies before finance it decides.
create trigger round_closed before update on evaluation for each row
  when (old.state in ('open', 'reported', 'returned')) execute function app_refuse_closed_evaluation();
`;
