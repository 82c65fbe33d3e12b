import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  actionsOf,
  type IndicatorBasis,
  indicatorBases,
  type IndicatorDirection,
  indicatorDirections,
  type IndicatorEntryAction,
  type IndicatorEntryKind,
  indicatorEntryKinds,
  indicatorEntryLifecycle,
  type IndicatorEntryState,
  indicatorEntryStates,
  type IndicatorNature,
  indicatorNatures,
  type ValueMethod,
  valueMethods,
  type Sent,
  type IndicatorEntryDraft,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs } from '../page.dto';
import { DecimalScalar } from '../scalars';
import {
  IndicatorBasisEnum,
  IndicatorDirectionEnum,
  IndicatorNatureEnum,
  ValueMethodEnum,
} from '../targets/target.enums';
import {
  IsBudgetYear,
  IsChoice,
  IsChoiceList,
  IsCount,
  IsDecimalText,
  IsId,
  IsText,
  IsTextList,
  Maybe,
} from '../validators';
import { IndicatorEntryActionEnum, IndicatorEntryKindEnum, IndicatorEntryStateEnum } from './indicator-entry.dto';

@InputType('IndicatorEntryInput', { description: 'An entry as it is written; a draft may leave cells open.' })
export class IndicatorEntryInput implements Sent<IndicatorEntryDraft> {
  @Field(() => IndicatorEntryKindEnum, {
    description: 'What it is good for: every project, a function of expenditure, a type of project',
  })
  @IsChoice(indicatorEntryKinds)
  kind!: IndicatorEntryKind;
  @Field(() => String, { ...nullable, description: 'First digits of the function of expenditure; sector entries only' })
  @Maybe()
  @IsText(7)
  functionCode?: string | null;
  @Field(() => String, {
    ...nullable,
    description: '项目类型: type of project; required on entries of a type of project',
  })
  @Maybe()
  @IsText(40)
  projectTag?: string | null;
  @Field(() => String, { ...nullable, ...fields.level1 }) @Maybe() @IsText(40) level1?: string | null;
  @Field(() => String, { ...nullable, ...fields.level2 }) @Maybe() @IsText(40) level2?: string | null;
  @Field(() => String, fields.indicatorName) @IsText(120, true) name!: string;
  @Field(() => String, { ...nullable, ...fields.explanation }) @Maybe() @IsText(500) explanation?: string | null;
  @Field(() => IndicatorNatureEnum, { ...nullable, ...fields.nature })
  @Maybe()
  @IsChoice(indicatorNatures)
  nature?: IndicatorNature | null;
  @Field(() => IndicatorDirectionEnum, { ...nullable, ...fields.direction })
  @Maybe()
  @IsChoice(indicatorDirections)
  direction?: IndicatorDirection | null;
  @Field(() => DecimalScalar, { ...nullable, description: '参考值: usual value; null where each place says its own' })
  @Maybe()
  @IsDecimalText()
  value?: string | null;
  @Field(() => String, { ...nullable, description: 'What a qualitative indicator usually is to reach' })
  @Maybe()
  @IsText(500)
  standard?: string | null;
  @Field(() => String, { ...nullable, ...fields.unit }) @Maybe() @IsText(20) unit?: string | null;
  @Field(() => DecimalScalar, { ...nullable, description: '分值: points in the starter pack of its type of project' })
  @Maybe()
  @IsDecimalText()
  weight?: string | null;
  @Field(() => IndicatorBasisEnum, { ...nullable, ...fields.basis })
  @Maybe()
  @IsChoice(indicatorBases)
  basis?: IndicatorBasis | null;
  @Field(() => ValueMethodEnum, { ...nullable, ...fields.method })
  @Maybe()
  @IsChoice(valueMethods)
  method?: ValueMethod | null;
  @Field(() => String, { ...nullable, ...fields.dataSource }) @Maybe() @IsText(200) source?: string | null;
  @Field(() => String, { ...nullable, ...fields.evidence }) @Maybe() @IsText(500) evidence?: string | null;
  @Field(() => String, { ...nullable, ...fields.scoringRule }) @Maybe() @IsText(500) scoringRule?: string | null;
  @Field(() => [String], { ...nullable, description: '依据: documents it rests on, at most 20' })
  @Maybe()
  @IsTextList(20, 60)
  cites?: string[] | null;
  @Field(() => Int, { description: 'First budget year it may be chosen for' }) @IsBudgetYear() fromYear!: number;
  @Field(() => Int, { ...nullable, description: 'Last budget year it may be chosen for; null: open' })
  @Maybe()
  @IsBudgetYear()
  toYear?: number | null;
  @Field(() => ID, { ...nullable, description: 'Entry of a division above that it is to stand for' })
  @Maybe()
  @IsId()
  replaces?: string | null;
}

@InputType('IndicatorEntryFilter', { description: '指标库筛选: which entries are listed.' })
export class IndicatorEntryFilter extends CommonFilter {
  @Field(() => Int, {
    ...nullable,
    description: 'Only what may be chosen for this budget year; with divisionCode, what that division may choose from',
  })
  @Maybe()
  @IsBudgetYear()
  year?: number;
  @Field(() => String, { ...nullable, description: 'Only what this division maintains' })
  @Maybe()
  @IsText(6)
  jurisdiction?: string;
  @Field(() => [IndicatorEntryKindEnum], { ...nullable, description: 'Only common, sector or project-type entries' })
  @Maybe()
  @IsChoiceList(indicatorEntryKinds)
  kinds?: IndicatorEntryKind[];
  @Field(() => [IndicatorEntryStateEnum], { ...nullable, ...filters.states })
  @Maybe()
  @IsChoiceList(indicatorEntryStates)
  states?: IndicatorEntryState[];
  @Field(() => String, { ...nullable, description: '一级指标, key' }) @Maybe() @IsText(40) level1?: string;
  @Field(() => String, { ...nullable, description: '项目类型: only entries of this type of project' })
  @Maybe()
  @IsText(40)
  projectTag?: string;
  @Field(() => String, { ...nullable, description: 'Sector entries only of this function of expenditure' })
  @Maybe()
  @IsText(7)
  functionCode?: string;
  @Field(() => String, { ...nullable, description: 'Part of the name or the type of project' })
  @Maybe()
  @IsText(60)
  search?: string;
}

export const indicatorEntrySorts = ['newest', 'name'] as const;
export type IndicatorEntrySort = (typeof indicatorEntrySorts)[number];
export const IndicatorEntrySortEnum = enumOf('IndicatorEntrySort', indicatorEntrySorts, 'Order of entries.', {
  newest: '最近变化: latest change first',
  name: '指标名称: by name',
});

@ArgsType()
export class IndicatorEntryListArgs extends PageArgs {
  @ListFilter(() => IndicatorEntryFilter) filter?: IndicatorEntryFilter;
  @Field(() => IndicatorEntrySortEnum, { defaultValue: 'newest', ...args.sort })
  @IsChoice(indicatorEntrySorts)
  sort: IndicatorEntrySort = 'newest';
}

@ArgsType()
export class StarterPacksArgs {
  @Field(() => String, { description: 'Division whose starter packs are meant, six digits' })
  @IsText(6, true)
  divisionCode!: string;
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
}

@ArgsType()
export class DraftIndicatorEntryArgs {
  @Field(() => IndicatorEntryInput, args.input)
  @ValidateNested()
  @Type(() => IndicatorEntryInput)
  input!: IndicatorEntryInput;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class ReviseIndicatorEntryArgs {
  @Field(() => ID, { description: 'The version to begin from' }) @IsId() id!: string;
  @Field(() => Int, { description: 'First fiscal year of the next version' }) @IsBudgetYear() fromYear!: number;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditIndicatorEntryArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => IndicatorEntryInput, args.input)
  @ValidateNested()
  @Type(() => IndicatorEntryInput)
  input!: IndicatorEntryInput;
}

@ArgsType()
export class MoveIndicatorEntryArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => IndicatorEntryActionEnum, args.action)
  @IsChoice(actionsOf(indicatorEntryLifecycle))
  action!: IndicatorEntryAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { ...nullable, description: 'Why it is not taken in, or retired' })
  @Maybe()
  @IsText(500)
  reason?: string | null;
}

@ArgsType()
export class RecommendIndicatorArgs {
  @Field(() => ID, { description: 'A passed or approved target' }) @IsId() targetId!: string;
  @Field(() => ID, { description: 'Row of its indicator table' }) @IsId() indicatorId!: string;
  @Field(() => String, { description: 'Type of project the indicator is good for' })
  @IsText(40, true)
  projectTag!: string;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}
