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
import { nullable } from '../nullable';
import { PageArgs } from '../page.dto';
import { JsonScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsText, Maybe } from '../validators';
import { BilingualTextInput, RulePackActionEnum, RulePackStateEnum } from './rule-pack.dto';

@InputType('RulePackFilter')
export class RulePackFilter {
  @Field(() => String, { ...nullable, description: 'Only this jurisdiction; 000000: patterns' })
  @Maybe()
  @IsText(6)
  jurisdiction?: string;
  @Field(() => [RulePackStateEnum], nullable) @Maybe() @IsChoiceList(rulePackStates) states?: RulePackState[];
  @Field(() => Int, { ...nullable, description: 'Only packs whose years include this one' })
  @Maybe()
  @IsBudgetYear()
  year?: number;
  @Field(() => String, { ...nullable, description: 'Part of the name or the id' }) @Maybe() @IsText(60) search?: string;
}

export const rulePackSorts = ['newest', 'name'] as const;
export type RulePackSort = (typeof rulePackSorts)[number];
export const RulePackSortEnum = enumOf('RulePackSort', rulePackSorts, 'By last change, or by the Chinese name.');

@ArgsType()
export class RulePackListArgs extends PageArgs {
  @Field(() => RulePackFilter, nullable) @Maybe() @ValidateNested() @Type(() => RulePackFilter) filter?: RulePackFilter;
  @Field(() => RulePackSortEnum, { defaultValue: 'newest' }) @IsChoice(rulePackSorts) sort: RulePackSort = 'newest';
}

@ArgsType()
export class RulePackInForceArgs {
  @Field(() => String) @IsText(6, true) divisionCode!: string;
  @Field(() => Int) @IsBudgetYear() year!: number;
}

@ArgsType()
export class DraftRulePackArgs {
  @Field(() => String, { description: 'The pack to begin from: one in force, superseded, or a pattern' })
  @IsText(64, true)
  fromPackId!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) fromVersion!: number;
  @Field(() => String, { ...nullable, description: 'Id of the new pack; left out for the next version of an own one' })
  @Maybe()
  @IsText(64, true)
  packId?: string;
  @Field(() => BilingualTextInput) @ValidateNested() @Type(() => BilingualTextInput) name!: BilingualTextInput;
  @Field(() => Int, { description: 'First fiscal year it is to judge' }) @IsBudgetYear() fromYear!: number;
  @Field(() => ID, { ...nullable, description: 'Repeat it when retrying: the pack is drafted once' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditRulePackArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  // Its shape is the schema's of the rules, which name every wrong place.
  @Field(() => JsonScalar, { description: 'The whole pack as written; sections left out are inherited' })
  @Maybe()
  document!: unknown;
}

@ArgsType()
export class MoveRulePackArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => RulePackActionEnum) @IsChoice(actionsOf(rulePackLifecycle)) action!: RulePackAction;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
}
