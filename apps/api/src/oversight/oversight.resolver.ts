import { Args, Query, Resolver } from '@nestjs/graphql';
import {
  DonePage,
  CommonListArgs,
  HistoryEntryDto,
  StartedPage,
  TodoArgs,
  TodoCountArgs,
  TodoCountDto,
  TodoPage,
  WatchedArgs,
  WatchedEventPage,
} from '@chengxiao/dto';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { IdArg } from '../kit/door/id-arg';
import { Selected, SelectedTotals } from '../kit/door/selected';
import { type Totals } from '../kit/data/page';
import { loadStages } from '../review';
import { startedPage } from './started.reads';
import { departureOf, donePage, todoCounts, todoPage, watchedPage } from './oversight.reads';

/** The home of every role: what waits, what is done, and for audit what happens. */
@Resolver()
export class OversightResolver {
  @Query(() => TodoPage, { description: 'What waits for me 我的待办: due first, then oldest first.' })
  @Allow(signedIn)
  async todos(@Reading() reading: ReadingContext, @Args() args: TodoArgs, @SelectedTotals() totals: Totals) {
    const stages = await reading.load(loadStages, reading.actor.divisionCode);
    return reading.read((tx) => todoPage(tx, reading.actor, stages, args, totals));
  }

  @Query(() => [TodoCountDto], { description: 'How much of each kind waits for me.' })
  @Allow(signedIn)
  async todoCounts(@Reading() reading: ReadingContext, @Args() { year }: TodoCountArgs) {
    const stages = await reading.load(loadStages, reading.actor.divisionCode);
    return reading.read((tx) => todoCounts(tx, reading.actor, stages, year));
  }

  @Query(() => StartedPage, {
    description: 'What I submitted 我发起的, latest first, and where it stands.',
    deprecationReason: 'matters(part: started) holds everything one started, of all kinds; stays until 2027-06-30',
  })
  @Allow(['department', 'unit'])
  startedByMe(@Reading() reading: ReadingContext, @Args() args: CommonListArgs, @SelectedTotals() totals: Totals) {
    return reading.read((tx) => startedPage(tx, reading.actor, args, totals));
  }

  @Query(() => DonePage, {
    description: 'What I did 已办, newest first.',
    deprecationReason: 'matters(part: handled) holds matters instead of acts; stays until 2027-06-30',
  })
  @Allow(signedIn)
  doneByMe(@Reading() reading: ReadingContext, @Args() args: CommonListArgs, @Selected('totalCount') counted: boolean) {
    return reading.read((tx) => donePage(tx, reading.actor, args, counted));
  }

  @Query(() => HistoryEntryDto, {
    nullable: true,
    description:
      'The act that took something away from me: removed, or withdrawn from my firm; null where none is known or it is not mine to know.',
  })
  @Allow(signedIn)
  departure(@Reading() reading: ReadingContext, @IdArg() id: string) {
    return reading.read((tx) => departureOf(tx, id));
  }

  @Query(() => WatchedEventPage, {
    description: 'What happened in my scope, newest first, each event checked against its chain.',
  })
  @Allow(['audit'])
  watchedEvents(
    @Reading() reading: ReadingContext,
    @Args() args: WatchedArgs,
    @Selected('totalCount') counted: boolean,
  ) {
    return reading.read((tx) => watchedPage(tx, reading.actor, args, counted));
  }
}
