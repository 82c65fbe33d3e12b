import { crc32 } from 'node:zlib';
import { entriesOf, packedBytes, unpack, type ZipEntry } from './zip';

/** Formats that a spreadsheet in Chinese knows by their number and the reader of workbooks does not. */
const chineseFormats: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  41: '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The styles of a workbook with the formats written out that it only numbers. */
function withFormats(styles: string): string {
  const missing = Object.entries(chineseFormats)
    .filter(([id]) => new RegExp(`<(?:\\w+:)?xf\\b[^>]*numFmtId="${id}"`).test(styles))
    .filter(([id]) => !new RegExp(`<(?:\\w+:)?numFmt\\b[^>]*numFmtId="${id}"`).test(styles));
  if (missing.length === 0) return styles;
  const [, prefix = ''] = /<(\w+:)?styleSheet\b/.exec(styles) ?? [];
  const formats = missing
    .map(([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`)
    .join('');
  const known = new RegExp(`<${prefix}numFmts\\b[^>]*[^/]>`);
  return known.test(styles)
    ? styles.replace(known, (tag) => tag + formats)
    : styles.replace(
        new RegExp(`<${prefix}styleSheet\\b[^>]*>`),
        (tag) => `${tag}<${prefix}numFmts>${formats}</${prefix}numFmts>`,
      );
}

/**
 * A workbook as its reader takes it: names of parts with slashes, every format written out, and only the parts that say
 * what it says: pictures, drawings, comments and pivots are not handed on.
 */
export async function plainWorkbook(file: Buffer, read: ReadonlySet<string>): Promise<Buffer> {
  const all = entriesOf(file, 2_000);
  const entries = all.filter(({ name }) => read.has(name));
  const parts: Part[] = entries.map((entry) => ({ entry, bytes: null }));
  for (const part of parts)
    if (part.entry.name === 'xl/styles.xml') {
      const pieces: Buffer[] = [];
      for await (const piece of unpack(file, part.entry)) pieces.push(piece);
      const styles = Buffer.concat(pieces).toString();
      const plain = withFormats(styles);
      if (plain !== styles) part.bytes = Buffer.from(plain);
    }
  const isPlain =
    entries.length === all.length && parts.every(({ bytes }) => bytes === null) && !hasOtherNames(file, entries);
  return isPlain ? file : zipOf(file, parts);
}

/** Whether the file names a part in another way than it is read here. */
const hasOtherNames = (file: Buffer, entries: readonly ZipEntry[]): boolean =>
  entries.some(
    ({ name, offset }) => file.toString('utf8', offset + 30, offset + 30 + file.readUInt16LE(offset + 26)) !== name,
  );

type Part = { readonly entry: ZipEntry; bytes: Buffer | null };

/** The same parts as a zip file that any reader takes; what was not changed stays packed as it is. */
function zipOf(file: Buffer, parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { entry, bytes } of parts) {
    const body = bytes ?? packedBytes(file, entry);
    const name = Buffer.from(entry.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x800, 2);
    facts.writeUInt16LE(bytes ? 0 : entry.method, 4);
    facts.writeUInt32LE(bytes ? crc32(bytes) : entry.crc, 10);
    facts.writeUInt32LE(body.length, 14);
    facts.writeUInt32LE(bytes ? bytes.length : entry.unpacked, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), facts, name, body]);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(at);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), facts, Buffer.alloc(10), offset, name]));
    pieces.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...pieces, listed, end]);
}
