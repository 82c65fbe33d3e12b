import { once } from 'node:events';
import { createInflateRaw } from 'node:zlib';
import { ProblemError, refusal } from '@chengxiao/domain';

/** A file inside a zip file, as its directory tells; sizes are what it claims. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  /** Its size is said behind it and not before: without it in the directory, a reader takes it from there. */
  readonly sizeBehind: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

/** As the reader of workbooks spells names: a mark of the byte order, for one, is no part of them. */
const nameDecoder = new TextDecoder();
/** What a directory writes in place of a figure that stands elsewhere, in the format for large files. */
const zip64Marker = 0xffffffff;

/** Some programs part folders by backslashes, or write the list of content types in small letters: sound, and readable. */
const plainName = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\[content_types\]\.xml$/i, '[Content_Types].xml');

const damagedError = () => new ProblemError(refusal('NOT_A_WORKBOOK', 'workbookNotWorkbook'));
const signs = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 };
/** A directory entry without its names, and the end of the directory with the longest comment. */
const sizes = { directory: 46, local: 30, end: 22, comment: 0xffff };

/**
 * The entries of a zip file. What a reader would look up elsewhere than here is damaged: two readers, two files.
 * @throws `NOT_A_WORKBOOK` when its directory does not hold together
 */
export function entriesOf(file: Buffer, most: number): ZipEntry[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const size = file.readUInt32LE(end + 12);
  if (count > most || size === zip64Marker || at === zip64Marker) throw damagedError();
  return Array.from({ length: count }, () => {
    if (at + sizes.directory > end || file.readUInt32LE(at) !== signs.directory) throw damagedError();
    const [name, extra, comment] = [28, 30, 32].map((field) => file.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const entry: ZipEntry = {
      name: plainName(nameDecoder.decode(file.subarray(at + sizes.directory, at + sizes.directory + name))),
      crc: file.readUInt32LE(at + 16),
      unpacked: file.readUInt32LE(at + 24),
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      sizeBehind: (file.readUInt16LE(at + 8) & 8) === 8,
      packed: file.readUInt32LE(at + 20),
      offset: file.readUInt32LE(at + 42),
    };
    at += sizes.directory + name + extra + comment;
    return entry;
  });
}

function endOf(file: Buffer): number {
  for (let at = file.length - sizes.end; at >= Math.max(0, file.length - sizes.end - sizes.comment); at -= 1)
    if (file.readUInt32LE(at) === signs.end) return at;
  throw damagedError();
}

/** The bytes of an entry as they are packed. */
export function packedBytes(file: Buffer, { packed, offset }: ZipEntry): Buffer {
  if (offset + sizes.local > file.length || file.readUInt32LE(offset) !== signs.local) throw damagedError();
  const start = offset + sizes.local + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (start + packed > file.length) throw damagedError();
  return file.subarray(start, start + packed);
}

/** Unpacks one entry piece by piece; whatever it claims, only what comes out counts. */
export async function* unpack(file: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  const { method } = entry;
  const body = packedBytes(file, entry);
  if (method === 0) return yield body;
  if (method !== 8) throw damagedError();
  const inflate = createInflateRaw();
  const failed = once(inflate, 'error').then(
    ([error]) => error as Error,
    () => null,
  );
  inflate.end(body);
  try {
    for await (const piece of inflate) yield piece as Buffer;
  } catch {
    throw damagedError();
  } finally {
    inflate.destroy();
    void failed;
  }
}
