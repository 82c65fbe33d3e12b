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
import { PageArgs } from '../page.dto';
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

@InputType('MonitoringFundInput')
export class MonitoringFundInput implements MonitoringFund {
  @Field(() => MonitoringFundKindEnum) @IsChoice(monitoringFundKinds) kind!: MonitoringFundKind;
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

@InputType('MonitoringItemInput')
export class MonitoringItemInput implements MonitoringItem {
  @Field(() => ID) @IsId() indicatorId!: string;
  @Field(() => String, { nullable: true, description: 'A figure; for qualitative rows what was reached' })
  @Blank()
  @IsText(500)
  progress: string = '';
  @Field(() => String, { nullable: true }) @Blank() @IsText(500) expected: string = '';
  @Field(() => String, { nullable: true, description: 'Key of a deviation cause' })
  @Maybe()
  @IsText(40)
  cause: string | null = null;
  @Field(() => String, { nullable: true }) @Blank() @IsText(500) causeNote: string = '';
  @Field(() => LikelihoodEnum, { nullable: true })
  @Maybe()
  @IsChoice(likelihoods)
  likelihood: Likelihood | null = null;
  @Field(() => String, { nullable: true }) @Blank() @IsText(500) measures: string = '';
}

@InputType('MonitoringReportInput', { description: 'The whole form as it stands; a row that is not sent is empty.' })
export class MonitoringReportInput implements MonitoringContent {
  @Field(() => [MonitoringFundInput]) @IsRows(() => MonitoringFundInput, 3) funds!: MonitoringFundInput[];
  @Field(() => [MonitoringItemInput]) @IsRows(() => MonitoringItemInput, 500) items!: MonitoringItemInput[];
}

@ArgsType()
export class FillReportArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => MonitoringReportInput)
  @ValidateNested()
  @Type(() => MonitoringReportInput)
  input!: MonitoringReportInput;
}

@ArgsType()
export class MoveReportArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => ReportActionEnum) @IsChoice(actionsOf(reportLifecycle)) action!: ReportAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: 'Why it is returned' }) @Maybe() @IsText(1_000) reason?: string;
}

@InputType('MonitoringDecisionInput')
export class MonitoringDecisionInput implements DecisionDraft {
  @Field(() => MonitoringDecisionEnum) @IsChoice(monitoringDecisions) decision!: MonitoringDecision;
  @Field(() => String) @IsText(1_000) opinion!: string;
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
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => MonitoringDecisionInput)
  @ValidateNested()
  @Type(() => MonitoringDecisionInput)
  input!: MonitoringDecisionInput;
}

@ArgsType()
export class MoveCorrectionArgs {
  @Field(() => ID, { description: 'Of the report' }) @IsId() id!: string;
  @Field(() => CorrectionActionEnum) @IsChoice(actionsOf(correctionLifecycle)) action!: CorrectionAction;
  @Field(() => Int, { description: 'Of the report' }) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { description: 'What was done, the opinion, or why it is sent back' })
  @IsText(1_000)
  text!: string;
}

@InputType('MonitoringReportFilter')
export class MonitoringReportFilter {
  @Field(() => ID, { nullable: true }) @Maybe() @IsId() roundId?: string;
  @Field(() => ID, { nullable: true }) @Maybe() @IsId() projectId?: string;
  @Field(() => Int, { nullable: true }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [ReportStateEnum], { nullable: true }) @Maybe() @IsChoiceList(reportStates) states?: ReportState[];
  @Field(() => [LightEnum], { nullable: true }) @Maybe() @IsChoiceList(lights) lights?: Light[];
  @Field(() => String, { nullable: true, description: 'Part of the name, code or unit of the project' })
  @Maybe()
  @IsText(60)
  search?: string;
}

@ArgsType()
export class ReportListArgs extends PageArgs {
  @Field(() => MonitoringReportFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => MonitoringReportFilter)
  filter?: MonitoringReportFilter;
}
