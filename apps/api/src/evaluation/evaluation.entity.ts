import {
  type DepartmentOpinion,
  type BudgetClaim,
  type EvaluationFund,
  type EvaluationItem,
  evaluationLifecycle,
  type EvaluationState,
  type EvaluationTexts,
  type Explanation,
  type FundSource,
  type Grade,
  type IndicatorDirection,
  type IndicatorNature,
  type ProjectType,
  type TotalExplanation,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { aggregate } from '../kit/data/act';
import { subjectOf } from '../kit/data/record';

/** The self-evaluation (form F5) of one project and year; scores and total are what the pinned rule pack gave. */
@Entity('evaluation')
export class EvaluationEntity implements Whole<EvaluationTexts>, Whole<BudgetClaim> {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  /** The frozen target that it is measured against. */
  @Column('uuid') targetVersionId!: string;
  @Column('text') rulePackId!: string;
  @Column('integer') rulePackVersion!: number;
  @Column('date') dueDate!: string;
  @Column('text') state!: EvaluationState;
  @Column('text') projectCode!: string;
  @Column('text') projectName!: string;
  /** 项目类别 when it was opened; null before it was kept. */
  @Column('text', { nullable: true }) projectType!: ProjectType | null;
  @Column('text') orgName!: string;
  @Column('text') departmentName!: string;
  @Column('text') annualGoal!: string;
  @Column('text') goalCompletion!: string;
  @Column('text') problems!: string;
  @Column('text') measures!: string;
  @Column('text') executionReason!: string;
  /** 全年预算数(A) of all sources, 元; null until every source is filled in. */
  @Column('numeric', { nullable: true }) budgetAmount!: string | null;
  /** 全年执行数(B) of all sources, 元. */
  @Column('numeric', { nullable: true }) executedAmount!: string | null;
  @Column('numeric', { nullable: true }) budgetScore!: string | null;
  @Column('jsonb', { nullable: true }) budgetExplanation!: Explanation | null;
  /** 自评得分 of the budget execution rate, as the unit states it. */
  @Column('numeric', { nullable: true }) claimedBudgetScore!: string | null;
  /** Points claimed above the rule, and the weight of what is claimed and scored; null where nothing is. */
  @Column('numeric', { nullable: true }) claimedExcess!: string | null;
  @Column('numeric', { nullable: true }) claimedWeight!: string | null;
  @Column('numeric', { nullable: true }) total!: string | null;
  @Column('jsonb', { nullable: true }) totalExplanation!: TotalExplanation | null;
  @Column('jsonb', { nullable: true }) grade!: Grade | null;
  /** Why it was returned or sent back. */
  @Column('text', { nullable: true }) reason!: string | null;
  /** What its department sees otherwise than the unit reported. */
  @Column('jsonb') opinions!: DepartmentOpinion[];
  @Column('boolean') unitReported!: boolean;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('timestamptz', { nullable: true }) submittedAt!: string | null;
  @Column('text', { nullable: true }) filingNo!: string | null;
  @Column('timestamptz', { nullable: true }) filedAt!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** Money of one source, in 元. */
@Entity('evaluation_fund')
export class EvaluationFundEntity implements Whole<EvaluationFund> {
  @PrimaryColumn('uuid') evaluationId!: string;
  @PrimaryColumn('text') source!: FundSource;
  @Column('integer') position!: number;
  @Column('numeric', { nullable: true }) initial!: string | null;
  @Column('numeric', { nullable: true }) budget!: string | null;
  @Column('numeric', { nullable: true }) executed!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** One annual indicator with what was reached, its score, and the explanation of the score. */
@Entity('evaluation_item')
export class EvaluationItemEntity implements Whole<EvaluationItem> {
  @PrimaryColumn('uuid') evaluationId!: string;
  @PrimaryColumn('uuid') indicatorId!: string;
  @Column('integer') position!: number;
  @Column('text', { name: 'level1' }) level1!: string;
  @Column('text', { name: 'level2' }) level2!: string;
  @Column('text') name!: string;
  @Column('text') nature!: IndicatorNature;
  @Column('text', { nullable: true }) direction!: IndicatorDirection | null;
  @Column('numeric', { nullable: true }) value!: string | null;
  @Column('text') standard!: string;
  @Column('text') unit!: string;
  @Column('numeric') weight!: string;
  @Column('text', { nullable: true }) actual!: string | null;
  @Column('text', { nullable: true }) band!: string | null;
  @Column('numeric', { nullable: true }) enteredScore!: string | null;
  /** 自评得分, as the unit states it. */
  @Column('numeric', { nullable: true }) claimedScore!: string | null;
  @Column('boolean') notApplicable!: boolean;
  @Column('text') reason!: string;
  @Column('numeric', { nullable: true }) score!: string | null;
  /** The actual value is far above the target, which may have been set too low. */
  @Column('boolean') overFulfilled!: boolean;
  /** Finance found the target too low, so that points come off. */
  @Column('boolean') overFulfilmentConfirmed!: boolean;
  @Column('jsonb', { nullable: true }) explanation!: Explanation | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

type Subject = Pick<EvaluationEntity, 'id' | 'projectId' | 'orgPath' | 'divisionCode'>;
/** A self-evaluation as the subject of an event. */
export const evaluationSubject = (row: Subject) => subjectOf('evaluation', row, row.projectId);

/** What acts are done to: self-evaluations, with the state of the round they belong to. */
const evaluationParts = { entity: EvaluationEntity, lifecycle: evaluationLifecycle, subject: evaluationSubject };
export const evaluationAggregate = aggregate(evaluationParts, async (tx, rows) => {
  const closed = await tx.rows<{ id: string }>(
    `select e.id from evaluation e join evaluation_round r on r.division_code = e.division_code and r.year = e.year
      where e.id = any($1) and r.state = 'closed'`,
    [rows.map(({ id }) => id)],
  );
  const ids = new Set(closed.map(({ id }) => id));
  return rows.map((row) => ({ ...row, roundState: ids.has(row.id) ? ('closed' as const) : ('open' as const) }));
});
