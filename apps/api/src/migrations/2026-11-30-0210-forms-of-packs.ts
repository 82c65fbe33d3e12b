import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Points and bounds of ex-ante assessments and of form F3 are those of a pack: what was judged by them keeps them. */
export class FormsOfPacks20261130021000 implements MigrationInterface {
  name = 'FormsOfPacks20261130021000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(forms);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`alter table ex_ante_assessment drop column form, alter column total type integer using round(total);
      alter table target_review drop column form`);
  }
}

const forms = /* sql */ `
alter table ex_ante_assessment
  add column form jsonb check (jsonb_typeof(form) = 'object'),
  alter column total type numeric;
comment on column ex_ante_assessment.form is '开始评估时规则包规定的各方面满分、评定比例和结论界限;空为统一规定';
alter table target_review add column form jsonb check (jsonb_typeof(form) = 'object');
comment on column target_review.form is '评分时规则包规定的各项满分和等级界限;空为统一规定';
`;
