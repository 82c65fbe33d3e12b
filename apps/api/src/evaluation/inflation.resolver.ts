import { Args, Query, Resolver } from '@nestjs/graphql';
import { InflationArgs, InflationPage, UnitInflationDto } from '@chengxiao/dto';
import { Allow, Reading } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { Selected } from '../kit/door/selected';
import { inflationPage } from './inflation.reads';

@Resolver(() => UnitInflationDto)
export class InflationResolver {
  @Query(() => InflationPage, {
    description:
      '自评偏差: units in my scope by how far their submitted and filed self-scores of a year lie above the rule.',
  })
  @Allow(['finance', 'government', 'audit', 'department', 'unit'])
  inflation(@Reading() reading: ReadingContext, @Args() args: InflationArgs, @Selected('totalCount') counted: boolean) {
    return reading.read((tx) => inflationPage(tx, reading.actor, args, counted));
  }
}
