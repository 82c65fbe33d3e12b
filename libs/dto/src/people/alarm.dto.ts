import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { type AlarmKind, alarmKinds } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { TimestampScalar } from '../scalars';

export const AlarmKindEnum = enumOf('AlarmKind', alarmKinds, 'What an alarm is about, each within an hour.', {
  guessing: '猜测口令: wrong passwords for one account',
  exports: '大量导出: many lists taken along by one person',
  resets: '大量重置口令: many one-time passwords given by one administrator',
  disabling: '大量停用: many accounts disabled by one administrator',
});

@ObjectType('Alarm', { description: '异常提醒: a burst of events of one person within an hour.' })
export class AlarmDto {
  @Field(() => ID, { description: 'Key of the alarm: kind, person and hour' }) id!: string;
  @Field(() => AlarmKindEnum, { description: 'What it is about' }) kind!: AlarmKind;
  @Field(() => String, { description: '姓名: of whose account it is, or who did it' }) actorName!: string;
  @Field(() => String, { description: 'Organisation in which that person acts' }) actorOrg!: string;
  @Field(() => Int, { description: 'How many events' }) count!: number;
  @Field(() => TimestampScalar, { description: 'The first of them' }) firstAt!: string;
  @Field(() => TimestampScalar, { description: 'The last of them' }) lastAt!: string;
  @Field(() => [String], { description: '来源地址: addresses they came from, as far as these are kept' })
  addresses!: string[];
}
