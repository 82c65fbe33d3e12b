import { message } from '../messages';
import { D, type Dec, isDecimal } from '../money';
import type { QualitativeBand, QualitativeRule } from '../rule-pack/rule-pack';
import { refused, scored } from './explain';
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

const rangeText = ({ min, max, maxIncluded }: BandRange): string => `[${min}, ${max}${maxIncluded ? ']' : ')'}`;
const inside = (score: Dec, { min, max, maxIncluded }: BandRange): boolean =>
  score.gte(min) && (maxIncluded ? score.lte(max) : score.lt(max));

type QualitativeRow = Pick<ScoringRow, 'band' | 'enteredScore' | 'weight'>;

/** A qualitative row: a person enters the score within a band, or chooses the band that gives it. */
export function scoreQualitative(rule: QualitativeRule, scale: number, row: QualitativeRow): ScoreResult {
  if (row.band && !rule.bands.some(({ key }) => key === row.band)) return refused('band', message('unknownBand'));
  return rule.kind === 'level' ? byLevel(rule, scale, row) : byRange(rule, scale, row);
}

function byRange(rule: QualitativeRule, scale: number, row: QualitativeRow): ScoreResult {
  const entered = row.enteredScore ?? '';
  if (entered === '') return refused('enteredScore', message('scoreMissing'));
  if (!isDecimal(entered)) return refused('enteredScore', message('notDecimal'));
  const score = new D(entered);
  if (score.decimalPlaces() > scale) return refused('enteredScore', message('scoreTooFine', { scale }));
  const bands = bandRanges(rule, row.weight);
  const band = bands.find(({ key, range }) => (row.band ? key === row.band : inside(score, range)));
  if (!band || !inside(score, band.range)) {
    const range = band ? rangeText(band.range) : `[0, ${new D(row.weight).toFixed()}]`;
    return refused('enteredScore', message('scoreOutOfBand', { range }));
  }
  return scored(
    {
      rule: 'qualitativeBand',
      clause: rule.clause,
      inputs: () => ({ band: band.key, enteredScore: score.toFixed(), weight: new D(row.weight).toFixed() }),
      value: score,
      cap: score.eq(row.weight) ? 'full' : score.isZero() ? 'zero' : null,
      ratio: null,
      formula: 'formulaBand',
      params: () => ({ range: rangeText(band.range) }),
    },
    scale,
  );
}

/** The level chosen, or the best one that a score given under another rule reaches. */
function levelOf({ bands }: QualitativeRule, { band, enteredScore, weight }: QualitativeRow): QualitativeBand | null {
  if (band) return bands.find(({ key }) => key === band) ?? null;
  if (!isDecimal(enteredScore ?? '') || new D(enteredScore ?? 0).isNegative()) return null;
  return bands.find(({ min }) => new D(weight).times(min).lte(enteredScore ?? 0)) ?? null;
}

function byLevel(rule: QualitativeRule, scale: number, row: QualitativeRow): ScoreResult {
  const level = levelOf(rule, row);
  if (!level) return refused('band', message('levelMissing'));
  const value = new D(row.weight).times(level.min);
  return scored(
    {
      rule: 'qualitativeLevel',
      clause: rule.clause,
      inputs: () => ({ band: level.key, weight: new D(row.weight).toFixed() }),
      value,
      cap: value.eq(row.weight) ? 'full' : value.isZero() ? 'zero' : null,
      ratio: null,
      formula: 'formulaLevel',
      params: () => ({ share: level.min }),
    },
    scale,
  );
}
