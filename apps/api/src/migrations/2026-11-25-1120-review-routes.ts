import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Review routes as data: who reviews in which order, by jurisdiction and budget year. */
export class ReviewRoutes20261125112000 implements MigrationInterface {
  name = 'ReviewRoutes20261125112000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(routes);
    await db.query(region, [JSON.stringify(regionSteps)]);
  }

  async down(): Promise<void> {
    throw new Error('routes are not taken back; restore a backup instead');
  }
}

// No foreign key to the division: the region's route is there before the divisions of a fresh server.
const routes = /* sql */ `
create table review_route (
  id uuid primary key,
  subject text not null check (subject in ('target')),
  from_year integer not null check (from_year between 2014 and 2100),
  steps jsonb not null check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 8),
  key_amount money_yuan,
  same_person boolean not null,
  set_by text,
  org_path text collate "C" not null,
  division_code text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (division_code, subject, from_year)
);
comment on table review_route is '审核流程:按区划和年度设置,下级未设置的沿用上级';
comment on column review_route.id is '编号';
comment on column review_route.subject is '审核对象:绩效目标';
comment on column review_route.from_year is '起始年度';
comment on column review_route.steps is '审核环节,按先后顺序:标识、办理角色、财政科室、办理工作日、名称';
comment on column review_route.key_amount is '重点项目金额标准(元);空为只按财政部门认定';
comment on column review_route.same_person is '是否允许同一人办理两个环节';
comment on column review_route.set_by is '设置人;随系统提供的为空';
comment on column review_route.org_path is '区划路径';
comment on column review_route.division_code is '财政区划';
comment on column review_route.version is '版本';
comment on column review_route.created_at is '建立时间';
comment on column review_route.updated_at is '修改时间';
call app_protect('review_route');
-- Those below are reviewed by it, and anyone may know how reviews go.
create policy review_route_known on review_route for select to cx_scoped, cx_government, cx_audit
  using (nullif(current_setting('app.user', true), '') is not null);
`;

const regionSteps = [
  {
    key: 'department',
    role: 'department',
    section: null,
    workingDays: 5,
    name: { zh: '主管部门审核', en: 'Department' },
  },
  {
    key: 'business',
    role: 'finance',
    section: 'business',
    workingDays: 5,
    name: { zh: '财政业务科室审核', en: 'Finance, business section' },
  },
  {
    key: 'performance',
    role: 'finance',
    section: 'performance',
    workingDays: 5,
    name: { zh: '财政绩效科室审核', en: 'Finance, performance section' },
  },
];

const region = /* sql */ `
insert into review_route (id, subject, from_year, steps, key_amount, same_person, org_path, division_code)
values ('019abc00-1120-7000-8000-000000150000', 'target', 2014, $1, 50000000.00, false, '/150000/', '150000')
`;
