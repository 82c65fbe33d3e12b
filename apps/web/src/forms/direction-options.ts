import { directionSigns, type IndicatorDirection, indicatorDirections } from '@chengxiao/domain';
import type { GridOption } from '@chengxiao/ui';

const aliases: Partial<Record<IndicatorDirection, readonly string[]>> = {
  ge: ['>=', '≧', '⩾'],
  le: ['<=', '≦', '⩽'],
};

/** The directions of an indicator in a grid: the sign is shown, the official words and the sign are both understood. */
export const directionOptions = (label: (direction: IndicatorDirection) => string): readonly GridOption[] =>
  indicatorDirections.map((value) => ({
    value,
    label: label(value),
    short: directionSigns[value],
    aliases: aliases[value] ?? [],
  }));
