import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, refuseLineAdjustment } from '@chengxiao/domain';
import { BudgetLineDto } from '@chengxiao/dto';
import { Allow, CurrentActor, signedIn } from '../kit/allow';
import type { BudgetLineEntity } from './project.entity';

/** What may be done to a budget line. */
@Resolver(() => BudgetLineDto)
export class BudgetLinesResolver {
  @ResolveField(() => Boolean, { description: 'Whether I may change its amount now (追加、调减).' })
  @Allow(signedIn)
  adjustable(@CurrentActor() actor: Actor, @Parent() line: BudgetLineEntity): boolean {
    return refuseLineAdjustment(actor, line) === null;
  }
}
