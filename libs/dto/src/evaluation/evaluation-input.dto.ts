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
  type Grade,
  grades,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { FundSourceEnum } from '../library/project.dto';
import { PageArgs } from '../page.dto';
import { DecimalScalar, LocalDateScalar } from '../scalars';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsDecimalText,
  IsId,
  IsLocalDate,
  IsMoney,
  IsRows,
  IsText,
  Maybe,
} from '../validators';
import { EvaluationActionEnum, EvaluationStateEnum, GradeEnum } from './evaluation.dto';

@InputType('EvaluationFundInput')
export class EvaluationFundInput implements EvaluationFund {
  @Field(() => FundSourceEnum) @IsChoice(fundSources) source!: FundSource;
  @Field(() => DecimalScalar, { nullable: true, defaultValue: null, description: '元' }) @Maybe() @IsMoney() initial:
    string | null = null;
  @Field(() => DecimalScalar, { nullable: true, defaultValue: null, description: '元' }) @Maybe() @IsMoney() budget:
    string | null = null;
  @Field(() => DecimalScalar, { nullable: true, defaultValue: null, description: '元' }) @Maybe() @IsMoney() executed:
    string | null = null;
}

@InputType('EvaluationItemInput')
export class EvaluationItemInput implements EvaluationEntry {
  @Field(() => ID) @IsId() indicatorId!: string;
  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'A figure; for qualitative rows a description',
  })
  @Maybe()
  @IsText(500)
  actual: string | null = null;
  @Field(() => String, { nullable: true, defaultValue: null, description: 'Qualitative rows: full, partial or none' })
  @Maybe()
  @IsText(20)
  band: string | null = null;
  @Field(() => DecimalScalar, { nullable: true, defaultValue: null, description: 'Qualitative rows' })
  @Maybe()
  @IsDecimalText()
  enteredScore: string | null = null;
  @Field(() => Boolean, { defaultValue: false }) @IsBoolean() notApplicable: boolean = false;
  @Field(() => String, { defaultValue: '' }) @IsText(500) reason: string = '';
}

@InputType('EvaluationInput', { description: 'What is filled in; rows that are not listed keep what they had.' })
export class EvaluationInputDto implements EvaluationForm {
  @Field(() => String, { defaultValue: '' }) @IsText(2_000) goalCompletion: string = '';
  @Field(() => String, { defaultValue: '' }) @IsText(1_000) problems: string = '';
  @Field(() => String, { defaultValue: '' }) @IsText(1_000) measures: string = '';
  @Field(() => String, { defaultValue: '' }) @IsText(500) executionReason: string = '';
  @Field(() => [EvaluationFundInput]) @IsRows(() => EvaluationFundInput, 20) funds!: EvaluationFundInput[];
  @Field(() => [EvaluationItemInput]) @IsRows(() => EvaluationItemInput, 200) items!: EvaluationItemInput[];
}

@InputType('EvaluationFilter')
export class EvaluationFilter {
  @Field(() => Int, { nullable: true }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [EvaluationStateEnum], { nullable: true, description: 'Filed ones are the filing register' })
  @Maybe()
  @IsChoiceList(evaluationStates)
  states?: EvaluationState[];
  @Field(() => [GradeEnum], { nullable: true }) @Maybe() @IsChoiceList(grades) grades?: Grade[];
  @Field(() => String, { nullable: true, description: 'Part of the project name, its code, or the filing number' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => String, { nullable: true, description: 'Only this division' }) @Maybe() @IsText(6) divisionCode?: string;
  @Field(() => ID, { nullable: true, description: 'Only this project' }) @Maybe() @IsId() projectId?: string;
}

export const evaluationSorts = ['newest', 'name', 'due', 'total', 'filingNo'] as const;
export type EvaluationSort = (typeof evaluationSorts)[number];
export const EvaluationSortEnum = enumOf('EvaluationSort', evaluationSorts);

@ArgsType()
export class EvaluationListArgs extends PageArgs {
  @Field(() => EvaluationFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => EvaluationFilter)
  filter?: EvaluationFilter;
  @Field(() => EvaluationSortEnum, { defaultValue: 'newest' })
  @IsChoice(evaluationSorts)
  sort: EvaluationSort = 'newest';
}

@ArgsType()
export class OpenEvaluationsArgs {
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => LocalDateScalar, { description: '报送期限' }) @IsLocalDate() dueDate!: string;
}

@ArgsType()
export class SaveEvaluationArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => EvaluationInputDto) @ValidateNested() @Type(() => EvaluationInputDto) input!: EvaluationInputDto;
}

@ArgsType()
export class MoveEvaluationArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => EvaluationActionEnum)
  @IsChoice(actionsOf(evaluationLifecycle))
  action!: EvaluationAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: 'Needed to return and to send back' })
  @Maybe()
  @IsText(1_000)
  reason?: string;
}
