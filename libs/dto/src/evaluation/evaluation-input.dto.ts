import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  actionsOf,
  type EvaluationAction,
  type EvaluationEntry,
  type EvaluationForm,
  type EvaluationFund,
  evaluationLifecycle,
  type EvaluationState,
  evaluationStates,
  type FundSource,
  fundSources,
  type Sent,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { FundSourceEnum } from '../library/project.dto';
import { CommonFilter, ListFilter, PageArgs } from '../page.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsDecimalText,
  IsId,
  IsIdList,
  IsLocalDate,
  IsMoney,
  IsRows,
  IsText,
  IsTextList,
  Maybe,
} from '../validators';
import { EvaluationActionEnum, EvaluationStateEnum } from './evaluation.dto';

@InputType('EvaluationFundInput', { description: '项目资金: money of one source, 元.' })
export class EvaluationFundInput implements Sent<EvaluationFund> {
  @Field(() => FundSourceEnum, fields.source) @IsChoice(fundSources) source!: FundSource;
  @Field(() => DecimalScalar, { nullable: true, description: '年初预算数, 元' }) @Maybe() @IsMoney() initial?:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年预算数(A), 元' }) @Maybe() @IsMoney() budget?:
    string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '全年执行数(B), 元' }) @Maybe() @IsMoney() executed?:
    string | null;
}

@InputType('EvaluationItemInput', { description: 'What was reached for one indicator; what is left out is empty.' })
export class EvaluationItemInput implements Sent<EvaluationEntry> {
  @Field(() => ID, fields.indicatorId) @IsId() indicatorId!: string;
  @Field(() => String, { nullable: true, description: 'A figure; for qualitative rows a description' })
  @Maybe()
  @IsText(500)
  actual?: string | null;
  @Field(() => String, { nullable: true, description: 'Qualitative rows: full, partial or none' })
  @Maybe()
  @IsText(20)
  band?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: 'Qualitative rows: the score given' })
  @Maybe()
  @IsDecimalText()
  enteredScore?: string | null;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '自评得分: what the unit gives itself, 0 to the weight; it may differ from the rule',
  })
  @Maybe()
  @IsDecimalText()
  claimedScore?: string | null;
  @Field(() => Boolean, { nullable: true, description: '不适用' }) @Maybe() @IsBoolean() notApplicable?: boolean | null;
  @Field(() => String, { nullable: true, description: '偏差原因分析及改进措施' }) @Maybe() @IsText(500) reason?:
    string | null;
}

@InputType('EvaluationInput', { description: 'What is filled in; rows that are not listed keep what they had.' })
export class EvaluationInputDto implements EvaluationForm {
  @Field(() => String, { nullable: true, description: '实际完成情况' }) @Maybe() @IsText(2_000) goalCompletion?:
    string | null;
  @Field(() => String, { nullable: true, description: '存在问题' }) @Maybe() @IsText(1_000) problems?: string | null;
  @Field(() => String, { nullable: true, description: '改进措施' }) @Maybe() @IsText(1_000) measures?: string | null;
  @Field(() => String, { nullable: true, description: 'Why the execution rate is low' })
  @Maybe()
  @IsText(500)
  executionReason?: string | null;
  @Field(() => DecimalScalar, { nullable: true, description: '自评得分 of the budget execution rate' })
  @Maybe()
  @IsDecimalText()
  claimedBudgetScore?: string | null;
  @Field(() => [EvaluationFundInput], {
    description: '项目资金: by source; a source that is not sent keeps what it had',
  })
  @IsRows(() => EvaluationFundInput, 20)
  funds!: EvaluationFundInput[];
  @Field(() => [EvaluationItemInput], {
    description: '绩效指标: rows that are filled in; INVALID for an indicator that is not in the target',
  })
  @IsRows(() => EvaluationItemInput, 200)
  items!: EvaluationItemInput[];
}

@InputType('EvaluationFilter', { description: '自评筛选: which self-evaluations are listed.' })
export class EvaluationFilter extends CommonFilter {
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [EvaluationStateEnum], { nullable: true, description: 'Filed ones are the filing register' })
  @Maybe()
  @IsChoiceList(evaluationStates)
  states?: EvaluationState[];
  @Field(() => [String], { nullable: true, ...filters.grades }) @Maybe() @IsTextList(50, 64) grades?: string[];
  @Field(() => String, { nullable: true, description: 'Part of the project name, its code, or the filing number' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => ID, { nullable: true, ...filters.projectId }) @Maybe() @IsId() projectId?: string;
  @Field(() => ID, { nullable: true, description: 'Only this unit' }) @Maybe() @IsId() orgId?: string;
}

export const evaluationSorts = ['newest', 'name', 'due', 'total', 'filingNo'] as const;
export type EvaluationSort = (typeof evaluationSorts)[number];
export const EvaluationSortEnum = enumOf('EvaluationSort', evaluationSorts, 'Order of self-evaluations.', {
  newest: '最近变化: latest change first',
  name: '项目名称: by name of the project',
  due: '报送期限: earliest due date first',
  total: '总分: highest total first',
  filingNo: '备案号: by filing number',
});

@ArgsType()
export class EvaluationListArgs extends PageArgs {
  @ListFilter(() => EvaluationFilter) filter?: EvaluationFilter;
  @Field(() => EvaluationSortEnum, { defaultValue: 'newest', ...args.sort })
  @IsChoice(evaluationSorts)
  sort: EvaluationSort = 'newest';
}

@ArgsType()
export class OpenEvaluationsArgs {
  @Field(() => Int, { description: '评价年度: whose approved targets are evaluated' }) @IsBudgetYear() year!: number;
  @Field(() => LocalDateScalar, { description: '报送期限' }) @IsLocalDate() dueDate!: string;
}

@ArgsType()
export class SaveEvaluationArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => EvaluationInputDto, args.input)
  @ValidateNested()
  @Type(() => EvaluationInputDto)
  input!: EvaluationInputDto;
}

@ArgsType()
export class SaveOpinionArgs extends SaveEvaluationArgs {
  @Field(() => String, {
    nullable: true,
    description: '理由: why; needed for what is seen otherwise for the first time',
  })
  @Maybe()
  @IsText(1_000)
  reason?: string;
}

@ArgsType()
export class MoveEvaluationArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => EvaluationActionEnum, args.action)
  @IsChoice(actionsOf(evaluationLifecycle))
  action!: EvaluationAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: 'Needed to return and to send back' })
  @Maybe()
  @IsText(1_000)
  reason?: string;
}

@ArgsType()
export class ConfirmOverFulfilmentArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => [ID], { description: 'All rows that are confirmed; the others are not, or no longer' })
  @IsIdList(300)
  indicatorIds!: string[];
}
