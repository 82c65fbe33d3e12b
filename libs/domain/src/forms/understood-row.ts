import { isSameUnit } from '../matching/unit';
import { isDecimal, plainSigns, typedFigure } from '../money';
import { readWeight } from '../pasting/cell-words';
import { statedFigureOf } from '../targets/aim';
import { directionNames, plainWord } from './direction-names';
import type { ReadCell } from './read-back';

type Cells = Readonly<Record<string, ReadCell>>;

/** The figure of a text that ends with the unit beside it, as 95% beside 百分比 and 30天 beside 天 do; null for another. */
export function figureWithUnit(text: string, unit: string): string | null {
  const plain = plainSigns(text);
  const [, figure = '', written = ''] = /^(.*?\d)\s*(\D*)$/su.exec(plain) ?? [];
  return written !== '' && unit !== '' && isSameUnit(written, unit) && isDecimal(typedFigure(figure))
    ? typedFigure(figure)
    : null;
}

/**
 * A row of indicators with its value as it is meant beside the other cells: a direction that the row has no other one
 * for, as ≥95% or 95%以上 say it, the unit behind the figure, and 分 behind points. What cannot be one thing only stays as it came.
 */
export function understoodRow(cells: Cells): Cells {
  const { value, unit, direction, weight, nature } = cells;
  const read: Record<string, ReadCell> = { ...cells };
  if (weight) {
    const points = readWeight(weight.facts?.figure ?? weight.text);
    if (points !== null) read['weight'] = restated(weight, points);
  }
  if (!value || value.facts?.wrong || value.facts?.noFigure) return withNature(read, nature);
  const text = value.facts?.figure ?? value.text;
  if (isDecimal(typedFigure(text))) return withNature(read, nature);
  const own = figureWithUnit(text, unit?.text ?? '');
  const stated = own === null ? statedFigureOf(text) : { direction: null, value: own, unit: '' };
  const isBlank = (cell: ReadCell | undefined): boolean => cell?.text.trim() === '';
  const said = stated?.direction ?? null;
  const fits =
    stated !== null &&
    (said === null || direction === undefined || isBlank(direction) || keyOf(direction.text) === said) &&
    (stated.unit === '' || isBlank(unit) || isSameUnit(stated.unit, unit?.text ?? ''));
  if (!fits) return withNature(read, nature);
  read['value'] = restated(value, stated.value);
  if (said && direction && isBlank(direction)) read['direction'] = restated(direction, said);
  if (stated.unit !== '' && unit && isBlank(unit)) read['unit'] = restated(unit, stated.unit);
  return withNature(read, nature);
}

const keyOf = (text: string): string | undefined =>
  directionNames.find(([key, { zh }]) => key === text.trim() || plainWord(zh) === plainWord(text))?.[0];

/** 定量 says no more than that the row has a figure; its direction says which way. */
function withNature(cells: Cells, nature: ReadCell | undefined): Cells {
  if (!nature || !/^定量(?:指标)?$/.test(plainWord(nature.text))) return cells;
  const direction = keyOf(cells['direction']?.text ?? '');
  if (!direction) return cells;
  return { ...cells, nature: restated(nature, direction === 'lt' || direction === 'le' ? 'reverse' : 'positive') };
}

const restated = ({ row, column }: ReadCell, text: string): ReadCell => ({ text, row, column });
