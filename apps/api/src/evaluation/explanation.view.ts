import type { Explanation, TotalExplanation } from '@chengxiao/domain';
import type { ScoreExplanationDto, TotalExplanationDto } from '@chengxiao/dto';

/** A stored explanation as the API shows it. */
export const explanationDto = ({ rule, clause, inputs, formula, caps, ratio }: Explanation): ScoreExplanationDto => ({
  rule,
  clause,
  inputs: Object.entries(inputs).map(([name, value]) => ({ name, value })),
  formula,
  caps: [...caps],
  ratio,
});

/** The explanation of a total as the API shows it. */
export const totalExplanationDto = (total: TotalExplanation): TotalExplanationDto => ({
  formula: [...total.formula],
  capped: total.clause !== null,
  clause: total.clause,
  rescaled: total.rescaled,
  applicableWeight: total.applicableWeight,
});
