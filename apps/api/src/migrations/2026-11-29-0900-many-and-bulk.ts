import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One word per idea: a bulk act is done by the worker, an import run is one file brought in, a portion is what one
 * transaction of a job does, and the number of a submission is not called as the round it begins.
 */
const names = [
  ['table', 'approval_batch', 'bulk_approval'],
  ['table', 'approval_batch_row', 'bulk_approval_row'],
  ['column', 'bulk_approval_row.batch_id', 'bulk_id'],
  ['table', 'import_batch', 'import_run'],
  ['column', 'import_file.batch_id', 'run_id'],
  ['column', 'import_row.batch_id', 'run_id'],
  ['table', 'what_if_batch', 'what_if_portion'],
  ['column', 'target.round', 'round_no'],
  ['column', 'target_review.round', 'round_no'],
  ['column', 'review_round.round', 'round_no'],
  ['column', 'overall_target.round', 'round_no'],
  ['column', 'ex_ante_assessment.round', 'round_no'],
] as const;

function rename([kind, from, to]: readonly [string, string, string]): string {
  if (kind === 'table') return `alter table ${from} rename to ${to};`;
  const [table, column] = from.split('.');
  return `alter table ${table} rename column ${column} to ${to};`;
}

function renameBack([kind, from, to]: readonly [string, string, string]): string {
  if (kind === 'table') return `alter table ${to} rename to ${from};`;
  const [table, column] = from.split('.');
  return `alter table ${table} rename column ${to} to ${column};`;
}

/** The gate of `2026-11-25-1020-ex-ante.ts`, which names the column in its text. */
const gate = (roundColumn: string): string => /* sql */ `
create or replace function app_admission_needs_assessment() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  wanted numeric := (select threshold from public.app_ex_ante_rule(new.division_code, extract(year from new.start_date)::integer));
begin
  if new.level = 'second' and new.attribute = 'new' and new.total_amount >= wanted and not exists (
    select from public.ex_ante_assessment a
     where a.project_id = new.id and a.amount >= new.total_amount
       and (a.conclusion = 'support' or (a.conclusion = 'supportAfterChange' and a.state = 'changed'))
       and a.${roundColumn} = (select max(${roundColumn}) from public.ex_ante_assessment where project_id = new.id)) then
    raise exception 'project % needs an ex-ante assessment', new.id
      using errcode = 'CX422', detail = '{"key": "exAnteMissing"}';
  end if;
  return new;
end $$;
`;

const comments = /* sql */ `
comment on table import_run is '导入:先检查,后导入,可整体撤销';
comment on column import_file.run_id is '导入编号';
comment on column import_row.run_id is '导入编号';
`;

export class ManyAndBulk20261129090000 implements MigrationInterface {
  name = 'ManyAndBulk20261129090000';

  async up(db: QueryRunner): Promise<void> {
    for (const name of names) await db.query(rename(name));
    await db.query(gate('round_no') + comments);
  }

  async down(db: QueryRunner): Promise<void> {
    for (const name of names.toReversed()) await db.query(renameBack(name));
    await db.query(gate('round'));
  }
}
