import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  actionsOf,
  type DecidedPlace,
  type PreparationAction,
  preparationLifecycle,
  type PreparationState,
  preparationStates,
  type PublicationKind,
  type PublicationScope,
  publicationScopes,
  reasonLength,
} from '@chengxiao/domain';
import { enumOf } from '../enum';
import { args, fields } from '../fields';
import { resultOf } from '../problem.dto';
import { TimestampScalar } from '../scalars';
import { IsBudgetYear, IsChoice, IsCount, IsId, IsRows, IsText, Maybe } from '../validators';
import { PublicationDto } from './publication.dto';
import { PublicationKindEnum, PublicationScopeEnum, PublishedProjectDto } from './published-project.dto';

export const PreparationStateEnum = enumOf(
  'PublicationPreparationState',
  preparationStates,
  'What became of what was prepared to be published.',
  {
    prepared: '待复核: waits for a second person',
    published: '已公开: confirmed and shown',
    returned: '已退回: to be mended and prepared again',
    withdrawn: '已撤回: taken back by who prepared it',
  },
);
export const PreparationActionEnum = enumOf(
  'PublicationPreparationAction',
  actionsOf(preparationLifecycle),
  'What finance does to what was prepared to be published.',
  {
    confirm: '复核公开: publishes it; never by who prepared it',
    return: '退回: with a reason; never by who prepared it',
    withdraw: '撤回: only by who prepared it',
  },
);

@ObjectType('PublicationFinding', { description: 'What stops publication until it is taken out or justified.' })
export class PublicationFindingDto {
  @Field(() => String, { description: 'Place in the content, for example indicators.3.actual' }) path!: string;
  @Field(() => String, { description: 'What was found, as it is written there' }) text!: string;
  @Field(() => String, { description: 'What it looks like, and what to do' }) message!: string;
}

@ObjectType('HandledPlace', { description: 'What was decided of a place that stopped publication.' })
export class HandledPlaceDto {
  @Field(() => String, { description: 'Place in the content, for example indicators.3.actual' }) path!: string;
  @Field(() => String, { description: 'What was found there; of what was taken out only a trace' }) text!: string;
  @Field(() => String, { description: 'What it looks like' }) message!: string;
  @Field(() => String, { nullable: true, description: '公开理由: why it is shown; null where it was taken out' })
  reason!: string | null;
}

@ObjectType('WaitingPreparation', { description: 'A new edition that waits for a second person.' })
export class WaitingPreparationDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => String, { description: '提交人: who prepared it' }) submittedByName!: string;
  @Field(() => TimestampScalar, { description: '提交时间: when it was prepared' }) submittedAt!: string;
}

@ObjectType('PublicationPreparation', {
  description: 'What one person of finance prepared to be published, and what another decided on it.',
})
export class PublicationPreparationDto {
  @Field(() => ID, fields.id) id!: string;
  @Field(() => ID, fields.projectId) projectId!: string;
  @Field(() => Int, fields.year) year!: number;
  @Field(() => PreparationStateEnum, fields.state) state!: PreparationState;
  @Field(() => PublicationKindEnum, { description: 'Target alone, or target and result' }) kind!: PublicationKind;
  @Field(() => PublicationScopeEnum, { description: '公开范围: whom it will be shown to' }) scope!: PublicationScope;
  @Field(() => String, fields.projectCode) projectCode!: string;
  @Field(() => String, fields.projectName) projectName!: string;
  @Field(() => String, fields.orgName) orgName!: string;
  @Field(() => String, fields.departmentName) departmentName!: string;
  @Field(() => String, { description: 'At most 150 characters' }) summary!: string;
  @Field(() => PublishedProjectDto, { description: 'What will be shown, word for word' }) content!: PublishedProjectDto;
  @Field(() => String, { description: '提交人: who prepared it' }) submittedByName!: string;
  @Field(() => TimestampScalar, { description: '提交时间: when it was prepared' }) submittedAt!: string;
  @Field(() => String, { nullable: true, description: '复核人: who decided on it, or took it back' })
  decidedByName!: string | null;
  @Field(() => TimestampScalar, { nullable: true, description: '复核时间: when that was' }) decidedAt!: string | null;
  @Field(() => String, { nullable: true, description: '退回原因: why it was returned' }) reason!: string | null;
  @Field(() => String, fields.divisionCode) divisionCode!: string;
  @Field(() => Int, fields.version) version!: number;
  @Field(() => TimestampScalar, fields.updatedAt) updatedAt!: string;
}
/** What is kept of the places it holds; the resolver puts them into words. */
export type KeptPlaces = { readonly handled: readonly DecidedPlace[] };

@ObjectType('PublicationPreview', { description: 'What publishing now would show, and what stands against it.' })
export class PublicationPreviewDto {
  @Field(() => PublishedProjectDto, { nullable: true, description: 'Null while there is nothing to publish' })
  content!: PublishedProjectDto | null;
  @Field(() => String, { description: 'Suggested from the figures, at most 150 characters' }) suggestedSummary!: string;
  @Field(() => [PublicationFindingDto], {
    description:
      'Names, numbers, addresses and text of the template, each at its place; each is taken out or justified',
  })
  findings!: PublicationFindingDto[];
  @Field(() => String, { nullable: true, description: 'Why I may not publish it now; null when I may' })
  refusal!: string | null;
  @Field(() => PublicationDto, { nullable: true, description: 'What was published before' })
  publication!: PublicationDto | null;
  @Field(() => PublicationPreparationDto, {
    nullable: true,
    description: 'What was prepared last; it may wait for a second person, or tell why that one returned it',
  })
  preparation!: PublicationPreparationDto | null;
}

@ArgsType()
export class PreviewPublicationArgs {
  @Field(() => ID, args.projectId) @IsId() projectId!: string;
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
}

@InputType('HandledPlaceInput', { description: 'What is decided of a place that stops publication.' })
export class HandledPlaceInput {
  @Field(() => String, { description: 'The path of the finding' }) @IsText(200) path!: string;
  @Field(() => String, { description: 'The text of the finding, as it is written there' }) @IsText(400) text!: string;
  @Field(() => String, {
    nullable: true,
    description:
      '公开理由: why it may be shown, kept with the publication. Absent: it is taken out, which the summary does itself',
  })
  @Maybe()
  @IsText(reasonLength, true)
  reason?: string | null;
}

@ArgsType()
export class PreparePublicationArgs {
  @Field(() => ID, args.projectId) @IsId() projectId!: string;
  @Field(() => Int, args.year) @IsBudgetYear() year!: number;
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
  @Field(() => [HandledPlaceInput], {
    defaultValue: [],
    description: 'What is decided of each finding; publication stops at one that is left out',
  })
  @IsRows(() => HandledPlaceInput, 500)
  handled: HandledPlaceInput[] = [];
  @Field(() => PublicationScopeEnum, {
    nullable: true,
    description: '公开范围. Absent: as the last edition, public for the first; changing it makes a new edition',
  })
  @Maybe()
  @IsChoice(publicationScopes)
  scope?: PublicationScope;
  @Field(() => ID, { nullable: true, ...args.requestId })
  @Maybe()
  @IsId()
  requestId?: string;
}

@ArgsType()
export class MovePreparationArgs {
  @Field(() => ID, args.id) @IsId() id!: string;
  @Field(() => PreparationActionEnum, { description: 'What to do; NOT_READY when what stands changed since' })
  @IsChoice(actionsOf(preparationLifecycle))
  action!: PreparationAction;
  @Field(() => Int, args.version) @IsCount(1, 1_000_000) version!: number;
  @Field(() => String, { nullable: true, description: '退回原因: why it is returned' })
  @Maybe()
  @IsText(1_000)
  reason?: string;
}

export const PublicationPreparationResult = resultOf('PublicationPreparationResult', PublicationPreparationDto);
