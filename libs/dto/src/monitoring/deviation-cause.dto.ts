import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { DeviationCause } from '@chengxiao/domain';
import { LocalDateScalar } from '../scalars';
import { IsBudgetYear, IsCount } from '../validators';

@ObjectType('DeviationCause', { description: 'A cause of deviation 偏差原因: a row of data with effective dates.' })
export class DeviationCauseDto implements DeviationCause {
  @Field(() => String) key!: string;
  @Field(() => String) nameZh!: string;
  @Field(() => String) nameEn!: string;
  @Field(() => Boolean, { description: 'A note is mandatory with it' }) needsNote!: boolean;
  @Field(() => LocalDateScalar) validFrom!: string;
  @Field(() => LocalDateScalar, { nullable: true }) validTo!: string | null;
  @Field(() => String, { description: 'The document it comes from' }) clause!: string;
}

@ArgsType()
export class DeviationCauseArgs {
  @Field(() => Int, { description: 'Budget year' }) @IsBudgetYear() year!: number;
  @Field(() => Int, { defaultValue: 12, description: 'Causes in force at the end of this month' })
  @IsCount(1, 12)
  cutoffMonth: number = 12;
}
