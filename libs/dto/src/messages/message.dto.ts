import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { type EventAction, type MessageKind, messageKindNames, messageKinds } from '@chengxiao/domain';
import { IsBoolean } from 'class-validator';
import { enumOf, meaningsOf } from '../enum';
import { fields } from '../fields';
import { nullable } from '../nullable';
import { EventActionEnum, type EventSubject, EventSubjectEnum } from '../oversight/event.dto';
import { ListFilter, PageArgs, pageOf, RowFilter } from '../page.dto';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';
import { IsChoice, IsId, IsIdList, IsText, Maybe } from '../validators';

export const MessageKindEnum = enumOf(
  'MessageKind',
  messageKinds,
  '消息类别: what a message tells.',
  meaningsOf(messageKinds, (kind) => messageKindNames[kind]),
);

@ObjectType('Message', {
  description:
    '消息: something that concerns me and is not mine to do. It points to an event, which says all but whether I have read it.',
})
export class MessageDto {
  @Field(() => ID, { description: 'UUID of the message' }) id!: string;
  @Field(() => MessageKindEnum, { description: '消息类别: what it tells' }) kind!: MessageKind;
  @Field(() => Boolean, { description: '已读: whether I have read it' }) read!: boolean;
  @Field(() => EventSubjectEnum, { description: '办理对象: what it is about' }) subject!: EventSubject;
  @Field(() => ID, fields.subjectId) subjectId!: string;
  @Field(() => EventActionEnum, fields.action) action!: EventAction;
  @Field(() => TimestampScalar, fields.at) at!: string;
  @Field(() => String, fields.actorName) actorName!: string;
  @Field(() => String, fields.actorOrg) actorOrg!: string;
  @Field(() => Boolean, { description: '已撤回: what it tells was taken back since, so that it holds no longer' })
  undone!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Name of the project, transfer, department, indicator or announcement it is about',
  })
  name!: string | null;
  @Field(() => String, { nullable: true, description: '文号: number of the document it is about' }) documentNo!:
    string | null;
  @Field(() => Int, { nullable: true, description: '预算年度: year it is about, where its event says one' }) year!:
    number | null;
  @Field(() => String, { nullable: true, description: 'Reason or opinion given with it' }) reason!: string | null;
  @Field(() => ID, { nullable: true, description: 'UUID of the project; null where it belongs to none' }) projectId!:
    string | null;
  @Field(() => String, { nullable: true, ...fields.projectCode }) projectCode!: string | null;
  @Field(() => String, { nullable: true, ...fields.projectName }) projectName!: string | null;
  @Field(() => String, { nullable: true, ...fields.orgName }) orgName!: string | null;
  @Field(() => String, { nullable: true, ...fields.departmentName }) departmentName!: string | null;
  @Field(() => String, { nullable: true, ...fields.divisionCode }) divisionCode!: string | null;
}

@InputType('MessageFilter', { description: 'Which messages are listed.' })
export class MessageFilter extends RowFilter {
  @Field(() => MessageKindEnum, { ...nullable, description: 'Only this kind' })
  @Maybe()
  @IsChoice(messageKinds)
  kind?: MessageKind | null;
  @Field(() => Boolean, { ...nullable, description: 'Only those I have not read, or only those I have' })
  @Maybe()
  @IsBoolean()
  unread?: boolean | null;
}

@ArgsType()
export class MessagesArgs extends PageArgs {
  @ListFilter(() => MessageFilter) filter?: MessageFilter;
}

@ObjectType('MessageStanding', { description: 'What is left to read.' })
export class MessageStandingDto {
  @Field(() => Int, { description: 'Messages I have not read; 100 stands for 100 and more' }) unread!: number;
}

@ArgsType()
export class MarkMessagesArgs {
  @Field(() => [ID], { description: 'UUIDs of the messages, at most 100' }) @IsIdList(100) ids!: string[];
  @Field(() => Boolean, { defaultValue: true, description: 'Read, or unread again' }) @IsBoolean() read: boolean = true;
}

@ArgsType()
export class MarkAllMessagesArgs {
  @Field(() => ID, { ...nullable, description: 'The newest message I saw; left out: all there are by now' })
  @Maybe()
  @IsId()
  upTo?: string | null;
}

@ObjectType('MessageSwitch', { description: '消息开关: whether I am told of a kind of message.' })
export class MessageSwitchDto {
  @Field(() => MessageKindEnum, { description: '消息类别: what it tells' }) kind!: MessageKind;
  @Field(() => Boolean, { description: '系统内: it stands among my messages' }) inApp!: boolean;
  @Field(() => Boolean, { description: '邮件: it is mailed to me, where I have given an address' }) email!: boolean;
}

@ArgsType()
export class SetMessageSwitchArgs {
  @Field(() => MessageKindEnum, { description: 'Which kind' }) @IsChoice(messageKinds) kind!: MessageKind;
  @Field(() => Boolean, { description: 'Whether it stands among my messages' }) @IsBoolean() inApp!: boolean;
  @Field(() => Boolean, { description: 'Whether it is mailed to me' }) @IsBoolean() email!: boolean;
}

@ObjectType('MailAddress', { description: 'Where I am mailed what I have not read.' })
export class MailAddressDto {
  @Field(() => String, { nullable: true, description: '邮箱: my address; null while there is none' }) email!:
    string | null;
  @Field(() => Boolean, { description: 'Whether this place sends mail' }) available!: boolean;
}

@ArgsType()
export class SetMailAddressArgs {
  @Field(() => String, {
    ...nullable,
    description: 'My address; left out or empty: none. Mail is in the language of this request.',
  })
  @Maybe()
  @IsText(254)
  email?: string | null;
}

export const MessagePage = pageOf('MessagePage', MessageDto);
export const MessageStandingResult = resultOf('MessageStandingResult', MessageStandingDto);
export const MessageSwitchResult = resultOf('MessageSwitchResult', MessageSwitchDto);
export const MailAddressResult = resultOf('MailAddressResult', MailAddressDto);
