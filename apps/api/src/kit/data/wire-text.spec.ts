import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BufferReader } from 'pg-protocol/dist/buffer-reader.js';
import { readTextDirectly } from './wire-text';

readTextDirectly();

/** Reads texts as they stand one behind another in what arrived. */
function readAll(texts: readonly string[]): string[] {
  const bytes = Buffer.from(texts.join(''));
  const reader = new BufferReader();
  reader.setBuffer(0, bytes);
  const read = texts.map((text) => reader.string(Buffer.byteLength(text)));
  bytes.fill(0);
  return read;
}

const words = fc.oneof(
  fc.constantFrom('', 'a', 'b', '%', '个', '10.00', '数量指标', '产出指标', '社会效益指标'),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary-ascii', maxLength: 3 }),
);

it('reads every text as it was written, whatever came before it', () => {
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (texts) => {
      expect(readAll(texts)).toEqual(texts);
      expect(readAll(texts)).toEqual(texts);
    }),
  );
});

it('keeps texts apart whose bytes fall into one place', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `指标${index}`);
  expect(readAll(texts)).toEqual(texts);
  expect(readAll(texts.toReversed())).toEqual(texts.toReversed());
});
