import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies of finance to departments (批复): which targets were approved with the budget, as letters that stay. */
export class BudgetReplies20261125162000 implements MigrationInterface {
  name = 'BudgetReplies20261125162000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(replies);
  }

  async down(): Promise<void> {
    throw new Error('replies are not taken back; restore a backup instead');
  }
}

const replies = /* sql */ `
create table budget_reply (
  id uuid primary key,
  budget_approval_id uuid not null references budget_approval,
  department_id uuid not null references organisation,
  department_name text not null,
  year integer not null,
  document_no text not null check (length(document_no) between 1 and 60),
  issued_on date not null,
  issued_by text not null,
  issued_at timestamptz not null default now(),
  project_count integer not null check (project_count > 0),
  amount money_yuan not null,
  content jsonb not null check (jsonb_typeof(content -> 'projects') = 'array'),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  org_path text collate "C" not null,
  division_code text not null references division,
  unique (division_code, year, document_no),
  unique (budget_approval_id, department_id, content_hash)
);
create index budget_reply_scope on budget_reply (org_path, issued_at desc, id);
create index target_version_approval on target_version (budget_approval_id, org_path) where version_no = 1;
comment on table budget_reply is '绩效目标批复文件:按部门下达,只增不改';
comment on column budget_reply.id is '编号';
comment on column budget_reply.budget_approval_id is '预算批准编号';
comment on column budget_reply.department_id is '部门编号';
comment on column budget_reply.department_name is '部门名称';
comment on column budget_reply.year is '预算年度';
comment on column budget_reply.document_no is '批复文号';
comment on column budget_reply.issued_on is '批复日期';
comment on column budget_reply.issued_by is '办理人';
comment on column budget_reply.issued_at is '登记时间';
comment on column budget_reply.project_count is '项目个数';
comment on column budget_reply.amount is '金额合计(元)';
comment on column budget_reply.content is '批复内容:依据、项目、金额(元)、年度绩效目标';
comment on column budget_reply.content_hash is '批复内容哈希';
comment on column budget_reply.org_path is '部门路径';
comment on column budget_reply.division_code is '财政区划';
call app_protect('budget_reply');
create trigger append_only before update or delete on budget_reply for each row execute function app_append_only();
`;
