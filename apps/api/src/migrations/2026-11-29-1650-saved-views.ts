import type { MigrationInterface, QueryRunner } from 'typeorm';

/** 我的视图: how a person looks at a list, under a name. */
export class SavedViews20261129165000 implements MigrationInterface {
  name = 'SavedViews20261129165000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(views);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table saved_view');
  }
}

const views = /* sql */ `
create table saved_view (
  id uuid primary key,
  user_id uuid not null references app_user,
  list text not null check (length(list) between 1 and 60),
  name text not null check (length(name) between 1 and 20),
  query text not null check (length(query) <= 2000),
  saved_at timestamptz not null default now(),
  unique (user_id, list, name)
);
comment on table saved_view is '我的视图:本人可见';
comment on column saved_view.id is '编号';
comment on column saved_view.user_id is '用户';
comment on column saved_view.list is '清单';
comment on column saved_view.name is '视图名称';
comment on column saved_view.query is '筛选、排序和列,网址参数';
comment on column saved_view.saved_at is '保存时间';

alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy saved_view_own on saved_view to cx_scoped, cx_government, cx_audit, cx_assigned
  using (user_id::text = nullif(current_setting('app.user', true), ''))
  with check (user_id::text = nullif(current_setting('app.user', true), ''));
grant select, insert, update, delete on saved_view to cx_scoped, cx_government, cx_audit, cx_assigned;
`;
