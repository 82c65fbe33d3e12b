import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type Expense,
  type Fund,
  type FundSource,
  fundSources,
  mostAtOnce,
  type ProjectAction,
  type ProjectAttribute,
  projectAttributes,
  type ProjectDraft,
  type ProjectLevel,
  projectLevels,
  projectLifecycle,
  type ProjectState,
  projectStates,
  type ProjectType,
  projectTypes,
  type Whole,
} from '@chengxiao/domain';
import { SeenInput } from '../outcomes.dto';
import { enumOf } from '../enum';
import { args, fields } from '../fields';
import { sumPageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsLocalDate, IsMoney, IsRows, IsText, Maybe } from '../validators';
import { ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';

export const ProjectStateEnum = enumOf('ProjectState', projectStates, 'Where a project stands in the library 项目库.', {
  draft: '草稿: being written',
  submitted: '待入库审核: with whom the step of its review asks, or with finance where no route is set',
  returned: '已退回: to be changed by whoever proposed it',
  admitted: '已入库: in the library, may get a target and money',
  candidate: '备选: a budget line is proposed',
  budgeted: '已安排预算: its budget line is approved',
  executing: '执行中: work has begun',
  adjusted: '执行中（已调整）: line or target was adjusted',
  suspended: '已暂停: stopped for now',
  closed: '已结项: finished',
  terminated: '已终止: ended early',
});
export const ProjectLevelEnum = enumOf('ProjectLevel', projectLevels, '项目级次: level of a project.', {
  first: '一级项目: of a department, sums up those below it',
  second: '二级项目: is carried out',
});
export const ProjectTypeEnum = enumOf('ProjectType', projectTypes, '项目类别: type of a project.', {
  personnel: '人员类: staff',
  operationPublic: '公用经费: running costs by standard',
  operationOther: '其他运转类: other running costs',
  special: '特定目标类: special purpose',
  transfer: '转移支付: transfer to places below',
});
export const ProjectAttributeEnum = enumOf('ProjectAttribute', projectAttributes, '项目属性: attribute on form F1.', {
  new: '新增项目: begins now',
  continuing: '延续项目: goes on from earlier years',
});
export const FundSourceEnum = enumOf('FundSource', fundSources, '资金来源: where money comes from.', {
  fiscal: '财政拨款: general public budget',
  governmentFund: '政府性基金: government funds',
  stateCapital: '国有资本经营预算: state capital',
  carryover: '上年结转: left from the year before',
  central: '中央补助: transfer from the centre',
  local: '地方资金: money of places below',
  other: '其他资金: any other',
});
export const ProjectActionEnum = enumOf(
  'ProjectAction',
  actionsOf(projectLifecycle),
  'What people do to a project in the library.',
  {
    submit: '送审: for admission to the library: to the first step of the route, or to finance where none is set',
    withdraw: '撤回: by who submitted it, while nobody has acted',
    forward: '送下一环节: reviewed at a step of its route, to the next; needs an opinion',
    return: '退回: to be changed; needs a reason',
    admit: '审核入库: admitted; may get a target and money (六(三))',
    takeBack: '撤回决定: a decision taken back by the reviewer within half a minute, while nothing was begun on it',
    transfer: '转办: the step handed to a colleague',
    execute: '开始执行: work has begun',
    suspend: '暂停项目: with a reason',
    resume: '恢复项目: back to where it was before it was suspended',
    close: '结项: finished',
    terminate: '终止项目: ended early, with a reason',
  },
);
@ObjectType('Fund', { description: 'Money of one source in one year.' })
export class FundDto implements Whole<Fund> {
  @Field(() => Int, fields.year) year!: number;
  @Field(() => FundSourceEnum, fields.source) source!: FundSource;
  @Field(() => DecimalScalar, fields.amount) amount!: string;
}

@ObjectType('Expense', { description: '支出经济分类: money of one year by what it is spent on.' })
export class ExpenseDto implements Whole<Expense> {
  @Field(() => Int, fields.year) year!: number;
  @Field(() => String, { description: '部门预算支出经济分类: code of a section 款, five digits' })
  economicCode!: string;
  @Field(() => String, { description: '政府预算支出经济分类: code of the section 款 that corresponds to it' })
  governmentCode!: string;
  @Field(() => DecimalScalar, fields.amount) amount!: string;
}

@ObjectType('ProjectReference', { description: 'A project by its name and code.' })
export class ProjectReferenceDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) name!: string;
}

@ObjectType('SecondLevelSum', { description: 'What the second-level projects below a first-level one add up to.' })
export class SecondLevelSumDto {
  @Field(() => Int, { description: 'Projects below that are not terminated' }) count!: number;
  @Field(() => DecimalScalar, { description: 'Sum of their funds, 元' }) totalAmount!: string;
  @Field(() => DecimalScalar, {
    description: 'Sum of their budget lines that are neither deferred nor cancelled, all years, 元',
  })
  budgetAmount!: string;
}

@ObjectType('Project', { description: 'A project of the library 项目库: header of form F1.' })
export class ProjectDto implements Whole<Omit<ProjectDraft, 'funds' | 'expenses'>> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, { description: 'Project code of 21 characters' }) projectCode!: string;
  @Field(() => String, fields.projectName) name!: string;
  @Field(() => ProjectLevelEnum, { description: '项目级次: sums up others, or is carried out' }) level!: ProjectLevel;
  @Field(() => ID, { nullable: true, description: '所属一级项目' }) parentId!: string | null;
  @Field(() => ID, { nullable: true, description: '转移支付: of which it carries out a part' }) transferId!:
    string | null;
  @Field(() => ProjectAttributeEnum, { description: '项目属性: new, or going on' }) attribute!: ProjectAttribute;
  @Field(() => ProjectTypeEnum, { description: '项目类别: type of the project' }) projectType!: ProjectType;
  @Field(() => String, { description: '支出功能分类科目, seven digits' }) functionCode!: string;
  @Field(() => String, { description: 'Division where it is carried out' }) placeCode!: string;
  @Field(() => LocalDateScalar, { description: '项目期: first day' }) startDate!: string;
  @Field(() => LocalDateScalar, { description: '项目期: last day' }) endDate!: string;
  @Field(() => String, { description: '项目概况: what the project does, at most 2,000 characters' }) summary!: string;
  @Field(() => String, { description: '受益对象' }) beneficiaries!: string;
  @Field(() => String, { description: 'Where a demonstration record comes from; empty for ordinary projects' })
  originNote!: string;
  @Field(() => DecimalScalar, { description: 'Sum of all years and sources, 元' }) totalAmount!: string;
  @Field(() => ProjectStateEnum, fields.state) state!: ProjectState;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it was returned, suspended, closed or terminated; while it is submitted, the opinion with which it was forwarded',
  })
  reason!: string | null;
  @Field(() => String, { nullable: true, description: '暂停决定编号: the decision that suspends it' })
  holdNo!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '暂停决定日期: the date of that decision' })
  holdDate!: string | null;
  @Field(() => Boolean, { description: '资金待核对: the money came along from last year and was not confirmed yet' })
  fundsToConfirm!: boolean;
  @Field(() => ID, fields.orgId) orgId!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@InputType('FundInput', { description: '项目资金: money of one source in one year.' })
export class FundInput implements Fund {
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
  @Field(() => FundSourceEnum, fields.source) @IsChoice(fundSources) source!: FundSource;
  @Field(() => DecimalScalar, fields.amount) @IsMoney() amount!: string;
}

@InputType('ExpenseInput', { description: '支出经济分类: money of one year by what it is spent on.' })
export class ExpenseInput implements Expense {
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
  @Field(() => String, {
    description: '部门预算支出经济分类: code of a section 款 that holds in the year, five digits',
  })
  @IsText(5, true)
  economicCode!: string;
  @Field(() => String, {
    description: '政府预算支出经济分类: code of a section 款 that holds in the year and corresponds to the other',
  })
  @IsText(5, true)
  governmentCode!: string;
  @Field(() => DecimalScalar, fields.amount) @IsMoney() amount!: string;
}

@InputType('ProjectInput', { description: 'What a department or unit states when it proposes a project.' })
export class ProjectInput implements Omit<ProjectDraft, 'level' | 'parentId' | 'beneficiaries' | 'expenses'> {
  @Field(() => String, { description: '项目名称: at most 120 characters' }) @IsText(120, true) name!: string;
  @Field(() => ProjectLevelEnum, { nullable: true, description: 'Second when left out' })
  @Maybe()
  @IsChoice(projectLevels)
  level?: ProjectLevel | null;
  @Field(() => ID, { nullable: true, description: '所属一级项目 of my department' })
  @Maybe()
  @IsId()
  parentId?: string | null;
  @Field(() => ID, { nullable: true, description: '转移支付 that my division received and acknowledged' })
  @Maybe()
  @IsId()
  transferId?: string | null;
  @Field(() => ProjectAttributeEnum, { description: '项目属性: new, or going on' })
  @IsChoice(projectAttributes)
  attribute!: ProjectAttribute;
  @Field(() => ProjectTypeEnum, { description: '项目类别: type of the project' })
  @IsChoice(projectTypes)
  projectType!: ProjectType;
  @Field(() => String, fields.functionCode) @IsText(7, true) functionCode!: string;
  @Field(() => String, { description: '实施地点: code of the division where it is carried out, six digits' })
  @IsText(6, true)
  placeCode!: string;
  @Field(() => LocalDateScalar, { description: '项目期: first day' }) @IsLocalDate() startDate!: string;
  @Field(() => LocalDateScalar, { description: '项目期: last day; not before the first' })
  @IsLocalDate()
  endDate!: string;
  @Field(() => String, { description: '项目概况: what the project does, at most 2,000 characters' })
  @IsText(2_000, true)
  summary!: string;
  @Field(() => String, { nullable: true, description: '受益对象' }) @Maybe() @IsText(200) beneficiaries?: string | null;
  @Field(() => [FundInput], {
    description: '项目资金: by year and source, each pair once, at most 60; none on a first-level project',
  })
  @IsRows(() => FundInput, 60)
  funds!: FundInput[];
  @Field(() => [ExpenseInput], {
    nullable: true,
    description:
      '支出经济分类: the funds of a year by what they are spent on, adding up to them; at most 200 rows, none of a year that is not split',
  })
  @Maybe()
  @IsRows(() => ExpenseInput, 200)
  expenses?: ExpenseInput[] | null;
}

@ArgsType()
export class ProjectByCodeArgs {
  @Field(() => String, { description: '项目编码: 21 characters; NOT_FOUND when it is unknown or outside your scope' })
  @IsText(21, true)
  code!: string;
}

@ArgsType()
export class DraftProjectArgs {
  @Field(() => ProjectInput, args.input) @ValidateNested() @Type(() => ProjectInput) input!: ProjectInput;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditProjectArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => ProjectInput, args.input) @ValidateNested() @Type(() => ProjectInput) input!: ProjectInput;
}

@ArgsType()
export class MoveProjectArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => ProjectActionEnum, args.action) @IsChoice(actionsOf(projectLifecycle)) action!: ProjectAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: '原因或审核意见: the reason, or to forward the opinion' })
  @Maybe()
  @IsText(1_000)
  reason?: string;
  @Field(() => String, { nullable: true, description: '暂停决定文号; absent: the next number of the division' })
  @Maybe()
  @IsText(60)
  documentNo?: string;
  @Field(() => LocalDateScalar, { nullable: true, description: '暂停决定日期; absent: today' })
  @Maybe()
  @IsLocalDate()
  documentDate?: string;
  @Field(() => ID, { nullable: true, description: 'Of 转办: one of `reviewers`' }) @Maybe() @IsId() to?: string;
}

@ArgsType()
export class RemoveProjectArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
}

@ArgsType()
export class MoveProjectsArgs {
  @Field(() => [SeenInput], { description: `At most ${mostAtOnce}` })
  @IsRows(() => SeenInput, mostAtOnce)
  seen!: SeenInput[];
  @Field(() => ProjectActionEnum, {
    description: 'What to do with each; one that does not allow it is left as it is and says why',
  })
  @IsChoice(actionsOf(projectLifecycle))
  action!: ProjectAction;
  @Field(() => String, { nullable: true, ...args.reason }) @Maybe() @IsText(1_000) reason?: string;
}

export const ProjectPage = sumPageOf('ProjectPage', ProjectDto, {
  totalAmount: '总投资: sum of the totals of the projects',
});
export const ProjectResult = resultOf('ProjectResult', ProjectDto);
