/** A file wherever it lies: on the disk of the server, or with the browser in which it was chosen. */
export type ReadableFile = {
  readonly size: number;
  /** So many bytes from a position on; fewer where the file ends before. */
  readonly read: (position: number, length: number) => Promise<Uint8Array>;
};

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;
/** More than any document has: an archive beyond it is refused unread. */
const most = { entries: 20_000, bytes: 4 * 1024 * 1024 };

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The names in the table of contents of a ZIP archive, without unpacking anything; null when it is damaged or too large. */
export async function entryNamesOf({ size, read }: ReadableFile): Promise<string[] | null> {
  const longest = Math.min(size, endLength + longestComment);
  const tail = viewOf(await read(size - longest, longest));
  const end = endOf(tail);
  if (end === null) return null;
  const count = tail.getUint16(end + 10, true);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (count > most.entries || length > most.bytes || start + length > size) return null;
  return namesOf(await read(start, length), count);
}

/** Where the end record begins: the last one whose comment reaches exactly to the end of the file. */
function endOf(tail: DataView): number | null {
  for (let at = tail.byteLength - endLength; at >= 0; at -= 1)
    if (tail.getUint32(at, true) === endMark && at + endLength + tail.getUint16(at + 20, true) === tail.byteLength)
      return at;
  return null;
}

/** Null unless the table holds exactly the entries that were announced. */
function namesOf(bytes: Uint8Array, count: number): string[] | null {
  const table = viewOf(bytes);
  const decoder = new TextDecoder();
  const names: string[] = [];
  let at = 0;
  while (at + 46 <= table.byteLength && table.getUint32(at, true) === entryMark) {
    const [name, extra, comment] = [28, 30, 32].map((field) => table.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    names.push(decoder.decode(bytes.subarray(at + 46, at + 46 + name)));
    at += 46 + name + extra + comment;
  }
  return names.length === count && at <= table.byteLength ? names : null;
}
