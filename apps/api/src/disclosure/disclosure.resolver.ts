import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, allowed, type PublicationAction, publicationLifecycle, say } from '@chengxiao/domain';
import {
  MovePublicationArgs,
  PreviewPublicationArgs,
  PublicationActionEnum,
  PublicationDto,
  PublicationEditionDto,
  PublicationListArgs,
  PublicationPage,
  PublicationPreviewDto,
  PublicationResult,
  PublishableListArgs,
  PublishablePage,
  PublishProjectArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { Selected } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { loadEditions, publicationById, publicationPage, publishablePage } from './disclosure.reads';
import { PublicationService } from './publication.service';
import type { PublicationEntity } from './publication.entity';

@Resolver(() => PublicationDto)
export class DisclosureResolver {
  constructor(
    private readonly db: Db,
    private readonly publishing: PublicationService,
  ) {}

  @Query(() => PublicationPage, { description: 'What is or was published of the projects in my scope, newest first.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  publications(
    @CurrentActor() actor: Actor,
    @Args() args: PublicationListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => publicationPage(tx, actor, args, counted));
  }

  @Query(() => PublicationDto, { description: 'One publication in my scope; NOT_FOUND otherwise.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  publication(@CurrentActor() actor: Actor, @IdArg() id: string) {
    return this.db.as(actor, (tx) => publicationById(tx, id));
  }

  @Query(() => PublishablePage, { description: 'Approved targets and filed results that wait to be published.' })
  @Allow(['finance'])
  publishableProjects(
    @CurrentActor() actor: Actor,
    @Args() args: PublishableListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => publishablePage(tx, actor, args, counted));
  }

  @Query(() => PublicationPreviewDto, { description: 'What publishing now would show; nothing is published.' })
  @Allow(['finance'])
  async previewPublication(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args() { projectId, year }: PreviewPublicationArgs,
  ) {
    const { findings, refused, ...preview } = await this.publishing.preview(actor, projectId, year);
    const language = visit.language ?? 'zh';
    return {
      ...preview,
      findings: findings.map((each) => ({ path: each.path, message: say(each, language) })),
      refusal: refused && say(refused.reason, language),
    };
  }

  @Mutation(() => PublicationResult, {
    description: 'Publishes what stands as the next edition, to whom the scope says (四(一)3, 四(四)).',
  })
  @Allow(['finance'])
  publishProject(@CurrentActor() actor: Actor, @Args() command: PublishProjectArgs) {
    return this.publishing.publish(actor, command);
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
  allowedActions(@CurrentActor() actor: Actor, @Parent() publication: PublicationEntity): PublicationAction[] {
    return allowed(publicationLifecycle, actor, publication);
  }

  @ResolveField(() => [PublicationEditionDto], { description: 'Every edition as it was shown, the last first.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  editions(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() publication: PublicationEntity) {
    return loadEditions(this.db, visit, actor, publication.id);
  }
}
