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
  type Whole,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { GradeDto } from '../evaluation/grade.dto';
import { fields } from '../fields';
import { pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';

export const WhatIfStateEnum = enumOf('WhatIfState', whatIfStates, 'How far a what-if 试算 is.', {
  queued: '排队中: waits for the worker',
  running: '计算中: evaluations are being scored',
  done: '已完成: all are scored',
  cancelled: '已取消: stopped by a person; what was scored stays',
  failed: '未完成: stopped by an error',
});
export const WhatIfActionEnum = enumOf('WhatIfAction', actionsOf(whatIfLifecycle), 'What finance does to a what-if.', {
  cancel: '取消试算: stops it; what is scored stays',
});

@ObjectType('GradeShift', { description: 'How many evaluations went from one grade to another, or kept theirs.' })
export class GradeShiftDto implements Whole<GradeShift> {
  @Field(() => GradeDto, { description: '等级 as filed' }) before!: Grade;
  @Field(() => GradeDto, { nullable: true, description: 'Null: the pack cannot score them' }) after!: Grade | null;
  @Field(() => Int, { description: 'How many evaluations' }) count!: number;
}

@ObjectType('GradeCount', { description: 'How many evaluations have a grade.' })
export class GradeCountDto implements Whole<GradeCount> {
  @Field(() => GradeDto, { nullable: true, description: 'Null: the pack cannot score them' }) grade!: Grade | null;
  @Field(() => Int, { description: 'How many evaluations' }) count!: number;
}

@ObjectType('WhatIf', {
  description:
    'A what-if 试算: the filed evaluations of a year and a division with all below it, scored again under a rule pack. It changes none of them.',
})
export class WhatIfDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, { description: 'The version in the register' }) rulePackId!: string;
  @Field(() => String, fields.rulePackId) packId!: string;
  @Field(() => Int, fields.rulePackVersion) packVersion!: number;
  @Field(() => BilingualTextDto, { description: 'As it was when the what-if was asked for' }) packName!: Text;
  @Field(() => Int, fields.evaluatedYear) year!: number;
  @Field(() => WhatIfStateEnum, fields.state) state!: WhatIfState;
  @Field(() => Int, { description: 'Evaluations to score' }) total!: number;
  @Field(() => String, { description: 'Who asked for it' }) askedByName!: string;
  @Field(() => String, fields.askedByOrg) askedByOrg!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => TimestampScalar, fields.createdAt) createdAt!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'Null while it waits for a worker' }) startedAt!:
    string | null;
  @Field(() => TimestampScalar, { nullable: true, ...fields.finishedAt }) finishedAt!: string | null;
  @Field(() => Int, fields.version) version!: number;
}

@ObjectType('WhatIfShift', { description: 'Points of one part of a total, before and after.' })
export class WhatIfShiftDto {
  @Field(() => String, { description: 'Key of a level-1 dimension, budget, or adjustment' }) part!: string;
  @Field(() => String, { description: 'Its name, in the language of the request' }) label!: string;
  @Field(() => DecimalScalar, { description: 'Points as filed' }) before!: string;
  @Field(() => DecimalScalar, { description: 'Points under the pack' }) after!: string;
  @Field(() => DecimalScalar, { description: 'After less before' }) difference!: string;
}

@ObjectType('WhatIfChange', { description: 'An evaluation the pack grades otherwise, or cannot score.' })
export class WhatIfChangeDto {
  @Field(() => ID, { description: 'Key of the entry in the list' }) id!: string;
  @Field(() => ID, fields.evaluationId) evaluationId!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => DecimalScalar, { description: 'As filed' }) totalBefore!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Under the pack; null: it cannot score it' })
  totalAfter!: string | null;
  @Field(() => GradeDto, { description: '等级 as filed' }) gradeBefore!: Grade;
  @Field(() => GradeDto, { nullable: true, description: '等级 under the pack; null: it cannot score it' })
  gradeAfter!: Grade | null;
  @Field(() => [WhatIfShiftDto], { description: 'Parts whose points differ, the largest difference first' })
  why!: WhatIfShiftDto[];
  @Field(() => [String], { description: 'The cap that binds, or what keeps the pack from scoring it, in words' })
  notes!: string[];
}

export const WhatIfPage = pageOf('WhatIfPage', WhatIfDto);
export const WhatIfChangePage = pageOf('WhatIfChangePage', WhatIfChangeDto);
export const WhatIfResult = resultOf('WhatIfResult', WhatIfDto);
