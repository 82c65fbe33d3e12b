import { message } from '../messages';
import { D, figureOf, isDecimal } from '../money';
import { sideOf } from '../rule-pack/indicator';
import { type FigureRule, figureRuleOf, ruleOf } from '../rule-pack/rule-of';
import type { OverFulfilmentRule, RulePack } from '../rule-pack/rule-pack';
import { type Calculation, notApplicableResult, refusedResult, scoredResult } from './explain';
import { scoreQualitative } from './qualitative-score';
import { type Figures, scoreEqual, exceeds, scorePositive, scoreReverse, shareOf } from './quantity-score';
import type { ScoreResult, ScoringRow } from './scoring';

/** A weight that can be scored with: a number from 0 on, not finer than scores are rounded. */
function usableWeight(pack: RulePack, text: string): boolean {
  if (!isDecimal(text)) return false;
  const weight = figureOf(text);
  return (!weight.isNegative() || weight.isZero()) && weight.decimalPlaces() <= pack.rounding.scale;
}

/** Scores one indicator row by its direction; the direction, not the nature, says what is compared how. */
export function scoreRow(pack: RulePack, row: ScoringRow): ScoreResult {
  if (row.notApplicable) return notApplicableResult(message('rowNotApplicable'));
  if (!usableWeight(pack, row.weight)) return refusedResult('weight', message('weightNotUsable'));
  if (row.nature === 'qualitative') return scoreQualitative(ruleOf(pack, 'qualitative', row), pack.rounding.scale, row);
  const actual = row.actual ?? '';
  if (actual === '') return refusedResult('actual', message('actualMissing'));
  if (!isDecimal(actual)) return refusedResult('actual', message('notDecimal'));
  if (row.target === null || !isDecimal(row.target)) return refusedResult('target', message('targetNotFigure'));
  return scoreFigures(pack, row, { target: new D(row.target), actual: new D(actual), weight: figureOf(row.weight) });
}

function scoreFigures(pack: RulePack, row: ScoringRow, figures: Figures): ScoreResult {
  const { scale } = pack.rounding;
  const side = sideOf(row.nature, row.direction);
  const of = figureRuleOf(pack, side, row.nature === 'reverse' || figures.target.isZero() ? 'atMost' : 'atLeast', row);
  const calculation = calculate(of, figures, side === 'equal');
  if (of.side === 'atMost' || (of.side === 'equal' && of.towards === 'atMost')) return scoredResult(calculation, scale);
  const eitherWay = of.side === 'equal' && of.rule.kind !== 'direct';
  const overFulfilled = !eitherWay && exceeds(figures, pack.overFulfilment.flagAbove);
  const confirmed = overFulfilled && row.overFulfilmentConfirmed;
  return scoredResult(
    confirmed ? deductOverFulfilment(pack.overFulfilment, calculation, figures) : calculation,
    scale,
    overFulfilled,
  );
}

/** A row that says `=` is told as one, also where it is scored from the side its nature says. */
function calculate(of: FigureRule, figures: Figures, equal: boolean): Calculation {
  switch (of.side) {
    case 'equal':
      return scoreEqual(of.rule, figures, of.towards);
    case 'atLeast':
      return scorePositive(of.rule, figures, equal);
    case 'atMost':
      return scoreReverse(of.rule, figures, equal);
  }
}

/** Takes points off for a target that a reviewer found too low; never more than the pack's share of the weight. */
function deductOverFulfilment(rule: OverFulfilmentRule, calculation: Calculation, figures: Figures): Calculation {
  const share = shareOf(figures);
  if (share === null || share.lte(rule.deductAbove)) return calculation;
  const off = D.min(rule.maxShare, share.minus(rule.deductAbove).times(rule.slope));
  return {
    ...calculation,
    clause: rule.clause,
    value: D.max(0, calculation.value.minus(figures.weight.times(off))),
    cap: 'overFulfilment',
    formula: 'formulaOverDeduct',
    params: () => ({
      base: calculation.value.toFixed(),
      ratio: share.toDecimalPlaces(4).toFixed(),
      maxShare: rule.maxShare,
      deductAbove: rule.deductAbove,
      slope: rule.slope,
    }),
  };
}
