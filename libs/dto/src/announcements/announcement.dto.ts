import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type AnnouncementAction,
  type AnnouncementAudience,
  announcementAudiences,
  type AnnouncementDraft,
  type AnnouncementKind,
  announcementKinds,
  announcementLifecycle,
  type AnnouncementState,
  announcementStates,
  longestAnnouncement,
  type Whole,
} from '@chengxiao/domain';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { args, fields } from '../fields';
import { CommonFilter, ListFilter, PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { LocalDateScalar, TimestampScalar } from '../scalars';
import { IsChoice, IsChoiceList, IsCount, IsId, IsLocalDate, IsText, Maybe } from '../validators';

export const AnnouncementStateEnum = enumOf('AnnouncementState', announcementStates, 'Where an announcement stands.', {
  draft: '草稿: being written',
  published: '已发布: read by whom it is for',
  withdrawn: '已撤回: taken back, with a reason',
  discarded: '已作废: a draft that was given up',
});
export const AnnouncementKindEnum = enumOf('AnnouncementKind', announcementKinds, 'What an announcement is about.', {
  task: '工作布置: something to be done',
  training: '培训: a training',
  answers: '问题答复: answers to questions of those who fill in forms',
  material: '表样资料: forms and other material',
});
export const AnnouncementAudienceEnum = enumOf(
  'AnnouncementAudience',
  announcementAudiences,
  'Whom an announcement is for; government and audit of the division read it always.',
  {
    offices: '本级预算部门和单位: departments and units of the division',
    bureausBelow: '下级财政部门: finance bureaus of all divisions below',
    everyoneBelow: '下级全部: everybody inside government in all divisions below',
    evaluators: '第三方机构和专家: third parties of the division or at work for it',
  },
);
export const AnnouncementActionEnum = enumOf(
  'AnnouncementAction',
  actionsOf(announcementLifecycle),
  'What people do to an announcement.',
  {
    publish: '发布: its readers see it and are told',
    withdraw: '撤回: takes it back; needs a reason',
    discard: '作废: gives the draft up',
  },
);

@ObjectType('Announcement', { description: '通知公告: what a finance bureau tells those it works with.' })
export class AnnouncementDto implements Whole<AnnouncementDraft> {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, { description: '标题' }) title!: string;
  @Field(() => AnnouncementKindEnum, { description: '类别: what it is about' }) kind!: AnnouncementKind;
  @Field(() => String, { nullable: true, description: '文号; null where it is no numbered document' }) documentNo!:
    string | null;
  @Field(() => String, { description: '正文: plain text with line ends; empty while it is not written yet' })
  body!: string;
  @Field(() => [AnnouncementAudienceEnum], { description: '发送范围: whom it is for' })
  audiences!: AnnouncementAudience[];
  @Field(() => LocalDateScalar, { nullable: true, description: '办理期限: last day for what it asks' }) dueOn!:
    string | null;
  @Field(() => AnnouncementStateEnum, fields.state) state!: AnnouncementState;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn' }) reason!: string | null;
  @Field(() => TimestampScalar, { nullable: true, description: '发布时间; null until then' }) publishedAt!:
    string | null;
  @Field(() => ID, fields.orgId) orgId!: string;
  @Field(() => String, { description: '发布单位: finance bureau that wrote it' }) orgName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@InputType('AnnouncementInput', { description: 'What a finance bureau writes in an announcement.' })
export class AnnouncementInput implements AnnouncementDraft {
  @Field(() => String, { description: '标题: at most 120 characters' }) @IsText(120, true) title!: string;
  @Field(() => AnnouncementKindEnum, { description: '类别: what it is about' })
  @IsChoice(announcementKinds)
  kind!: AnnouncementKind;
  @Field(() => String, { nullable: true, description: '文号: at most 60 characters' })
  @Maybe()
  @IsText(60)
  documentNo: string | null = null;
  @Field(() => String, { description: 'May stay empty until it is published; at most 20,000 characters' })
  @IsText(longestAnnouncement)
  body!: string;
  @Field(() => [AnnouncementAudienceEnum], { description: 'May stay empty until it is published' })
  @IsChoiceList(announcementAudiences)
  audiences!: AnnouncementAudience[];
  @Field(() => LocalDateScalar, { nullable: true, description: '办理期限: last day for what it asks' })
  @Maybe()
  @IsLocalDate()
  dueOn: string | null = null;
}

@InputType('AnnouncementFilter', { description: 'Which announcements are listed.' })
export class AnnouncementFilter extends CommonFilter {
  @Field(() => String, { nullable: true, description: 'Part of the title or of the document number' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => AnnouncementKindEnum, { nullable: true, description: 'Only those about this' })
  @Maybe()
  @IsChoice(announcementKinds)
  kind?: AnnouncementKind;
  @Field(() => [AnnouncementStateEnum], {
    nullable: true,
    description: 'Only these states; left out: all but what was discarded',
  })
  @Maybe()
  @IsChoiceList(announcementStates)
  states?: AnnouncementState[];
  @Field(() => LocalDateScalar, { nullable: true, description: 'Only what is due 办理期限 on this day or later' })
  @Maybe()
  @IsLocalDate()
  dueSince?: string;
}

export const announcementSorts = ['newest', 'title', 'due'] as const;
export type AnnouncementSort = (typeof announcementSorts)[number];
export const AnnouncementSortEnum = enumOf('AnnouncementSort', announcementSorts, 'Order of the list.', {
  newest: '最近变化: latest change first',
  title: '标题: by title',
  due: '期限: earliest deadline first, those without one last',
});

@ArgsType()
export class AnnouncementListArgs extends PageArgs {
  @ListFilter(() => AnnouncementFilter) filter?: AnnouncementFilter;
  @Field(() => AnnouncementSortEnum, { defaultValue: 'newest', ...args.sort })
  @IsChoice(announcementSorts)
  sort: AnnouncementSort = 'newest';
}

@ArgsType()
export class DraftAnnouncementArgs {
  @Field(() => AnnouncementInput, args.input)
  @ValidateNested()
  @Type(() => AnnouncementInput)
  input!: AnnouncementInput;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class EditAnnouncementArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => AnnouncementInput, args.input)
  @ValidateNested()
  @Type(() => AnnouncementInput)
  input!: AnnouncementInput;
}

@ArgsType()
export class MoveAnnouncementArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => AnnouncementActionEnum, args.action)
  @IsChoice(actionsOf(announcementLifecycle))
  action!: AnnouncementAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: 'Needed where it is withdrawn' })
  @Maybe()
  @IsText(1_000)
  reason?: string;
}

export const AnnouncementPage = pageOf('AnnouncementPage', AnnouncementDto);
export const AnnouncementResult = resultOf('AnnouncementResult', AnnouncementDto);
