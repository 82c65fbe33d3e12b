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
import { nullable } from '../nullable';
import { PageArgs } from '../page.dto';
import { DecimalScalar } from '../scalars';
import {
  IndicatorBasisEnum,
  IndicatorDirectionEnum,
  IndicatorNatureEnum,
  ValueMethodEnum,
} from '../targets/target.dto';
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
  @Field(() => IndicatorEntryKindEnum) @IsChoice(indicatorEntryKinds) kind!: IndicatorEntryKind;
  @Field(() => String, nullable) @Maybe() @IsText(7) functionCode?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) projectTag?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) level1?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(40) level2?: string | null;
  @Field(() => String) @IsText(120, true) name!: string;
  @Field(() => String, nullable) @Maybe() @IsText(500) explanation?: string | null;
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
  @Field(() => ValueMethodEnum, nullable) @Maybe() @IsChoice(valueMethods) method?: ValueMethod | null;
  @Field(() => String, nullable) @Maybe() @IsText(200) source?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(500) evidence?: string | null;
  @Field(() => String, nullable) @Maybe() @IsText(500) scoringRule?: string | null;
  @Field(() => [String], nullable) @Maybe() @IsTextList(20, 60) cites?: string[] | null;
  @Field(() => Int) @IsBudgetYear() fromYear!: number;
  @Field(() => Int, nullable) @Maybe() @IsBudgetYear() toYear?: number | null;
  @Field(() => ID, { ...nullable, description: 'Entry of a division above that it is to stand for' })
  @Maybe()
  @IsId()
  replaces?: string | null;
}

@InputType('IndicatorEntryFilter')
export class IndicatorEntryFilter {
  @Field(() => String, { ...nullable, description: 'Only what may be chosen from in this division; needs `year`' })
  @Maybe()
  @IsText(6)
  divisionCode?: string;
  @Field(() => Int, nullable) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => String, { ...nullable, description: 'Only what this division maintains' })
  @Maybe()
  @IsText(6)
  jurisdiction?: string;
  @Field(() => [IndicatorEntryKindEnum], nullable)
  @Maybe()
  @IsChoiceList(indicatorEntryKinds)
  kinds?: IndicatorEntryKind[];
  @Field(() => [IndicatorEntryStateEnum], nullable)
  @Maybe()
  @IsChoiceList(indicatorEntryStates)
  states?: IndicatorEntryState[];
  @Field(() => String, { ...nullable, description: '一级指标, key' }) @Maybe() @IsText(40) level1?: string;
  @Field(() => String, nullable) @Maybe() @IsText(40) projectTag?: string;
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
export const IndicatorEntrySortEnum = enumOf('IndicatorEntrySort', indicatorEntrySorts, 'By last change, or by name.');

@ArgsType()
export class IndicatorEntryListArgs extends PageArgs {
  @Field(() => IndicatorEntryFilter, nullable)
  @Maybe()
  @ValidateNested()
  @Type(() => IndicatorEntryFilter)
  filter?: IndicatorEntryFilter;
  @Field(() => IndicatorEntrySortEnum, { defaultValue: 'newest' })
  @IsChoice(indicatorEntrySorts)
  sort: IndicatorEntrySort = 'newest';
}

@ArgsType()
export class StarterPacksArgs {
  @Field(() => String) @IsText(6, true) divisionCode!: string;
  @Field(() => Int) @IsBudgetYear() year!: number;
}

@ArgsType()
export class DraftIndicatorEntryArgs {
  @Field(() => IndicatorEntryInput) @ValidateNested() @Type(() => IndicatorEntryInput) input!: IndicatorEntryInput;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the entry is drafted once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class ReviseIndicatorEntryArgs {
  @Field(() => ID, { description: 'The version to begin from' }) @IsId() id!: string;
  @Field(() => Int, { description: 'First fiscal year of the next version' }) @IsBudgetYear() fromYear!: number;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the version is drafted once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditIndicatorEntryArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => IndicatorEntryInput) @ValidateNested() @Type(() => IndicatorEntryInput) input!: IndicatorEntryInput;
}

@ArgsType()
export class MoveIndicatorEntryArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => IndicatorEntryActionEnum) @IsChoice(actionsOf(indicatorEntryLifecycle)) action!: IndicatorEntryAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
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
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the entry is drafted once' })
  @Maybe()
  @IsId()
  requestId?: string;
}
