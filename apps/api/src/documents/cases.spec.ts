import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { type Cell, writeXlsx } from 'hucre/xlsx';
import { readWorkbook } from './read';

const caseFile = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../test/cases/imports/${name}.xlsx`, import.meta.url));
const sheetOf = async (file: Buffer, index = 0) => {
  const { sheets } = await readWorkbook(file);
  const filled = sheets[index]?.filled;
  if (!filled) throw new Error('no sheet');
  const at = (cell: string) => {
    const [, letter = 'A', row = '1'] = /^([A-Z])(\d+)$/.exec(cell) ?? [];
    const [down, along] = [Number(row) - 1, letter.charCodeAt(0) - 65];
    return { text: filled.rows[down]?.[along], ...filled.facts?.get(`${down},${along}`) };
  };
  return { filled, at };
};

describe('what the sheet shows counts', () => {
  it('for money: a format that scales makes no figure, a currency and padding do not matter', async () => {
    const { at } = await sheetOf(await caseFile('04-formats'));
    expect(at('J3')).toEqual({ text: '360.0000万元', figure: '360.0000万元', noFigure: 'cellScaled' });
    expect(at('J4')).toMatchObject({ text: '360.0万', noFigure: 'cellScaled' });
    expect(at('J5')).toMatchObject({ text: '3,600', noFigure: 'cellScaled' });
    expect(at('E7')).toEqual({ text: '2140106' });
    expect(at('J8')).toEqual({ text: '50%' });
    expect(at('J9')).toEqual({ text: '38.77', figure: '38.77', stored: '38.766462' });
    expect(at('J10')).toMatchObject({ figure: '38.77', stored: '38.76646213' });
    expect(at('J11')).toMatchObject({ figure: '1,234.50' });
    expect(at('J12')).toMatchObject({ figure: '0' });
  });

  it('for what a format hides: a minus that is only red, and a figure that is not shown', async () => {
    const formats = ['0;[Red]0', '0.00;[红色]"△"0.00', '#,##0;[Red]-#,##0', '0_);[Red]\\(0\\)', ';;;'];
    const cells = new Map(
      formats.map((numFmt, row): [string, Partial<Cell>] => [`${row},0`, { value: -5, style: { numFmt } }]),
    );
    const { at } = await sheetOf(
      Buffer.from(await writeXlsx({ sheets: [{ name: '数', rows: formats.map(() => [-5]), cells }] })),
    );
    expect(at('A1')).toMatchObject({ text: '5', noFigure: 'cellSignHidden' });
    expect(at('A2')).toMatchObject({ noFigure: 'cellSignHidden' });
    expect([at('A3'), at('A4').figure]).toEqual([{ text: '-5' }, '-5']);
    expect(at('A5').noFigure).toBe('cellScaled');
  });

  it('for dates of any format, which still know their day or their month', async () => {
    const { at } = await sheetOf(await caseFile('02-dates'));
    const dates = [3, 4, 5, 13, 14, 15].map((row) => [at(`G${row}`).date, at(`H${row}`).date]);
    expect(dates).toEqual([
      ['2027-01-01', '2027-12-31'],
      ['2027-01', '2027-12'],
      ['2027-01', '2027-12'],
      ['2027-01-01', '2027-12-31'],
      ['2027-01-01', '2027-12-31'],
      ['2027-01-01', '2027-12-31'],
    ]);
    expect([at('G5').text, at('G14').text, at('G15').text]).toEqual([
      '2027年1月',
      '2027年1月1日',
      '二〇二七年一月一日',
    ]);
  });

  it('for texts and codes, and an error or a truth value says nothing', async () => {
    const { at } = await sheetOf(await caseFile('26-f1-texts'));
    const shown = ['J12', 'K12', 'J13', 'J14', 'K14', 'J15', 'K15', 'K17'].map((cell) => at(cell).text);
    expect(shown).toEqual([
      '2026年3月',
      '1,234,567.50',
      '8:30',
      '1/2',
      '000007',
      '2026/3/1 12:00',
      '360.0万元',
      '3月5日',
    ]);
    expect(at('K16')).toEqual({ text: '#DIV/0!', wrong: 'cellError' });
    expect(at('K18')).toEqual({ text: 'TRUE', wrong: 'cellBoolean' });
  });

  it('in a raised digit, which is none of the figure before it', async () => {
    const runs = [{ text: '120' }, { text: '1', font: { vertAlign: 'superscript' as const } }];
    const cells = new Map([['0,0', { value: '1201', type: 'richText' as const, richText: runs }]]);
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [['1201']], cells }] });
    expect((await sheetOf(Buffer.from(bytes))).at('A1').text).toBe('120¹');
  });

  it('of a computed cell, which is named as one', async () => {
    const { at } = await sheetOf(await caseFile('60-formula-total'));
    expect(at('J4')).toMatchObject({ text: '100', wrong: 'cellFormula' });
    expect(at('J3')).toEqual({ text: '100' });
  });

  it('and not what was hidden: sheets are passed over by name, rows are known', async () => {
    const { sheets, passedOver } = await readWorkbook(await caseFile('06-hidden-sheet'));
    expect([sheets.map(({ name }) => name), passedOver]).toEqual([['项目清单'], ['去年清单']]);
    const bytes = await writeXlsx({
      sheets: [{ name: '甲', rows: [['a'], ['b']], rowDefs: new Map([[1, { hidden: true }]]) }],
    });
    expect([...((await sheetOf(Buffer.from(bytes))).filled.hiddenRows ?? [])]).toEqual([1]);
  });

  it('once: a merged figure is none for each place it covers, a merged name is', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '甲',
          rows: [
            ['名', 5, '甲'],
            [null, null, '乙'],
          ],
          merges: [0, 1].map((column) => ({ startRow: 0, endRow: 1, startCol: column, endCol: column })),
        },
      ],
    });
    const { at, filled } = await sheetOf(Buffer.from(bytes));
    expect(filled.rows).toEqual([
      ['名', '5', '甲'],
      ['名', '5', '乙'],
    ]);
    expect([at('B1').noFigure, at('B2').noFigure]).toEqual(['cellMerged', 'cellMerged']);
  });

  it('of a code with more digits than a spreadsheet keeps: they are lost, and that is said', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [[123456789012345680]] }] });
    expect((await sheetOf(Buffer.from(bytes))).at('A1').wrong).toBe('cellDigitsLost');
  });
});

describe('a workbook whose zip is unusual but sound', () => {
  /** The same file with parts named as other programs do: names keep their length. */
  const renamed = (file: Buffer, from: string, to: string): Buffer =>
    Buffer.from(file.toString('latin1').replaceAll(from, to), 'latin1');

  it.each([
    ['xl/worksheets/', 'xl\\worksheets\\'],
    ['[Content_Types].xml', '[content_types].xml'],
  ])('is read with %s as %s', async (from, to) => {
    const file = await caseFile('60-formula-total');
    const unusual = renamed(file, from, to);
    expect(unusual.equals(file)).toBe(false);
    expect((await sheetOf(unusual)).at('A3').text).toBe('辰01');
  });
});
