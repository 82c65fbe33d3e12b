import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toWan } from '../money';
import { fieldNames } from '../fields';
import { targetHeadFields } from '../targets/target.fields';
import { f1Layout } from './f1';
import { f1Fields, type F1List, type FieldKind } from './f1-fields';
import { f2Layout } from './f2';
import { f3Layout } from './f3';
import { f4Layout } from './f4';
import { f5Layout } from './f5';
import { f8Layout } from './f8';
import { anyF1, anyF2, anyF3, anyF8 } from './forms.fixture';
import { anyF4, anyF5, shippedCauses } from './reported-forms.fixture';
import { cellsOf, type FormGrid, type GridPart, printableWidth, rowsOf } from './grid';
import { layOut } from './lay-out';
import type { FormLayout } from './layout';

const languages = ['zh', 'en'] as const;

/** How often each place of a part is covered. */
function coverage(part: GridPart): number[][] {
  const covered = rowsOf(part).map(() => part.widths.map(() => 0));
  for (const { cells } of rowsOf(part))
    for (const { row, column, rowSpan, colSpan } of cells)
      for (let down = row; down < row + rowSpan; down += 1)
        for (let across = column; across < column + colSpan; across += 1) {
          const line = covered[down];
          // A merge that leaves the table makes its place undefined, which is not 1.
          if (line) line[across] = (line[across] ?? Number.NaN) + 1;
          else covered[down] = [Number.NaN];
        }
  return covered;
}

function expectWhole(grid: FormGrid): void {
  for (const part of grid.parts) {
    expect(part.widths.reduce((all, width) => all + width, 0)).toBe(printableWidth[grid.paper]);
    expect(
      coverage(part)
        .flat()
        .every((times) => times === 1),
    ).toBe(true);
    rowsOf(part).forEach(({ cells }, index) => expect(cells.every(({ row }) => row === index)).toBe(true));
    for (const { headerRows, rows, list } of part.sections) {
      const first = rows[0]?.cells[0]?.row ?? 0;
      const head = rows.slice(0, headerRows).flatMap(({ cells }) => cells);
      expect(head.every(({ row, rowSpan }) => row + rowSpan <= first + headerRows)).toBe(true);
      if (list) expect(list.fields).toHaveLength(part.widths.length);
    }
  }
}

const everyForm = [
  ['F1', f1Layout, anyF1],
  ['F2', f2Layout, anyF2],
  ['F3', f3Layout, anyF3],
  ['F4', f4Layout(shippedCauses), anyF4],
  ['F5', f5Layout, anyF5],
  ['F8', f8Layout, anyF8],
] as unknown as readonly (readonly [string, FormLayout<object>, fc.Arbitrary<object>])[];

/** Texts that a reader finds in the form. */
const readable = (grid: FormGrid): Set<string> => new Set(cellsOf(grid).map(({ text }) => text));

/** Everything people typed into the data: texts and figures, but no keys and ids. */
function typedTexts(data: object): string[] {
  const hidden = [
    'id',
    'pack',
    'period',
    'level1',
    'level2',
    'nature',
    'direction',
    'basis',
    'attribute',
    'mode',
    'source',
  ];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (hidden.includes(key) || value === null) return [];
    if (typeof value === 'object') return typedTexts(value);
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
}

describe.each(everyForm)('the layout of %s', (_, layout, any) => {
  it('covers every place of its tables exactly once, whatever the data', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...languages), fc.integer({ min: 0, max: 3 }), (data, language, blank) => {
        expectWhole(layOut(layout, data, language, { blank }));
      }),
      { numRuns: 200 },
    );
  });

  it('has its words in both languages and no Chinese in English ones', () => {
    const [data] = fc.sample(any, { numRuns: 1, seed: 7 });
    const [zh, en] = languages.map((language) => layOut(layout, data as object, language)) as [FormGrid, FormGrid];
    const labels = (grid: FormGrid) =>
      cellsOf(grid)
        .filter(({ heads }) => heads === 'column')
        .map(({ text }) => text);
    expect(labels(zh).every((text) => /[\u4e00-\u9fff]/.test(text))).toBe(true);
    expect(labels(en).some((text) => /[\u4e00-\u9fff]/.test(text))).toBe(false);
    expect(zh.parts.map(({ title }) => title)).not.toEqual(en.parts.map(({ title }) => title));
  });
});

/** Fields of a list of F1 that it shows as they are typed. */
const plainFields = <L extends F1List>(list: L): (keyof (typeof f1Fields)[L])[] =>
  (Object.entries(f1Fields[list]) as [keyof (typeof f1Fields)[L], FieldKind][]).flatMap(([field, kind]) =>
    ['text', 'decimal', 'date'].includes(kind) ? [field] : [],
  );

describe('what a form shows', () => {
  it('is everything that was typed into F1, each cell once, at its path', () => {
    fc.assert(
      fc.property(anyF1, (data) => {
        const grid = layOut(f1Layout, data, 'zh');
        const at = new Map(cellsOf(grid).flatMap(({ path, value }) => (path ? [[path, value] as const] : [])));
        for (const field of fieldNames(targetHeadFields)) expect(at.get(field) ?? '').toBe(data[field]);
        data.indicators.forEach((row, index) => {
          for (const field of plainFields('indicators'))
            expect(at.get(`indicators.${index}.${field}`) ?? '').toBe(row[field] ?? '');
        });
        data.planSteps.forEach((step, index) => {
          expect(at.get(`planSteps.${index}.funds`)).toBe(step.funds === null ? null : toWan(step.funds));
          for (const field of plainFields('planSteps'))
            expect(at.get(`planSteps.${index}.${field}`) ?? '').toBe(step[field] ?? '');
        });
      }),
    );
  });

  // F4 and F5 put several texts into one cell; what is typed into them comes back whole.
  it.each(everyForm.filter(([form]) => !['F1', 'F4', 'F5'].includes(form)))('is every text of %s', (_, layout, any) => {
    fc.assert(
      fc.property(any, (data) => {
        const seen = readable(layOut(layout, data, 'zh'));
        const texts = typedTexts(data).filter(
          (text) => !/^-?\d+(\.\d+)?$/.test(text) && !/^[a-z]+$|^Finance$/.test(text),
        );
        expect(texts.filter((text) => !seen.has(text))).toEqual([]);
      }),
    );
  });

  it('is money in 万元, grouped, exact to the 分', () => {
    const [some] = fc.sample(anyF1, { numRuns: 1, seed: 3 }) as [Parameters<typeof layOut<never>>[1]];
    const data = { ...(some as object), funds: [{ year: 2026, source: 'fiscal', amount: '31200000.01' }] };
    const seen = readable(layOut(f1Layout, data as never, 'zh'));
    expect(seen.has('3,120.000001')).toBe(true);
    expect(seen.has('0.00')).toBe(true);
  });

  it('merges equal first and second level names, and a second level within its first only', () => {
    const [some] = fc.sample(anyF2, { numRuns: 1, seed: 1 });
    const words = (zh: string) => ({ zh, en: zh });
    const row = (level1: string, level2: string) => ({
      level1: words(level1),
      level2: words(level2),
      name: '甲',
      value: '1',
    });
    const data = { ...some, indicators: [row('产出', '数量'), row('产出', '数量'), row('效益', '数量')] } as never;
    const section = layOut(f2Layout, data, 'zh').parts[0]?.sections[3];
    const spans = section?.rows.slice(2).map(({ cells }) => cells.map(({ column, rowSpan }) => [column, rowSpan]));
    expect(spans).toEqual([
      [
        [0, 2],
        [1, 2],
        [2, 1],
        [4, 1],
      ],
      [
        [2, 1],
        [4, 1],
      ],
      [
        [0, 1],
        [1, 1],
        [2, 1],
        [4, 1],
      ],
    ]);
  });
});
