import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type BulkAction,
  bulkActions,
  bulkLimits,
  type BulkOutcome,
  bulkOutcomes,
  type BulkReason,
  type BulkState,
  bulkStates,
  type ProjectType,
  projectTypes,
  type ReviewSubject,
  reviewSubjects,
  type Text,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { ProjectTypeEnum } from '../library/project.dto';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs, PageInfoDto, pageOf, RowListArgs } from '../page.dto';
import { resultOf } from '../problem.dto';
import { ReviewSubjectEnum } from '../review/route.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsMoney, IsRows, IsText, Maybe } from '../validators';

export const BulkActionEnum = enumOf('BulkAction', bulkActions, 'What a bulk review 批量审核 does with each target.', {
  pass: '通过: on to the next step, or passed at the last one',
  return: '退回: back to the declarer; needs a reason',
});
export const BulkStateEnum = enumOf('BulkState', bulkStates, 'How far a bulk act is.', {
  queued: '排队: waits for the worker',
  running: '办理中: done portion by portion',
  done: '已完成: every row has its outcome',
  failed: '未完成: stopped; what was done stays done',
});
export const BulkOutcomeEnum = enumOf('BulkOutcome', bulkOutcomes, 'What became of one target of a bulk review.', {
  waiting: '待办理: its turn has not come yet',
  done: '已办理: the act is done',
  refused: '未能办理: left as it was, with a reason',
});

@ObjectType('DeskRow', {
  description: 'What waits at my step: a target, a project on its way into the library, an adjustment.',
})
export class DeskRowDto {
  @Field(() => ID, { description: 'The round' }) id!: string;
  @Field(() => ReviewSubjectEnum, { description: '送审事项: what was submitted' }) subject!: ReviewSubject;
  @Field(() => ID, { description: 'The target, project or adjustment' }) subjectId!: string;
  @Field(() => ID, {
    description: 'The target, or whatever else waits',
    deprecationReason: 'subjectId says the same of every kind; stays until 2027-06-30',
  })
  targetId!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => ProjectTypeEnum, { description: '项目类别: type of the project' }) projectType!: ProjectType;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => Int, { description: '送审轮次: number of the submission, from 1' }) roundNo!: number;
  @Field(() => BilingualTextDto, fields.stepName) stepName!: Text;
  @Field(() => LocalDateScalar, {
    description: '办理期限: day by which the step is to be done; without a route the last day of its stage',
  })
  dueOn!: string;
  @Field(() => Int, { description: 'By how many working days it is late' }) overdueDays!: number;
  @Field(() => DecimalScalar, { description: 'Money of the year, 元' }) amount!: string;
  @Field(() => Int, { description: 'How many findings of the indicator check came along' }) risk!: number;
  @Field(() => Boolean, { description: '重点项目: scored, never in bulk' }) keyProject!: boolean;
  @Field(() => String, { nullable: true, description: '承办人' }) assigneeName!: string | null;
  @Field(() => Boolean, { description: 'No step comes after this one' }) lastStep!: boolean;
}

@ObjectType('DeskPage', { description: 'A page of what waits at my step, with its money.' })
export class DeskPage {
  @Field(() => [DeskRowDto], fields.nodes) nodes!: DeskRowDto[];
  @Field(() => PageInfoDto, fields.pageInfo) pageInfo!: PageInfoDto;
  @Field(() => Int, { nullable: true, ...fields.totalCount }) totalCount!: number | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Of all pages, 元; added up only when selected' })
  totalAmount!: string | null;
}

@ObjectType('DeskStep', { description: 'A step at which something waits for me.' })
export class DeskStepDto {
  @Field(() => String, fields.rowKeyOfStep) key!: string;
  @Field(() => BilingualTextDto, fields.stepName) name!: Text;
  @Field(() => Int, { description: 'How many wait there for me' }) count!: number;
}

@ObjectType('DeskKind', { description: 'A kind of what waits on the desk.' })
export class DeskKindDto {
  @Field(() => ReviewSubjectEnum, { description: '送审事项: what was submitted' }) subject!: ReviewSubject;
  @Field(() => Int, { description: 'How many wait for me' }) count!: number;
}

@ObjectType('DeskChoices', { description: 'What the filters of the desk can ask for now.' })
export class DeskChoicesDto {
  @Field(() => [DeskKindDto], { description: 'Every kind, with how many wait' }) kinds!: DeskKindDto[];
  @Field(() => [DeskStepDto], { description: '审核环节: steps at which something waits' }) steps!: DeskStepDto[];
  @Field(() => [String], { description: 'Departments with something that waits' }) departments!: string[];
  @Field(() => Int, { description: '重点项目: how many of what waits are key projects' }) keyProjects!: number;
}

@ObjectType('DeskDay', { description: '今日办理: what I decided today, and what is left.' })
export class DeskDayDto {
  @Field(() => Int, { description: '今天已办: what I decided today, of all kinds, without what I took back' })
  done!: number;
  @Field(() => Int, { description: '剩: what waits for my step now' }) left!: number;
  @Field(() => Int, {
    nullable: true,
    description: '平均用时: seconds from one decision to the next, pauses left out; null before the second',
  })
  seconds!: number | null;
}

@ObjectType('BulkForecastRow', { description: 'What would become of one of those in a bulk act.' })
export class BulkForecastRowDto {
  @Field(() => DeskRowDto, { description: 'As it stands on the desk' }) row!: DeskRowDto;
  @Field(() => Int, { description: 'Version of the target, project or adjustment now' }) version!: number;
  @Field(() => String, { nullable: true, description: 'Why it would be refused, in the language of the request' })
  refusal!: string | null;
}

@ObjectType('BulkForecast', { description: '办理预测: what a bulk review would do now; nothing is changed.' })
export class BulkForecastDto {
  @Field(() => [BulkForecastRowDto], { description: 'At most 100, in the order of their due days' })
  rows!: BulkForecastRowDto[];
  @Field(() => Int, { description: 'How many the filter finds' }) count!: number;
  @Field(() => DecimalScalar, { description: 'Their money of the year, 元' }) amount!: string;
}

@InputType('DeskFilter', { description: '审核工作台筛选: what of my desk is listed.' })
export class DeskFilter extends CommonFilter {
  @Field(() => Int, { ...nullable, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => String, { ...nullable, description: 'Key of a step' }) @Maybe() @IsText(30) step?: string;
  @Field(() => String, { ...nullable, description: 'Name of a department' }) @Maybe() @IsText(200) department?: string;
  @Field(() => ProjectTypeEnum, { ...nullable, description: 'Only this type of project' })
  @Maybe()
  @IsChoice(projectTypes)
  projectType?: ProjectType;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() minAmount?: string;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() maxAmount?: string;
  @Field(() => Boolean, { ...nullable, description: 'Past its due day, or not' })
  @Maybe()
  @IsBoolean()
  overdue?: boolean;
  @Field(() => Int, { ...nullable, description: 'At least so many findings' })
  @Maybe()
  @IsCount(0, 1_000)
  minRisk?: number;
  @Field(() => Boolean, { ...nullable, description: 'Only key projects 重点项目, or only others' })
  @Maybe()
  @IsBoolean()
  keyProject?: boolean;
  @Field(() => String, { ...nullable, ...filters.project })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const deskSorts = ['due', 'amount', 'risk'] as const;
export type DeskSort = (typeof deskSorts)[number];
export const DeskSortEnum = enumOf('DeskSort', deskSorts, 'Order of the review desk.', {
  due: '到期: earliest due date first',
  amount: '金额: most money of the year first',
  risk: '风险: most findings of the indicator check first',
});

@ArgsType()
export class DeskChoicesArgs {
  @Field(() => ReviewSubjectEnum, { defaultValue: 'target', description: '送审事项: which kind of what waits' })
  @IsChoice(reviewSubjects)
  subject: ReviewSubject = 'target';
}

@ArgsType()
export class DeskArgs extends PageArgs {
  @Field(() => ReviewSubjectEnum, { defaultValue: 'target', description: '送审事项: which kind of what waits' })
  @IsChoice(reviewSubjects)
  subject: ReviewSubject = 'target';
  @ListFilter(() => DeskFilter) filter?: DeskFilter;
  @Field(() => DeskSortEnum, { defaultValue: 'due', ...args.sort }) @IsChoice(deskSorts) sort: DeskSort = 'due';
}

@ArgsType()
export class BulkForecastArgs extends DeskChoicesArgs {
  @Field(() => BulkActionEnum, { description: 'Pass, or return' }) @IsChoice(bulkActions) action!: BulkAction;
  @ListFilter(() => DeskFilter) filter?: DeskFilter;
}

@InputType('BulkReasonInput', { description: '逐项意见: why one target of a bulk return goes back.' })
export class BulkReasonInput implements BulkReason {
  @Field(() => ID, fields.targetId) @IsId() targetId!: string;
  @Field(() => String, { description: '退回原因: at most 1,000 characters' }) @IsText(1_000) reason!: string;
}

@ArgsType()
export class StartBulkReviewArgs {
  @Field(() => BulkActionEnum, { description: 'Pass, or return' }) @IsChoice(bulkActions) action!: BulkAction;
  @Field(() => DeskFilter, { description: 'Which of my desk; what does not wait for me is never touched' })
  @ValidateNested()
  @Type(() => DeskFilter)
  filter!: DeskFilter;
  @Field(() => String, { description: 'Opinion with each of them; a return needs one, or a reason for each' })
  @IsText(1_000)
  reason!: string;
  @Field(() => Int, { description: 'How many the filter found when you looked' })
  @IsCount(0, bulkLimits.rows)
  count!: number;
  @Field(() => [BulkReasonInput], { defaultValue: [], description: '逐项意见: reasons of a return by target' })
  @IsRows(() => BulkReasonInput, 100)
  reasons: BulkReasonInput[] = [];
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ObjectType('BulkReview', { description: 'One act over everything a filter found 批量审核.' })
export class BulkReviewDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => BulkActionEnum, { description: '审核意见: pass, or return' }) action!: BulkAction;
  @Field(() => BulkStateEnum, { description: 'How far it is' }) state!: BulkState;
  @Field(() => String, { description: '意见: opinion given with each' }) reason!: string;
  @Field(() => Int, { description: 'How many targets it has' }) total!: number;
  @Field(() => DecimalScalar, fields.amount) amount!: string;
  @Field(() => Int, { description: 'How many were done so far' }) done!: number;
  @Field(() => Int, { description: 'How many were refused so far' }) refused!: number;
  @Field(() => String, fields.askedByName) askedByName!: string;
  @Field(() => TimestampScalar, fields.createdAt) createdAt!: string;
  @Field(() => TimestampScalar, { nullable: true, ...fields.finishedAt }) finishedAt!: string | null;
}

@ObjectType('BulkReviewRow', { description: 'What became of one target.' })
export class BulkReviewRowDto {
  @Field(() => ID, { description: 'The target' }) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, {
    description: '实施单位: name of the unit',
    deprecationReason: 'orgName says the same; stays until 2027-06-30',
  })
  unitName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => DecimalScalar, fields.amount) amount!: string;
  @Field(() => BulkOutcomeEnum, { description: 'What became of it' }) outcome!: BulkOutcome;
  @Field(() => String, { nullable: true, description: 'Why it was refused' }) reason!: string | null;
}

@ArgsType()
export class BulkRowsArgs extends RowListArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => BulkOutcomeEnum, { ...nullable, description: 'Only those with this outcome' })
  @Maybe()
  @IsChoice(bulkOutcomes)
  outcome?: BulkOutcome;
}

export const BulkRowPage = pageOf('BulkRowPage', BulkReviewRowDto);
export const BulkReviewResult = resultOf('BulkReviewResult', BulkReviewDto);
