import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type Grade,
  type GradeCount,
  type GradeShift,
  type Text,
  whatIfLifecycle,
  type WhatIfState,
  whatIfStates,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { GradeEnum } from '../evaluation/grade.dto';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';

export const WhatIfStateEnum = enumOf('WhatIfState', whatIfStates, '排队中 计算中 已完成 已取消 未完成');
export const WhatIfActionEnum = enumOf('WhatIfAction', actionsOf(whatIfLifecycle), 'What finance does to a what-if.');

@ObjectType('GradeShift', { description: 'How many evaluations went from one grade to another, or kept theirs.' })
export class GradeShiftDto implements GradeShift {
  @Field(() => GradeEnum) before!: Grade;
  @Field(() => GradeEnum, { nullable: true, description: 'Null: the pack cannot score them' }) after!: Grade | null;
  @Field(() => Int) count!: number;
}

@ObjectType('GradeCount', { description: 'How many evaluations have a grade.' })
export class GradeCountDto implements GradeCount {
  @Field(() => GradeEnum, { nullable: true, description: 'Null: the pack cannot score them' }) grade!: Grade | null;
  @Field(() => Int) count!: number;
}

@ObjectType('WhatIf', {
  description:
    'A what-if 试算: the filed evaluations of a year and a division with all below it, scored again under a rule pack. It changes none of them.',
})
export class WhatIfDto {
  @Field(() => ID) id!: string;
  @Field(() => ID, { description: 'The version in the register' }) rulePackId!: string;
  @Field(() => String) packId!: string;
  @Field(() => Int) packVersion!: number;
  @Field(() => BilingualTextDto, { description: 'As it was when the what-if was asked for' }) packName!: Text;
  @Field(() => Int, { description: 'Evaluated year' }) year!: number;
  @Field(() => WhatIfStateEnum) state!: WhatIfState;
  @Field(() => Int, { description: 'Evaluations to score' }) total!: number;
  @Field(() => String, { description: 'Who asked for it' }) askedByName!: string;
  @Field(() => String) askedByOrg!: string;
  @Field(() => String) divisionCode!: string;
  @Field(() => TimestampScalar) createdAt!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'Null while it waits for a worker' }) startedAt!:
    string | null;
  @Field(() => TimestampScalar, { nullable: true }) finishedAt!: string | null;
  @Field(() => Int, { description: 'Grows with every change of state; send it back with a command' }) version!: number;
}

@ObjectType('WhatIfShift', { description: 'Points of one part of a total, before and after.' })
export class WhatIfShiftDto {
  @Field(() => String, { description: 'Key of a level-1 dimension, budget, or adjustment' }) part!: string;
  @Field(() => String, { description: 'Its name, in the language of the request' }) label!: string;
  @Field(() => DecimalScalar) before!: string;
  @Field(() => DecimalScalar) after!: string;
  @Field(() => DecimalScalar, { description: 'After less before' }) difference!: string;
}

@ObjectType('WhatIfChange', { description: 'An evaluation the pack grades otherwise, or cannot score.' })
export class WhatIfChangeDto {
  @Field(() => ID) id!: string;
  @Field(() => ID) evaluationId!: string;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => DecimalScalar, { description: 'As filed' }) totalBefore!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Under the pack; null: it cannot score it' })
  totalAfter!: string | null;
  @Field(() => GradeEnum) gradeBefore!: Grade;
  @Field(() => GradeEnum, { nullable: true }) gradeAfter!: Grade | null;
  @Field(() => [WhatIfShiftDto], { description: 'Parts whose points differ, the largest difference first' })
  why!: WhatIfShiftDto[];
  @Field(() => [String], { description: 'The cap that binds, or what keeps the pack from scoring it, in words' })
  notes!: string[];
}

export const WhatIfPage = pageOf('WhatIfPage', WhatIfDto);
export const WhatIfChangePage = pageOf('WhatIfChangePage', WhatIfChangeDto);
export const WhatIfResult = resultOf('WhatIfResult', WhatIfDto);
