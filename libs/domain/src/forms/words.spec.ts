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

it('says both texts whole, whatever they are, and marks nothing where they are the same', () => {
  const text = fc.array(fc.constantFrom('改良', '渠道', '5', '6', '公里', 'km', '，', ' '), { maxLength: 30 });
  fc.assert(
    fc.property(text, text, (old, now) => {
      const [before, after] = [old.join(''), now.join('')];
      const changes = wordChanges(before, after);
      if (!changes) return;
      const read = (left: string) => changes.flatMap(({ kind, text: each }) => (kind === left ? [] : [each])).join('');
      expect([read('in'), read('out')]).toEqual([before, after]);
      if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

it('compares a text of 2,000 characters of which a few changed', () => {
  const text = '衬砌渠道长度、渠系建筑物座数和受益灌溉面积按批复的实施方案逐项核定。'.repeat(60).slice(0, 2_000);
  const after = `${text.slice(0, 400)}新增${text.slice(400, 1_500)}${text.slice(1_504)}`;
  const changes = wordChanges(text, after) ?? [];
  expect(
    changes
      .filter(({ kind }) => kind === 'in')
      .map((each) => each.text)
      .join(''),
  ).toContain('新增');
  expect(changes.flatMap(({ kind, text: each }) => (kind === 'in' ? [] : [each])).join('')).toBe(text);
});
