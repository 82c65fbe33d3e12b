import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A grade is kept as the pack named it: its key, its names, and its place among all of the pack. */
export class GradesOfPacks20261130024000 implements MigrationInterface {
  name = 'GradesOfPacks20261130024000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(asNamed);
    for (const [table, column] of graded) await db.query(toNamed(table, column));
    await db.query(rest);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'drop index what_if_change_cell; alter table what_if_change drop constraint what_if_change_grades_differ',
    );
    for (const table of ['pub_project', 'publication_preparation'])
      await db.query(`alter table ${table} disable trigger user;
        update ${table} set content = jsonb_set(content, '{grade}', content -> 'grade' -> 'key') where jsonb_typeof(content -> 'grade') = 'object';
        alter table ${table} enable trigger user`);
    for (const [table, column] of graded)
      await db.query(
        `alter table ${table} drop constraint ${table}_${column}_named, alter column ${column} type text using ${column} ->> 'key'`,
      );
    await db.query(`alter table what_if_change add check (grade_after is distinct from grade_before);
      create index what_if_change_cell on what_if_change (what_if_id, grade_before, grade_after, size desc, evaluation_id desc);
      alter table what_if_portion drop constraint what_if_portion_counts_listed;
      alter table what_if_portion disable trigger user;
      update what_if_portion set counts = coalesce((select jsonb_object_agg((c -> 'before' ->> 'key') || '/' || coalesce(c -> 'after' ->> 'key', ''), c -> 'count')
        from jsonb_array_elements(counts) c), '{}');
      alter table what_if_portion enable trigger user`);
  }
}

const graded = [
  ['evaluation', 'grade'],
  ['budget_proposal', 'grade'],
  ['assignment', 'grade'],
  ['publication', 'grade'],
  ['pub_project', 'grade'],
  ['what_if_change', 'grade_before'],
  ['what_if_change', 'grade_after'],
] as const;

// What was graded before was shown as one of these four, whatever its pack called it.
const asNamed = /* sql */ `
create function pg_temp.named_grade(key text) returns jsonb language sql immutable as $$
  select case key
    when 'excellent' then '{"key": "excellent", "name": {"zh": "优", "en": "Excellent"}, "rank": 1, "of": 4}'::jsonb
    when 'good' then '{"key": "good", "name": {"zh": "良", "en": "Good"}, "rank": 2, "of": 4}'::jsonb
    when 'medium' then '{"key": "medium", "name": {"zh": "中", "en": "Medium"}, "rank": 3, "of": 4}'::jsonb
    when 'poor' then '{"key": "poor", "name": {"zh": "差", "en": "Poor"}, "rank": 4, "of": 4}'::jsonb
  end
$$;
drop index what_if_change_cell;
do $$
declare
  listed record;
begin
  for listed in select c.conrelid::regclass as "table", c.conname from pg_constraint c
    where c.contype = 'c' and c.conrelid = any (array['evaluation', 'budget_proposal', 'assignment', 'publication', 'pub_project', 'what_if_change', 'what_if_portion']::regclass[])
      and (pg_get_constraintdef(c.oid) like '%excellent%' or pg_get_constraintdef(c.oid) like '%jsonb_typeof(counts)%' or pg_get_constraintdef(c.oid) like '%grade_after IS DISTINCT FROM%')
  loop
    execute format('alter table %s drop constraint %I', listed."table", listed.conname);
  end loop;
end $$;
`;

const toNamed = (table: string, column: string): string => /* sql */ `
alter table ${table} alter column ${column} type jsonb using pg_temp.named_grade(${column});
alter table ${table} add constraint ${table}_${column}_named
  check (jsonb_typeof(${column}) = 'object' and ${column} ?& array['key', 'name', 'rank', 'of']);
`;

const rest = /* sql */ `
alter table what_if_change add constraint what_if_change_grades_differ check ((grade_after ->> 'key') is distinct from (grade_before ->> 'key'));
create index what_if_change_cell on what_if_change (what_if_id, (grade_before ->> 'key'), (grade_after ->> 'key'), size desc, evaluation_id desc);
alter table pub_project disable trigger user;
update pub_project set content = jsonb_set(content, '{grade}', pg_temp.named_grade(content ->> 'grade')) where jsonb_typeof(content -> 'grade') = 'string';
alter table pub_project enable trigger user;
alter table publication_preparation disable trigger user;
update publication_preparation set content = jsonb_set(content, '{grade}', pg_temp.named_grade(content ->> 'grade'))
 where jsonb_typeof(content -> 'grade') = 'string';
alter table publication_preparation enable trigger user;
alter table what_if_portion disable trigger user;
update what_if_portion set counts = coalesce((select jsonb_agg(jsonb_build_object('before', pg_temp.named_grade(split_part(c.key, '/', 1)),
    'after', pg_temp.named_grade(split_part(c.key, '/', 2)), 'count', c.value)) from jsonb_each(counts) c), '[]')
 where jsonb_typeof(counts) = 'object';
alter table what_if_portion enable trigger user;
alter table what_if_portion add constraint what_if_portion_counts_listed check (jsonb_typeof(counts) = 'array');
comment on column evaluation.grade is '评价等级:规则包规定的代码、名称和位次';
comment on column budget_proposal.grade is '评价等级:规则包规定的代码、名称和位次';
comment on column assignment.grade is '第三方评价等级:规则包规定的代码、名称和位次';
comment on column publication.grade is '评价等级:规则包规定的代码、名称和位次';
comment on column pub_project.grade is '评价等级:规则包规定的代码、名称和位次';
comment on column what_if_change.grade_before is '备案等级:代码、名称和位次';
comment on column what_if_change.grade_after is '试算等级:代码、名称和位次;空为不能计分';
comment on column what_if_portion.counts is '等级变动计数:原等级、试算等级和份数,不能计分的试算等级为空';
`;
