import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files attached to objects; their content lies in the file store under its hash. */
export class Attachments20261125101000 implements MigrationInterface {
  name = 'Attachments20261125101000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(attachments);
    await db.query(content);
  }

  async down(): Promise<void> {
    throw new Error('attachments are not taken back; restore a backup instead');
  }
}

const attachments = /* sql */ `
create table attachment (
  id uuid primary key,
  subject_type text not null check (subject_type in ('project', 'exAnteAssessment')),
  subject_id uuid not null,
  project_id uuid references project,
  kind text not null check (kind in ('application', 'basis', 'feasibility', 'estimate', 'plan', 'target', 'report', 'other')),
  name text not null check (length(name) between 1 and 120),
  size integer not null check (size > 0),
  media_type text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  org_path text collate "C" not null,
  division_code text not null references division,
  created_at timestamptz not null default now(),
  unique (subject_type, subject_id, kind, sha256)
);
create index attachment_content on attachment (sha256);
create index attachment_scope on attachment (org_path);
comment on table attachment is '附件';
comment on column attachment.id is '附件编号';
comment on column attachment.subject_type is '所附事项类型:项目、事前绩效评估';
comment on column attachment.subject_id is '所附事项编号';
comment on column attachment.project_id is '项目编号';
comment on column attachment.kind is '材料类别';
comment on column attachment.name is '文件名';
comment on column attachment.size is '大小(字节)';
comment on column attachment.media_type is '文件类型,按内容识别';
comment on column attachment.sha256 is '内容的 SHA-256,也是存储位置';
comment on column attachment.uploaded_by is '上传人编号';
comment on column attachment.uploaded_by_name is '上传人';
comment on column attachment.org_path is '所属单位路径';
comment on column attachment.division_code is '财政区划';
comment on column attachment.created_at is '上传时间';
call app_protect('attachment');
grant delete on attachment to cx_scoped;
`;

// As definer: content may be shared with a file out of the caller's scope, and must outlive the one that is removed.
const content = /* sql */ `
create function app_content_in_use(sought text) returns boolean language sql stable security definer
set search_path = pg_catalog, public as $$
  select exists (select from public.attachment where sha256 = sought)
$$;
revoke execute on function app_content_in_use(text) from public;
grant execute on function app_content_in_use(text) to cx_scoped;
`;
