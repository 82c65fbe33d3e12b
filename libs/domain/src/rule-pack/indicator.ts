/** What a good value looks like (指标性质): more, less, or a described state. */
export const indicatorNatures = ['positive', 'reverse', 'qualitative'] as const;
export type IndicatorNature = (typeof indicatorNatures)[number];

/** How the actual value is compared with the target value (指标方向); qualitative rows have none. */
export const indicatorDirections = ['gt', 'ge', 'eq', 'lt', 'le'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];
/** How a direction is written before a figure. */
export const directionSigns = { gt: '>', ge: '≥', eq: '=', lt: '<', le: '≤' } as const satisfies Record<
  IndicatorDirection,
  string
>;

/** An indicator's value as forms print it: `≥95%`; what a described row is to reach; empty while nothing is stated. */
export const targetText = (
  {
    direction,
    unit,
    standard,
  }: { readonly direction: IndicatorDirection | null; readonly unit: string; readonly standard: string },
  value: string | null,
): string => (value === null ? standard : `${direction ? directionSigns[direction] : ''}${value}${unit}`);

/** From where a figure is judged: reach it, stay within it, or meet it. */
export type Side = 'atLeast' | 'atMost' | 'equal';

/** The side a quantitative value is judged from; the direction decides, the nature only where no direction was given. */
export const sideOf = (nature: IndicatorNature, direction: IndicatorDirection | null): Side => {
  if (direction === 'eq') return 'equal';
  if (direction === null) return nature === 'reverse' ? 'atMost' : 'atLeast';
  return direction === 'gt' || direction === 'ge' ? 'atLeast' : 'atMost';
};

/** Whether less is what a row asks for: within a limit, or equal where its nature is reverse. */
export const wantsLess = (nature: IndicatorNature, direction: IndicatorDirection | null): boolean => {
  const side = sideOf(nature, direction);
  return side === 'atMost' || (side === 'equal' && nature === 'reverse');
};
