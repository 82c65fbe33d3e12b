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
import { Type } from 'class-transformer';
import { IsBoolean, ValidateNested } from 'class-validator';
import { enumOf } from '../enum';
import { GradeEnum } from '../evaluation/grade.dto';
import { PageArgs, pageOf } from '../page.dto';
import { ProblemFieldDto, resultOf } from '../problem.dto';
import { DecimalScalar, TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsChoiceList, IsCount, IsId, IsText, Maybe } from '../validators';
import { PublicationKindEnum, PublicationScopeEnum, PublishedProjectDto } from './published-project.dto';

export const PublicationStateEnum = enumOf('PublicationState', publicationStates, '未公开 已公开 已撤回');
export const EditionStateEnum = enumOf('EditionState', editionStates, '公开中 已被新版替代 已撤回');
export const PublicationActionEnum = enumOf(
  'PublicationAction',
  actionsOf(publicationLifecycle),
  'What finance does to a publication.',
);
export const PublicationMoveEnum = enumOf(
  'PublicationMove',
  publicationMoves,
  'Actions that carry nothing but a reason; publishing comes with its summary.',
);

@ObjectType('Publication', { description: 'What is published of one project and year 绩效信息公开 (四(四)).' })
export class PublicationDto {
  @Field(() => ID, { description: 'The id in the portal too' }) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) year!: number;
  @Field(() => PublicationStateEnum) state!: PublicationState;
  @Field(() => PublicationKindEnum) kind!: PublicationKind;
  @Field(() => PublicationScopeEnum, { description: '公开范围 of the last edition' }) scope!: PublicationScope;
  @Field(() => Int, { description: 'The last edition' }) edition!: number;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '实施单位' }) orgName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => String, { description: 'At most 150 characters' }) summary!: string;
  @Field(() => DecimalScalar, { nullable: true, description: 'Points of 100' }) total!: string | null;
  @Field(() => GradeEnum, { nullable: true }) grade!: Grade | null;
  @Field(() => TimestampScalar, { description: 'When the last edition was published' }) publishedAt!: string;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn' }) reason!: string | null;
  @Field(() => String) divisionCode!: string;
  @Field(() => Int, { description: 'Grows by one with every change; send it back with a command' }) version!: number;
  @Field(() => TimestampScalar) updatedAt!: string;
}

@ObjectType('PublicationEdition', { description: 'One edition as it was shown; it never changes.' })
export class PublicationEditionDto {
  @Field(() => ID) id!: string;
  @Field(() => Int) edition!: number;
  @Field(() => EditionStateEnum) state!: EditionState;
  @Field(() => PublicationKindEnum) kind!: PublicationKind;
  @Field(() => PublicationScopeEnum, { description: 'Whom it was shown to' }) scope!: PublicationScope;
  @Field(() => TimestampScalar) publishedAt!: string;
  @Field(() => TimestampScalar, { nullable: true, description: 'When it was withdrawn, or shown to fewer people' })
  removedAt!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was withdrawn' }) reason!: string | null;
  @Field(() => PublishedProjectDto) content!: PublishedProjectDto;
}

@ObjectType('PublicationPreview', { description: 'What publishing now would show, and what stands against it.' })
export class PublicationPreviewDto {
  @Field(() => PublishedProjectDto, { nullable: true, description: 'Null while there is nothing to publish' })
  content!: PublishedProjectDto | null;
  @Field(() => String, { description: 'Suggested from the figures, at most 150 characters' }) suggestedSummary!: string;
  @Field(() => [ProblemFieldDto], { description: 'Personal data found, each at its place in the content' })
  findings!: ProblemFieldDto[];
  @Field(() => String, { nullable: true, description: 'Why I may not publish it now; null when I may' })
  refusal!: string | null;
  @Field(() => PublicationDto, { nullable: true, description: 'What was published before' })
  publication!: PublicationDto | null;
}

@ObjectType('PublishableProject', { description: 'An approved or filed project that waits to be published.' })
export class PublishableProjectDto {
  @Field(() => ID) id!: string;
  @Field(() => ID) projectId!: string;
  @Field(() => Int) year!: number;
  @Field(() => PublicationKindEnum, { description: 'What would be published' }) kind!: PublicationKind;
  @Field(() => String) projectCode!: string;
  @Field(() => String) projectName!: string;
  @Field(() => String, { description: '主管部门' }) departmentName!: string;
  @Field(() => DecimalScalar, { nullable: true }) total!: string | null;
  @Field(() => GradeEnum, { nullable: true }) grade!: Grade | null;
  @Field(() => TimestampScalar, { description: 'Since when it waits' }) since!: string;
}

@InputType('PublicationFilter')
export class PublicationFilter {
  @Field(() => String, { nullable: true, description: 'Part of the project name or code' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => Int, { nullable: true }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [PublicationStateEnum], { nullable: true })
  @Maybe()
  @IsChoiceList(publicationStates)
  states?: PublicationState[];
  @Field(() => [PublicationKindEnum], { nullable: true })
  @Maybe()
  @IsChoiceList(publicationKinds)
  kinds?: PublicationKind[];
  @Field(() => [PublicationScopeEnum], { nullable: true, description: 'Whom the last edition is shown to' })
  @Maybe()
  @IsChoiceList(publicationScopes)
  scopes?: PublicationScope[];
  @Field(() => String, { nullable: true, description: 'Only this division' }) @Maybe() @IsText(6) divisionCode?: string;
}

@ArgsType()
export class PublicationListArgs extends PageArgs {
  @Field(() => PublicationFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => PublicationFilter)
  filter?: PublicationFilter;
}

@InputType('PublishableFilter')
export class PublishableFilter {
  @Field(() => ID, { nullable: true, description: 'Only this project' }) @Maybe() @IsId() projectId?: string;
  @Field(() => String, { nullable: true, description: 'Part of the project name or code' })
  @Maybe()
  @IsText(60)
  search?: string;
  @Field(() => Int, { nullable: true }) @Maybe() @IsBudgetYear() year?: number;
  @Field(() => [PublicationKindEnum], { nullable: true })
  @Maybe()
  @IsChoiceList(publicationKinds)
  kinds?: PublicationKind[];
}

@ArgsType()
export class PublishableListArgs extends PageArgs {
  @Field(() => PublishableFilter, { nullable: true })
  @Maybe()
  @ValidateNested()
  @Type(() => PublishableFilter)
  filter?: PublishableFilter;
}

@ArgsType()
export class PreviewPublicationArgs {
  @Field(() => ID) @IsId() projectId!: string;
  @Field(() => Int) @IsBudgetYear() year!: number;
}

@ArgsType()
export class PublishProjectArgs {
  @Field(() => ID) @IsId() projectId!: string;
  @Field(() => Int) @IsBudgetYear() year!: number;
  @Field(() => String, {
    nullable: true,
    description: 'At most 150 characters: promised, spent, achieved. Absent: as the figures suggest',
  })
  @Maybe()
  @IsText(150, true)
  summary?: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Version of the publication as it was seen; absent for the first edition',
  })
  @Maybe()
  @IsCount(1, 1_000_000)
  version?: number;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Masks personal data found outside the summary instead of refusing',
  })
  @Maybe()
  @IsBoolean()
  redact: boolean = false;
  @Field(() => PublicationScopeEnum, {
    nullable: true,
    description: '公开范围. Absent: as the last edition, public for the first; changing it makes a new edition',
  })
  @Maybe()
  @IsChoice(publicationScopes)
  scope?: PublicationScope;
  @Field(() => ID, { nullable: true, description: 'Repeat it when retrying: one edition is published' })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class MovePublicationArgs {
  @Field(() => ID) @IsId() id!: string;
  @Field(() => PublicationMoveEnum) @IsChoice(publicationMoves) action!: PublicationMove;
  @Field(() => Int) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true }) @Maybe() @IsText(1_000) reason?: string;
}

export const PublicationPage = pageOf('PublicationPage', PublicationDto);
export const PublishablePage = pageOf('PublishablePage', PublishableProjectDto);
export const PublicationResult = resultOf('PublicationResult', PublicationDto);
