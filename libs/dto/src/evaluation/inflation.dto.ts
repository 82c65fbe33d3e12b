import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type InflationDirection, inflationDirections } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { args, fields } from '../fields';
import { CommonListArgs, pageOf } from '../page.dto';
import { DecimalScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsText, Maybe } from '../validators';

export const InflationDirectionEnum = enumOf(
  'InflationDirection',
  inflationDirections,
  'Where an index stands against the latest earlier year that has one.',
  { rising: '上升: higher than then', level: '持平: the same', falling: '下降: lower than then' },
);

@ObjectType('Inflation', { description: '自评偏差: how far self-scores lie above the rule.' })
export class InflationDto {
  @Field(() => DecimalScalar, { description: 'Sum of the positive differences, in points' }) excess!: string;
  @Field(() => DecimalScalar, { description: 'Sum of the weights of what is claimed and scored' }) weight!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Excess by weight: 0 to 1 with four decimals' })
  index!: string | null;
}

@ObjectType('YearInflation', { description: 'The index of one year.' })
export class YearInflationDto {
  @Field(() => Int, fields.evaluatedYear) year!: number;
  @Field(() => DecimalScalar, { description: '偏差指数: excess by weight, 0 to 1 with four decimals' }) index!: string;
}

@ObjectType('UnitInflation', {
  description: 'Self-scores of one unit against the rule, over all it submitted or filed for a year with claims.',
})
export class UnitInflationDto {
  @Field(() => ID, { description: 'The organisation' }) id!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, { nullable: true, description: '主管部门; null for a department itself' })
  departmentName!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => String, fields.divisionName) divisionName!: string;
  @Field(() => Int, { description: 'Self-evaluations that count' }) evaluations!: number;
  @Field(() => DecimalScalar, { description: 'Sum of the positive differences, in points' }) excess!: string;
  @Field(() => DecimalScalar, { description: 'Sum of the weights of what is claimed and scored' }) weight!: string;
  @Field(() => DecimalScalar, { description: 'Excess by weight: 0 to 1 with four decimals' }) index!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'Place in the division, 1 for the highest index, equal ones share it; for a department among its own units; null for a unit',
  })
  rank!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of how many ranked units' }) rankedOf!: number | null;
  @Field(() => [YearInflationDto], { description: 'Up to five earlier years that have an index, oldest first' })
  trend!: YearInflationDto[];
  @Field(() => InflationDirectionEnum, { nullable: true, description: 'Null without an earlier year' })
  direction!: InflationDirection | null;
}

export const inflationSorts = ['index', 'excess', 'name'] as const;
export type InflationSort = (typeof inflationSorts)[number];
export const InflationSortEnum = enumOf('InflationSort', inflationSorts, 'Order of units by their self-scores.', {
  index: '偏差指数: highest index first',
  excess: '偏高分值: most points above the rule first',
  name: '单位名称: by name of the unit',
});

@ArgsType()
export class InflationArgs extends CommonListArgs {
  @Field(() => Int, fields.evaluatedYear) @IsBudgetYear() year!: number;
  @Field(() => String, {
    nullable: true,
    description: '区划代码: only those of this division itself; stays until 2027-06-30, then the filter says it',
  })
  @Maybe()
  @IsText(6)
  divisionCode?: string;
  @Field(() => InflationSortEnum, { defaultValue: 'index', ...args.sort })
  @IsChoice(inflationSorts)
  sort: InflationSort = 'index';
}

export const InflationPage = pageOf('InflationPage', UnitInflationDto);
