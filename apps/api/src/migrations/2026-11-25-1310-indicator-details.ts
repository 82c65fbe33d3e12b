import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the template of 财预〔2021〕101号 says of an indicator row besides, and the library entry it was filled from. */
export class IndicatorDetails20261125131000 implements MigrationInterface {
  name = 'IndicatorDetails20261125131000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(details);
  }

  async down(): Promise<void> {
    throw new Error('targets are not taken back; restore a backup instead');
  }
}

const details = /* sql */ `
alter table target_indicator
  add column explanation text not null default '' check (length(explanation) <= 500),
  add column method text check (method in ('directProof', 'statistics', 'description', 'survey', 'trend')),
  add column source text not null default '' check (length(source) <= 200),
  add column evidence text not null default '' check (length(evidence) <= 500),
  add column scoring_rule text not null default '' check (length(scoring_rule) <= 500),
  add column library_id uuid,
  add column library_version integer check (library_version > 0),
  add check ((library_id is null) = (library_version is null));
comment on column target_indicator.explanation is '指标解释';
comment on column target_indicator.method is '取值方式:直接证明法、情况统计法、情况说明法、问卷调查法、趋势判断法';
comment on column target_indicator.source is '数据来源';
comment on column target_indicator.evidence is '佐证材料要求';
comment on column target_indicator.scoring_rule is '赋分规则';
comment on column target_indicator.library_id is '指标库指标标识';
comment on column target_indicator.library_version is '指标库指标版本';
`;
