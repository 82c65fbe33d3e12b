import { expect, it } from '@jest/globals';
import { decodeText } from './text-bytes';

const bytes = (hex: string): Uint8Array => Uint8Array.from(Buffer.from(hex, 'hex'));

it.each([
  ['e68890e69588', 'UTF-8', '成效'],
  ['efbbbfe68890', 'UTF-8', '成'],
  ['b3c9d0a7', 'GB18030', '成效'],
  // A Mongolian letter, which only GB18030 has among the Chinese encodings.
  ['8134f632', 'GB18030', null],
  ['fffe10624865', 'UTF-16', '成效'],
])('%s is %s', (hex, encoding, text) => {
  const read = decodeText(bytes(hex));
  expect(read?.encoding).toBe(encoding);
  if (text !== null) expect(read?.text).toBe(text);
});

it.each(['b3c9ff', 'ff', '80ff'])('%s is no text, and is never replaced by other signs', (hex) =>
  expect(decodeText(bytes(hex))).toBeNull(),
);
