import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What of a letter to a department concerns each organisation that declared: units read their own extract and no more of it. */
export class ReplyExtracts20261130123100 implements MigrationInterface {
  name = 'ReplyExtracts20261130123100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(extracts);
    // Its owner reads and writes rows only while row-level security is not forced.
    const tables = ['budget_reply', 'budget_reply_extract', 'target_version'];
    for (const table of tables) await db.query(`alter table ${table} no force row level security`);
    await db.query(`insert into budget_reply_extract ${extractsOf('budget_reply')}`);
    for (const table of tables) await db.query(`alter table ${table} force row level security`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop trigger extracted on budget_reply; drop function app_extract_reply(); drop table budget_reply_extract',
    );
  }
}

/** The letter again for each organisation, with its projects only; in the order of the letter. */
const extractsOf = (letters: string): string => /* sql */ `
(reply_id, org_path, year, document_no, issued_on, issued_by, issued_at, project_count, amount, content, division_code)
select r.id, v.org_path, r.year, r.document_no, r.issued_on, r.issued_by, r.issued_at, count(*), sum((p.project ->> 'amount')::numeric),
       jsonb_set(r.content, '{projects}', jsonb_agg(p.project order by p.place)), r.division_code
  from ${letters} r
 cross join lateral jsonb_array_elements(r.content -> 'projects') with ordinality p (project, place)
  join public.target_version v on v.id = (p.project ->> 'versionId')::uuid
 group by r.id, r.year, r.document_no, r.issued_on, r.issued_by, r.issued_at, r.content, r.division_code, v.org_path`;

const extracts = /* sql */ `
create table budget_reply_extract (
  reply_id uuid not null references budget_reply,
  org_path text collate "C" not null,
  year integer not null,
  document_no text not null,
  issued_on date not null,
  issued_by text not null,
  issued_at timestamptz not null,
  project_count integer not null check (project_count > 0),
  amount money_yuan not null,
  content jsonb not null,
  division_code text not null references division,
  primary key (reply_id, org_path)
);
create index budget_reply_extract_scope on budget_reply_extract (org_path, issued_at desc, reply_id);
comment on table budget_reply_extract is '批复摘录:批复文件中各申报单位自己的部分,随批复生成,只增不改';
comment on column budget_reply_extract.reply_id is '批复编号';
comment on column budget_reply_extract.org_path is '申报单位路径';
comment on column budget_reply_extract.year is '预算年度';
comment on column budget_reply_extract.document_no is '批复文号';
comment on column budget_reply_extract.issued_on is '批复日期';
comment on column budget_reply_extract.issued_by is '办理人';
comment on column budget_reply_extract.issued_at is '登记时间';
comment on column budget_reply_extract.project_count is '项目个数';
comment on column budget_reply_extract.amount is '金额合计(元)';
comment on column budget_reply_extract.content is '批复内容中本单位的部分';
comment on column budget_reply_extract.division_code is '财政区划';
call app_protect('budget_reply_extract');
create policy budget_reply_extract_told on budget_reply_extract for select to cx_worker using (true);
grant select (reply_id, org_path) on budget_reply_extract to cx_worker;
create trigger append_only before update or delete on budget_reply_extract for each row execute function app_append_only();

-- The extracts are the letter: whatever code writes one has written them too.
create function app_extract_reply() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  insert into public.budget_reply_extract ${extractsOf('(select new.*)')};
  return null;
end $$;
create trigger extracted after insert on budget_reply for each row execute function app_extract_reply();
`;
