import { Args, Query, Resolver } from '@nestjs/graphql';
import { SearchArgs, SearchHitDto } from '@chengxiao/dto';
import { ReadingContext } from '../kit/data/reading';
import { Allow, insideGovernment, Reading } from '../kit/door/allow';
import { searchEverything } from './search.reads';

/** The search over everything that a person may open: Ctrl+K. */
@Resolver()
export class SearchResolver {
  @Query(() => [SearchHitDto], {
    description: 'Whatever in my scope has this in its name, code or number, kind by kind, the best first.',
  })
  @Allow(insideGovernment)
  search(@Reading() reading: ReadingContext, @Args() { text, first }: SearchArgs) {
    return reading.read((tx) => searchEverything(tx, reading.actor, text, first));
  }
}
