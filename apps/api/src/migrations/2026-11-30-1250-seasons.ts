import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The stages of a budget year, set by finance: until when what is done. */
export class Seasons20261130125000 implements MigrationInterface {
  name = 'Seasons20261130125000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(seasons);
    await db.query('create index event_division on event (division_code, at)');
    await db.query('create index review_round_open_scope on review_round (org_path) where step is not null');
    await db.query('create index budget_line_scope on budget_line (org_path, year)');
    await db.query(`create index review_round_year on review_round (org_path, year) where subject = 'target'`);
    await db.query(
      `create index target_review_returned on target_review (org_path, target_id) where decision in ('return', 'returnOne', 'reject')`,
    );
  }

  async down(): Promise<void> {
    throw new Error('seasons are not taken back; restore a backup instead');
  }
}

const seasons = /* sql */ `
create table season (
  id uuid primary key,
  year integer not null check (year between 2014 and 2100),
  stages jsonb not null check (jsonb_typeof(stages) = 'array'),
  set_by text not null,
  org_path text collate "C" not null,
  division_code text not null check (division_code ~ '^\\d{6}$'),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (division_code, year)
);
create index season_scope on season (org_path, year);
comment on table season is '申报季:预算年度各环节的起止日期,本级没有设置的沿用上级,上级也没有的按惯例';
comment on column season.id is '编号';
comment on column season.year is '预算年度';
comment on column season.stages is '各环节起止日期';
comment on column season.set_by is '设置人';
comment on column season.org_path is '区划路径';
comment on column season.division_code is '财政区划';
comment on column season.version is '版本';
comment on column season.created_at is '建立时间';
comment on column season.updated_at is '修改时间';
call app_protect('season');
grant select on season to cx_assigned;
create trigger append_only before delete on season for each row execute function app_append_only();
-- Whoever has something to do by then may read until when.
create policy season_known on season for select to cx_scoped, cx_government, cx_audit, cx_assigned
  using (nullif(current_setting('app.user', true), '') is not null);
`;
