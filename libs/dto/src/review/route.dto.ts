import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  type FinanceSection,
  financeSections,
  phraseLimits,
  type ReviewRole,
  reviewRoles,
  routeLimits,
  type ReviewRoute,
  type ReviewStep,
  type ReviewSubject,
  reviewSubjects,
  type Text,
  type Whole,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { resultOf } from '../problem.dto';
import { BilingualTextDto, BilingualTextInput } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsMoney, IsRows, IsText, Maybe } from '../validators';

export const FinanceSectionEnum = enumOf('FinanceSection', financeSections, '财政科室: section of a finance bureau.', {
  business: '业务科室: looks after departments',
  performance: '绩效科室: looks after performance',
  budget: '预算科室: makes the budget',
  treasury: '国库: pays',
});
export const ReviewRoleEnum = enumOf('ReviewRole', reviewRoles, 'Who reviews at a step.', {
  department: '主管部门: the department above the declarer',
  finance: '财政部门: the finance bureau',
});
export const ReviewSubjectEnum = enumOf('ReviewSubject', reviewSubjects, 'What goes through review by a route.', {
  target: '绩效目标: declarations of targets',
  libraryEntry: '项目入库: projects on their way into the library; without a route finance alone decides',
  adjustment: '目标调整: requests to adjust approved targets; without a route finance alone decides',
});

@ObjectType('ReviewStep', { description: 'One step 审核环节 of a route.' })
export class ReviewStepDto implements Whole<ReviewStep> {
  @Field(() => String, { description: 'Names it within the route' }) key!: string;
  @Field(() => ReviewRoleEnum, { description: '审核主体: who reviews' }) role!: ReviewRole;
  @Field(() => FinanceSectionEnum, { nullable: true, description: 'None: the whole bureau, or a department' })
  section!: FinanceSection | null;
  @Field(() => Int, { description: 'How long it may take' }) workingDays!: number;
  @Field(() => BilingualTextDto, fields.stepName) name!: Text;
}

@ObjectType('ReviewRoute', { description: 'The way through review in a jurisdiction 审核流程, from a budget year on.' })
export class ReviewRouteDto implements Whole<ReviewRoute> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ReviewSubjectEnum, { description: 'What goes through review by it' }) subject!: ReviewSubject;
  @Field(() => Int, fields.fromYear) fromYear!: number;
  @Field(() => [ReviewStepDto], { description: 'In their order' }) steps!: ReviewStepDto[];
  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'From this amount on, in 元, a project is a key project and is scored by form F3',
  })
  keyAmount!: string | null;
  @Field(() => Boolean, { description: 'Whether one person may act at several steps of a round' }) samePerson!: boolean;
  @Field(() => String, { nullable: true, description: 'None for the one that ships with the product' }) setBy!:
    string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@ObjectType('ReviewRouteList', { description: 'The routes that my division may be reviewed by.' })
export class ReviewRouteListDto {
  @Field(() => [String], { description: 'My division and those above it, nearest first' }) ancestry!: string[];
  @Field(() => [ReviewRouteDto], { description: 'Latest year first' }) routes!: ReviewRouteDto[];
  @Field(() => Boolean, { description: 'Whether I may set one for my division' }) editable!: boolean;
}

@InputType('ReviewStepInput', { description: '审核环节: one step of a route.' })
export class ReviewStepInput {
  @Field(() => String, { description: 'Names it within the route, at most 30 characters, each once' })
  @IsText(30)
  key!: string;
  @Field(() => ReviewRoleEnum, { description: '审核主体: who reviews' }) @IsChoice(reviewRoles) role!: ReviewRole;
  @Field(() => FinanceSectionEnum, {
    nullable: true,
    description: '财政科室: only for a step of finance; left out: the whole bureau',
  })
  @Maybe()
  @IsChoice(financeSections)
  section?: FinanceSection | null;
  @Field(() => Int, { description: '办理期限: how many working days it may take' })
  @IsCount(1, routeLimits.workingDays)
  workingDays!: number;
  @Field(() => BilingualTextInput, fields.stepName)
  @ValidateNested()
  @Type(() => BilingualTextInput)
  name!: BilingualTextInput;
}

@ArgsType()
export class ReviewRouteArgs {
  @Field(() => ReviewSubjectEnum, { defaultValue: 'target', description: 'What goes through review by the route' })
  @IsChoice(reviewSubjects)
  subject: ReviewSubject = 'target';
}

@ArgsType()
export class SetReviewRouteArgs extends ReviewRouteArgs {
  @Field(() => Int, fields.fromYear) @IsBudgetYear() fromYear!: number;
  @Field(() => [ReviewStepInput], { description: '审核环节: steps in their order' })
  @IsRows(() => ReviewStepInput, routeLimits.steps)
  steps!: ReviewStepInput[];
  @Field(() => DecimalScalar, { nullable: true, description: '元' }) @Maybe() @IsMoney() keyAmount?: string | null;
  @Field(() => Boolean, { description: 'Whether one person may act at several steps of a round' })
  @IsBoolean()
  samePerson!: boolean;
  @Field(() => Int, { nullable: true, description: "Version of the year's route of my division, where there is one" })
  @Maybe()
  @IsCount(1, 1_000_000)
  version?: number;
}

@ObjectType('ReviewPhrase', { description: 'An opinion that one writes often 常用意见.' })
export class ReviewPhraseDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, { description: 'The sentence' }) text!: string;
}

@ArgsType()
export class PhraseArgs {
  @Field(() => String, { description: 'The sentence; DUPLICATE when you keep it already' })
  @IsText(phraseLimits.length, true)
  text!: string;
}

export const ReviewRouteResult = resultOf('ReviewRouteResult', ReviewRouteDto);
export const ReviewPhraseResult = resultOf('ReviewPhraseResult', ReviewPhraseDto);
