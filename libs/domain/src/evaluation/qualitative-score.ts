import { message } from '../messages';
import { D, type Dec, isDecimal } from '../money';
import type { QualitativeBand, RulePack } from '../rule-pack/rule-pack';
import { refused, scored } from './explain';
import type { ScoreResult, ScoringRow } from './scoring';

/** The scores a band allows, in points: from `min` on, below `below`; the best band ends with the full weight. */
export type BandRange = { readonly min: string; readonly max: string; readonly maxIncluded: boolean };

/** The scores each band of the pack allows for a weight, best first; what the form shows beside the field. */
export const bandRanges = (pack: RulePack, weight: string): (QualitativeBand & { readonly range: BandRange })[] =>
  pack.qualitative.bands.map((band, index, bands) => {
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

/** A qualitative row: a person enters the score, the rule checks it against the band's hard range. */
export function scoreQualitative(
  pack: RulePack,
  row: Pick<ScoringRow, 'band' | 'enteredScore' | 'weight'>,
): ScoreResult {
  const entered = row.enteredScore ?? '';
  if (entered === '') return refused('enteredScore', message('scoreMissing'));
  if (!isDecimal(entered)) return refused('enteredScore', message('notDecimal'));
  const score = new D(entered);
  if (score.decimalPlaces() > pack.scale)
    return refused('enteredScore', message('scoreTooFine', { scale: pack.scale }));
  const bands = bandRanges(pack, row.weight);
  const band = bands.find(({ key, range }) => (row.band ? key === row.band : inside(score, range)));
  if (!band) {
    const whole = `[0, ${new D(row.weight).toFixed()}]`;
    return row.band
      ? refused('band', message('unknownBand'))
      : refused('enteredScore', message('scoreOutOfBand', { range: whole }));
  }
  const range = rangeText(band.range);
  if (!inside(score, band.range)) return refused('enteredScore', message('scoreOutOfBand', { range }));
  const inputs = { band: band.key, enteredScore: score.toFixed(), weight: new D(row.weight).toFixed() };
  const cap = score.eq(row.weight) ? 'full' : score.isZero() ? 'zero' : null;
  const clause = pack.qualitative.clause;
  return scored(
    {
      rule: 'qualitativeBand',
      clause,
      inputs,
      value: score,
      cap,
      ratio: null,
      formula: 'formulaBand',
      params: { range },
    },
    pack.scale,
  );
}
