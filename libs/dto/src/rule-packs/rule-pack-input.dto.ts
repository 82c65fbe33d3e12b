import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  actionsOf,
  type RulePackAction,
  rulePackLifecycle,
  type RulePackState,
  rulePackStates,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, filters } from '../fields';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs } from '../page.dto';
import { JsonScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsText, Maybe } from '../validators';
import { BilingualTextInput, RulePackActionEnum, RulePackStateEnum } from './rule-pack.dto';

@InputType('RulePackFilter', { description: '规则包筛选: which rule packs are listed.' })
export class RulePackFilter extends CommonFilter {
  @Field(() => String, { ...nullable, description: 'Only this jurisdiction; 000000: patterns' })
  @Maybe()
  @IsText(6)
  jurisdiction?: string;
  @Field(() => [RulePackStateEnum], { ...nullable, ...filters.states })
  @Maybe()
  @IsChoiceList(rulePackStates)
  states?: RulePackState[];
  @Field(() => Int, { ...nullable, description: 'Only packs whose years include this one' })
  @Maybe()
  @IsBudgetYear()
  year?: number;
  @Field(() => String, { ...nullable, description: 'Part of the name or the id' }) @Maybe() @IsText(60) search?: string;
}

export const rulePackSorts = ['newest', 'name'] as const;
export type RulePackSort = (typeof rulePackSorts)[number];
export const RulePackSortEnum = enumOf('RulePackSort', rulePackSorts, 'Order of rule packs.', {
  newest: '最近变化: latest change first',
  name: '名称: by Chinese name',
});

@ArgsType()
export class RulePackListArgs extends PageArgs {
  @ListFilter(() => RulePackFilter) filter?: RulePackFilter;
  @Field(() => RulePackSortEnum, { defaultValue: 'newest', ...args.sort }) @IsChoice(rulePackSorts) sort: RulePackSort =
    'newest';
}

@ArgsType()
export class RulePackInForceArgs {
  @Field(() => String, { description: 'Division that is judged, six digits' }) @IsText(6, true) divisionCode!: string;
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
}

@ArgsType()
export class DraftRulePackArgs {
  @Field(() => String, { description: 'The pack to begin from: one in force, superseded, or a pattern' })
  @IsText(64, true)
  fromPackId!: string;
  @Field(() => Int, { description: 'Version of that pack' }) @IsCount(1, 1_000_000) fromVersion!: number;
  @Field(() => String, { ...nullable, description: 'Id of the new pack; left out for the next version of an own one' })
  @Maybe()
  @IsText(64, true)
  packId?: string;
  @Field(() => BilingualTextInput, { description: '名称: name of the pack in both languages' })
  @ValidateNested()
  @Type(() => BilingualTextInput)
  name!: BilingualTextInput;
  @Field(() => Int, { description: 'First fiscal year it is to judge' }) @IsBudgetYear() fromYear!: number;
  @Field(() => ID, { ...nullable, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditRulePackArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  // Its shape is the schema's of the rules, which name every wrong place.
  @Field(() => JsonScalar, { description: 'The whole pack as written; sections left out are inherited' })
  @Maybe()
  document!: unknown;
}

@ArgsType()
export class MoveRulePackArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => RulePackActionEnum, args.action) @IsChoice(actionsOf(rulePackLifecycle)) action!: RulePackAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
}
