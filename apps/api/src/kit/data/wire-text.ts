import { BufferReader } from 'pg-protocol/dist/buffer-reader.js';

/** What the reader keeps to itself: the bytes that arrived, and where it stands in them. */
type Bytes = Uint8Array & { utf8Slice(start: number, end: number): string };
type Reader = { offset: number; buffer: Bytes };

/** A text that came before, with its bytes. */
type Known = { readonly bytes: Uint8Array; readonly text: string };

const longest = 24;
const places = 4096;
const known: (Known | undefined)[] = new Array<Known | undefined>(places).fill(undefined);

/**
 * Reads the text of a value as `Buffer.toString('utf-8')` does, without looking the encoding up again for each of the
 * thousands of values of a list. Short texts repeat (codes, signs, units, names of indicators): one that came before is
 * answered again instead of being made anew and collected as garbage.
 */
export function readTextDirectly(): void {
  BufferReader.prototype.string = function (this: unknown, length: number): string {
    const reader = this as Reader;
    const start = reader.offset;
    reader.offset += length;
    return length <= longest
      ? shortText(reader.buffer, start, reader.offset)
      : reader.buffer.utf8Slice(start, reader.offset);
  };
}

function shortText(buffer: Bytes, start: number, end: number): string {
  let place = end - start;
  for (let at = start; at < end; at += 1) place = (Math.imul(place, 31) + (buffer[at] ?? 0)) | 0;
  place &= places - 1;
  const found = known[place];
  if (found && isAt(found.bytes, buffer, start, end)) return found.text;
  const text = buffer.utf8Slice(start, end);
  known[place] = { bytes: Uint8Array.from(buffer.subarray(start, end)), text };
  return text;
}

function isAt(bytes: Uint8Array, buffer: Bytes, start: number, end: number): boolean {
  if (bytes.length !== end - start) return false;
  for (let at = start; at < end; at += 1) if (bytes[at - start] !== buffer[at]) return false;
  return true;
}
