import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
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
  type TargetAction,
  targetLifecycle,
  type TargetState,
  targetStates,
  type ValueMethod,
  valueMethods,
  mostAtOnce,
  mostCompared,
  type TargetHead,
  type Sent,
  type PlanStep,
  type IndicatorRow,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { args, fields, filters } from '../fields';
import { SeenInput } from '../outcomes.dto';
import { enumOf } from '../enum';
import { nullable } from '../nullable';
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
import {
  IndicatorBasisEnum,
  IndicatorDirectionEnum,
  IndicatorNatureEnum,
  IndicatorPeriodEnum,
  TargetActionEnum,
  TargetStateEnum,
  ValueMethodEnum,
} from './target.enums';

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
  @Field(() => String, { ...nullable, ...fields.level1 }) @Maybe() @IsText(40) level1?: string | null;
  @Field(() => String, { ...nullable, ...fields.level2 }) @Maybe() @IsText(40) level2?: string | null;
  @Field(() => String, { ...nullable, ...fields.indicatorName }) @Maybe() @IsText(120) name?: string | null;
  @Field(() => IndicatorNatureEnum, { ...nullable, ...fields.nature })
  @Maybe()
  @IsChoice(indicatorNatures)
  nature?: IndicatorNature | null;
  @Field(() => IndicatorDirectionEnum, { ...nullable, ...fields.direction })
  @Maybe()
  @IsChoice(indicatorDirections)
  direction?: IndicatorDirection | null;
  @Field(() => DecimalScalar, { ...nullable, ...fields.targetValue }) @Maybe() @IsDecimalText() value?: string | null;
  @Field(() => String, { ...nullable, ...fields.standard }) @Maybe() @IsText(500) standard?: string | null;
  @Field(() => String, { ...nullable, ...fields.unit }) @Maybe() @IsText(20) unit?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '分值: points; annual rows add up to 90' })
  @Maybe()
  @IsDecimalText()
  weight?: string | null;
  @Field(() => IndicatorBasisEnum, { ...nullable, ...fields.basis })
  @Maybe()
  @IsChoice(indicatorBases)
  basis?: IndicatorBasis | null;
  @Field(() => String, { ...nullable, description: '备注: remark, at most 500 characters' })
  @Maybe()
  @IsText(500)
  note?: string | null;
  @Field(() => String, { ...nullable, ...fields.explanation }) @Maybe() @IsText(500) explanation?: string | null;
  @Field(() => ValueMethodEnum, { ...nullable, ...fields.method })
  @Maybe()
  @IsChoice(valueMethods)
  method?: ValueMethod | null;
  @Field(() => String, { ...nullable, ...fields.dataSource }) @Maybe() @IsText(200) source?: string | null;
  @Field(() => String, { ...nullable, ...fields.evidence }) @Maybe() @IsText(500) evidence?: string | null;
  @Field(() => String, { ...nullable, ...fields.scoringRule }) @Maybe() @IsText(500) scoringRule?: string | null;
  @Field(() => ID, { ...nullable, description: 'Entry of the indicator library it was taken from' })
  @Maybe()
  @IsId()
  libraryId?: string | null;
  @Field(() => Int, { ...nullable, description: 'Version of that entry' })
  @Maybe()
  @IsCount(1, 1_000_000)
  libraryVersion?: number | null;
}

@InputType('PlanStepInput', { description: 'One step of the performance plan as it is typed.' })
export class PlanStepInput implements Sent<PlanStep> {
  @Field(() => ID, { ...nullable, description: 'Send back the id of a known step; a new step gets one' })
  @Maybe()
  @IsId()
  id?: string | null;
  @Field(() => String, { ...nullable, description: '工作程序: what is done' }) @Maybe() @IsText(200) name?:
    string | null;
  @Field(() => String, { ...nullable, description: '方式方法: how it is done' }) @Maybe() @IsText(500) method?:
    string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '元' }) @Maybe() @IsMoney() funds?: string | null;
  @Field(() => LocalDateScalar, { ...nullable, description: '起始日期: first day of the step' })
  @Maybe()
  @IsLocalDate()
  startDate?: string | null;
  @Field(() => LocalDateScalar, { ...nullable, description: '完成日期: last day of the step' })
  @Maybe()
  @IsLocalDate()
  endDate?: string | null;
  @Field(() => String, { ...nullable, description: '信息资源: information it needs' })
  @Maybe()
  @IsText(500)
  resources?: string | null;
  @Field(() => String, { ...nullable, description: '职责分工: who answers for it' })
  @Maybe()
  @IsText(200)
  responsible?: string | null;
}

@InputType('TargetInput', { description: 'The whole form as it stands; rows that are not sent are gone.' })
export class TargetInput implements Sent<TargetHead> {
  @Field(() => String, { ...nullable, description: '年度目标: at most 2,000 characters' })
  @Maybe()
  @IsText(2_000)
  annualGoal?: string | null;
  @Field(() => String, {
    ...nullable,
    description: '中期目标: of a project of several years, at most 2,000 characters',
  })
  @Maybe()
  @IsText(2_000)
  midtermGoal?: string | null;
  @Field(() => [IndicatorInput], { ...nullable, description: '绩效指标: rows in the order of the form, at most 300' })
  @Maybe()
  @IsRows(() => IndicatorInput, 300)
  indicators?: IndicatorInput[] | null;
  @Field(() => [PlanStepInput], { ...nullable, description: '预算绩效计划: steps in their order, at most 60' })
  @Maybe()
  @IsRows(() => PlanStepInput, 60)
  planSteps?: PlanStepInput[] | null;
  @Field(() => [String], {
    ...nullable,
    description:
      'Blocks of a continued target that are rightly the same: annualGoal, midtermGoal, planSteps, indicators.<id>',
  })
  @Maybe()
  @IsTextList(400, 60)
  confirmed?: string[] | null;
}

@InputType('TargetFilter', { description: '绩效目标筛选: which targets are listed.' })
export class TargetFilter extends CommonFilter {
  @Field(() => Int, { ...nullable, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [TargetStateEnum], { ...nullable, ...filters.states })
  @Maybe()
  @IsChoiceList(targetStates)
  states?: TargetState[];
  @Field(() => Boolean, { ...nullable, description: 'Only those with an adjustment under way' })
  @Maybe()
  @IsBoolean()
  adjusting?: boolean;
  @Field(() => String, { ...nullable, ...filters.project })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => Boolean, { ...nullable, ...filters.mine }) @Maybe() @IsBoolean() mine?: boolean;
  @Field(() => DecimalScalar, { ...nullable, ...filters.minAmount }) @Maybe() @IsMoney() minAmount?: string;
  @Field(() => DecimalScalar, { ...nullable, ...filters.maxAmount }) @Maybe() @IsMoney() maxAmount?: string;
  @Field(() => ID, { ...nullable, ...filters.orgId }) @Maybe() @IsId() orgId?: string;
  @Field(() => ID, { ...nullable, ...filters.departmentId }) @Maybe() @IsId() departmentId?: string;
}

@ObjectType('TargetTally', { description: 'How many targets stand in a state.' })
export class TargetTallyDto {
  @Field(() => TargetStateEnum, fields.state) state!: TargetState;
  @Field(() => Int, fields.tally) count!: number;
  @Field(() => Int, fields.tallyMine) mine!: number;
}

export const targetSorts = ['newest', 'name'] as const;
export type TargetSort = (typeof targetSorts)[number];
export const TargetSortEnum = enumOf('TargetSort', targetSorts, 'Order of targets.', {
  newest: '最近变化: latest change first',
  name: '项目名称: by name of the project',
});

@ArgsType()
export class TargetListArgs extends PageArgs {
  @ListFilter(() => TargetFilter) filter?: TargetFilter;
  @Field(() => TargetSortEnum, { defaultValue: 'newest', ...args.sort }) @IsChoice(targetSorts) sort: TargetSort =
    'newest';
}

@ArgsType()
export class DeclareTargetArgs {
  @Field(() => ID, args.projectId) @IsId() projectId!: string;
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
  @Field(() => TargetInput, {
    ...nullable,
    description: '绩效目标申报表: what is filled in; a draft may leave cells open',
  })
  @Maybe()
  @ValidateNested()
  @Type(() => TargetInput)
  input?: TargetInput;
  @Field(() => Int, {
    ...nullable,
    description: 'Earlier year whose approved target it goes on from, instead of `input`',
  })
  @Maybe()
  @IsBudgetYear()
  fromYear?: number;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditTargetArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => TargetInput, args.input) @ValidateNested() @Type(() => TargetInput) input!: TargetInput;
}

@ArgsType()
export class DeclareTargetsArgs {
  @Field(() => [ID], { description: `At most ${mostAtOnce}` }) @IsIdList(mostAtOnce) projectIds!: string[];
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
}

@ArgsType()
export class SubmitTargetsArgs {
  @Field(() => [SeenInput], { description: `At most ${mostCompared}` })
  @IsRows(() => SeenInput, mostCompared)
  seen!: SeenInput[];
}

@ArgsType()
export class MoveTargetArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => TargetActionEnum, args.action) @IsChoice(actionsOf(targetLifecycle)) action!: TargetAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
}
