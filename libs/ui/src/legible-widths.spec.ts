import { expect, it } from '@jest/globals';
import type { GridCell, GridPart } from '@chengxiao/domain';
import { legibleWidths } from './legible-widths';

const part = (widths: readonly number[], texts: readonly string[]): GridPart => {
  const cells = texts.map((text, column) => ({ row: 0, column, colSpan: 1, rowSpan: 1, text }) as GridCell);
  const section = { rows: [{ key: null, cells }], headerRows: 0, list: null };
  return { name: '', title: '', subtitle: '', widths, sections: [section as never], notes: [] };
};
const sum = (widths: readonly number[]): number => widths.reduce((all, each) => all + each, 0);

it('gives a column the room of its longest word, from those that have some, and keeps the form as wide as it was', () => {
  const [first = 0, second = 0, third = 0] = legibleWidths(
    part([20, 120, 120], ['Department and code', '水利局', 'unit']),
  );
  // Ten letters and the edges of 860 px.
  expect(first).toBeCloseTo(((10 * 8.6 + 14) * 260) / 860);
  expect(second).toBeLessThan(120);
  expect(third).toBeLessThan(120);
  expect(sum([first, second, third])).toBeCloseTo(260);
});

it('leaves a form alone whose words have room, or are Chinese', () => {
  for (const texts of [
    ['Unit', 'Name'],
    ['主管部门及代码', '实施期资金总额'],
  ])
    expect(legibleWidths(part([130, 130], texts))).toEqual([130, 130]);
});

it('shares what there is where not all words have room', () => {
  const widths = legibleWidths(part([10, 10, 10], ['Responsibilities', 'Appropriateness', 'Sustainability']));
  expect(sum(widths)).toBeCloseTo(30);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(9.9);
});
