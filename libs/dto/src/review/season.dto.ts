import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type SeasonStage, seasonStages, type StageDates, type Whole } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { resultOf } from '../problem.dto';
import { LocalDateScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsLocalDate, IsRows } from '../validators';

export const SeasonStageEnum = enumOf('SeasonStage', seasonStages, '申报季环节: stages of a budget year.', {
  admission: '项目入库: projects are proposed and admitted to the library',
  declaration: '目标填报: targets are declared',
  departmentReview: '部门审核: departments review them',
  financeReview: '财政审核: finance reviews them',
  approval: '预算批复: the budget is approved, and with it the targets',
  issue: '目标下达: letters go to the departments',
  monitoringFirst: '第一次监控: first monitoring of the year',
  monitoringSecond: '第二次监控: second monitoring of the year',
  selfEvaluation: '单位自评: units evaluate themselves, finance files it',
  application: '结果应用: notices, rectification, next budget, publication',
});

@ObjectType('StageDates', { description: 'First and last day of a stage.' })
export class StageDatesDto implements Whole<StageDates> {
  @Field(() => SeasonStageEnum, { description: '环节: which stage' }) stage!: SeasonStage;
  @Field(() => LocalDateScalar, { description: '开始日期: first day' }) startsOn!: string;
  @Field(() => LocalDateScalar, { description: '截止日期: last day' }) endsOn!: string;
  @Field(() => Int, { description: 'Working days from today to the last day; below 0 once it has passed' })
  daysLeft!: number;
}

@ObjectType('Season', { description: 'The stages of a budget year 申报季 in my division.' })
export class SeasonDto {
  @Field(() => Int, fields.year) year!: number;
  @Field(() => [StageDatesDto], { description: '环节: in the order of the chain' }) stages!: StageDatesDto[];
  @Field(() => String, { nullable: true, description: 'Division that set it; null while the usual days hold' })
  divisionName!: string | null;
  @Field(() => String, { nullable: true, description: '设置人: who set it; null while the usual days hold' })
  setBy!: string | null;
  @Field(() => Int, { description: 'Version of what my own division has set; 0 where it has set none' })
  version!: number;
  @Field(() => Boolean, { description: 'Whether I may set it' }) editable!: boolean;
}
export const SeasonResult = resultOf('SeasonResult', SeasonDto);

@InputType('StageDatesInput', { description: '环节: first and last day of a stage.' })
export class StageDatesInput implements Whole<StageDates> {
  @Field(() => SeasonStageEnum, { description: '环节: which stage' }) @IsChoice(seasonStages) stage!: SeasonStage;
  @Field(() => LocalDateScalar, { description: '开始日期: first day' }) @IsLocalDate() startsOn!: string;
  @Field(() => LocalDateScalar, { description: '截止日期: last day' }) @IsLocalDate() endsOn!: string;
}

@ArgsType()
export class SeasonArgs {
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
}

@ArgsType()
export class SetSeasonArgs {
  @Field(() => Int, fields.year) @IsBudgetYear() year!: number;
  @Field(() => [StageDatesInput], { description: '环节: every stage once' })
  @IsRows(() => StageDatesInput, seasonStages.length)
  stages!: StageDatesInput[];
  @Field(() => Int, { description: 'Version of what my division had set; 0 where it had set none' })
  @IsCount(0, 1_000_000)
  version!: number;
}
