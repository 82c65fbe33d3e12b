import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compareF1 } from './compare-f1';
import { f1Layout } from './f1';
import type { F1Data } from './f1-data';
import { anyF1 } from './forms.fixture';
import { cellsOf, type FormGrid, type GridCell, printableWidth, rowsOf } from './grid';
import { layOut } from './lay-out';

const nothing = { addedRows: 0, removedRows: 0, changedCells: 0, details: 0 };
const marksOf = (grid: FormGrid): GridCell[] => cellsOf(grid).filter(({ change }) => change);
const inSingleCells = (data: F1Data): FormGrid => layOut(f1Layout, data, 'zh', { unmerged: true });
/** What a grid says row by row, by the list and the key of its rows, whatever their order. */
const textsOf = (grid: FormGrid): string[] =>
  grid.parts
    .flatMap((part) =>
      part.sections.flatMap(({ list, rows }) =>
        rows.map(({ key, cells }) =>
          JSON.stringify([part.name, list?.path, list?.half, key, cells.map(({ text }) => text)]),
        ),
      ),
    )
    .sort();
/** A red-line read the other way: what stood there before. */
const undone = (grid: FormGrid): FormGrid => ({
  ...grid,
  parts: grid.parts.map((part) => ({
    ...part,
    sections: part.sections
      .map((section) => ({
        ...section,
        rows: section.rows
          .filter(({ cells }) => cells[0]?.change?.kind !== 'added')
          .map((row) => ({
            ...row,
            cells: row.cells.map((cell) => ({ ...cell, text: cell.change?.before ?? cell.text })),
          })),
      }))
      .filter(({ headerRows, rows }) => headerRows === 0 || rows.length > headerRows),
  })),
});
const kept = (grid: FormGrid): FormGrid => ({
  ...grid,
  parts: grid.parts.map((part) => ({
    ...part,
    sections: part.sections
      .map((section) => ({
        ...section,
        rows: section.rows.filter(({ cells }) => cells[0]?.change?.kind !== 'removed'),
      }))
      .filter(({ headerRows, rows }) => headerRows === 0 || rows.length > headerRows),
  })),
});

describe('the red-line between two versions of form F1', () => {
  it('marks nothing between a version and itself, in whatever order its rows stand', () => {
    fc.assert(
      fc.property(anyF1, (data) => {
        expect(compareF1(data, data, 'zh').count).toEqual(nothing);
        const turned = {
          ...data,
          indicators: [...data.indicators].reverse(),
          planSteps: [...data.planSteps].reverse(),
        };
        const { grid, count } = compareF1(data, turned, 'zh');
        expect([count, marksOf(grid)]).toEqual([nothing, []]);
      }),
    );
  });

  it('marks every difference: read one way it is the former version, the other way the later one', () => {
    fc.assert(
      fc.property(anyF1, anyF1, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (before, other, takes) => {
        const after: F1Data = {
          ...other,
          indicators: [...before.indicators.filter((_, at) => takes[at]), ...other.indicators],
          planSteps: before.planSteps.map((step, at) => (takes[at] ? { ...step, name: `${step.name}改` } : step)),
        };
        const { grid } = compareF1(before, after, 'zh');
        expect(textsOf(undone(grid))).toEqual(textsOf(kept(inSingleCells(before))));
        expect(textsOf(kept(grid))).toEqual(textsOf(kept(inSingleCells(after))));
      }),
    );
  });

  it('keeps every row whole and every cell in its place', () => {
    fc.assert(
      fc.property(anyF1, anyF1, (before, after) => {
        const { grid } = compareF1(before, after, 'zh');
        for (const part of grid.parts) {
          expect(part.widths.reduce((all, width) => all + width, 0)).toBe(printableWidth[grid.paper]);
          rowsOf(part).forEach(({ cells }, index) => expect(cells.every(({ row }) => row === index)).toBe(true));
        }
      }),
    );
  });

  it('shows a changed value with the former one, a taken out row in its place, and tells in notes what the form does not print', () => {
    const [data] = fc.sample(
      anyF1.filter(({ indicators, planSteps }) => indicators.length > 2 && planSteps.length > 1),
      1,
    );
    if (!data) throw new Error('no form');
    const [first, second, ...rest] = data.indicators.map((row) => ({ ...row, period: 'annual' as const }));
    if (!first || !second) throw new Error('no rows');
    const before = { ...data, indicators: [{ ...first, weight: '10', scoringRule: '' }, second, ...rest] };
    const after = { ...data, indicators: [{ ...first, weight: '12', scoringRule: '每少一公里扣1分' }, ...rest] };
    const { grid, count } = compareF1(before, after, 'zh');
    expect(count).toEqual({ addedRows: 0, removedRows: 1, changedCells: 1, details: 1 });
    expect(marksOf(grid).find(({ change }) => change?.kind === 'changed')).toMatchObject({ change: { before: '10' } });
    const keys = grid.parts[0]?.sections.find(({ list }) => list?.half === 'annual')?.rows.map(({ key }) => key);
    expect(keys?.indexOf(second.id)).toBe((keys?.indexOf(first.id) ?? 0) + 1);
    expect(grid.parts[0]?.notes.join()).toContain('赋分规则：原为“（空）”，现为“每少一公里扣1分”');
  });
});
