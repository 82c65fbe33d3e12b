import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { EventAction, Text } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { CommonListArgs, pageOf } from '../page.dto';
import { BilingualTextDto } from '../rule-packs/rule-pack.dto';
import { LocalDateScalar, TimestampScalar } from '../scalars';
import { IsChoice } from '../validators';
import { EventActionEnum, type EventSubject, EventSubjectEnum } from './event.dto';

export const matterParts = ['started', 'handled'] as const;
export type MatterPart = (typeof matterParts)[number];
export const MatterPartEnum = enumOf('MatterPart', matterParts, 'What I had to do with a matter.', {
  started: '我发起的: I began or submitted it',
  handled: '已办: I did something about it',
});

@ArgsType()
export class MatterArgs extends CommonListArgs {
  @Field(() => MatterPartEnum, { description: 'What I had to do with it' }) @IsChoice(matterParts) part!: MatterPart;
}

@ObjectType('MatterForms', {
  description: 'What became of the forms that an arrangement 布置 opened, of those in scope.',
})
export class MatterFormsDto {
  @Field(() => Int, fields.year) year!: number;
  @Field(() => Int, {
    nullable: true,
    description: '监控截止月份: month up to which is monitored; none for a self-evaluation',
  })
  cutoffMonth!: number | null;
  @Field(() => Int, { description: '应填报: how many forms there are' }) total!: number;
  @Field(() => Int, { description: '未报送: open or sent back' }) unreported!: number;
  @Field(() => Int, { description: '待审核: submitted and not decided on' }) submitted!: number;
  @Field(() => Int, { description: '已办结: decided on or filed' }) done!: number;
  @Field(() => Int, { description: '逾期未报送: of those not submitted, past their due date' }) overdue!: number;
}

@ObjectType('Matter', { description: 'One matter, with what I did last about it, and where it is now.' })
export class MatterDto {
  @Field(() => ID, { description: 'Key of my last act about it' }) id!: string;
  @Field(() => EventSubjectEnum, { description: '办理对象: what it is about' }) subject!: EventSubject;
  @Field(() => ID, fields.subjectId) subjectId!: string;
  @Field(() => EventActionEnum, { description: 'What I did last' }) action!: EventAction;
  @Field(() => TimestampScalar, { description: 'When' }) at!: string;
  @Field(() => String, { nullable: true, description: 'Reason or opinion that I gave' }) reason!: string | null;
  @Field(() => EventActionEnum, { description: 'What was done last about it, by anybody' }) lastAction!: EventAction;
  @Field(() => TimestampScalar, { description: 'When that was' }) lastAt!: string;
  @Field(() => String, { description: 'Who did that' }) lastBy!: string;
  @Field(() => BilingualTextDto, { nullable: true, description: '环节: step at which it waits, while it is in review' })
  stepName!: Text | null;
  @Field(() => String, { nullable: true, description: '承办人: who has it' }) assigneeName!: string | null;
  @Field(() => LocalDateScalar, { nullable: true, description: '办理期限: day by which the step is to be done' })
  dueDate!: string | null;
  @Field(() => Int, { description: 'By how many working days the step is late' }) overdueDays!: number;
  @Field(() => TimestampScalar, { nullable: true, description: 'When the step was reminded of last' }) remindedAt!:
    string | null;
  @Field(() => ID, { nullable: true, description: 'UUID of the project; null where it belongs to none' }) projectId!:
    string | null;
  @Field(() => String, { nullable: true, ...fields.projectCode }) projectCode!: string | null;
  @Field(() => String, { nullable: true, ...fields.projectName }) projectName!: string | null;
  @Field(() => String, { nullable: true, ...fields.orgName }) orgName!: string | null;
  @Field(() => String, { nullable: true, ...fields.departmentName }) departmentName!: string | null;
  @Field(() => String, { nullable: true, ...fields.divisionCode }) divisionCode!: string | null;
}
export const MatterPage = pageOf('MatterPage', MatterDto);
