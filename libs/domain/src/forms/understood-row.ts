import { isDecimal, plainSigns, typedFigure } from '../money';
import { directionNames, leadingDirection, plainWord } from './direction-names';
import type { ReadCell } from './read-back';

type Cells = Readonly<Record<string, ReadCell>>;

const isPercent = (unit: string): boolean => ['%', '百分比', '百分之'].includes(plainWord(unit));

/** The figure of a text that ends with the unit beside it, as 95% beside 百分比 and 30天 beside 天 do; null for another. */
export function figureWithUnit(text: string, unit: string): string | null {
  const plain = plainSigns(text);
  const [, figure = '', written = ''] = /^(.*?\d)\s*(\D*)$/su.exec(plain) ?? [];
  const same = plainWord(written) === plainWord(unit) || (isPercent(written) && isPercent(unit));
  return written !== '' && unit !== '' && same && isDecimal(typedFigure(figure)) ? typedFigure(figure) : null;
}

/**
 * A row of indicators with its value as it is meant beside the other cells: a direction before the figure that the row has
 * no other one for, the unit behind it, and 分 behind points. What cannot be one thing only stays as it came.
 */
export function understoodRow(cells: Cells): Cells {
  const { value, unit, direction, weight, nature } = cells;
  const read: Record<string, ReadCell> = { ...cells };
  if (weight) {
    const points = figureWithUnit(weight.facts?.figure ?? weight.text, '分');
    if (points !== null) read['weight'] = restated(weight, points);
  }
  if (!value || value.facts?.wrong || value.facts?.noFigure) return withNature(read, nature);
  const text = value.facts?.figure ?? value.text;
  const led = leadingDirection(text);
  const chosen = keyOf(direction?.text ?? '');
  const fits = led === null || direction === undefined || direction.text.trim() === '' || chosen === led.direction;
  const bare = led && fits ? led.rest : text;
  const figure =
    figureWithUnit(bare, unit?.text ?? '') ?? (led && fits && isDecimal(typedFigure(bare)) ? typedFigure(bare) : null);
  if (figure === null) return withNature(read, nature);
  read['value'] = restated(value, figure);
  if (led && direction?.text.trim() === '') read['direction'] = restated(direction, led.direction);
  return withNature(read, nature);
}

const keyOf = (text: string): string | undefined =>
  directionNames.find(([key, { zh }]) => key === text.trim() || plainWord(zh) === plainWord(text))?.[0];

/** 定量 says no more than that the row has a figure; its direction says which way. */
function withNature(cells: Cells, nature: ReadCell | undefined): Cells {
  if (!nature || plainWord(nature.text) !== '定量') return cells;
  const direction = keyOf(cells['direction']?.text ?? '');
  if (!direction) return cells;
  return { ...cells, nature: restated(nature, direction === 'lt' || direction === 'le' ? 'reverse' : 'positive') };
}

const restated = ({ row, column }: ReadCell, text: string): ReadCell => ({ text, row, column });
