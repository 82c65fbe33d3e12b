import { loadDivision } from '../identity';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, refuseRouteChange } from '@chengxiao/domain';
import {
  ReviewRouteArgs,
  ReviewRouteDto,
  ReviewRouteListDto,
  ReviewRouteResult,
  SetReviewRouteArgs,
} from '@chengxiao/dto';
import { Allow, CurrentActor, insideGovernment, Reading } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import { ReadingContext } from '../kit/data/reading';
import type { ReviewRouteEntity } from './review.entity';
import { ancestryOf, routesOf } from './routes.reads';
import { RoutesService } from './routes.service';

/** Review routes 审核流程. */
@Resolver(() => ReviewRouteDto)
export class RoutesResolver {
  constructor(private readonly service: RoutesService) {}

  @Query(() => ReviewRouteListDto, {
    description: 'The routes of my division and of those above it; the nearest one that has begun holds.',
  })
  @Allow(insideGovernment)
  reviewRoutes(@Reading() reading: ReadingContext, @Args() { subject }: ReviewRouteArgs) {
    return reading.read(async (tx) => {
      const ancestry = await ancestryOf(tx, reading.actor.divisionCode);
      const routes = await routesOf(tx, ancestry, subject);
      return { ancestry, routes, editable: refuseRouteChange(reading.actor) === null };
    });
  }

  @Mutation(() => ReviewRouteResult, {
    description: 'Sets the route of my division from a budget year on; what is under review keeps its own.',
  })
  @Allow(['finance'])
  setReviewRoute(@CurrentActor() actor: Actor, @Args() { keyAmount = null, ...command }: SetReviewRouteArgs) {
    const steps = command.steps.map(({ section = null, ...step }) => ({ ...step, section: section ?? null }));
    return this.service.set(actor, { ...command, steps, keyAmount });
  }

  @ResolveField(() => String, { description: 'Name of the division that set it.' })
  @Allow(insideGovernment)
  async divisionName(
    @Reading() reading: ReadingContext,
    @ParentRow('divisionCode') { divisionCode }: Pick<ReviewRouteEntity, 'divisionCode'>,
  ): Promise<string> {
    return (await reading.load(loadDivision, divisionCode))?.name ?? divisionCode;
  }
}
