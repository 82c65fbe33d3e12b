import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inGb18030 } from '../../test/gb18030';
import { readCsv } from './csv';
import { readWorkbook } from './read';

const rowsOf = (text: string) => readCsv(Buffer.from(text)).rows;

describe('a text file of values', () => {
  it.each([
    ['UTF-8', Buffer.from('项目名称,单位代码\r\n公路,U001\r\n')],
    ['UTF-8', Buffer.from('\uFEFF项目名称,单位代码\n公路,U001')],
    ['UTF-16', Buffer.from('\uFEFF项目名称\t单位代码\r\n公路\tU001\r\n', 'utf16le')],
    ['UTF-16', Buffer.from('项目名称\t单位代码\r\n公路\tU001\r\n', 'utf16le')],
    ['GB18030', inGb18030('项目名称,单位代码\r\n公路,U001\r\n')],
  ] as const)('is read as %s', (encoding, bytes) => {
    const { rows, format } = readCsv(bytes);
    expect(format.encoding).toBe(encoding);
    expect(rows).toEqual([
      ['项目名称', '单位代码'],
      ['公路', 'U001'],
    ]);
  });

  it.each([
    ['a;b;c\n1,5;2;3\n', ';', ['1,5', '2', '3']],
    ['a\tb\tc\n1,5\t2\t3\n', '\t', ['1,5', '2', '3']],
    ['a,b,c\n"1,234.50",2,3\n', ',', ['1,234.50', '2', '3']],
    ['sep=;\na;b\nc,d;e\n', ';', ['c,d', 'e']],
  ] as const)('%j is parted by its separator', (text, separator, second) => {
    const { rows, format } = readCsv(Buffer.from(text));
    expect(format.separator).toBe(separator);
    expect(rows[1]).toEqual(second);
  });

  it.each([
    ['"一行\n两行",b', [['一行\n两行', 'b']]],
    ['"说""好""",b', [['说"好"', 'b']]],
    ['5" 管,b', [['5" 管', 'b']]],
    [
      '="001",b\n"=""002""",d',
      [
        ['001', 'b'],
        ['002', 'd'],
      ],
    ],
    [
      'a,\r\nb,c\r\n',
      [
        ['a', ''],
        ['b', 'c'],
      ],
    ],
    ['a,b\n\nc,d', [['a', 'b'], [''], ['c', 'd']]],
  ] as const)('%j has its cells', (text, rows) => expect(rowsOf(text)).toEqual(rows));

  it('says again whatever was written', () => {
    const cell = fc.string({ unit: fc.constantFrom('字', 'a', '1', '"', ',', ';', '\n', '\r\n', ' ', '=') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 5 }), (records) => {
        const text = records
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
          .join('\r\n');
        const said = (each: string) => each.replace(/^="([^"]*)"$/, '$1');
        expect(rowsOf(`a,b,c\r\n${text}`).slice(1)).toEqual(records.map((cells) => cells.map(said)));
      }),
    );
  });

  it.each([
    ['#DIV/0!', { wrong: 'cellError' }],
    ['#####', { wrong: 'cellTooNarrow' }],
    ['TRUE', { wrong: 'cellBoolean' }],
    ['1.50626E+11', { wrong: 'cellShortened' }],
    ['=SUM(A1:A2)', { wrong: 'cellFormula' }],
    ['="a"&"b"', { wrong: 'cellFormula' }],
    ['" ¥1,234.50 "', { figure: '1,234.50' }],
    [' ¥-   ', { figure: '0' }],
    ['  -   ', { figure: '0' }],
    ['-', undefined],
    ['=', undefined],
    ['≥95%', undefined],
    ['1,234', undefined],
  ])('knows of %j what a spreadsheet shows', (cell, fact) =>
    expect(readCsv(Buffer.from(`a\tb\n${cell}\tb\n`)).facts.get('1,0')).toEqual(fact),
  );

  it.each([
    ['csvQuoteOpen', Buffer.from('a,b\n"没有结束,c\nd,e\n')],
    [
      'csvBytesLost',
      Buffer.concat([Buffer.from('项目名称,单位代码\n公路养护工程'), Buffer.of(0xe5, 0x85), Buffer.from('\n')]),
    ],
    ['csvBytesLost', Buffer.concat([inGb18030('项目名称,单位代码\n'), Buffer.of(0xff)])],
    ['workbookNotWorkbook', Buffer.from('<html><table><tr><td>项目名称</td></tr></table></html>')],
    ['workbookNotWorkbook', Buffer.from('%PDF-1.7\n')],
    ['workbookNotWorkbook', Buffer.from('89504e470d0a1a0a0000000d49484452ff', 'hex')],
    ['workbookNotWorkbook', Buffer.from('a,b\u0001\n')],
    ['workbookEmpty', Buffer.alloc(0)],
    ['workbookEmpty', Buffer.from('\ufeff\r\n')],
    ['workbookTooManyCells', Buffer.from('a\n'.repeat(20_001))],
    ['workbookTooManyCells', Buffer.from(','.repeat(201))],
    ['workbookTooManyCells', Buffer.from(','.repeat(10_000_000))],
  ])('is refused: %s', (key, bytes) => {
    expect(() => readCsv(bytes)).toThrow(key);
  });

  it('is a workbook of one sheet', async () => {
    const { sheets, format } = await readWorkbook(Buffer.from('甲,乙\n1,2\n'));
    expect([format?.encoding, sheets.map(({ name, filled }) => [name, filled.rows.length])]).toEqual([
      'UTF-8',
      [['CSV', 2]],
    ]);
  });
});
