import type { RulePack } from '../rule-pack/rule-pack';
import { type EvaluationResult } from '../evaluation/evaluate';
import type { EvaluationContent } from '../evaluation/evaluation';
import { fundTotals, scoreEvaluation } from '../evaluation/evaluation.rules';
import { D, isDecimal, isMoney, plainSigns } from '../money';
import { percentOf } from '../rule-pack/percent';
import { fixOf } from './fix';
import type { EvaluationClaims, RuleFinding } from './lint';
import type { LintPolicy } from './lint-policy';

/** A self-evaluation prepared for the rules, with what the pack gives for it. */
export type EvaluationForm = {
  readonly pack: RulePack;
  readonly policy: LintPolicy;
  readonly content: EvaluationContent;
  readonly claims: EvaluationClaims | null;
  readonly result: EvaluationResult;
};

export const toEvaluationForm = (
  pack: RulePack,
  content: EvaluationContent,
  claims: EvaluationClaims | null,
): EvaluationForm => ({ pack, policy: pack.lint, content, claims, result: scoreEvaluation(pack, content) });

/** A figure as it is claimed, with or without its sign of percent. */
const claimedFigure = (text: string | null | undefined): string | null => {
  const plain = plainSigns(text ?? '').replace(/[\s%分]/g, '');
  return isDecimal(plain) ? plain : null;
};

function checkRate(
  { policy }: EvaluationForm,
  path: string,
  stated: string | null | undefined,
  executed: string | null,
  budget: string | null,
): RuleFinding[] {
  const rate = claimedFigure(stated);
  if (rate === null || !isMoney(executed ?? '') || !isMoney(budget ?? '') || new D(budget ?? 0).isZero()) return [];
  const share = new D(executed ?? 0).div(budget ?? 1);
  if (share.times(100).minus(rate).abs().lte(policy.thresholds.ratePoints)) return [];
  const computed = percentOf(share);
  const params = { executed: executed ?? '', budget: budget ?? '', computed, stated: rate };
  return [
    { path, key: 'lintExecutionRateOff', params, fixes: [fixOf({ [path]: computed }, 'lintFixRate', { computed })] },
  ];
}

/** L03: an execution rate follows from budget and execution, of each source and of the whole. */
export function executionRates(form: EvaluationForm): RuleFinding[] {
  const { content, claims } = form;
  const { executed, budget } = fundTotals(content.funds);
  return [
    ...checkRate(form, 'rate', claims?.rate, executed, budget),
    ...content.funds.flatMap((fund, index) =>
      checkRate(form, `funds.${index}.rate`, claims?.funds[index]?.rate, fund.executed, fund.budget),
    ),
  ];
}

function checkScore(
  { policy }: EvaluationForm,
  path: string,
  key: RuleFinding['key'],
  text: string | null | undefined,
  score: string | null,
): RuleFinding[] {
  const stated = claimedFigure(text);
  if (stated === null || score === null || new D(stated).minus(score).abs().lte(policy.thresholds.scorePoints))
    return [];
  return [
    { path, key, params: { claimed: stated, score }, fixes: [fixOf({ [path]: score }, 'lintFixScore', { score })] },
  ];
}

/** S01: what a form claims is what the rule gives, in each row, for execution and in total. */
export function claimedScores(form: EvaluationForm): RuleFinding[] {
  const { claims, result } = form;
  return [
    ...result.rows.flatMap((row, index) =>
      checkScore(form, `items.${index}.score`, 'lintScoreOff', claims?.items[index]?.score, row.score),
    ),
    ...checkScore(form, 'budgetScore', 'lintBudgetScoreOff', claims?.budgetScore, result.budgetScore),
    ...(result.complete ? checkScore(form, 'total', 'lintTotalOff', claims?.total, result.total) : []),
  ];
}

/** S02: points lost have a reason; where the rule cannot give the score, by the claimed one. */
export const unexplainedLosses = ({ content, claims, result }: EvaluationForm): RuleFinding[] =>
  content.items.flatMap(({ weight, reason, notApplicable }, index): RuleFinding[] => {
    const score = result.rows[index]?.score ?? claimedFigure(claims?.items[index]?.score);
    if (score === null || notApplicable || !isDecimal(weight) || reason.trim() !== '') return [];
    if (!new D(score).lt(weight)) return [];
    return [{ path: `items.${index}.reason`, key: 'lintScoreWithoutReason', params: { score, weight } }];
  });

/** S03: far more than planned shows a target that was too weak. */
export const overFulfilled = ({ content, pack, result }: EvaluationForm): RuleFinding[] =>
  content.items.flatMap(({ actual, value, reason }, index): RuleFinding[] => {
    const row = result.rows[index];
    if (row?.outcome !== 'scored' || !row.overFulfilled) return [];
    const ratio = new D(row.explanation.ratio ?? 0).toFixed();
    const params = { actual: actual ?? '', value: value ?? '', ratio, limit: pack.overFulfilment.flagAbove };
    const key = reason.trim() === '' ? 'lintOverFulfilled' : 'lintOverFulfilledReasoned';
    return [{ path: `items.${index}.actual`, key, params }];
  });

/** S04: a score without the rules it was given by cannot be checked. */
export function unnamedPack({ claims, pack }: EvaluationForm): RuleFinding[] {
  if (!claims || (claims.rulePack ?? '').trim() !== '') return [];
  const fixes = [fixOf({ rulePack: pack.name.zh }, 'lintFixPack', pack.name)];
  return [{ path: 'rulePack', key: 'lintPackNotNamed', params: pack.name, fixes }];
}
