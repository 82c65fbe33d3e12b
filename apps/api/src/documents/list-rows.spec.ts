import { expect, it } from '@jest/globals';
import { MalformedRows, readRows } from './list-rows';

const read = (hex: string) => [
  ...readRows(Uint8Array.from(Buffer.from(hex, 'hex')), { width: 1, count: 1, limits: { columns: 5, text: 9 } }),
];

it('takes lines of UTF-8 only: other bytes are refused, never replaced', () => {
  expect(read('5b5b22e68890225d5d0a')).toEqual([['成']]);
  expect(() => read('5b5b22b3c9225d5d0a')).toThrow(MalformedRows);
});
