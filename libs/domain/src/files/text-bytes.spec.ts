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
  ['feff62106548', 'UTF-16', '成效'],
  ['106248652c0031000a00', 'UTF-16', '成效,1\n'],
  ['62106548002c0031000a', 'UTF-16', '成效,1\n'],
  ['cfeec4bfc3fbb3c62cb5a5cebbb4fac2eb0d0a', 'GB18030', '项目名称,单位代码\r\n'],
])('%s is %s', (hex, encoding, text) => {
  const read = decodeText(bytes(hex));
  expect(read?.encoding).toBe(encoding);
  if (text !== null) expect(read?.text).toBe(text);
});

it.each(['b3c9ff', 'ff', '80ff', 'e68890e69588e68890e695'])(
  '%s is no text, and is never replaced by other signs',
  (hex) => expect(decodeText(bytes(hex))).toBeNull(),
);
