import { type Message, type MessageKey, type Params, type Text, message, say } from '../messages';
import { D, type Dec } from '../money';
import type { Cap, Explanation, ScoreField, ScoreResult, ScoringRule } from './scoring';

/** A value on its way to a score: not yet rounded, with the sentence that shows how it came about. */
export type Reckoning = {
  readonly rule: ScoringRule;
  readonly clause: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly value: Dec;
  readonly cap: Cap | null;
  readonly ratio: Dec | null;
  readonly formula: MessageKey;
  readonly params?: Params;
};

/** At most six decimals, cut and marked where there are more, so that it never looks rounded already. */
export const shown = (value: Dec): string => {
  const cut = value.toDecimalPlaces(6, D.ROUND_DOWN);
  return cut.eq(value) ? cut.toFixed() : `${cut.toFixed()}…`;
};

const both = (key: MessageKey, params: Params): Text => {
  const sentence = message(key, params);
  return { zh: say(sentence, 'zh'), en: say(sentence, 'en') };
};

/** Rounds HALF_UP once, here and nowhere else, and puts the numbers into the formula. */
export function scored(reckoning: Reckoning, scale: number, overFulfilled = false): ScoreResult {
  const { rule, clause, inputs, value, cap, ratio, formula, params } = reckoning;
  const rounded = value.toFixed(scale);
  const explanation: Explanation = {
    rule,
    clause,
    inputs,
    formula: both(formula, { ...inputs, exact: shown(value), score: rounded, ...params }),
    caps: cap ? [cap] : [],
    ratio: ratio?.toFixed(4) ?? null,
    rounded,
  };
  return { outcome: 'scored', score: rounded, overFulfilled, explanation };
}

/** No score, because one input cannot be scored with. */
export const refused = (field: ScoreField, why: Message): ScoreResult => ({
  outcome: 'refused',
  score: null,
  field,
  why,
});

/** No score, because there is nothing to score; the rest is rescaled. */
export const notApplicable = (why: Message): ScoreResult => ({ outcome: 'notApplicable', score: null, why });
