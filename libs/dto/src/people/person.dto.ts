import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type FinanceSection,
  financeSections,
  mostLetters,
  type NewPerson,
  type PersonAction,
  type PersonDraft,
  personLifecycle,
  type PersonState,
  personStates,
  type PositionDraft,
  type Role,
  roles,
  type Whole,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields, filters } from '../fields';
import { nullable } from '../nullable';
import { CommonFilter, ListFilter, PageArgs, pageOf } from '../page.dto';
import { RoleEnum } from '../place.dto';
import { resultOf } from '../problem.dto';
import { FinanceSectionEnum } from '../review/route.dto';
import { LocalDateScalar, TimestampScalar } from '../scalars';
import { IsChoice, IsChoiceList, IsCount, IsId, IsIdList, IsLocalDate, IsText, Maybe } from '../validators';

export const PersonStateEnum = enumOf('PersonState', personStates, 'Where an account stands.', {
  active: '启用: may sign in',
  disabled: '停用: signed out, and cannot sign in',
});
export const PersonActionEnum = enumOf(
  'PersonAction',
  actionsOf(personLifecycle),
  'What administrators do to an account.',
  {
    disable: '停用: signs the person out at once; needs a reason',
    enable: '启用: lets the person sign in again',
  },
);

const words = {
  name: { description: '姓名: name of the person, at most 60 characters' },
  username: { description: '用户名: name to sign in with; it never changes' },
  home: { description: '所在单位: organisation whose administrators look after the account' },
  role: { description: '角色: in which the person acts' },
  section: { description: '科室: section of the finance bureau; null acts for all of it' },
  fromOn: { description: '任职起始日: first day' },
  untilOn: { description: '任职截止日: last day; null while it is open' },
} as const;

@ObjectType('HeldPosition', { description: '岗位: a position that a person holds, held or will hold.' })
export class HeldPositionDto implements Whole<PositionDraft> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.orgId) orgId!: string;
  @Field(() => String, { description: '单位名称: name of the organisation' }) orgName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => RoleEnum, words.role) role!: Role;
  @Field(() => FinanceSectionEnum, { nullable: true, ...words.section }) section!: FinanceSection | null;
  @Field(() => LocalDateScalar, words.fromOn) fromOn!: string;
  @Field(() => LocalDateScalar, { nullable: true, ...words.untilOn }) untilOn!: string | null;
  @Field(() => TimestampScalar, { nullable: true, description: '免去时间: when it was ended at once; null otherwise' })
  endedAt!: string | null;
  @Field(() => Boolean, { description: 'Whether the person acts in it today' }) current!: boolean;
}

@ObjectType('PersonSession', { description: '会话: a session of a person that is open.' })
export class PersonSessionDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => TimestampScalar, { description: '登录时间: when it began' }) createdAt!: string;
  @Field(() => TimestampScalar, { description: '最近活动: last request, to the minute' }) lastSeenAt!: string;
  @Field(() => String, { description: '来源地址: address it came from' }) address!: string;
}

@ObjectType('Person', { description: '人员: somebody who can sign in, as administrators see them.' })
export class PersonDto implements Whole<NewPerson> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, words.username) username!: string;
  @Field(() => String, words.name) name!: string;
  @Field(() => ID, words.home) orgId!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => PersonStateEnum, fields.state) state!: PersonState;
  @Field(() => TimestampScalar, { nullable: true, description: '停用时间; null while the person may sign in' })
  disabledAt!: string | null;
  @Field(() => Boolean, { description: '待改口令: has a one-time password, or none yet' }) mustChangePassword!: boolean;
  @Field(() => TimestampScalar, {
    nullable: true,
    description: '一次性口令有效期: until when it is good; null for others',
  })
  oneTimeUntil!: string | null;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@InputType('PersonInput', { description: 'What a system administrator writes of a person.' })
export class PersonInput implements PersonDraft {
  @Field(() => String, words.name) @IsText(60, true) name!: string;
  @Field(() => ID, words.home) @IsId() orgId!: string;
}

@InputType('NewPersonInput', { description: 'The same of a new person.' })
export class NewPersonInput extends PersonInput implements NewPerson {
  @Field(() => String, words.username) @IsText(60, true) username!: string;
}

@InputType('HeldPositionInput', { description: '岗位: what is written of a position that is given.' })
export class HeldPositionInput implements PositionDraft {
  @Field(() => ID, { description: '单位: where it is' }) @IsId() orgId!: string;
  @Field(() => RoleEnum, words.role) @IsChoice(roles) role!: Role;
  @Field(() => FinanceSectionEnum, { nullable: true, ...words.section })
  @Maybe()
  @IsChoice(financeSections)
  section: FinanceSection | null = null;
  @Field(() => LocalDateScalar, words.fromOn) @IsLocalDate() fromOn!: string;
  @Field(() => LocalDateScalar, { nullable: true, ...words.untilOn })
  @Maybe()
  @IsLocalDate()
  untilOn: string | null = null;
}

@InputType('PersonFilter', { description: 'Which people are listed.' })
export class PersonFilter extends CommonFilter {
  @Field(() => String, { ...nullable, description: 'Part of the name or of the user name' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => [PersonStateEnum], { ...nullable, ...filters.states })
  @Maybe()
  @IsChoiceList(personStates)
  states?: PersonState[];
  @Field(() => ID, { ...nullable, description: '单位: only those who hold a position there today' })
  @Maybe()
  @IsId()
  orgId?: string;
  @Field(() => RoleEnum, { ...nullable, description: '角色: only those who act in this role today' })
  @Maybe()
  @IsChoice(roles)
  role?: Role;
}

export const personSorts = ['name', 'username', 'newest'] as const;
export type PersonSort = (typeof personSorts)[number];
export const PersonSortEnum = enumOf('PersonSort', personSorts, 'Order of people.', {
  name: '姓名: by name',
  username: '用户名: by user name',
  newest: '最近变化: latest change first',
});

@ArgsType()
export class PersonListArgs extends PageArgs {
  @ListFilter(() => PersonFilter) filter?: PersonFilter;
  @Field(() => PersonSortEnum, { defaultValue: 'name', ...args.sort })
  @IsChoice(personSorts)
  sort: PersonSort = 'name';
}

@ArgsType()
class SeenPersonArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
}

@ArgsType()
export class CreatePersonArgs {
  @Field(() => NewPersonInput, args.input) @ValidateNested() @Type(() => NewPersonInput) input!: NewPersonInput;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditPersonArgs extends SeenPersonArgs {
  @Field(() => PersonInput, args.input) @ValidateNested() @Type(() => PersonInput) input!: PersonInput;
}

@ArgsType()
export class MovePersonArgs extends SeenPersonArgs {
  @Field(() => PersonActionEnum, args.action)
  @IsChoice(actionsOf(personLifecycle))
  action!: PersonAction;
  @Field(() => String, { nullable: true, description: 'Needed where an account is disabled' })
  @Maybe()
  @IsText(1_000)
  reason?: string;
}

@ArgsType()
export class GivePositionArgs extends SeenPersonArgs {
  @Field(() => HeldPositionInput, args.input)
  @ValidateNested()
  @Type(() => HeldPositionInput)
  input!: HeldPositionInput;
}

@ArgsType()
export class EndPositionArgs extends SeenPersonArgs {
  @Field(() => ID, { description: 'UUID of the position; NOT_FOUND when the person does not hold it' })
  @IsId()
  positionId!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: '截止日: last day; left out: it ends now' })
  @Maybe()
  @IsLocalDate()
  untilOn?: string;
  @Field(() => String, { description: 'Why' }) @IsText(1_000, true) reason!: string;
}

@ArgsType()
export class EndSessionsArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => String, { description: 'Why' }) @IsText(1_000, true) reason!: string;
}

/** Whose letters are printed. */
export class LettersInput {
  @IsIdList(mostLetters) ids!: string[];
}

export const PersonPage = pageOf('PersonPage', PersonDto);
export const PersonResult = resultOf('PersonResult', PersonDto);
