import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { DeviationCause, Whole } from '@chengxiao/domain';
import { args } from '../fields';
import { LocalDateScalar } from '../scalars';
import { IsBudgetYear, IsCount } from '../validators';

@ObjectType('DeviationCause', { description: 'A cause of deviation 偏差原因: a row of data with effective dates.' })
export class DeviationCauseDto implements Whole<DeviationCause> {
  @Field(() => String, { description: 'Key of the cause; reports refer to it' }) key!: string;
  @Field(() => String, { description: '名称: name in Chinese' }) nameZh!: string;
  @Field(() => String, { description: 'Name in English' }) nameEn!: string;
  @Field(() => Boolean, { description: 'A note is mandatory with it' }) needsNote!: boolean;
  @Field(() => LocalDateScalar, { description: 'First day it may be chosen' }) validFrom!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day it may be chosen; null: open' }) validTo!:
    string | null;
  @Field(() => String, { description: 'The document it comes from' }) clause!: string;
}

@ArgsType()
export class DeviationCauseArgs {
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
  @Field(() => Int, { defaultValue: 12, description: 'Causes in force at the end of this month' })
  @IsCount(1, 12)
  cutoffMonth: number = 12;
}
