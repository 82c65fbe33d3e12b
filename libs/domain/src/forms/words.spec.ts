import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordChanges } from './words';

it('marks the words that changed, and leaves the sentence around them', () => {
  expect(
    wordChanges('改良盐碱化耕地 5 万亩，土壤含盐量明显下降。', '改良盐碱化耕地 6 万亩，土壤含盐量明显下降。'),
  ).toEqual([
    { kind: 'same', text: '改良盐碱化耕地 ' },
    { kind: 'out', text: '5' },
    { kind: 'in', text: '6' },
    { kind: 'same', text: ' 万亩，土壤含盐量明显下降。' },
  ]);
});

it('takes a number as one word', () => {
  const changes = wordChanges('完成里程 1,250.5 公里并验收', '完成里程 1,350.5 公里并验收') ?? [];
  expect(changes.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['1,250.5', '1,350.5']);
});

it('compares no texts that have little in common', () => {
  expect(wordChanges('明显下降', '平均下降 0.10 个百分点以上')).toBeNull();
  expect(wordChanges('', '新写的')).toBeNull();
});

it('says both texts whole', () => {
  const text = fc.string({ maxLength: 40 });
  fc.assert(
    fc.property(text, text, text, (head, middle, tail) => {
      const [before, after] = [head + middle + tail, head + tail];
      const changes = wordChanges(before, after);
      const read = (left: string) => changes?.flatMap(({ kind, text }) => (kind === left ? [] : [text])).join('');
      expect([read('in') ?? before, read('out') ?? after]).toEqual([before, after]);
    }),
  );
});
