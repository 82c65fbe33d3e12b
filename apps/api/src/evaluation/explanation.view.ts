import type { Explanation } from '@chengxiao/domain';
import type { ScoreExplanationDto } from '@chengxiao/dto';

/** A stored explanation as the API shows it. */
export const explanationDto = ({ rule, clause, inputs, formula, caps, ratio }: Explanation): ScoreExplanationDto => ({
  rule,
  clause,
  inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
  formula,
  caps: [...caps],
  ratio,
});
