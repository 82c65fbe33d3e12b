import { Args, Query, ResolveField, Resolver } from '@nestjs/graphql';
import {
  PublishedProjectDto,
  ReadablePublicationDto,
  ReadablePublicationListArgs,
  ReadablePublicationPage,
} from '@chengxiao/dto';
import { orNotFound } from '../kit/data/change';
import { Allow, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { ParentRow, Selected } from '../kit/door/selected';
import { IdArg } from '../kit/door/id-arg';
import { loadShown, readableById, readablePage } from './readable.reads';

/** What the government shows to its own: read by whoever is signed in but third-party evaluators, who see the portal. */
@Resolver(() => ReadablePublicationDto)
export class ReadableResolver {
  @Query(() => ReadablePublicationPage, {
    description: 'What is published to me by any division within its scope 公开范围, newest first (四(一)3).',
  })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  readablePublications(
    @Reading() reading: ReadingContext,
    @Args() args: ReadablePublicationListArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return reading.read((tx) => readablePage(tx, reading.actor, args, counted));
  }

  @Query(() => ReadablePublicationDto, {
    description: 'What is shown of one publication to me; NOT_FOUND once it is withdrawn or not shown to me.',
  })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  readablePublication(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => readableById(tx, reading.actor, id));
  }

  @ResolveField(() => PublishedProjectDto, { description: 'Everything that is shown of it.' })
  @Allow(['government', 'finance', 'department', 'unit', 'audit'])
  async content(@Reading() reading: ReadingContext, @ParentRow('id') { id }: Pick<ReadablePublicationDto, 'id'>) {
    return orNotFound(await reading.load(loadShown, id)).content;
  }
}
