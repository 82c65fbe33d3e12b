import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { type ProblemCode, problems } from '@chengxiao/domain';
import type { Type } from '@nestjs/common';
import { enumOf } from './enum';

const ProblemCodeEnum = enumOf(
  'ProblemCode',
  Object.keys(problems) as ProblemCode[],
  'What kind of refusal it is; each has one HTTP status.',
);

@ObjectType('ProblemField', { description: 'One field or cell that is not right.' })
export class ProblemFieldDto {
  @Field(() => String, { description: 'Where it is, for example rows.3.weight' }) path!: string;
  @Field(() => String, { description: 'What to do, in the language of the request' }) message!: string;
}

@ObjectType('Problem', { description: 'A refusal: nothing was changed.' })
export class ProblemDto {
  @Field(() => ProblemCodeEnum) code!: ProblemCode;
  @Field(() => String) title!: string;
  @Field(() => String) detail!: string;
  @Field(() => Int, { description: 'The HTTP status of the same refusal over REST' }) status!: number;
  @Field(() => [ProblemFieldDto]) fields!: ProblemFieldDto[];
}

/** `union XResult = X | Problem`: what a mutation may answer. */
export const resultOf = <T extends object>(name: string, Dto: Type<T>) =>
  createUnionType({
    name,
    types: () => [Dto, ProblemDto] as const,
    resolveType: (value: object) => (value instanceof ProblemDto ? ProblemDto : Dto),
  });
