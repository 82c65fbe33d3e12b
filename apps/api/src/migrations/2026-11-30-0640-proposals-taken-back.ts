import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A budget proposal is taken back by whoever made it, as long as the government has not decided. */
export class ProposalsTakenBack20261130064000 implements MigrationInterface {
  name = 'ProposalsTakenBack20261130064000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table budget_proposal drop constraint budget_proposal_state_check;
      alter table budget_proposal add constraint budget_proposal_state_check
        check (state in ('proposed', 'withdrawn', 'confirmed', 'sentBack', 'settled'));
      comment on column budget_proposal.state is '状态:待政府审定、已撤回、政府已审定、政府已退回、已确定';
    `);
  }

  async down(): Promise<void> {
    throw new Error('proposals that were taken back have no other state; restore a backup instead');
  }
}
