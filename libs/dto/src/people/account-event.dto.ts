import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { type EventAction, eventActions, type Role } from '@chengxiao/domain';
import { enumOf } from '../enum';
import { fields } from '../fields';
import { nullable } from '../nullable';
import { EventActionEnum } from '../oversight/event.dto';
import { CommonFilter, ListFilter, PageArgs, pageOf } from '../page.dto';
import { RoleEnum } from '../place.dto';
import { TimestampScalar, LocalDateScalar } from '../scalars';
import { IsChoice, IsChoiceList, IsId, IsLocalDate, IsText, Maybe } from '../validators';

export const accountActors = ['administrators', 'everyone'] as const;
export type AccountActors = (typeof accountActors)[number];
export const AccountActorsEnum = enumOf('AccountActors', accountActors, 'Whose acts are listed.', {
  administrators: '三员: what system, security and audit administrators did',
  everyone: '全部: what people did to their own accounts too',
});

@ObjectType('AccountEvent', { description: '账户日志: one thing that was done to an account, or by its person.' })
export class AccountEventDto {
  @Field(() => ID, { description: 'Key of the event: object and number in its chain' }) id!: string;
  @Field(() => EventActionEnum, fields.action) action!: EventAction;
  @Field(() => TimestampScalar, fields.at) at!: string;
  @Field(() => String, fields.actorName) actorName!: string;
  @Field(() => String, fields.actorOrg) actorOrg!: string;
  @Field(() => RoleEnum, fields.actorRole) actorRole!: Role;
  @Field(() => ID, { description: 'UUID of the person whose account it is' }) personId!: string;
  @Field(() => String, { nullable: true, description: '姓名: of that person; null where the account lies elsewhere' })
  personName!: string | null;
  @Field(() => String, { nullable: true, description: 'User name of that person' }) username!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => String, { nullable: true, ...fields.reason }) reason!: string | null;
  @Field(() => String, { nullable: true, description: '来源地址: address it came from, where that was kept' })
  address!: string | null;
}

@InputType('AccountEventFilter', { description: 'Which events of accounts are listed.' })
export class AccountEventFilter extends CommonFilter {
  @Field(() => String, { ...nullable, description: 'Part of the name of who acted, or of whose account it is' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => [EventActionEnum], { ...nullable, description: '办理事项: only these' })
  @Maybe()
  @IsChoiceList(eventActions)
  actions?: EventAction[];
  @Field(() => ID, { ...nullable, description: 'Only those of the account of this person' })
  @Maybe()
  @IsId()
  personId?: string;
  @Field(() => LocalDateScalar, { ...nullable, description: 'Happened on this day or before' })
  @Maybe()
  @IsLocalDate()
  until?: string;
  @Field(() => AccountActorsEnum, { ...nullable, description: 'Whose acts; left out: those of administrators' })
  @Maybe()
  @IsChoice(accountActors)
  by?: AccountActors;
}

@ArgsType()
export class AccountEventListArgs extends PageArgs {
  @ListFilter(() => AccountEventFilter) filter?: AccountEventFilter;
}

export const AccountEventPage = pageOf('AccountEventPage', AccountEventDto);
