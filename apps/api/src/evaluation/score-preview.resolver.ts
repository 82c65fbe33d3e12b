import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@chengxiao/domain';
import { args, ScorePreviewDto, ScorePreviewInput } from '@chengxiao/dto';
import { Allow, CurrentActor, CurrentVisit, signedIn, type Visit } from '../kit/door/allow';
import { Db } from '../kit/data/db';
import { scorePreview } from './score-preview';

@Resolver(() => ScorePreviewDto)
export class ScorePreviewResolver {
  constructor(private readonly db: Db) {}

  @Query(() => ScorePreviewDto, {
    description:
      'Scores a form without storing anything: for other systems, and for forms that are not saved. Weights that do not add up to 100 are rescaled.',
  })
  @Allow(signedIn)
  scorePreview(
    @CurrentActor() actor: Actor,
    @CurrentVisit() visit: Visit,
    @Args('input', args.input) input: ScorePreviewInput,
  ) {
    return this.db.as(actor, (tx) => scorePreview(tx, input, visit.language ?? 'zh'));
  }
}
