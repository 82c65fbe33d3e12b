import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was submitted, round by round: a reviewer sees what changed since the form was sent back. */
export class SubmittedForms20261130124200 implements MigrationInterface {
  name = 'SubmittedForms20261130124200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table target_submission (
        target_id uuid not null references target,
        round_no integer not null check (round_no > 0),
        content jsonb not null check (jsonb_typeof(content) = 'object'),
        submitted_at timestamptz not null default now(),
        org_path text collate "C" not null,
        division_code text not null,
        primary key (target_id, round_no)
      );
      comment on table target_submission is '绩效目标送审稿:每次送审一份,只增不改,供与上次送审稿对照';
      comment on column target_submission.target_id is '绩效目标编号';
      comment on column target_submission.round_no is '送审轮次';
      comment on column target_submission.content is '送审内容:目标、指标、计划和当年资金';
      comment on column target_submission.submitted_at is '送审时间';
      comment on column target_submission.org_path is '所属单位路径';
      comment on column target_submission.division_code is '财政区划';
      call app_protect('target_submission');
      create trigger append_only before update or delete on target_submission for each row execute function app_append_only();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table target_submission');
  }
}
