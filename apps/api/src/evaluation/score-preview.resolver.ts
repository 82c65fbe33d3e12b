import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow, Reading, signedIn } from '../kit/door/allow';
import { ReadingContext } from '../kit/data/reading';
import { args, ScorePreviewDto, ScorePreviewInput } from '@chengxiao/dto';
import { scorePreview } from './score-preview';

@Resolver(() => ScorePreviewDto)
export class ScorePreviewResolver {
  @Query(() => ScorePreviewDto, {
    description:
      'Scores a form without storing anything: for other systems, and for forms that are not saved. Weights that do not add up to 100 are rescaled.',
  })
  @Allow(signedIn)
  scorePreview(@Reading() reading: ReadingContext, @Args('input', args.input) input: ScorePreviewInput) {
    return reading.read((tx) => scorePreview(tx, input, reading.language));
  }
}
