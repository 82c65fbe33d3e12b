import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import {
  PublishedProjectDto,
  ReadablePublicationDto,
  ReadablePublicationListArgs,
  ReadablePublicationPage,
} from '@chengxiao/dto';
import { orNotFound } from '../kit/data/change';
import { Allow, CurrentActor, CurrentVisit, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { Selected } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { loadShown, readableById, readablePage } from './readable.reads';

/** What the government shows to its own: read by whoever is signed in but third-party evaluators, who see the portal. */
@Resolver(() => ReadablePublicationDto)
export class ReadableResolver {
  constructor(private readonly db: Db) {}

  @Query(() => ReadablePublicationPage, {
    description: 'What is published to me by any division within its scope 公开范围, newest first (四(一)3).',
  })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  readablePublications(
    @CurrentActor() actor: Actor,
    @Args() args: ReadablePublicationListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return this.db.as(actor, (tx) => readablePage(tx, actor, args, counted));
  }

  @Query(() => ReadablePublicationDto, {
    description: 'What is shown of one publication to me; NOT_FOUND once it is withdrawn or not shown to me.',
  })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  readablePublication(@CurrentActor() actor: Actor, @IdArg() id: string) {
    return this.db.as(actor, (tx) => readableById(tx, actor, id));
  }

  @ResolveField(() => PublishedProjectDto, { description: 'Everything that is shown of it.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  async content(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Parent() { id }: ReadablePublicationDto) {
    return orNotFound(await loadShown(this.db, visit, actor, id)).content;
  }
}
