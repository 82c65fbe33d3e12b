import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type FinanceSection,
  type Forecast,
  type HomePlace,
  homePlaces,
  type ReviewPoint,
  type Text,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { FinanceSectionEnum } from '../review/route.dto';
import { CommonListArgs, sumPageOf } from '../page.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { ReviewPointEnum } from '../targets/target.enums';
import { IsBoolean } from 'class-validator';
import { resultOf } from '../problem.dto';
import { IsBudgetYear, IsChoice, IsText, Maybe } from '../validators';

export const HomePlaceEnum = enumOf(
  'HomePlace',
  homePlaces,
  '进度: where a project stands on its way to the budget of a year.',
  {
    entryDraft: '待申报: being proposed',
    entryReturned: '入库退回: the proposal came back',
    entryReview: '入库审核: waits for admission',
    held: '已暂停: suspended by a decision of finance',
    targetMissing: '待填目标: admitted, its target is not begun',
    targetDraft: '目标草稿: its target is being written',
    targetReturned: '目标退回: its target came back',
    departmentReview: '部门审核: with its department',
    financeReview: '财政审核: with finance',
    passed: '审核通过: waits for the approval of the budget',
    approved: '已批复: approved with the budget',
  },
);

@ObjectType('PlaceCount', { description: 'How many projects stand at one place, and their money.' })
export class PlaceCountDto {
  @Field(() => HomePlaceEnum, { description: '进度: where they stand' }) place!: HomePlace;
  @Field(() => FinanceSectionEnum, { nullable: true, description: 'Section of finance whose step it is' })
  section!: FinanceSection | null;
  @Field(() => Int, { description: 'How many' }) count!: number;
  @Field(() => Int, { description: 'How many are past their last day, where a step or finance has set one' })
  late!: number;
  @Field(() => DecimalScalar, { description: 'Money of the year, 元' }) amount!: string;
}

@ObjectType('HomeProject', { description: 'One of my projects on its way to the budget of a year.' })
export class HomeProjectDto {
  @Field(() => ID, { description: 'UUID of the project' }) id!: string;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => ID, { nullable: true, description: 'Its target of the year, once it is begun' }) targetId!:
    string | null;
  @Field(() => DecimalScalar, { description: '年度资金: budget of the year, else what is planned, 元' })
  amount!: string;
  @Field(() => HomePlaceEnum, { description: '进度: where it stands' }) place!: HomePlace;
  @Field(() => BilingualTextDto, { nullable: true, description: '环节: step of the review, while it is under review' })
  stepName!: Text | null;
  @Field(() => String, { nullable: true, description: '承办人: who has it, where it was handed to somebody' })
  assigneeName!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '期限: of the step, else the last day of the stage' })
  dueDate!: string | null;
}
export const HomeProjectPage = sumPageOf('HomeProjectPage', HomeProjectDto, { amount: '资金: money of the year' });

@ArgsType()
export class HomeYearArgs {
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
}

@ArgsType()
export class HomeProjectArgs extends CommonListArgs {
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
  @Field(() => HomePlaceEnum, { nullable: true, description: 'Only those that stand here' })
  @Maybe()
  @IsChoice(homePlaces)
  place?: HomePlace;
}

@ObjectType('ReturnReason', { description: 'Why something came back, of one row or of all.' })
export class ReturnReasonDto {
  @Field(() => Int, { nullable: true, description: 'Place of the row in the form, from 1; null: of the form' })
  row!: number | null;
  @Field(() => String, { nullable: true, description: 'Name of the indicator, where one is meant' }) name!:
    string | null;
  @Field(() => ReviewPointEnum, { nullable: true, description: 'Point of the review, where one did not fit' })
  point!: ReviewPoint | null;
  @Field(() => String, { description: 'What is to be mended' }) reason!: string;
}

@ObjectType('PointCount', { description: 'How often one point of the review did not fit.' })
export class PointCountDto {
  @Field(() => ReviewPointEnum, { description: 'The point' }) point!: ReviewPoint;
  @Field(() => Int, { description: 'How often' }) count!: number;
}

@ObjectType('LastYear', { description: 'What happened in the season of the year before 去年此时.' })
export class LastYearDto {
  @Field(() => Int, fields.year) year!: number;
  @Field(() => Int, { description: 'How many targets were submitted' }) submitted!: number;
  @Field(() => LocalDateScalar, { description: '去年今天: the day a season ago that compares with today' })
  day!: string;
  @Field(() => Int, { description: 'How many of them were submitted by that day' }) byThen!: number;
  @Field(() => Int, { description: 'How often one came back' }) returned!: number;
  @Field(() => Int, { nullable: true, description: 'Working days from the first submission to the last; null: none' })
  workingDays!: number | null;
  @Field(() => [PointCountDto], { description: 'Points that did not fit, the most frequent first' })
  points!: PointCountDto[];
}

@ObjectType('ProgressRow', { description: 'How far the projects of a department, or of a place below, have come.' })
export class ProgressRowDto {
  @Field(() => String, { description: 'Name of the department or place' }) name!: string;
  @Field(() => ID, { nullable: true, description: 'The department, by which its projects are listed; null of a place' })
  departmentId!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Code of the place, of which and below which its projects are listed; null of a department',
  })
  placeCode!: string | null;
  @Field(() => Int, { description: '应报: all projects of the year' }) total!: number;
  @Field(() => Int, { description: '通过: passed or approved' }) passed!: number;
  @Field(() => Int, { description: '财政审核: with finance' }) financeReview!: number;
  @Field(() => Int, { description: '部门审核: with the department' }) departmentReview!: number;
  @Field(() => Int, { description: '未送审: still with the unit' }) unsubmitted!: number;
  @Field(() => Int, { description: '逾期: past the last day' }) late!: number;
  @Field(() => Int, { description: 'How many of those that passed did so in their first round' }) firstPassed!: number;
  @Field(() => DecimalScalar, { description: 'Money of the year, 元' }) amount!: string;
}

@ObjectType('PersonLoad', { description: 'What waits for one person of a section.' })
export class PersonLoadDto {
  @Field(() => String, { nullable: true, description: '承办人; null: nobody in particular' }) name!: string | null;
  @Field(() => Int, { description: 'How many wait' }) count!: number;
  @Field(() => Int, { description: 'How many are late' }) late!: number;
  @Field(() => DecimalScalar, { description: 'Their money, 元' }) amount!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'Since when the oldest waits' }) oldest!: string | null;
}

@ObjectType('Forecast', {
  description:
    '预计办结: when finance will be through with what waits, at the pace of the last five working days, today among them.',
})
export class ForecastDto implements Forecast {
  @Field(() => Int, { description: 'How many targets were dealt with in those days' }) done!: number;
  @Field(() => Int, { description: 'How many wait for finance' }) open!: number;
  @Field(() => DecimalScalar, { description: '每日件数: how many a working day, one decimal, HALF_UP' })
  perDay!: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: '预计办结日期; null: nothing was dealt with, so that there is no pace, or nothing waits',
  })
  finishesOn!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day of the review by finance' })
  dueOn!: string | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Working days by which that comes before the last day; negative: after it',
  })
  margin!: number | null;
}

@ObjectType('SectionLoad', { description: 'What waits for a section of finance.' })
export class SectionLoadDto {
  @Field(() => FinanceSectionEnum, { nullable: true, description: '科室; null: of the whole bureau' })
  section!: FinanceSection | null;
  @Field(() => Int, { description: 'How many wait' }) count!: number;
  @Field(() => Int, { description: 'How many are late' }) late!: number;
  @Field(() => DecimalScalar, { description: 'Their money, 元' }) amount!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'Since when the oldest waits' }) oldest!: string | null;
  @Field(() => [PersonLoadDto], { description: 'The same by person, who has the most first' }) people!: PersonLoadDto[];
}

@ObjectType('FinanceHome', { description: 'Where the season stands for a finance bureau.' })
export class FinanceHomeDto {
  @Field(() => [ProgressRowDto], { description: 'By department, the most money first; at most 100' })
  departments!: ProgressRowDto[];
  @Field(() => [ProgressRowDto], { description: 'By place below; empty where there is none' })
  places!: ProgressRowDto[];
  @Field(() => [SectionLoadDto], { description: 'Load of the sections' }) sections!: SectionLoadDto[];
  @Field(() => [PointCountDto], { description: 'Why targets of the year came back, the most frequent first' })
  reasons!: PointCountDto[];
  @Field(() => ForecastDto, { description: '预计办结 of the targets of the year' }) forecast!: ForecastDto;
}

@ArgsType()
export class RemindUnsubmittedArgs {
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
  @Field(() => Boolean, { description: 'Only what is late' }) @IsBoolean() late!: boolean;
  @Field(() => String, { defaultValue: '', description: '催办说明: a word to the declarers' })
  @IsText(1_000)
  opinion: string = '';
}

@ObjectType('Reminded', { description: 'How many were reminded 催办.' })
export class RemindedDto {
  @Field(() => Int, { description: 'Projects whose declarers were reminded; each is reminded once a day' })
  count!: number;
}
export const RemindedResult = resultOf('RemindedResult', RemindedDto);
