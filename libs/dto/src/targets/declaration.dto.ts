import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type CarriedState, carriedStates, type DeclarationRule, type Whole } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { resultOf } from '../problem.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsCount, IsMoney, IsText, Maybe } from '../validators';
import { FrozenTargetDto } from './target.dto';

export const CarriedStateEnum = enumOf(
  'CarriedState',
  carriedStates,
  'How a part of a continued form 沿用 stands to the earlier approved target.',
  {
    open: '待确认: the same as there, not confirmed yet',
    confirmed: '确认不变: the same, and the declarer says so',
    changed: '已修改: differs from there',
    added: '新增: not in the earlier target',
    removed: '已删除: in the earlier target only',
  },
);

@ObjectType('DeclarationRule', { description: 'What a division says of the declaration from one fiscal year on.' })
export class DeclarationRuleDto implements Whole<DeclarationRule> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, { description: 'First fiscal year it holds for' }) fromYear!: number;
  @Field(() => DecimalScalar, {
    description: 'Projects with no more money in the year use the short form, 元; 0: none does',
  })
  shortFormUpTo!: string;
  @Field(() => String, { nullable: true, description: 'Null when it came with the system' }) setBy!: string | null;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}
export const DeclarationRuleResult = resultOf('DeclarationRuleResult', DeclarationRuleDto);

@ArgsType()
export class DeclarationRulesArgs {
  @Field(() => String, { description: 'Division whose rules are meant, six digits' })
  @IsText(6, true)
  divisionCode!: string;
}

@ArgsType()
export class SetDeclarationRuleArgs {
  @Field(() => Int, fields.fromYear) @IsBudgetYear() fromYear!: number;
  @Field(() => DecimalScalar, { description: '元' }) @IsMoney() shortFormUpTo!: string;
  @Field(() => Int, { nullable: true, description: 'Version of my rule of that year; left out where I have none' })
  @Maybe()
  @IsCount(1, 1_000_000)
  version?: number | null;
}

@ObjectType('CarriedBlock', { description: 'How a part of the form stands to the target it was begun from.' })
export class CarriedBlockDto {
  @Field(() => String, { description: 'annualGoal, midtermGoal, planSteps, or indicators. and the id of the row' })
  block!: string;
  @Field(() => CarriedStateEnum, { description: 'The same, changed, new or left out' }) state!: CarriedState;
  @Field(() => Int, { nullable: true, description: 'Fiscal year since which the value of the row has been the same' })
  since!: number | null;
  @Field(() => Boolean, { description: 'Whether its value is older than that of last year' }) stale!: boolean;
}

@ObjectType('CarriedTarget', { description: 'The approved target of an earlier year that this one was begun from.' })
export class CarriedTargetDto {
  @Field(() => Int, { description: 'Budget year of that target' }) fromYear!: number;
  @Field(() => FrozenTargetDto, { description: 'As it was approved' }) former!: FrozenTargetDto;
  @Field(() => [CarriedBlockDto], { description: 'Parts of the form, each as it stands to there' })
  blocks!: CarriedBlockDto[];
}
