import {
  budgetIncreaseLifecycle,
  budgetLineLifecycle,
  type BudgetLineState,
  type Expense,
  type Fund,
  type FundSource,
  type IncreaseState,
  type OpenLineState,
  type ProjectAttribute,
  type ProjectDraft,
  type ProjectLevel,
  projectLifecycle,
  type ProjectState,
  type ProjectType,
  type Whole,
} from '@chengxiao/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { unitFormColumns } from '../kit/data/columns';
import { subjectOf } from '../kit/data/record';

/** A project of the library. Columns are plain: reads answer rows, commands update by id, version and state. */
@Entity('project')
export class ProjectEntity implements Whole<Omit<ProjectDraft, 'funds' | 'expenses'>> {
  @PrimaryColumn('uuid') id!: string;
  @Column('text', { name: 'code' }) projectCode!: string;
  @Column('text') name!: string;
  @Column('text') level!: ProjectLevel;
  @Column('uuid', { nullable: true }) parentId!: string | null;
  @Column('uuid', { nullable: true }) transferId!: string | null;
  @Column('text') attribute!: ProjectAttribute;
  @Column('text') projectType!: ProjectType;
  @Column('text') functionCode!: string;
  @Column('text') placeCode!: string;
  @Column('date') startDate!: string;
  @Column('date') endDate!: string;
  @Column('text') summary!: string;
  @Column('text') beneficiaries!: string;
  @Column('text') originNote!: string;
  @Column('numeric') totalAmount!: string;
  @Column('text') state!: ProjectState;
  @Column('text', { nullable: true }) stateBefore!: ProjectState | null;
  @Column('text', { nullable: true }) holdNo!: string | null;
  @Column('date', { nullable: true }) holdDate!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('uuid', { nullable: true }) continuesId!: string | null;
  @Column('boolean') fundsToConfirm!: boolean;
  @Column('boolean') unitReported!: boolean;
  @Column('uuid', { nullable: true }) submittedBy!: string | null;
  @Column('uuid', { array: true }) hands!: string[];
  @Column('uuid') orgId!: string;
  @Column('text') orgName!: string;
  @Column('text') departmentName!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** What the rules ask of a project. */
export const projectRuleColumns = [...unitFormColumns, 'level', 'totalAmount', 'holdNo', 'fundsToConfirm'] as const;
export type RuledProject = Pick<ProjectEntity, (typeof projectRuleColumns)[number]>;

/** Money of one source in one year, in 元. */
@Entity('project_fund')
export class ProjectFundEntity implements Whole<Fund> {
  @PrimaryColumn('uuid') projectId!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') source!: FundSource;
  @Column('numeric') amount!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** Money of one economic class in one year, in 元. */
@Entity('project_expense')
export class ProjectExpenseEntity implements Whole<Expense> {
  @PrimaryColumn('uuid') projectId!: string;
  @PrimaryColumn('integer') year!: number;
  @PrimaryColumn('text') economicCode!: string;
  @PrimaryColumn('text') governmentCode!: string;
  @Column('numeric') amount!: string;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
}

/** Money of a project in one budget year, in 元. */
@Entity('budget_line')
export class BudgetLineEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid') projectId!: string;
  @Column('integer') year!: number;
  @Column('numeric') initialAmount!: string;
  @Column('numeric') amount!: string;
  @Column('text') state!: BudgetLineState;
  @Column('text', { nullable: true }) stateBefore!: OpenLineState | null;
  @Column('date', { nullable: true }) cancelledOn!: string | null;
  @Column('text', { nullable: true }) cancelReason!: string | null;
  @Column('text', { nullable: true }) cancelDocumentNo!: string | null;
  @Column('uuid', { nullable: true }) budgetApprovalId!: string | null;
  @Column('text') increaseState!: IncreaseState;
  @Column('numeric', { nullable: true }) increaseAmount!: string | null;
  @Column('text', { nullable: true }) increaseReason!: string | null;
  @Column('text', { nullable: true }) increaseDocumentNo!: string | null;
  @Column('date', { nullable: true }) increaseDocumentDate!: string | null;
  @Column('uuid', { nullable: true }) increaseBy!: string | null;
  @Column('text', { nullable: true }) increaseByName!: string | null;
  @Column('text') orgPath!: string;
  @Column('text') divisionCode!: string;
  @Column('integer') version!: number;
  @Column('timestamptz') updatedAt!: string;
}

/** What the columns of a cancellation hold while a line is not cancelled. */
export const notCancelled = {
  stateBefore: null,
  cancelledOn: null,
  cancelReason: null,
  cancelDocumentNo: null,
} as const;

/** What the columns of an increase hold while none waits. */
export const noIncrease = {
  increaseAmount: null,
  increaseReason: null,
  increaseDocumentNo: null,
  increaseDocumentDate: null,
  increaseBy: null,
  increaseByName: null,
} as const;

type Subject = Pick<ProjectEntity, 'id' | 'orgPath' | 'divisionCode'>;
/** A project as the subject of an event. */
export const projectSubject = (project: Subject) => subjectOf('project', project, project.id);

/** What acts are done to: projects, and to their budget lines: what happens to a line is told of its project. */
export const projectParts = { entity: ProjectEntity, lifecycle: projectLifecycle, subject: projectSubject };
const lineSubject = ({ projectId: id, orgPath, divisionCode }: BudgetLineEntity) =>
  projectSubject({ id, orgPath, divisionCode });
export const budgetLineParts = {
  entity: BudgetLineEntity,
  lifecycle: budgetLineLifecycle,
  subject: lineSubject,
  event: (action: string) => `project.${action}BudgetLine`,
};
export const budgetIncreaseParts = {
  entity: BudgetLineEntity,
  lifecycle: budgetIncreaseLifecycle,
  subject: lineSubject,
  event: (action: string) => `project.${action}BudgetIncrease`,
  stateColumn: 'increaseState',
} as const;
