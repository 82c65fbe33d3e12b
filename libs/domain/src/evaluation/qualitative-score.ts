import { message } from '../messages';
import { D, type Dec, figureOf, isDecimal } from '../money';
import type { QualitativeBand, QualitativeRule } from '../rule-pack/rule-pack';
import { refusedResult, scoredResult } from './explain';
import type { ScoreResult, ScoringRow } from './scoring';

/** The scores a band allows, in points: from `min` on, below `below`; the best band ends with the full weight. */
export type BandRange = { readonly min: string; readonly max: string; readonly maxIncluded: boolean };

/** The scores each band of a rule allows for a weight, best first; what the form shows beside the field. */
export const bandRanges = (
  { bands }: QualitativeRule,
  weight: string,
): (QualitativeBand & { readonly range: BandRange })[] =>
  bands.map((band, index) => {
    const above = bands[index - 1];
    const max = new D(weight).times(above?.min ?? 1);
    return {
      ...band,
      range: { min: new D(weight).times(band.min).toFixed(), max: max.toFixed(), maxIncluded: !above },
    };
  });

/** The range of the band at this place, or of the whole weight where there is no such band. */
function rangeText(rule: QualitativeRule, index: number, weight: string): string {
  const range = bandRanges(rule, weight)[index]?.range;
  return range ? `[${range.min}, ${range.max}${range.maxIncluded ? ']' : ')'}` : `[0, ${new D(weight).toFixed()}]`;
}

/** Whether a score lies within the band at this place, its range as in `bandRanges`. */
function isInBand({ bands }: QualitativeRule, index: number, weight: Dec, score: Dec): boolean {
  const above = bands[index - 1];
  const top = above ? weight.times(figureOf(above.min)) : weight;
  return score.gte(weight.times(figureOf(bands[index]?.min ?? '0'))) && (above ? score.lt(top) : score.lte(top));
}

type QualitativeRow = Pick<ScoringRow, 'band' | 'enteredScore' | 'weight'>;

/** A qualitative row: a person enters the score within a band, or chooses the band that gives it. */
export function scoreQualitative(rule: QualitativeRule, scale: number, row: QualitativeRow): ScoreResult {
  if (row.band && !rule.bands.some(({ key }) => key === row.band)) return refusedResult('band', message('unknownBand'));
  return rule.kind === 'level' ? scoreByLevel(rule, scale, row) : scoreByRange(rule, scale, row);
}

function scoreByRange(rule: QualitativeRule, scale: number, row: QualitativeRow): ScoreResult {
  const entered = row.enteredScore ?? '';
  if (entered === '') return refusedResult('enteredScore', message('scoreMissing'));
  if (!isDecimal(entered)) return refusedResult('enteredScore', message('notDecimal'));
  const [score, weight] = [figureOf(entered), figureOf(row.weight)];
  if (score.decimalPlaces() > scale) return refusedResult('enteredScore', message('scoreTooFine', { scale }));
  const fits = (index: number): boolean => isInBand(rule, index, weight, score);
  const at = rule.bands.findIndex(({ key }, index) => (row.band ? key === row.band : fits(index)));
  const range = (): string => rangeText(rule, at, row.weight);
  const band = rule.bands[at];
  if (!band || !fits(at)) return refusedResult('enteredScore', message('scoreOutOfBand', { range: range() }));
  return scoredResult(
    {
      rule: 'qualitativeBand',
      clause: rule.clause,
      inputs: () => ({ band: band.key, enteredScore: score.toFixed(), weight: weight.toFixed() }),
      value: score,
      cap: score.eq(weight) ? 'full' : score.isZero() ? 'zero' : null,
      ratio: () => null,
      formula: 'formulaBand',
      params: () => ({ range: range() }),
    },
    scale,
  );
}

/** The level chosen, or the best one that a score given under another rule reaches. */
function levelOf({ bands }: QualitativeRule, { band, enteredScore, weight }: QualitativeRow): QualitativeBand | null {
  if (band) return bands.find(({ key }) => key === band) ?? null;
  if (!isDecimal(enteredScore ?? '') || figureOf(enteredScore ?? '0').isNegative()) return null;
  return (
    bands.find(({ min }) =>
      figureOf(weight)
        .times(figureOf(min))
        .lte(figureOf(enteredScore ?? '0')),
    ) ?? null
  );
}

function scoreByLevel(rule: QualitativeRule, scale: number, row: QualitativeRow): ScoreResult {
  const level = levelOf(rule, row);
  if (!level) return refusedResult('band', message('levelMissing'));
  const weight = figureOf(row.weight);
  const value = weight.times(figureOf(level.min));
  return scoredResult(
    {
      rule: 'qualitativeLevel',
      clause: rule.clause,
      inputs: () => ({ band: level.key, weight: weight.toFixed() }),
      value,
      cap: value.eq(weight) ? 'full' : value.isZero() ? 'zero' : null,
      ratio: () => null,
      formula: 'formulaLevel',
      params: () => ({ share: level.min }),
    },
    scale,
  );
}
