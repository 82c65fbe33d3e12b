import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type EditionState,
  editionStates,
  type Grade,
  type PublicationKind,
  publicationKinds,
  publicationLifecycle,
  type PublicationMove,
  publicationMoves,
  type PublicationScope,
  publicationScopes,
  type PublicationState,
  publicationStates,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { GradeDto } from '../evaluation/grade.dto';
import { args, fields, filters } from '../fields';
import { CommonFilter, ListFilter, PageArgs, pageOf } from '../page.dto';
import { resultOf } from '../problem.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsText, Maybe } from '../validators';
import { PublicationKindEnum, PublicationScopeEnum, PublishedProjectDto } from './published-project.dto';

export const PublicationStateEnum = enumOf(
  'PublicationState',
  publicationStates,
  'Whether something is shown of a project and year.',
  { draft: '未公开: nothing yet', published: '已公开: shown', withdrawn: '已撤回: shown no longer' },
);
export const EditionStateEnum = enumOf('EditionState', editionStates, 'What became of an edition of a publication.', {
  published: '公开中: shown now',
  superseded: '已被新版替代: a later edition is shown',
  withdrawn: '已撤回: taken down with a reason',
});
export const PublicationActionEnum = enumOf(
  'PublicationAction',
  actionsOf(publicationLifecycle),
  'What finance does to a publication.',
  {
    publish: '公开: shows it as a new edition, by preparePublication and another person who confirms',
    withdraw: '撤回: shows it no longer; needs a reason',
  },
);
export const PublicationMoveEnum = enumOf(
  'PublicationMove',
  publicationMoves,
  'What movePublication takes; publishing goes by preparePublication.',
  { withdraw: '撤回: shows it no longer; needs a reason' },
);

@ObjectType('Publication', { description: 'What is published of one project and year 绩效信息公开 (四(四)).' })
export class PublicationDto {
  @Field(() => ID, { description: 'The id in the portal too' }) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => PublicationStateEnum, fields.state) state!: PublicationState;
  @Field(() => PublicationKindEnum, { description: 'What was published: target alone, or target and result' })
  kind!: PublicationKind;
  @Field(() => PublicationScopeEnum, { description: '公开范围 of the last edition' }) scope!: PublicationScope;
  @Field(() => Int, { description: 'The last edition' }) edition!: number;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, { description: 'At most 150 characters' }) summary!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points of 100' }) total!: string | null;
  @Field(() => GradeDto, { nullable: true, ...fields.grade }) grade!: Grade | null;
  @Field(() => TimestampScalar, { description: 'When the last edition was published' }) publishedAt!: string;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn' }) reason!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}

@ObjectType('PublicationEdition', { description: 'One edition as it was shown; it never changes.' })
export class PublicationEditionDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => Int, { description: 'Number of the edition, from 1' }) edition!: number;
  @Field(() => EditionStateEnum, { description: 'Whether it is shown now' }) state!: EditionState;
  @Field(() => PublicationKindEnum, { description: 'What it shows: target alone, or target and result' })
  kind!: PublicationKind;
  @Field(() => PublicationScopeEnum, { description: 'Whom it was shown to' }) scope!: PublicationScope;
  @Field(() => TimestampScalar, { description: '公开时间: when it was first shown' }) publishedAt!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'When it was withdrawn, or shown to fewer people' })
  removedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn' }) reason!: string | null;
  @Field(() => PublishedProjectDto, { description: 'What it shows, as it was frozen' }) content!: PublishedProjectDto;
}

@ObjectType('PublishableProject', { description: 'An approved or filed project that waits to be published.' })
export class PublishableProjectDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => PublicationKindEnum, { description: 'What would be published' }) kind!: PublicationKind;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => DecimalScalar, {
    nullable: true,
    description: '总分: points of 100; null where only the target would be published',
  })
  total!: string | null;
  @Field(() => GradeDto, { nullable: true, ...fields.grade }) grade!: Grade | null;
  @Field(() => TimestampScalar, { description: 'Since when it waits' }) since!: string;
  @Field(() => ID, { nullable: true, description: '待复核: what was prepared of it and waits for a second person' })
  preparationId!: string | null;
  @Field(() => String, { nullable: true, description: '提交人: who prepared it' }) preparedBy!: string | null;
}

@InputType('PublicationFilter', { description: '公开信息筛选: which publications are listed.' })
export class PublicationFilter extends CommonFilter {
  @Field(() => String, { nullable: true, ...filters.project })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [PublicationStateEnum], { nullable: true, ...filters.states })
  @Maybe()
  @IsChoiceList(publicationStates)
  states?: PublicationState[];
  @Field(() => [PublicationKindEnum], { nullable: true, description: 'Only targets alone, or only results' })
  @Maybe()
  @IsChoiceList(publicationKinds)
  kinds?: PublicationKind[];
  @Field(() => [PublicationScopeEnum], { nullable: true, description: 'Whom the last edition is shown to' })
  @Maybe()
  @IsChoiceList(publicationScopes)
  scopes?: PublicationScope[];
}

export const publicationSorts = ['newest', 'name'] as const;
export type PublicationSort = (typeof publicationSorts)[number];
export const PublicationSortEnum = enumOf('PublicationSort', publicationSorts, 'Order of publications.', {
  newest: '最近变化: latest change first',
  name: '项目名称: by name of the project',
});

@ArgsType()
export class PublicationListArgs extends PageArgs {
  @ListFilter(() => PublicationFilter) filter?: PublicationFilter;
  @Field(() => PublicationSortEnum, { defaultValue: 'newest', ...args.sort })
  @IsChoice(publicationSorts)
  sort: PublicationSort = 'newest';
}

@InputType('PublishableFilter', { description: '待公开筛选: which projects that wait to be published are listed.' })
export class PublishableFilter extends CommonFilter {
  @Field(() => ID, { nullable: true, ...filters.projectId }) @Maybe() @IsId() projectId?: string;
  @Field(() => String, { nullable: true, ...filters.project })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => Int, { nullable: true, ...filters.year }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [PublicationKindEnum], { nullable: true, description: 'Only targets alone, or only results' })
  @Maybe()
  @IsChoiceList(publicationKinds)
  kinds?: PublicationKind[];
}

@ArgsType()
export class PublishableListArgs extends PageArgs {
  @ListFilter(() => PublishableFilter) filter?: PublishableFilter;
}

@ArgsType()
export class MovePublicationArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => PublicationMoveEnum, { description: 'What to do: withdraw; ILLEGAL_STATE when it is not published' })
  @IsChoice(publicationMoves)
  action!: PublicationMove;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: '撤回原因: why; told to whoever asks for it later' })
  @Maybe()
  @IsText(1_000)
  reason?: string;
}

export const PublicationPage = pageOf('PublicationPage', PublicationDto);
export const PublishablePage = pageOf('PublishablePage', PublishableProjectDto);
export const PublicationResult = resultOf('PublicationResult', PublicationDto);
