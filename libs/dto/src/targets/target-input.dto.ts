import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  actionsOf,
  indicatorBases,
  type IndicatorBasis,
  type IndicatorDirection,
  indicatorDirections,
  type IndicatorNature,
  indicatorNatures,
  type IndicatorPeriod,
  indicatorPeriods,
  type IndicatorRow,
  type PlanStep,
  type ReviewDecision,
  reviewDecisions,
  type ReviewPoint,
  type ReviewScores,
  type RowReason,
  type Sent,
  type TargetAction,
  type TargetHead,
  targetLifecycle,
  type TargetState,
  targetStates,
  type ValueMethod,
  valueMethods,
  mostAtOnce,
  mostCompared,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { SeenInput } from '../outcomes.dto';
import { enumOf } from '../enum';
import { nullable } from '../nullable';
import { PageArgs } from '../page.dto';
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
import {
  IndicatorBasisEnum,
  IndicatorDirectionEnum,
  IndicatorNatureEnum,
  IndicatorPeriodEnum,
  ReviewDecisionEnum,
  TargetActionEnum,
  TargetStateEnum,
  ValueMethodEnum,
} from './target.dto';

const cell = { defaultValue: '' };
@InputType('IndicatorInput', { description: 'One row as it is typed; a draft may leave any cell open.' })
export class IndicatorInput implements Sent<IndicatorRow> {
  @Field(() => ID, { ...nullable, description: 'Send back the id of a known row; a new row gets one' })
  @Maybe()
  @IsId()
  id?: string | null;
  @Field(() => IndicatorPeriodEnum, { nullable: true, description: 'Annual when left out' })
  @Maybe()
  @IsChoice(indicatorPeriods)
  period?: IndicatorPeriod | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) level1?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) level2?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(120) name?: string | null;
  @Field(() => IndicatorNatureEnum, nullable) @Maybe() @IsChoice(indicatorNatures) nature?: IndicatorNature | null;
  @Field(() => IndicatorDirectionEnum, nullable)
  @Maybe()
  @IsChoice(indicatorDirections)
  direction?: IndicatorDirection | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() value?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(500) standard?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(20) unit?: string | null;
  @Field(() => DecimalScalar, nullable) @Maybe() @IsDecimalText() weight?: string | null;
  @Field(() => IndicatorBasisEnum, nullable) @Maybe() @IsChoice(indicatorBases) basis?: IndicatorBasis | null;
  @Field(() => String, nullable) @Maybe() @IsText(500) note?: string | null;
  @Field(() => String, { ...nullable, description: '指标解释' }) @Maybe() @IsText(500) explanation?: string | null;
  @Field(() => ValueMethodEnum, { ...nullable, description: '取值方式' })
  @Maybe()
  @IsChoice(valueMethods)
  method?: ValueMethod | null;
  @Field(() => String, { ...nullable, description: '数据来源' }) @Maybe() @IsText(200) source?: string | null;
  @Field(() => String, { ...nullable, description: '佐证材料要求' }) @Maybe() @IsText(500) evidence?: string | null;
  @Field(() => String, { ...nullable, description: '赋分规则' }) @Maybe() @IsText(500) scoringRule?: string | null;
  @Field(() => ID, { ...nullable, description: 'Entry of the indicator library it was taken from' })
  @Maybe()
  @IsId()
  libraryId?: string | null;
  @Field(() => Int, nullable) @Maybe() @IsCount(1, 1_000_000) libraryVersion?: number | null;
}

@InputType('PlanStepInput', { description: 'One step of the performance plan as it is typed.' })
export class PlanStepInput implements Sent<PlanStep> {
  @Field(() => ID, nullable) @Maybe() @IsId() id?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(200) name?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(500) method?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() funds?: string | null;
  @Field(() => LocalDateScalar, nullable) @Maybe() @IsLocalDate() startDate?: string | null;
  @Field(() => LocalDateScalar, nullable) @Maybe() @IsLocalDate() endDate?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(500) resources?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(200) responsible?: string | null;
}

@InputType('TargetInput', { description: 'The whole form as it stands; rows that are not sent are gone.' })
export class TargetInput implements Sent<TargetHead> {
  @Field(() => String, nullable) @Maybe() @IsText(2_000) annualGoal?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(2_000) midtermGoal?: string | null;
  @Field(() => [IndicatorInput], nullable) @Maybe() @IsRows(() => IndicatorInput, 300) indicators?:
    IndicatorInput[] | null;
  @Field(() => [PlanStepInput], nullable) @Maybe() @IsRows(() => PlanStepInput, 60) planSteps?: PlanStepInput[] | null;
  @Field(() => [String], {
    ...nullable,
    description:
      'Blocks of a continued target that are rightly the same: annualGoal, midtermGoal, planSteps, indicators.<id>',
  })
  @Maybe()
  @IsTextList(400, 60)
  confirmed?: string[] | null;
}

@InputType('TargetFilter')
export class TargetFilter {
  @Field(() => Int, nullable) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [TargetStateEnum], nullable) @Maybe() @IsChoiceList(targetStates) states?: TargetState[];
  @Field(() => Boolean, { ...nullable, description: 'Only those with an adjustment under way' })
  @Maybe()
  @IsBoolean()
  adjusting?: boolean;
  @Field(() => String, { ...nullable, description: 'Part of the name or code of the project' })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const targetSorts = ['newest', 'name'] as const;
export type TargetSort = (typeof targetSorts)[number];
export const TargetSortEnum = enumOf('TargetSort', targetSorts, 'By last change, or by the name of the project.');

@ArgsType()
export class TargetListArgs extends PageArgs {
  @Field(() => TargetFilter, nullable) @Maybe() @ValidateNested() @Type(() => TargetFilter) filter?: TargetFilter;
  @Field(() => TargetSortEnum, { defaultValue: 'newest' }) @IsChoice(targetSorts) sort: TargetSort = 'newest';
}

@ArgsType()
export class DeclareTargetArgs {
  @Field(() => ID) @IsId() projectId!: string;
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => TargetInput, nullable) @Maybe() @ValidateNested() @Type(() => TargetInput) input?: TargetInput;
  @Field(() => Int, {
    ...nullable,
    description: 'Earlier year whose approved target it goes on from, instead of `input`',
  })
  @Maybe()
  @IsBudgetYear()
  fromYear?: number;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the target is declared once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditTargetArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => TargetInput) @ValidateNested() @Type(() => TargetInput) input!: TargetInput;
}

@ArgsType()
export class DeclareTargetsArgs {
  @Field(() => [ID], { description: `At most ${mostAtOnce}` }) @IsIdList(mostAtOnce) projectIds!: string[];
  @Field(() => Int) @IsBudgetYear() year!: number;
}

@ArgsType()
export class SubmitTargetsArgs {
  @Field(() => [SeenInput], { description: `At most ${mostCompared}` })
  @IsRows(() => SeenInput, mostCompared)
  seen!: SeenInput[];
}

@ArgsType()
export class MoveTargetArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => TargetActionEnum) @IsChoice(actionsOf(targetLifecycle)) action!: TargetAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
}

@InputType('PointJudgementInput')
export class PointJudgementInput {
  @Field(() => Boolean) @IsBoolean() fit!: boolean;
  @Field(() => String, nullable) @Maybe() @IsText(500) opinion?: string | null;
}

@InputType('ReviewPointsInput', { description: 'The four points of 四(一)2, each judged.' })
export class ReviewPointsInput implements Record<ReviewPoint, PointJudgementInput> {
  @Field(() => PointJudgementInput) @ValidateNested() @Type(() => PointJudgementInput) relevance!: PointJudgementInput;
  @Field(() => PointJudgementInput)
  @ValidateNested()
  @Type(() => PointJudgementInput)
  feasibility!: PointJudgementInput;
  @Field(() => PointJudgementInput) @ValidateNested() @Type(() => PointJudgementInput) science!: PointJudgementInput;
  @Field(() => PointJudgementInput)
  @ValidateNested()
  @Type(() => PointJudgementInput)
  reasonableness!: PointJudgementInput;
}

@InputType('ReviewScoresInput', { description: 'Form F3 绩效目标审核表: points of each row.' })
export class ReviewScoresInput implements ReviewScores {
  @Field(() => DecimalScalar, { description: '规范完整性, 10' }) @IsDecimalText() formal!: string;
  @Field(() => DecimalScalar, { description: '明确清晰性, 10' }) @IsDecimalText() clear!: string;
  @Field(() => DecimalScalar, { description: '目标相关性, 15' }) @IsDecimalText() duties!: string;
  @Field(() => DecimalScalar, { description: '指标科学性, 15' }) @IsDecimalText() indicators!: string;
  @Field(() => DecimalScalar, { description: '绩效合理性, 15' }) @IsDecimalText() effects!: string;
  @Field(() => DecimalScalar, { description: '资金匹配性, 15' }) @IsDecimalText() funds!: string;
  @Field(() => DecimalScalar, { description: '实现可能性, 10' }) @IsDecimalText() attainable!: string;
  @Field(() => DecimalScalar, { description: '条件充分性, 10' }) @IsDecimalText() conditions!: string;
}

@InputType('RowReasonInput')
export class RowReasonInput implements RowReason {
  @Field(() => ID) @IsId() indicatorId!: string;
  @Field(() => String) @IsText(500) reason!: string;
}

@ArgsType()
export class ReviewTargetArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => ReviewDecisionEnum) @IsChoice(reviewDecisions) decision!: ReviewDecision;
  @Field(() => ReviewPointsInput, { ...nullable, description: 'Where the four points are ticked' })
  @Maybe()
  @ValidateNested()
  @Type(() => ReviewPointsInput)
  points?: ReviewPointsInput | null;
  @Field(() => ReviewScoresInput, {
    ...nullable,
    description: 'Where form F3 is scored: key projects at steps of finance',
  })
  @Maybe()
  @ValidateNested()
  @Type(() => ReviewScoresInput)
  scores?: ReviewScoresInput | null;
  @Field(() => [RowReasonInput], { defaultValue: [] }) @IsRows(() => RowReasonInput, 300) rowReasons: RowReasonInput[] =
    [];
  @Field(() => String, cell) @IsText(1_000) opinion: string = '';
}

export const targetHandOns = ['transfer', 'addReviewer'] as const;
export const TargetHandOnEnum = enumOf('TargetHandOn', targetHandOns, '转办 加签');

@ArgsType()
export class HandOnTargetArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => TargetHandOnEnum) @IsChoice(targetHandOns) action!: (typeof targetHandOns)[number];
  @Field(() => ID, { description: 'One of the reviewers of the target' }) @IsId() to!: string;
  @Field(() => String, cell) @IsText(1_000) opinion: string = '';
}

@ArgsType()
export class MarkKeyTargetArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => Boolean) @IsBoolean() key!: boolean;
  @Field(() => String, { description: 'Why' }) @IsText(1_000, true) reason!: string;
}
