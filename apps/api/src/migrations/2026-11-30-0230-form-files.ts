import type { MigrationInterface, QueryRunner } from 'typeorm';

const subjects = ['project', 'exAnteAssessment', 'targetAdjustment'];
const added = ['target', 'monitoringReport', 'evaluation', 'transfer'];
const kinds = ['application', 'basis', 'feasibility', 'estimate', 'plan', 'target', 'report', 'other'];

/** Forms F1, F4, F5 and F8 carry files too, evidence among them. */
export class FormFiles20261130023000 implements MigrationInterface {
  name = 'FormFiles20261130023000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(checks([...subjects, ...added], [...kinds, 'evidence']));
    await db.query(
      `comment on column attachment.subject_type is '所附事项类型:项目、事前绩效评估、绩效目标调整、绩效目标、绩效监控表、绩效自评表、转移支付'`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(checks(subjects, kinds));
    await db.query(`comment on column attachment.subject_type is '所附事项类型:项目、事前绩效评估、绩效目标调整'`);
  }
}

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');
const checks = (types: readonly string[], papers: readonly string[]): string => `
alter table attachment drop constraint attachment_subject_type_check, drop constraint attachment_kind_check;
alter table attachment
  add constraint attachment_subject_type_check check (subject_type in (${listed(types)})),
  add constraint attachment_kind_check check (kind in (${listed(papers)}));
`;
