import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a person signed in before: wrong passwords that come from elsewhere do not keep the person out. */
export class KnownPlaces20261201050000 implements MigrationInterface {
  name = 'KnownPlaces20261201050000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(/* sql */ `
create table known_place (
  user_id uuid not null references app_user,
  kind text not null check (kind in ('device', 'address')),
  key text not null check (length(key) <= 100),
  used_at timestamptz not null default now(),
  primary key (user_id, kind, key)
);
create index known_place_device on known_place (key) where kind = 'device';
comment on table known_place is '常用登录位置:本人曾登录成功的设备与地址';
comment on column known_place.user_id is '用户';
comment on column known_place.kind is '类别:设备或地址';
comment on column known_place.key is '设备令牌的散列值,或网络地址';
comment on column known_place.used_at is '最近一次登录时间';
alter table known_place enable row level security;
alter table known_place force row level security;
create policy known_place_identity on known_place to cx_identity using (true) with check (true);
grant select, insert, update, delete on known_place to cx_identity;

create index login_limit_expire on login_limit (expire);
delete from login_limit;
`);
  }

  async down(): Promise<void> {
    throw new Error('known places are not taken back; restore a backup instead');
  }
}
