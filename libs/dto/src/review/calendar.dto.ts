import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type CalendarDay, type CalendarDayKind, calendarDayKinds } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { resultOf } from '../problem.dto';
import { LocalDateScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsLocalDate, IsRows, IsText } from '../validators';

export const CalendarDayKindEnum = enumOf('CalendarDayKind', calendarDayKinds, 'What a day is against its weekday.', {
  holiday: '放假: a weekday off',
  workday: '调休上班: a make-up day at the weekend',
});

@ObjectType('CalendarDay', { description: 'A day that is not what its weekday says: a day off, or a make-up day.' })
export class CalendarDayDto implements Omit<CalendarDay, 'notice' | 'year'> {
  @Field(() => LocalDateScalar) date!: string;
  @Field(() => CalendarDayKindEnum) kind!: CalendarDayKind;
  @Field(() => String, { description: '元旦, 春节 …' }) name!: string;
}

@ObjectType('CalendarYear', { description: 'What the notice of one year says of working days.' })
export class CalendarYearDto {
  @Field(() => Int) year!: number;
  @Field(() => String, { nullable: true, description: 'Its document number; none: Monday to Friday count' })
  notice!: string | null;
  @Field(() => [CalendarDayDto], { description: 'By date' }) days!: CalendarDayDto[];
  @Field(() => [Int], { description: 'The years whose notice is known, newest first' }) known!: number[];
  @Field(() => Boolean, { description: 'Whether I may enter it' }) editable!: boolean;
}

@InputType('CalendarDayInput')
export class CalendarDayInput {
  @Field(() => LocalDateScalar) @IsLocalDate() date!: string;
  @Field(() => CalendarDayKindEnum) @IsChoice(calendarDayKinds) kind!: CalendarDayKind;
  @Field(() => String) @IsText(20) name!: string;
}

@ArgsType()
export class EnterCalendarArgs {
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => String, { description: 'Document number of the notice' }) @IsText(60) notice!: string;
  @Field(() => [CalendarDayInput]) @IsRows(() => CalendarDayInput, 120) days!: CalendarDayInput[];
}

@ArgsType()
export class CalendarYearArgs {
  @Field(() => Int) @IsBudgetYear() year!: number;
}

export const CalendarYearResult = resultOf('CalendarYearResult', CalendarYearDto);
