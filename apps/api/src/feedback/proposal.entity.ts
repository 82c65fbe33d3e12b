import { type Grade, type LinkageKind, type Message, type ProposalState, proposalLifecycle } from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { subjectOf } from '../kit/data/record';

/** A budget proposal for the next year: the rule's result, and beside it what finance proposes. */
@Entity('budget_proposal')
export class BudgetProposalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') evaluationId!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('integer') evaluatedYear!: number;
  @Column('numeric') total!: string;
  @Column('jsonb') grade!: Grade;
  @Column('numeric', { nullable: true }) executionRate!: string | null;
  @Column('numeric') baseAmount!: string;
  @Column('text') rulePackId!: string;
  @Column('integer') rulePackVersion!: number;
  @Column('text') ruleKind!: LinkageKind;
  @Column('numeric') ruleShare!: string;
  @Column('numeric') ruleAmount!: string;
  @Column('jsonb') ruleReason!: Message;
  @Column('text') ruleClause!: string;
  @Column('text') kind!: LinkageKind;
  @Column('numeric') share!: string;
  @Column('numeric') amount!: string;
  @Column('text', { nullable: true }) deviationReason!: string | null;
  @Column('text') state!: ProposalState;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid') submittedBy!: string;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('uuid', { nullable: true }) decidedBy!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

type Subject = Pick<BudgetProposalEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
/** A proposal as the subject of an event. */
export const proposalSubject = (row: Subject) => subjectOf('budgetProposal', row, row.projectId);

/** What acts are done to: proposals. */
export const proposalAggregate = aggregate({
  entity: BudgetProposalEntity,
  lifecycle: proposalLifecycle,
  subject: proposalSubject,
});
