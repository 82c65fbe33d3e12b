import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsCount, IsId } from './validators';
import { resultOf } from './problem.dto';

@InputType('Seen', { description: 'A thing as it was when you looked.' })
export class SeenInput {
  @Field(() => ID, { description: 'UUID of the object' }) @IsId() id!: string;
  @Field(() => Int, { description: 'The version you saw; that one alone is refused when it is another by now' })
  @IsCount(1, 1_000_000)
  version!: number;
}

@ObjectType('Outcome', { description: 'What became of one thing of many.' })
export class OutcomeDto {
  @Field(() => ID, { description: 'UUID of the thing' }) id!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Why it was refused and left as it is, in the language of the request; null when it was done',
  })
  reason!: string | null;
}

@ObjectType('Outcomes', { description: 'One act on many things, each judged by itself.' })
export class OutcomesDto {
  @Field(() => [OutcomeDto], { description: 'One for each thing, in the order they were named' }) rows!: OutcomeDto[];
}

export const OutcomesResult = resultOf('OutcomesResult', OutcomesDto);
