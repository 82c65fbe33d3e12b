import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  actionsOf,
  type CorrectionAction,
  correctionLifecycle,
  type DecisionDraft,
  type Light,
  type Likelihood,
  likelihoods,
  lights,
  type MonitoringContent,
  type MonitoringDecision,
  monitoringDecisions,
  type MonitoringFund,
  type MonitoringFundKind,
  monitoringFundKinds,
  type MonitoringItem,
  type ReportAction,
  reportLifecycle,
  type ReportState,
  reportStates,
} from '@chengxiao/domain';
import { Transform, Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { CommonFilter, ListFilter, PageArgs } from '../page.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsId,
  IsLocalDate,
  IsMoney,
  IsRows,
  IsText,
  Maybe,
} from '../validators';
import {
  CorrectionActionEnum,
  LightEnum,
  LikelihoodEnum,
  MonitoringDecisionEnum,
  MonitoringFundKindEnum,
  ReportActionEnum,
  ReportStateEnum,
} from './report.dto';

// Fields of inputs are nullable instead of having defaults: the JIT compiler takes a default for a missing value.
/** Text that may be left out: absent and null are both empty. */
const Blank = () => Transform(({ value }: { value: unknown }) => value ?? '');

@InputType('MonitoringFundInput', { description: '项目资金: one row of the money table of form F4, 元.' })
export class MonitoringFundInput implements MonitoringFund {
  @Field(() => MonitoringFundKindEnum, { description: 'Row of the table: total, or of it' })
  @IsChoice(monitoringFundKinds)
  kind!: MonitoringFundKind;
  @Field(() => DecimalScalar, { nullable: true, description: '元' })
  @Maybe()
  @IsMoney()
  initialBudget: string | null = null;
  @Field(() => DecimalScalar, { nullable: true, description: '元' })
  @Maybe()
  @IsMoney()
  executed: string | null = null;
  @Field(() => DecimalScalar, { nullable: true, description: '元' })
  @Maybe()
  @IsMoney()
  expected: string | null = null;
}

@InputType('MonitoringItemInput', { description: '绩效指标: how one indicator stands.' })
export class MonitoringItemInput implements MonitoringItem {
  @Field(() => ID, fields.indicatorId) @IsId() indicatorId!: string;
  @Field(() => String, { nullable: true, description: 'A figure; for qualitative rows what was reached' })
  @Blank()
  @IsText(500)
  progress: string = '';
  @Field(() => String, { nullable: true, description: '全年预计完成情况: what will be reached by the end of the year' })
  @Blank()
  @IsText(500)
  expected: string = '';
  @Field(() => String, { nullable: true, description: 'Key of a deviation cause' })
  @Maybe()
  @IsText(40)
  cause: string | null = null;
  @Field(() => String, { nullable: true, description: '原因说明: the cause in words; some causes need it' })
  @Blank()
  @IsText(500)
  causeNote: string = '';
  @Field(() => LikelihoodEnum, {
    nullable: true,
    description: '完成目标可能性: below certain, cause and measures are needed',
  })
  @Maybe()
  @IsChoice(likelihoods)
  likelihood: Likelihood | null = null;
  @Field(() => String, { nullable: true, description: '改进措施: at most 500 characters' })
  @Blank()
  @IsText(500)
  measures: string = '';
}

@InputType('MonitoringReportInput', { description: 'The whole form as it stands; a row that is not sent is empty.' })
export class MonitoringReportInput implements MonitoringContent {
  @Field(() => [MonitoringFundInput], { description: '项目资金: at most the three rows of the table' })
  @IsRows(() => MonitoringFundInput, 3)
  funds!: MonitoringFundInput[];
  @Field(() => [MonitoringItemInput], { description: '绩效指标: one for each annual indicator of the target' })
  @IsRows(() => MonitoringItemInput, 500)
  items!: MonitoringItemInput[];
}

@ArgsType()
export class FillReportArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => MonitoringReportInput, args.input)
  @ValidateNested()
  @Type(() => MonitoringReportInput)
  input!: MonitoringReportInput;
}

@ArgsType()
export class MoveReportArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => ReportActionEnum, args.action) @IsChoice(actionsOf(reportLifecycle)) action!: ReportAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: 'Why it is returned' }) @Maybe() @IsText(1_000) reason?: string;
}

@InputType('MonitoringDecisionInput', { description: '处理意见: what finance decides on a report.' })
export class MonitoringDecisionInput implements DecisionDraft {
  @Field(() => MonitoringDecisionEnum, { description: '处理: go on, put right, or suspend the project' })
  @IsChoice(monitoringDecisions)
  decision!: MonitoringDecision;
  @Field(() => String, { description: '意见: at most 1,000 characters' }) @IsText(1_000) opinion!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'With correct: until when' })
  @Maybe()
  @IsLocalDate()
  deadline: string | null = null;
  @Field(() => String, { nullable: true, description: 'With correct: what is to be put right' })
  @Blank()
  @IsText(1_000)
  requirement: string = '';
  @Field(() => String, { nullable: true, description: 'With suspend: why' }) @Blank() @IsText(1_000) reason: string =
    '';
}

@ArgsType()
export class DecideReportArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => MonitoringDecisionInput, args.input)
  @ValidateNested()
  @Type(() => MonitoringDecisionInput)
  input!: MonitoringDecisionInput;
}

@ArgsType()
export class MoveCorrectionArgs {
  @Field(() => ID, { description: 'Of the report' }) @IsId() id!: string;
  @Field(() => CorrectionActionEnum, args.action) @IsChoice(actionsOf(correctionLifecycle)) action!: CorrectionAction;
  @Field(() => Int, { description: 'Of the report' }) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { description: 'What was done, the opinion, or why it is sent back' })
  @IsText(1_000)
  text!: string;
}

@InputType('MonitoringReportFilter', { description: '监控表筛选: which reports are listed.' })
export class MonitoringReportFilter extends CommonFilter {
  @Field(() => ID, { nullable: true, description: 'Only those of this monitoring round' })
  @Maybe()
  @IsId()
  roundId?: string;
  @Field(() => ID, { nullable: true, ...filters.projectId }) @Maybe() @IsId() projectId?: string;
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [ReportStateEnum], { nullable: true, ...filters.states })
  @Maybe()
  @IsChoiceList(reportStates)
  states?: ReportState[];
  @Field(() => [LightEnum], { nullable: true, description: 'Only those with one of these lights' })
  @Maybe()
  @IsChoiceList(lights)
  lights?: Light[];
  @Field(() => String, { nullable: true, description: 'Part of the name, code or unit of the project' })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const monitoringReportSorts = ['name', 'newest'] as const;
export type MonitoringReportSort = (typeof monitoringReportSorts)[number];
export const MonitoringReportSortEnum = enumOf(
  'MonitoringReportSort',
  monitoringReportSorts,
  'Order of monitoring reports.',
  {
    name: '项目名称: by name of the project',
    newest: '最近变化: latest change first',
  },
);

@ArgsType()
export class ReportListArgs extends PageArgs {
  @ListFilter(() => MonitoringReportFilter) filter?: MonitoringReportFilter;
  @Field(() => MonitoringReportSortEnum, { defaultValue: 'name', ...args.sort })
  @IsChoice(monitoringReportSorts)
  sort: MonitoringReportSort = 'name';
}
