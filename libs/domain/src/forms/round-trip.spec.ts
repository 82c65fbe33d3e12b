import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toCells } from '../cells';
import { nm10hao } from '../rule-pack/shipped';
import { targetHeadFields } from '../targets/target.fields';
import { f1Layout } from './f1';
import type { F1Data } from './f1-data';
import { f1Reading, type LooseF1 } from './f1-fields';
import type { LooseRow } from './field-reading';
import type { Merged } from './form-merge';
import { anyF1 } from './forms.fixture';
import type { FormGrid, GridPart } from './grid';
import { layOut } from './lay-out';
import { sheetOf } from './sheet.fixture';
import { type FilledSheet, partOfSheet, readBack } from './read-back';
import { mergeThreeWay } from './three-way';

const loose = ({ indicators, planSteps, ...head }: F1Data): LooseF1 => ({
  ...toCells(targetHeadFields, head),
  indicators: indicators as unknown as LooseRow[],
  planSteps: planSteps as unknown as LooseRow[],
});
const read = (grid: FormGrid, sheets: readonly FilledSheet[]) =>
  sheets.flatMap((sheet) => {
    const part = partOfSheet(grid, sheet);
    return part ? [readBack(part, sheet)] : [];
  });

let serial = 0;
const newId = () => `ffffffff-0000-4000-8000-${String((serial += 1)).padStart(12, '0')}`;

/** Imports what `file` shows as a change of `base`, while it is `theirs` now. */
function imported(file: F1Data, base: F1Data, theirs: F1Data = base, language: 'zh' | 'en' = 'zh'): Merged<LooseF1> {
  const grid = layOut(f1Layout, file, language, { blank: 3 });
  const parts = read(grid, grid.parts.map(sheetOf));
  return mergeThreeWay({ base: loose(base), theirs: loose(theirs), read: parts, reading: f1Reading(nm10hao), newId });
}

/** Some form that runs over several years, with two rows of each kind. */
const [sample] = fc.sample(
  anyF1.filter((data) => data.indicators.length > 4 && data.planSteps.length > 2 && data.endDate > '2027'),
  { numRuns: 1, seed: 11 },
) as [F1Data];
const named = (data: F1Data): F1Data => ({
  ...data,
  indicators: data.indicators.map((row, index) => ({
    ...row,
    period: 'annual' as const,
    name: `指标${index}`,
    value: '1.50',
  })),
});
const form = named(sample);
const edited = (data: F1Data, index: number, fields: object): F1Data => ({
  ...data,
  indicators: data.indicators.map((row, at) => (at === index ? { ...row, ...fields } : row)),
});
const without = (data: F1Data, index: number): F1Data => ({
  ...data,
  indicators: data.indicators.filter((_, at) => at !== index),
});
const kinds = ({ changes, conflicts, wrong }: Merged) => [changes.length, conflicts.length, wrong.length];

describe('a form that comes back', () => {
  it('as it went changes nothing, whatever it holds', () => {
    fc.assert(
      fc.property(anyF1, fc.constantFrom('zh' as const, 'en' as const), (data, language) => {
        const merged = imported(data, data, data, language);
        expect(kinds(merged)).toEqual([0, 0, 0]);
        expect(merged.content).toEqual(loose(data));
      }),
      { numRuns: 300 },
    );
  });

  it('as another one becomes that other one', () => {
    const empty = { ...form, annualGoal: '', midtermGoal: '', indicators: [], planSteps: [] };
    const plain = (row: LooseRow) => Object.fromEntries(Object.entries(row).filter(([field]) => field !== 'id'));
    fc.assert(
      fc.property(anyF1, (data) => {
        const { content, wrong } = imported(data, empty);
        expect(wrong).toEqual([]);
        const written = (row: LooseRow) =>
          Object.entries(row).some(([field, value]) => !['id', 'period'].includes(field) && value);
        const inOrder = [
          ...data.indicators.filter(({ period }) => period === 'annual'),
          ...data.indicators.filter(({ period }) => period !== 'annual'),
        ];
        expect(content.indicators.map(plain)).toEqual((inOrder as unknown as LooseRow[]).map(plain));
        expect(content.planSteps.filter(written).map(plain)).toEqual(
          (data.planSteps as unknown as LooseRow[]).filter(written).map(plain),
        );
        expect([content.annualGoal, content.midtermGoal]).toEqual([data.annualGoal, data.midtermGoal]);
      }),
    );
  });

  it('takes what changed on one side only, cell by cell', () => {
    const merged = imported(edited(form, 1, { name: '我改的' }), form, edited(form, 1, { unit: '他改的' }));
    expect(merged.content.indicators[1]).toMatchObject({ name: '我改的', unit: '他改的' });
    expect(kinds(merged)).toEqual([1, 0, 0]);
  });

  it('lists what both changed differently with both values, and keeps what is there now', () => {
    const merged = imported(edited(form, 1, { name: '我改的' }), form, edited(form, 1, { name: '他改的' }));
    expect(merged.conflicts).toMatchObject([
      { list: 'indicators', field: 'name', base: '指标1', mine: '我改的', theirs: '他改的' },
    ]);
    expect(merged.content.indicators[1]).toMatchObject({ name: '他改的' });
    expect(kinds(imported(edited(form, 1, { name: '同' }), form, edited(form, 1, { name: '同' })))).toEqual([0, 0, 0]);
  });

  it('adds, removes and moves rows', () => {
    const added = { ...form.indicators[0], id: '', name: '新指标' } as F1Data['indicators'][number];
    const more = { ...form, indicators: [form.indicators[0], added, ...form.indicators.slice(1)] } as F1Data;
    const merged = imported(more, form);
    expect(merged.content.indicators.map((row) => row['name']).slice(0, 3)).toEqual(['指标0', '新指标', '指标1']);
    expect(kinds(imported(without(form, 2), form))).toEqual([1, 0, 0]);
    expect(imported(without(form, 2), form).content.indicators).toHaveLength(form.indicators.length - 1);
    const turned = { ...form, indicators: [...form.indicators].reverse() };
    expect(imported(turned, form).content.indicators.map((row) => row['name'])).toEqual(
      turned.indicators.map(({ name }) => name),
    );
  });

  it('adds a row once, however often the same file comes', () => {
    const added = { ...form.indicators[0], id: '', name: '新指标' } as F1Data['indicators'][number];
    const file = { ...form, indicators: [...form.indicators, added, added] };
    const once = imported(file, form);
    expect(once.content.indicators).toHaveLength(form.indicators.length + 2);
    const after = { ...form, ...once.content } as unknown as F1Data;
    const twice = imported(file, form, after);
    expect(kinds(twice)).toEqual([0, 0, 0]);
    expect(twice.content).toEqual(once.content);
  });

  it('asks where one side removed a row that the other changed', () => {
    const removedByMe = imported(without(form, 1), form, edited(form, 1, { name: '他改的' }));
    expect(removedByMe.conflicts).toMatchObject([{ list: 'indicators', field: null, mine: null, theirs: '他改的' }]);
    expect(removedByMe.content.indicators).toHaveLength(form.indicators.length);
    const removedByThem = imported(edited(form, 1, { name: '我改的' }), form, without(form, 1));
    expect(removedByThem.conflicts).toMatchObject([
      { field: null, mine: '我改的', theirs: null, row: { name: '我改的' } },
    ]);
    expect(kinds(imported(form, form, without(form, 1)))).toEqual([0, 0, 0]);
  });

  it('says what cannot be read in such a row too, for it could not be kept', () => {
    const { conflicts, wrong } = imported(edited(form, 1, { value: '很多' }), form, without(form, 1));
    expect(conflicts).toHaveLength(1);
    expect(wrong).toMatchObject([{ key: 'notDecimal', at: { text: '很多' } }]);
  });

  it('takes separators of thousands and full-width signs, and no comma that may be a point', () => {
    const values = (value: string) => imported(edited(form, 1, { value }), form);
    expect(values('1,200').content.indicators[1]).toMatchObject({ value: '1200' });
    expect(values('１，２００．５').content.indicators[1]).toMatchObject({ value: '1200.5' });
    expect(values('12,5').wrong).toMatchObject([{ key: 'figureComma', at: { text: '12,5' } }]);
  });

  it('says at the cell what cannot be read, and keeps its text', () => {
    const grid = layOut(f1Layout, form, 'zh');
    const sheet = sheetOf(grid.parts[0] as GridPart);
    const rows = sheet.rows.map((cells) => cells.map((cell) => (cell === '1.5' || cell === '1.50' ? '约1.5' : cell)));
    const first = rows.findIndex((cells) => cells.includes('约1.5'));
    const merged = mergeThreeWay({
      base: loose(form),
      theirs: loose(form),
      read: read(grid, [{ ...sheet, rows }]),
      reading: f1Reading(nm10hao),
      newId,
    });
    expect(merged.wrong[0]).toEqual({
      path: 'indicators.0.value',
      key: 'notDecimal',
      at: { text: '约1.5', row: first, column: 5 },
    });
    expect(merged.content.indicators[0]?.['value']).toBe('约1.5');
    expect(merged.content.planSteps).toEqual(loose(form).planSteps);
  });

  it('is read by its headers where columns were moved and rows put before them', () => {
    const grid = layOut(f1Layout, form, 'zh');
    const sheet = sheetOf(grid.parts[0] as GridPart);
    const swapped = (cells: readonly string[]) => [
      ...cells.slice(0, 2),
      cells[3] ?? '',
      cells[2] ?? '',
      ...cells.slice(4),
    ];
    const rows = [
      ['单位自己加的一行'],
      ...sheet.rows.map((cells) =>
        cells.includes('指标性质') || cells.some((cell) => cell.startsWith('指标')) ? swapped(cells) : cells,
      ),
    ];
    const merged = mergeThreeWay({
      base: loose(form),
      theirs: loose(form),
      read: read(grid, [{ ...sheet, rows }]),
      reading: f1Reading(nm10hao),
      newId,
    });
    expect(kinds(merged)).toEqual([0, 0, 0]);
  });

  it('deletes nothing where a table cannot be found', () => {
    const grid = layOut(f1Layout, form, 'zh');
    const sheet = sheetOf(grid.parts[0] as GridPart);
    const rows = sheet.rows.map((cells) => cells.map((cell) => (cell === '三级指标' ? '别的' : cell)));
    const parts = read(grid, [{ ...sheet, rows }]);
    expect(parts[0]?.missing).toContain('年度绩效指标');
    const merged = mergeThreeWay({
      base: loose(form),
      theirs: loose(form),
      read: parts,
      reading: f1Reading(nm10hao),
      newId,
    });
    expect(merged.content).toEqual(loose(form));
  });
});
