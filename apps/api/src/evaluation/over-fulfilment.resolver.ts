import { Args, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { type Actor, refuseOverFulfilment } from '@chengxiao/domain';
import { ConfirmOverFulfilmentArgs, EvaluationDto, EvaluationResult } from '@chengxiao/dto';
import { Allow, CurrentActor, signedIn } from '../kit/door/allow';
import { ParentRow } from '../kit/door/selected';
import type { EvaluationEntity } from './evaluation.entity';
import { OverFulfilmentService } from './over-fulfilment.service';

/** The reviewer's confirmation that a far exceeded target was set too low. */
@Resolver(() => EvaluationDto)
export class OverFulfilmentResolver {
  constructor(private readonly service: OverFulfilmentService) {}

  @Mutation(() => EvaluationResult, {
    description: 'Confirms exactly these flagged rows as exceeded because their target was too low; points come off.',
  })
  @Allow(['finance'])
  confirmOverFulfilment(@CurrentActor() actor: Actor, @Args() confirmation: ConfirmOverFulfilmentArgs) {
    return this.service.confirm(actor, confirmation);
  }

  @ResolveField(() => Boolean, { description: 'Whether I may confirm over-fulfilment now.' })
  @Allow(signedIn)
  confirmable(
    @CurrentActor() actor: Actor,
    @ParentRow('state', 'divisionCode') evaluation: Pick<EvaluationEntity, 'state' | 'divisionCode'>,
  ): boolean {
    return refuseOverFulfilment(actor, evaluation) === null;
  }
}
