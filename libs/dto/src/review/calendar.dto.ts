import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type CalendarDay, type CalendarDayKind, calendarDayKinds, type Whole } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { resultOf } from '../problem.dto';
import { LocalDateScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsLocalDate, IsRows, IsText } from '../validators';

export const CalendarDayKindEnum = enumOf('CalendarDayKind', calendarDayKinds, 'What a day is against its weekday.', {
  holiday: '放假: a weekday off',
  workday: '调休上班: a make-up day at the weekend',
});

@ObjectType('CalendarDay', { description: 'A day that is not what its weekday says: a day off, or a make-up day.' })
export class CalendarDayDto implements Whole<Omit<CalendarDay, 'notice' | 'year'>> {
  @Field(() => LocalDateScalar, { description: 'The day' }) date!: string;
  @Field(() => CalendarDayKindEnum, { description: '放假 or 调休上班' }) kind!: CalendarDayKind;
  @Field(() => String, { description: '元旦, 春节 …' }) name!: string;
}

@ObjectType('CalendarYear', { description: 'What the notice of one year says of working days.' })
export class CalendarYearDto {
  @Field(() => Int, { description: '年度: calendar year' }) year!: number;
  @Field(() => String, { nullable: true, description: 'Its document number; none: Monday to Friday count' })
  notice!: string | null;
  @Field(() => [CalendarDayDto], { description: 'By date' }) days!: CalendarDayDto[];
  @Field(() => [Int], { description: 'The years whose notice is known, newest first' }) known!: number[];
  @Field(() => Boolean, { description: 'Whether I may enter it' }) editable!: boolean;
}

@InputType('CalendarDayInput', { description: '日历: a day that is not what its weekday says.' })
export class CalendarDayInput {
  @Field(() => LocalDateScalar, { description: 'The day; it must lie in the year' }) @IsLocalDate() date!: string;
  @Field(() => CalendarDayKindEnum, { description: '放假 or 调休上班' })
  @IsChoice(calendarDayKinds)
  kind!: CalendarDayKind;
  @Field(() => String, { description: '名称: for example 春节, at most 20 characters' }) @IsText(20) name!: string;
}

@ArgsType()
export class EnterCalendarArgs {
  @Field(() => Int, { description: '年度: calendar year of the notice' }) @IsBudgetYear() year!: number;
  @Field(() => String, { description: 'Document number of the notice' }) @IsText(60) notice!: string;
  @Field(() => [CalendarDayInput], { description: 'Days that are not what their weekday says, at most 120' })
  @IsRows(() => CalendarDayInput, 120)
  days!: CalendarDayInput[];
}

@ArgsType()
export class CalendarYearArgs {
  @Field(() => Int, { description: '年度: calendar year' }) @IsBudgetYear() year!: number;
}

export const CalendarYearResult = resultOf('CalendarYearResult', CalendarYearDto);
