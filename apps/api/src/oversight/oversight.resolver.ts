import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { DonePage, PageArgs, StartedPage, TodoArgs, TodoCountDto, TodoPage, WatchedEventPage } from '@chengxiao/dto';
import { Allow, CurrentActor, signedIn } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { Selected } from '../kit/door/selected';
import { startedPage } from './started.reads';
import { donePage, todoCounts, todoPage, watchedPage } from './oversight.reads';

/** The home of every role: what waits, what is done, and for audit what happens. */
@Resolver()
export class OversightResolver {
  constructor(private readonly db: Db) {}

  @Query(() => TodoPage, { description: 'What waits for me 我的待办: due first, then oldest first.' })
  @Allow(signedIn)
  todos(@CurrentActor() actor: Actor, @Args() args: TodoArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => todoPage(tx, actor, args, counted));
  }

  @Query(() => [TodoCountDto], { description: 'How much of each kind waits for me.' })
  @Allow(signedIn)
  todoCounts(@CurrentActor() actor: Actor) {
    return this.db.as(actor, (tx) => todoCounts(tx, actor));
  }

  @Query(() => StartedPage, { description: 'What I submitted 我发起的, latest first, and where it stands.' })
  @Allow(['department', 'unit'])
  startedByMe(@CurrentActor() actor: Actor, @Args() args: PageArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => startedPage(tx, actor, args, counted));
  }

  @Query(() => DonePage, { description: 'What I did 已办, newest first.' })
  @Allow(signedIn)
  doneByMe(@CurrentActor() actor: Actor, @Args() args: PageArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => donePage(tx, actor, args, counted));
  }

  @Query(() => WatchedEventPage, {
    description: 'What happened in my scope, newest first, each event checked against its chain.',
  })
  @Allow(['audit'])
  watchedEvents(@CurrentActor() actor: Actor, @Args() args: PageArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => watchedPage(tx, actor, args, counted));
  }
}
