import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  type LifeStage,
  lifeStages,
  type LifeStatus,
  lifeStatuses,
  type LifeStep,
  type LifeYear,
  type ReviewOutcome,
  type Text,
  type TodoKind,
  todoKinds,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { PageArgs, pageOf } from '../page.dto';
import { ReviewOutcomeEnum } from '../review/round.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { DecimalScalar, LocalDateScalar, TimestampScalar } from '../scalars';
import { IsChoice, Maybe } from '../validators';

export const TodoKindEnum = enumOf('TodoKind', todoKinds, 'What can wait for somebody 待办.');
export const LifeStageEnum = enumOf('LifeStage', lifeStages, '申报入库 目标审核 批复 监控 自评 备案 结果应用 公开');
export const LifeStatusEnum = enumOf('LifeStatus', lifeStatuses, '已办 在办 待办 已退回');

@ObjectType('Todo', { description: 'One thing that waits for me 待办.' })
export class TodoDto {
  @Field(() => ID) id!: string;
  @Field(() => TodoKindEnum) kind!: TodoKind;
  @Field(() => ID, {
    description: 'The object to open: a project, target, transfer, report, evaluation, notice, proposal or the like',
  })
  subjectId!: string;
  @Field(() => ID, { nullable: true, description: 'Its project, where it belongs to one' }) projectId!: string | null;
  @Field(() => String, { description: 'Name of the project, or of the transfer, department or indicator' })
  name!: string;
  @Field(() => String, { description: '实施单位, or whoever it comes from' }) orgName!: string;
  @Field(() => Int, { nullable: true, description: 'Budget year, where the thing belongs to one' }) year!:
    number | null;
  @Field(() => String, { description: 'State of the object' }) state!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it is due, where it is' }) dueDate!: string | null;
  @Field(() => Int, { description: 'By how many working days it is late; 0 while it is not' }) overdueDays!: number;
  @Field(() => DecimalScalar, { nullable: true, description: 'Money at stake, 元, where it is about money' }) amount!:
    string | null;
  @Field(() => TimestampScalar, { description: 'Since when it waits' }) since!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'When I was reminded of it last 催办' }) remindedAt!:
    string | null;
  @Field(() => String, { nullable: true, description: 'By whom' }) remindedBy!: string | null;
}

@ObjectType('TodoCount', { description: 'How much of one kind waits for me.' })
export class TodoCountDto {
  @Field(() => TodoKindEnum) kind!: TodoKind;
  @Field(() => Int) count!: number;
  @Field(() => Int, { description: 'How many of them are past their due date' }) overdue!: number;
  @Field(() => DecimalScalar, { description: 'Money at stake, 元' }) amount!: string;
  @Field(() => Int, { description: 'Of how many I was reminded 催办' }) reminded!: number;
}

@ArgsType()
export class TodoArgs extends PageArgs {
  @Field(() => TodoKindEnum, { nullable: true, description: 'Only this kind' })
  @Maybe()
  @IsChoice(todoKinds)
  kind?: TodoKind;
}

@ObjectType('DoneEntry', { description: 'One thing somebody did, with its project.' })
export class DoneEntryDto {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Kind of object, for example target' }) subject!: string;
  @Field(() => ID) subjectId!: string;
  @Field(() => String, { description: 'What was done, for example target.submit' }) action!: string;
  @Field(() => TimestampScalar) at!: string;
  @Field(() => String) actorName!: string;
  @Field(() => String) actorOrg!: string;
  @Field(() => ID, { nullable: true }) projectId!: string | null;
  @Field(() => String, { nullable: true }) projectName!: string | null;
  @Field(() => String, { nullable: true, description: 'Reason or opinion given with it' }) reason!: string | null;
}

@ObjectType('WatchedEvent', { description: 'One event of the audit chain, checked as it is read.' })
export class WatchedEventDto extends DoneEntryDto {
  @Field(() => Boolean, { description: 'Its hash fits its content and the event before it' }) intact!: boolean;
}

@ObjectType('LifeStep', { description: 'One step of a project in one budget year, with who did it last.' })
export class LifeStepDto implements LifeStep {
  @Field(() => LifeStageEnum) stage!: LifeStage;
  @Field(() => LifeStatusEnum) status!: LifeStatus;
  @Field(() => TimestampScalar, { nullable: true }) at!: string | null;
  @Field(() => String, { nullable: true }) who!: string | null;
  @Field(() => String, { nullable: true }) organisation!: string | null;
  @Field(() => String, { nullable: true }) opinion!: string | null;
}

@ObjectType('LifeYear', { description: 'The whole life of a project in one budget year.' })
export class LifeYearDto implements LifeYear {
  @Field(() => Int) year!: number;
  @Field(() => [LifeStepDto]) steps!: LifeStepDto[];
}

@ObjectType('Started', { description: 'What I submitted 我发起的, and where it stands.' })
export class StartedDto {
  @Field(() => ID) id!: string;
  @Field(() => ID, { description: 'The target' }) subjectId!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => String) projectName!: string;
  @Field(() => Int) year!: number;
  @Field(() => DecimalScalar, { description: 'Money of the year, 元' }) amount!: string;
  @Field(() => TimestampScalar) submittedAt!: string;
  @Field(() => BilingualTextDto, { nullable: true, description: 'The step it waits at; none once the round is over' })
  stepName!: Text | null;
  @Field(() => String, { nullable: true, description: '承办人, where there is one' }) assigneeName!: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) dueDate!: string | null;
  @Field(() => Int, { description: 'By how many working days the step is late' }) overdueDays!: number;
  @Field(() => ReviewOutcomeEnum, { nullable: true }) outcome!: ReviewOutcome | null;
  @Field(() => TimestampScalar, { nullable: true, description: 'When the step was reminded of last' }) remindedAt!:
    string | null;
}

export const StartedPage = pageOf('StartedPage', StartedDto);
export const TodoPage = pageOf('TodoPage', TodoDto);
export const DonePage = pageOf('DonePage', DoneEntryDto);
export const WatchedEventPage = pageOf('WatchedEventPage', WatchedEventDto);
