import { type Message, type MessageKey, type Params, type Text, message, say } from '../messages';
import { D, type Dec } from '../money';
import { cutRatio } from '../rule-pack/percent';
import type { Cap, Explanation, ScoreField, ScoreResult, ScoringRule } from './scoring';

/** A value on its way to a score: not yet rounded, with what shows how it came about. */
export type Calculation = {
  readonly rule: ScoringRule;
  readonly clause: string;
  readonly value: Dec;
  readonly cap: Cap | null;
  /** Worked out only when somebody asks: a division costs more than the rest of a row. */
  readonly ratio: () => Dec | null;
  readonly inputs: () => Readonly<Record<string, string>>;
  readonly formula: MessageKey;
  readonly params?: () => Params;
};

/** At most six decimals, cut and marked where there are more, so that it never looks rounded already. */
export const decimalText = (value: Dec): string => {
  const cut = value.toDecimalPlaces(6, D.ROUND_DOWN);
  return cut.eq(value) ? cut.toFixed() : `${cut.toFixed()}…`;
};

/** A sentence in both languages, with its numbers put in. */
export const bilingual = (key: MessageKey, params?: Params): Text => {
  const sentence = message(key, params);
  return { zh: say(sentence, 'zh'), en: say(sentence, 'en') };
};

function explain(
  { rule, clause, inputs, value, cap, ratio, formula, params }: Calculation,
  rounded: string,
): Explanation {
  const given = inputs();
  return {
    rule,
    clause,
    inputs: given,
    formula: bilingual(formula, { ...given, exact: decimalText(value), score: rounded, ...params?.() }),
    caps: cap ? [cap] : [],
    ratio: shownRatio(ratio()),
    rounded,
  };
}

const shownRatio = (share: Dec | null): string | null => share && cutRatio(share);

/** Rounds HALF_UP once, here and nowhere else; the explanation is written when it is first read. */
export function scoredResult(calculation: Calculation, scale: number, overFulfilled = false): ScoreResult {
  const rounded = calculation.value.toFixed(scale);
  let explained: Explanation | undefined;
  return {
    outcome: 'scored',
    score: rounded,
    overFulfilled,
    get ratio() {
      return shownRatio(calculation.ratio());
    },
    get explanation() {
      return (explained ??= explain(calculation, rounded));
    },
  };
}

/** No score, because one input cannot be scored with. */
export const refusedResult = (field: ScoreField, why: Message): ScoreResult => ({
  outcome: 'refused',
  score: null,
  field,
  why,
});

/** No score, because there is nothing to score; the rest is rescaled. */
export const notApplicableResult = (why: Message): ScoreResult => ({ outcome: 'notApplicable', score: null, why });
