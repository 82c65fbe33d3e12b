import { makeZip, soundPart } from '../make-zip';

const relationshipsOf = (lines: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
const sheetRelation = relation('r1', 'worksheet', 'worksheets/sheet1.xml');
const oneSheet = '<sheets><sheet name="甲" sheetId="1" r:id="r1"/></sheets>';

/** A workbook of the given parts; what is not given is as in a sound one of one sheet. */
const workbook = ({
  book = oneSheet,
  relations = sheetRelation,
  sheet = '<sheetData/>',
  more = {},
}: {
  book?: string;
  relations?: string;
  sheet?: string;
  more?: Readonly<Record<string, string>>;
}): Buffer =>
  makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relationshipsOf(relation('r1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': soundPart(`<workbook xmlns="${spreadsheet}" xmlns:r="${office}">${book}</workbook>`),
    'xl/_rels/workbook.xml.rels': soundPart(relationshipsOf(relations)),
    'xl/worksheets/sheet1.xml': soundPart(`<worksheet xmlns="${spreadsheet}">${sheet}</worksheet>`),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, soundPart(xml)])),
  });

const times = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('');
const cells = (rows: number, columns: number): string => {
  const row = '<c><v>1</v></c>'.repeat(columns);
  return `<sheetData>${`<row>${row}</row>`.repeat(rows)}</sheetData>`;
};

/** A workbook that asks for more than it says; `reason` is the message it is refused with. */
export type HostileWorkbook = { readonly name: string; readonly make: () => Buffer; readonly reason: RegExp };

const tooMany = /^workbookTooMany(Cells|Parts)$/;
/** What is in it is passed over, so that it is a workbook that says nothing. */
const notRead = /^(workbookWrongSheet|importOtherForm)$/;

/** Files of a few megabytes at most that ask a reader for gigabytes or minutes. Each is made when it is asked for. */
export const hostileWorkbooks: readonly HostileWorkbook[] = [
  {
    name: '51 sheets that are one part of 1.2 million cells',
    make: () =>
      workbook({
        book: `<sheets>${times(51, (n) => `<sheet name="s${n}" sheetId="${n + 1}" r:id="r1"/>`)}</sheets>`,
        sheet: cells(6_000, 200),
      }),
    reason: tooMany,
  },
  {
    name: '51 sheets whose relations lead to one part of 1.2 million cells',
    make: () =>
      workbook({
        book: `<sheets>${times(51, (n) => `<sheet name="s${n}" sheetId="${n + 1}" r:id="q${n}"/>`)}</sheets>`,
        relations: times(51, (n) =>
          relation(`q${n}`, 'worksheet', n % 2 ? './worksheets/sheet1.xml' : '/xl/worksheets/sheet1.xml'),
        ),
        sheet: cells(6_000, 200),
      }),
    reason: /^workbook(TooMany(Cells|Parts)|NotWorkbook)$/,
  },
  {
    name: '1.4 million defined names',
    make: () =>
      workbook({
        book: `${oneSheet}<definedNames>${times(1_400_000, (n) => `<definedName name="n${n}">甲!$A$1</definedName>`)}</definedNames>`,
      }),
    reason: tooMany,
  },
  {
    name: '600,000 sheets without a part',
    make: () => workbook({ book: `<sheets>${times(600_000, (n) => `<sheet name="${n}" r:id="r1"/>`)}</sheets>` }),
    reason: tooMany,
  },
  {
    name: 'a million relations',
    make: () =>
      workbook({
        relations: sheetRelation + times(1_000_000, (n) => `<Relationship Id="x${n}" Type="t" Target="u"/>`),
      }),
    reason: tooMany,
  },
  {
    name: 'two million formats of cells',
    make: () =>
      workbook({
        relations: sheetRelation + relation('r2', 'styles', 'styles.xml'),
        more: {
          'xl/styles.xml': `<styleSheet xmlns="${spreadsheet}"><cellXfs>${'<xf numFmtId="27"/>'.repeat(2_000_000)}</cellXfs></styleSheet>`,
        },
      }),
    reason: tooMany,
  },
  {
    name: 'ten million shared strings',
    make: () =>
      workbook({
        relations: sheetRelation + relation('r2', 'sharedStrings', 'sharedStrings.xml'),
        more: { 'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}">${'<si/>'.repeat(10_000_000)}</sst>` },
      }),
    reason: tooMany,
  },
  {
    name: 'one shared text of a whole cell in a million cells',
    make: () =>
      workbook({
        relations: sheetRelation + relation('r2', 'sharedStrings', 'sharedStrings.xml'),
        more: { 'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}"><si><t>${'长'.repeat(32_000)}</t></si></sst>` },
        sheet: `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(5_000)}</sheetData>`,
      }),
    reason: /^workbookTooMuchText$/,
  },
  {
    name: 'one shared text of ten thousand runs in a million cells',
    make: () =>
      workbook({
        relations: sheetRelation + relation('r2', 'sharedStrings', 'sharedStrings.xml'),
        more: {
          'xl/sharedStrings.xml': `<sst xmlns="${spreadsheet}"><si>${'<r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'.repeat(10_000)}</si></sst>`,
        },
        sheet: `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(200)}</row>`.repeat(5_000)}</sheetData>`,
      }),
    reason: tooMany,
  },
  {
    name: 'two million merged ranges over one another',
    make: () =>
      workbook({ sheet: `${cells(10, 10)}<mergeCells>${'<mergeCell ref="A1:J10"/>'.repeat(2_000_000)}</mergeCells>` }),
    reason: tooMany,
  },
  {
    name: 'one merged range over the whole sheet',
    make: () =>
      workbook({
        sheet: `${cells(20_000, 1)}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(4_000)}</mergeCells>`,
      }),
    reason: tooMany,
  },
  {
    name: 'two million widths of columns',
    make: () =>
      workbook({ sheet: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(2_000_000)}</cols><sheetData/>` }),
    reason: tooMany,
  },
  {
    name: 'a million rules for what may be typed',
    make: () =>
      workbook({
        sheet: `<sheetData/><dataValidations>${'<dataValidation type="list" sqref="A1"><formula1>1</formula1></dataValidation>'.repeat(1_000_000)}</dataValidations>`,
      }),
    reason: tooMany,
  },
  {
    name: 'a million comments',
    make: () =>
      workbook({
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationshipsOf(relation('c', 'comments', '../comments1.xml')),
          'xl/comments1.xml': `<comments xmlns="${spreadsheet}"><commentList>${times(1_000_000, (n) => `<comment ref="A${n + 1}"><text/></comment>`)}</commentList></comments>`,
        },
      }),
    reason: notRead,
  },
  {
    name: 'a drawing of a million pictures',
    make: () =>
      workbook({
        more: {
          'xl/worksheets/_rels/sheet1.xml.rels': relationshipsOf(relation('d', 'drawing', '../drawings/drawing1.xml')),
          'xl/drawings/drawing1.xml': `<wsDr>${'<oneCellAnchor><pic/></oneCellAnchor>'.repeat(1_000_000)}</wsDr>`,
        },
      }),
    reason: notRead,
  },
  {
    name: 'elements within one another, two million deep',
    make: () => workbook({ sheet: `<sheetData/>${'<x>'.repeat(2_000_000)}${'</x>'.repeat(2_000_000)}` }),
    reason: /^workbook(NotWorkbook|TooManyParts)$/,
  },
  {
    name: 'a tag of fifty megabytes',
    make: () => workbook({ sheet: `<sheetData x="${'a'.repeat(50_000_000)}"/>` }),
    reason: /^workbookNotWorkbook$/,
  },
  {
    name: 'half a million attributes',
    make: () => workbook({ sheet: `<sheetPr ${times(9_000, (n) => `a${n}="" `)}/>`.repeat(50) }),
    reason: notRead,
  },
  {
    name: 'entities that multiply',
    make: () =>
      workbook({
        sheet: '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><sheetData/>',
      }),
    reason: /^workbookNotWorkbook$/,
  },
  {
    name: 'two hundred megabytes of blanks in ten parts',
    make: () =>
      workbook({
        more: Object.fromEntries(
          Array.from({ length: 10 }, (_, n) => [`xl/media/${n}.xml`, ' '.repeat(20 * 1024 * 1024)]),
        ),
      }),
    reason: /^workbookBomb$/,
  },
  {
    name: 'a text file of five million separators',
    make: () => Buffer.from(','.repeat(5_000_000)),
    reason: /^workbookTooManyCells$/,
  },
  {
    name: 'a text file of quotes',
    make: () => Buffer.from('"'.repeat(10_000_001)),
    reason: /^csvQuoteOpen$/,
  },
];
