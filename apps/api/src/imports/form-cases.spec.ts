import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { type F1Data, f1Reading, type LooseF1, type Merged, mergeThreeWay } from '@chengxiao/domain';
import { f1Data } from '../../test/make-forms';
import { readWorkbook } from '../documents';
import { readSheets, targetBaseOf, targetSheets } from './target-sheets';

const workbookOf = async (name: string) =>
  readWorkbook(await readFile(new URL(`../../test/cases/imports/${name}.xlsx`, import.meta.url)));

/** What a file of the cases changes of the form it was made from. */
async function mergedOf(name: string): Promise<Merged<LooseF1> & { base: LooseF1 }> {
  const [group] = targetSheets(await workbookOf(name));
  const base = group && targetBaseOf(group.origin);
  if (!base) throw new Error('no form');
  const data: F1Data = { ...f1Data(), endDate: '2026-12-31' };
  const read = readSheets(data, group);
  return { base, ...mergeThreeWay({ base, theirs: base, read, reading: f1Reading(data.pack), newId: () => 'new' }) };
}
const cell = (at: { row: number; column: number } | null): string =>
  at ? `${String.fromCharCode(65 + at.column)}${at.row + 1}` : '';

describe('a form F1 that comes back', () => {
  it('with figures as people and spreadsheets write them', async () => {
    const { content, wrong } = await mergedOf('24-f1-values');
    expect(wrong.map(({ at, key }) => [cell(at), key])).toEqual([
      ['F12', 'figureOnTwoLines'],
      ['F13', 'figureMark'],
      ['F16', 'figureComma'],
      ['F19', 'notDecimal'],
    ]);
    const values = content.indicators.map(({ name, direction, value }) => [name, direction, value]);
    expect(values).toEqual(
      expect.arrayContaining([
        ['资金到位及时率', 'ge', '98'],
        ['生均补助标准达标率', 'eq', '95'],
        ['促进学校教育事业健康发展', 'ge', '95'],
        ['家长满意度', 'ge', '95'],
      ]),
    );
  });

  it('with the texts that are shown; an error and a truth value are wrong at their cells', async () => {
    const { content, wrong } = await mergedOf('26-f1-texts');
    expect(wrong.map(({ at, key }) => [cell(at), key])).toEqual([
      ['K16', 'cellError'],
      ['K18', 'cellBoolean'],
    ]);
    expect(content.indicators.slice(0, 4).map(({ standard, note }) => [standard, note])).toEqual([
      ['2026年3月', '1,234,567.50'],
      ['8:30', '0.0000001'],
      ['1/2', '000007'],
      ['2026/3/1 12:00', '360.0万元'],
    ]);
    expect(content.indicators[5]?.['note']).toBe('3月5日');
  });
});
