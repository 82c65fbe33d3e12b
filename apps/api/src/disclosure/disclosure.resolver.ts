import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type PublicationAction, publicationLifecycle } from '@chengxiao/domain';
import {
  HistoryEntryDto,
  MovePublicationArgs,
  PublicationActionEnum,
  PublicationDto,
  PublicationEditionDto,
  PublicationListArgs,
  PublicationPage,
  PublicationResult,
  PublishableListArgs,
  PublishablePage,
  WaitingPreparationDto,
} from '@chengxiao/dto';
import { Allow, CurrentActor, Reading, signedIn } from '../kit/door/allow';
import { Columns } from '../kit/data/columns';
import { loadHistoryOf } from '../kit/data/history';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, Selected, SelectedColumns } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { loadEditions, publicationById, publicationPage, publishablePage } from './disclosure.reads';
import { loadWaiting } from './preparation.reads';
import { PublicationService } from './publication.service';
import type { PublicationEntity } from './publication.entity';

@Resolver(() => PublicationDto)
export class DisclosureResolver {
  constructor(private readonly publishing: PublicationService) {}

  @Query(() => PublicationPage, { description: 'What is or was published of the projects in my scope, newest first.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  publications(
    @Reading() reading: ReadingContext,
    @Args() args: PublicationListArgs,
    @Selected('totalCount') counted: boolean,
    @SelectedColumns('nodes') columns: Columns,
  ) {
    return reading.read((tx) => publicationPage(tx, reading.actor, args, counted, columns));
  }

  @Query(() => PublicationDto, { description: 'One publication in my scope; NOT_FOUND otherwise.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  publication(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => publicationById(tx, id));
  }

  @Query(() => PublishablePage, { description: 'Approved targets and filed results that wait to be published.' })
  @Allow(['finance'])
  publishableProjects(
    @Reading() reading: ReadingContext,
    @Args() args: PublishableListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return reading.read((tx) => publishablePage(tx, reading.actor, args, counted));
  }

  @Mutation(() => PublicationResult, {
    description: 'Withdraws a publication, with a reason that is told where it was public.',
  })
  @Allow(['finance'])
  movePublication(@CurrentActor() actor: Actor, @Args() move: MovePublicationArgs) {
    return this.publishing.move(actor, move);
  }

  @ResolveField(() => [PublicationActionEnum], { description: 'What I may do with it now.' })
  @Allow(signedIn)
  allowedActions(
    @CurrentActor() actor: Actor,
    @ParentRow('state', 'kind', 'orgPath', 'divisionCode')
    publication: Pick<PublicationEntity, 'state' | 'kind' | 'orgPath' | 'divisionCode'>,
  ): PublicationAction[] {
    return allowed(publicationLifecycle, actor, publication);
  }

  @ResolveField(() => [PublicationEditionDto], { description: 'Every edition as it was shown, the last first.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  editions(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<PublicationEntity, 'id'>) {
    return reading.load(loadEditions, id);
  }

  @ResolveField(() => WaitingPreparationDto, {
    nullable: true,
    description: '待复核: a new edition that waits for a second person.',
  })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  waiting(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<PublicationEntity, 'id'>) {
    return reading.load(loadWaiting, id);
  }

  @ResolveField(() => [HistoryEntryDto], { description: 'Everything that happened to it, oldest first.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  history(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<PublicationEntity, 'id'>) {
    return reading.load(loadHistoryOf, id);
  }
}
