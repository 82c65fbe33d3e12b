import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { InflationArgs, InflationPage, UnitInflationDto } from '@chengxiao/dto';
import { Allow, CurrentActor } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { Selected } from '../kit/door/selected';
import { inflationPage } from './inflation.reads';

@Resolver(() => UnitInflationDto)
export class InflationResolver {
  constructor(private readonly db: Db) {}

  @Query(() => InflationPage, {
    description:
      '自评虚高: units in my scope by how far their submitted and filed self-scores of a year lie above the rule.',
  })
  @Allow(['finance', 'government', 'audit', 'department', 'unit'])
  inflation(@CurrentActor() actor: Actor, @Args() args: InflationArgs, @Selected('totalCount') counted: boolean) {
    return this.db.as(actor, (tx) => inflationPage(tx, actor, args, counted));
  }
}
