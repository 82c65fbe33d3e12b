import { directionSigns, type IndicatorDirection, type IndicatorNature } from '../rule-pack/indicator';

type Promised = {
  readonly direction?: IndicatorDirection | null | undefined;
  readonly value?: string | null | undefined;
  readonly unit: string;
  readonly standard: string;
};
type Achieved = {
  readonly actual?: string | null | undefined;
  readonly nature?: IndicatorNature | null | undefined;
  readonly unit: string;
};

const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' ');

/** What was promised, as the form states it: `≥ 180 公里`, or the described standard. */
export const promisedText = ({ direction, value, unit, standard }: Promised): string =>
  value ? joined(direction && directionSigns[direction], value, unit) : standard || '—';

/** What was achieved: a figure stands with its unit, a description for itself. */
export const achievedText = ({ actual, nature, unit }: Achieved): string =>
  actual ? (nature === 'qualitative' ? actual : joined(actual, unit)) : '—';
