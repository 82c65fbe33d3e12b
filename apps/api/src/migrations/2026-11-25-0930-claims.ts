import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What units claim for themselves 自评得分 beside what the rule gives, and how the total came about. */
export class Claims20261125093000 implements MigrationInterface {
  name = 'Claims20261125093000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(claims);
    await db.query(comments);
    await db.query(byUnit);
  }

  async down(): Promise<void> {
    throw new Error('claims are not taken back; restore a backup instead');
  }
}

const claims = /* sql */ `
alter table evaluation_item
  add column claimed_score score_points,
  add check (claimed_score <= weight);
-- Excess and weight follow from the claims and the scores; the service writes them with the scores.
alter table evaluation
  add column claimed_budget_score score_points,
  add column claimed_excess numeric check (claimed_excess >= 0 and claimed_excess <> 'NaN'),
  add column claimed_weight numeric check (claimed_weight > 0 and claimed_weight <> 'NaN'),
  add column total_explanation jsonb,
  add check ((claimed_excess is null) = (claimed_weight is null)),
  add check (claimed_excess <= claimed_weight);
`;

const comments = /* sql */ `
comment on column evaluation_item.claimed_score is '自评得分:单位自行填报,不高于分值';
comment on column evaluation.claimed_budget_score is '预算执行率自评得分:单位自行填报';
comment on column evaluation.claimed_excess is '自评虚高分:各项自评得分高于规则得分部分之和';
comment on column evaluation.claimed_weight is '已填自评得分且已计分各项的分值之和';
comment on column evaluation.total_explanation is '总分的计算依据';
`;

const byUnit = /* sql */ `
-- Inflation by unit reads this index alone: a year, or the years before it, of the units in scope.
create index evaluation_claims on evaluation (year, org_path) include (division_code, claimed_excess, claimed_weight)
  where claimed_weight is not null and state in ('submitted', 'filed');
`;
