/** Files that are small to send and dear to read. */
import { crc32, deflateRawSync } from 'node:zlib';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const sheetSpace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relSpace = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const packageSpace = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

type Parts = Readonly<Record<string, string>>;
type Book = {
  readonly sheets?: number;
  readonly sheet?: string;
  readonly names?: string;
  readonly more?: Parts;
  readonly doctype?: string;
};

/** A workbook whose sheet entries all name one part. */
function workbook({ sheets = 1, sheet = '', names = '', more = {}, doctype = '' }: Book): Buffer {
  const entries = Array.from(
    { length: sheets },
    (_, at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="rId1"/>`,
  ).join('');
  const parts: Parts = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships ${packageSpace}><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships ${packageSpace}><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}${doctype}<workbook ${sheetSpace} ${relSpace}><sheets>${entries}</sheets>${names}</workbook>`,
    'xl/worksheets/sheet1.xml': `${head}${doctype}<worksheet ${sheetSpace}>${sheet || '<sheetData/>'}</worksheet>`,
    ...more,
  };
  return zipOfTexts(parts);
}

/** A sound archive: what is wrong is in its parts. */
function zipOfTexts(parts: Parts): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, text] of Object.entries(parts)) {
    const [name, plain] = [Buffer.from(path), Buffer.from(text)];
    const body = deflateRawSync(plain);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(plain.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, name, body]);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), fields, tail, name]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const rows = (count: number, cells: number, cell = '<c><v>1</v></c>'): string =>
  `<sheetData>${`<row>${cell.repeat(cells)}</row>`.repeat(count)}</sheetData>`;

/** Nothing is wrong with it: were it refused like the others, they would prove nothing. */
export const plainWorkbook = (): Buffer => workbook({ sheet: rows(3, 3) });

/** Each with what is wrong with it. */
export const dearWorkbooks: Readonly<Record<string, () => Buffer>> = {
  'fifty-one sheets that name one part of 1.2 million cells': () => workbook({ sheets: 51, sheet: rows(6000, 200) }),
  '1.4 million defined names': () =>
    workbook({
      names: `<definedNames>${'<definedName name="a">s0!$A$1</definedName>'.repeat(1_400_000)}</definedNames>`,
    }),
  'one merged range as large as a sheet': () =>
    workbook({ sheet: `${rows(1, 1)}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>` }),
  'half a million merged ranges': () =>
    workbook({
      sheet: `${rows(1, 1)}<mergeCells>${Array.from({ length: 500_000 }, (_, at) => `<mergeCell ref="A${at + 1}:B${at + 1}"/>`).join('')}</mergeCells>`,
    }),
  'a cell at the last place': () =>
    workbook({ sheet: '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>' }),
  'a million empty rows': () => workbook({ sheet: `<sheetData>${'<row/>'.repeat(1_000_000)}</sheetData>` }),
  'a million columns of width': () =>
    workbook({ sheet: `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(500_000)}</cols>${rows(1, 1)}` }),
  'a million validations': () =>
    workbook({
      sheet: `${rows(1, 1)}<dataValidations>${'<dataValidation sqref="A1:XFD1048576"/>'.repeat(500_000)}</dataValidations>`,
    }),
  'a million shared texts': () =>
    workbook({
      sheet: rows(1, 1),
      more: { 'xl/sharedStrings.xml': `${head}<sst ${sheetSpace}>${'<si><t>a</t></si>'.repeat(1_500_000)}</sst>` },
    }),
  'half a million styles': () =>
    workbook({
      sheet: rows(1, 1),
      more: {
        'xl/styles.xml': `${head}<styleSheet ${sheetSpace}><cellXfs>${'<xf numFmtId="0"/>'.repeat(700_000)}</cellXfs></styleSheet>`,
      },
    }),
  'entities that multiply': () =>
    workbook({
      doctype: `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${'bcdefghij'[at]} "${`&${'abcdefghi'[at]};`.repeat(10)}">`).join('')}]>`,
      sheet: '<sheetData><row><c t="inlineStr"><is><t>&j;</t></is></c></row></sheetData>',
    }),
  'an entity of the machine': () =>
    workbook({
      doctype: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
      sheet: '<sheetData><row><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData>',
    }),
  'zeros that unpack to 800 MB': () =>
    workbook({ more: { 'xl/media/a.bin': '\0'.repeat(400_000_000), 'xl/media/b.bin': '\0'.repeat(400_000_000) } }),
  'five thousand parts': () =>
    workbook({ more: Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`xl/x${at}.xml`, '<a/>'])) }),
  'elements a hundred thousand deep': () => workbook({ sheet: `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}` }),
  'one text of 30 MB': () =>
    workbook({
      sheet: `<sheetData><row><c t="inlineStr"><is><t>${'字'.repeat(10_000_000)}</t></is></c></row></sheetData>`,
    }),
  'a part above its folder': () => workbook({ more: { '../../evil.xml': '<a/>' } }),
  'half a zip': () => workbook({}).subarray(0, 300),
};

/** An image of a few bytes that claims to be very large. */
export function hugeImage(): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200010000000100000806000000', 'hex');
  return Buffer.concat([header, Buffer.alloc(2000)]);
}
