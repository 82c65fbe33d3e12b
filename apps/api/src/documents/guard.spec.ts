import { describe, expect, it } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { importLimits, ProblemError } from '@chengxiao/domain';
import { writeXlsx } from 'hucre/xlsx';
import { makeZip, packedPart } from '../../test/make-zip';
import { refuseUnsafe } from './guard';
import { entriesOf, unpack, type ZipEntry } from './zip';

const sheetXml = (data: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${data}</sheetData></worksheet>`;
/** A workbook of the given parts, besides what every workbook has. */
const workbook = (parts: Parameters<typeof makeZip>[0]): Buffer =>
  makeZip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>', ...parts });
const withSheet = (data: string) => workbook({ 'xl/worksheets/sheet1.xml': sheetXml(data) });

async function refusalOf(file: Buffer): Promise<string | null> {
  try {
    await refuseUnsafe(file);
    return null;
  } catch (error) {
    if (error instanceof ProblemError)
      return `${error.refusal.code} ${error.refusal.reason.key} ${Object.values(error.refusal.reason.params ?? {}).join(' ')}`.trim();
    throw error;
  }
}

describe('what is refused before it is read', () => {
  it.each<[string, () => Buffer | Promise<Buffer>, string | null]>([
    [
      'an ordinary workbook',
      async () => Buffer.from(await writeXlsx({ sheets: [{ name: '甲', rows: [['=1', 1, new Date()]] }] })),
      null,
    ],
    ['a text file', () => Buffer.from('项目名称,金额'), 'NOT_A_WORKBOOK workbookNotWorkbook'],
    ['nothing', () => Buffer.alloc(0), 'NOT_A_WORKBOOK workbookNotWorkbook'],
    [
      'a picture that is called xlsx',
      () => Buffer.from('89504e470d0a1a0a', 'hex'),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    [
      'a workbook of 1997',
      () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    [
      'an encrypted workbook',
      async () =>
        Buffer.from(
          await writeXlsx({ sheets: [{ name: 'a', rows: [[1]] }], encryption: { password: 'x', spinCount: 1000 } }),
        ),
      'ENCRYPTED_FILE workbookEncrypted',
    ],
    [
      'a zip file of something else',
      () => makeZip({ 'word/document.xml': '<document/>' }),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    ['a damaged directory', () => withSheet('').subarray(0, -30), 'NOT_A_WORKBOOK workbookNotWorkbook'],
    ['macros', () => workbook({ 'xl/vbaProject.bin': 'MZ' }), 'FILE_WITH_MACROS workbookMacros'],
    [
      'macros under another name',
      () =>
        workbook({
          '[Content_Types].xml': '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
        }),
      'FILE_WITH_MACROS workbookMacros',
    ],
    [
      'external links',
      () => workbook({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
      'FILE_WITH_LINKS workbookLinks',
    ],
    [
      'a relation to something outside',
      () =>
        workbook({
          'xl/_rels/workbook.xml.rels': `<Relationship Type="a/image" Target="http://x" TargetMode="External"/>`,
        }),
      'FILE_WITH_LINKS workbookLinks',
    ],
    [
      'a hyperlink',
      () =>
        workbook({
          'xl/_rels/sheet.xml.rels': `<Relationship Type="a/hyperlink" Target="http://x" TargetMode="External"/>`,
        }),
      null,
    ],
    ['a formula', () => withSheet('<row r="12"><c r="F12"><f>SUM(A1)</f><v>1</v></c></row>'), null],
    [
      'a formula in another namespace',
      () => withSheet('<x:row r="2"><x:c r="B2"><x:f t="shared"/></x:c></x:row>'),
      null,
    ],
    [
      'two million rows',
      () => withSheet('<row r="2000000"><c r="A2000000"><v>1</v></c></row>'),
      'TOO_MANY_CELLS workbookTooManyCells 20000 200 1500000',
    ],
    [
      'a corner far away',
      () => withSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'),
      'TOO_MANY_CELLS workbookTooManyCells 20000 200 1500000',
    ],
    [
      'two million empty rows without numbers',
      () =>
        workbook({ 'xl/worksheets/sheet1.xml': packedPart(deflateRawSync(sheetXml('<row/>'.repeat(2_000_000))), 10) }),
      'TOO_MANY_CELLS workbookTooManyCells 20000 200 1500000',
    ],
    [
      'a second alphabet',
      () => workbook({ 'xl/worksheets/sheet1.xml': Buffer.from('\ufeff<worksheet><f/>', 'utf16le') }),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    [
      'a second directory in the format for large files',
      () => {
        const file = withSheet('');
        // The size of the directory asks to look elsewhere for it, where nobody here looks.
        file.writeUInt32LE(0xffffffff, file.length - 10);
        return file;
      },
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    [
      'a part whose size the directory keeps to itself',
      () => {
        const name = 'xl/worksheets/sheet1.xml';
        const file = withSheet('<row r="2000000"><c r="A2000000"><f>1</f></c></row>');
        const listed = file.lastIndexOf(name) - 46;
        file.writeUInt16LE(8, listed + 8);
        file.writeUInt32LE(0, listed + 20);
        return file;
      },
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    [
      'a sheet in an unusual place',
      () =>
        workbook({
          'xl/_rels/workbook.xml.rels': '<Relationship Id="a" Type="b/worksheet" Target="media/sheet.bin"/>',
          'xl/media/sheet.bin': sheetXml('<row r="1048000"><c r="A1048000"><v>1</v></c></row>'),
        }),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    [
      'a sheet that another one hides behind, in names that readers take for the same',
      () => workbook({ 'xl/worksheets/sheet1.xml': sheetXml(''), '\ufeffxl/worksheets/sheet1.xml': sheetXml('<f/>') }),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    ...[
      '<c r="&#65;1048000"><v>1</v></c>',
      '<c s=">" r="A1048000"><v>1</v></c>',
      `<c s=" r='A1' " r="A1048000" r="A1"><v>1</v></c>`,
      '<c r="A 1048000"><v>1</v></c>',
    ].map((cell): [string, () => Buffer, string] => [
      `a place that only a parser reads: ${cell}`,
      () => withSheet(`<row>${cell}</row>`),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ]),
    [
      'a relation that only a parser reads',
      () =>
        workbook({
          'xl/_rels/workbook.xml.rels': '<Relationship Id="a" Type="b/work&#115;heet" Target="media/sheet.bin"/>',
        }),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    [
      'a sheet in the usual place, from the root',
      () =>
        workbook({
          'xl/_rels/workbook.xml.rels': '<Relationship Id="a" Type="b/worksheet" Target="/xl/worksheets/sheet1.xml"/>',
        }),
      null,
    ],
    [
      'a workbook in an unusual place',
      () =>
        workbook({
          '_rels/.rels': '<Relationship Id="a" Type="b/officeDocument" Target="other/workbook.xml"/>',
          'other/workbook.xml': '<workbook/>',
        }),
      'NOT_A_WORKBOOK workbookNotWorkbook',
    ],
    ['entities', () => withSheet('<!DOCTYPE a [<!ENTITY b "c">]>'), 'NOT_A_WORKBOOK workbookNotWorkbook'],
    ['more bytes than allowed', () => Buffer.alloc(importLimits.bytes + 1), 'TOO_LARGE workbookTooLarge 10'],
  ])('%s', async (_, make, expected) => {
    expect(await refusalOf(await make())).toBe(expected);
  });

  it('a bomb, by what comes out and not by what it claims, in little memory', async () => {
    // 64 MB of blanks pack to some ten thousand bytes; the directory says it is ten. What comes out is looked at in pieces
    // and never held whole.
    const zeros = Buffer.alloc(64 * 1024 * 1024, 0x20);
    const bomb = makeZip({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': '<workbook/>',
      'xl/media/a.bin': packedPart(deflateRawSync(zeros), 10),
      'xl/media/b.bin': packedPart(deflateRawSync(zeros), 10),
    });
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusalOf(bomb)).toBe('ZIP_BOMB workbookBomb 120');
    const [part] = entriesOf(bomb, 10).filter(({ name }) => name === 'xl/media/a.bin');
    let [pieces, largest] = [0, 0];
    for await (const piece of unpack(bomb, part as ZipEntry))
      [pieces, largest] = [pieces + 1, Math.max(largest, piece.length)];
    expect(pieces).toBeGreaterThan(100);
    expect(largest).toBeLessThanOrEqual(64 * 1024);
  });

  it('finds a cell that lies across two pieces of the file', async () => {
    const filler = `<row r="1"><c r="A1"><v>${'1'.repeat(16_380)}</v></c></row>`;
    for (let shift = 0; shift < 40; shift += 7)
      expect(
        await refusalOf(
          withSheet(`${' '.repeat(shift)}${filler}<row r="2"><c${' '.repeat(9_000)} r="XFD2"><v>1</v></c></row>`),
        ),
      ).toMatch(/workbookTooManyCells/);
  });
});
