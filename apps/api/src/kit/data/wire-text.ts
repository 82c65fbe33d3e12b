import { BufferReader } from 'pg-protocol/dist/buffer-reader.js';

/** What the reader keeps to itself: the bytes that arrived, and where it stands in them. */
type Reader = { offset: number; buffer: { utf8Slice(start: number, end: number): string } };

/**
 * Reads the text of a value as `Buffer.toString('utf-8')` does, without looking the encoding up again for each of the
 * thousands of values of a list: a tenth of what a list costs the API.
 */
export function readTextDirectly(): void {
  BufferReader.prototype.string = function (this: unknown, length: number): string {
    const reader = this as Reader;
    const start = reader.offset;
    reader.offset += length;
    return reader.buffer.utf8Slice(start, reader.offset);
  };
}
