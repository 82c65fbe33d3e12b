import type { FileHandle } from 'node:fs/promises';

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
/** More than any document has: an archive beyond it is refused unread. */
const most = { entries: 20_000, bytes: 4 * 1024 * 1024 };

/** The names in the table of contents of a ZIP archive, without unpacking anything; null when it is damaged or too large. */
export async function entryNamesOf(file: FileHandle, size: number): Promise<string[] | null> {
  const tail = await read(
    file,
    Math.max(0, size - endLength - longestComment),
    Math.min(size, endLength + longestComment),
  );
  const end = endOf(tail);
  if (end === null) return null;
  const [count, length, start] = [
    tail.readUInt16LE(end + 10),
    tail.readUInt32LE(end + 12),
    tail.readUInt32LE(end + 16),
  ];
  if (count > most.entries || length > most.bytes || start + length > size) return null;
  return namesOf(await read(file, start, length), count);
}

async function read(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

/** Where the end record begins: the last one whose comment reaches exactly to the end of the file. */
function endOf(tail: Buffer): number | null {
  for (let at = tail.length - endLength; at >= 0; at -= 1)
    if (tail.readUInt32LE(at) === endMark && at + endLength + tail.readUInt16LE(at + 20) === tail.length) return at;
  return null;
}

/** Null unless the table holds exactly the entries that were announced. */
function namesOf(table: Buffer, count: number): string[] | null {
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= table.length && table.readUInt32LE(at) === entryMark) {
    const [name, extra, comment] = [28, 30, 32].map((field) => table.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    names.push(table.toString('utf8', at + 46, at + 46 + name));
    at += 46 + name + extra + comment;
  }
  return names.length === count && at <= table.length ? names : null;
}
