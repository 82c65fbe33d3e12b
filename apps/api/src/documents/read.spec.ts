import { describe, expect, it } from '@jest/globals';
import { writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from './read';

describe('a workbook that is read', () => {
  it('has no longer texts than a cell holds: one text said in thousands of cells would fill the memory', async () => {
    const read = async (length: number) =>
      readWorkbook(Buffer.from(await writeXlsx({ sheets: [{ name: '甲', rows: [['长'.repeat(length)]] }] })));
    expect((await read(32_767)).sheets[0]?.filled.rows[0]?.[0]).toHaveLength(32_767);
    await expect(read(32_768)).rejects.toThrow(/workbookNotWorkbook/);
  });

  it('merges each cell once: ranges over one another would be written without end', async () => {
    const grid = Array.from({ length: 1_000 }, () => Array.from({ length: 100 }, () => 'a'));
    const merges = Array.from({ length: 2_000 }, () => ({ startRow: 0, startCol: 0, endRow: 999, endCol: 99 }));
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: grid, merges }] });
    await expect(readWorkbook(Buffer.from(bytes))).rejects.toThrow(/workbookTooManyCells/);
  });

  it('says merged cells in each place, figures exactly and dates as dates', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '甲',
          rows: [
            ['产出', 0.1, new Date('2026-03-01')],
            [null, 3120.000001, true],
            ['尾', null, null],
          ],
          merges: [{ startRow: 0, startCol: 0, endRow: 1, endCol: 0 }],
        },
      ],
    });
    const { sheets } = await readWorkbook(Buffer.from(bytes));
    expect(sheets[0]?.filled.rows).toEqual([
      ['产出', '0.1', '2026-03-01'],
      ['产出', '3120.000001', 'TRUE'],
      ['尾', '', ''],
    ]);
  });
});
