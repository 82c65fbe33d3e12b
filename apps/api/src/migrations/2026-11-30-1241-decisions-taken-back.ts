import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reviewer takes a decision back at once; the record keeps the decision and the taking back. */
export class DecisionsTakenBack20261130124100 implements MigrationInterface {
  name = 'DecisionsTakenBack20261130124100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(decisions([...before, 'takeBack']));
    await db.query(
      `comment on column target_review.decision is '办理动作:送下一环节、通过、退回上一步、退回申报单位、不予通过、撤回、撤回决定、转办、加签、加签意见、认定重点项目、催办';
       comment on column review_round.acted is '本轮办理记录;作出决定的,并记时间、版本和此前的环节、期限、承办人、加签人,供即时撤回'`,
    );
    await db.query(
      `create index target_review_day on target_review (reviewer_id, reviewed_at) where reviewer_id is not null`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop index target_review_day');
    await db.query(decisions(before));
  }
}

const before = [
  'forward',
  'pass',
  'returnOne',
  'return',
  'reject',
  'withdraw',
  'transfer',
  'addReviewer',
  'opine',
  'markKey',
  'remind',
];

const decisions = (words: readonly string[]): string => /* sql */ `
alter table target_review drop constraint target_review_decision_check;
alter table target_review add constraint target_review_decision_check check (decision in (${words.map((word) => `'${word}'`).join(', ')}));
`;
