import { describe, expect, it } from '@jest/globals';
import { clausePathOf, parseFigure, displayFigure, statementOf, valueAt, withValue } from './figure';
import { describeInParts, withoutKeys } from './parts';
import { nm10hao, shippedPacks } from '../rule-pack/shipped';

const joined = (parts: readonly (string | { value: string; unit: string })[]): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? part : displayFigure(part as { value: string; unit: 'percent' | 'points' }),
    )
    .join('');

describe('a pack in parts', () => {
  it.each(shippedPacks.map((pack) => [pack.id, pack] as const))('%s says the same, whole or in parts', (_id, pack) => {
    const plain = withoutKeys(pack);
    for (const { text, parts } of describeInParts(pack).flatMap(({ statements }) => statements)) {
      expect(joined(parts.zh)).toBe(plain(text.zh));
      expect(joined(parts.en)).toBe(plain(text.en));
    }
  });

  it('has a place in the sentence for every figure', () => {
    for (const pack of shippedPacks)
      for (const { figures, parts } of describeInParts(pack).flatMap(({ statements }) => statements))
        for (const words of [parts.zh, parts.en])
          expect(
            words.filter((part) => typeof part !== 'string').map((part) => (part as { path: string }).path),
          ).toEqual(expect.arrayContaining(figures.map(({ path }) => path)));
  });

  it('leaves numbers in names and bounds of other bands as words, and keys out', () => {
    const grades = describeInParts(nm10hao).find(({ section }) => section === 'grades');
    expect(grades?.statements[1]?.parts.zh).toEqual([
      '良：',
      { path: 'grades.1.min', value: '80', unit: 'points' },
      ' 分（含）至 90 分（不含）',
    ]);
  });
});

describe('a figure', () => {
  it('is read and typed in percent and kept as an exact share', () => {
    expect(displayFigure({ value: '0.285', unit: 'percent' })).toBe('28.5');
    expect(parseFigure('percent', ' 28.5 ')).toBe('0.285');
    expect(parseFigure('percent', '110')).toBe('1.1');
    expect(parseFigure('points', '07.50')).toBe('7.5');
    expect(parseFigure('whole', '10')).toBe(10);
  });

  it('is none where something else was typed', () => {
    for (const typed of ['', '八十', '1e3', '-5', '80.', '0.12345']) expect(parseFigure('percent', typed)).toBeNull();
    expect(parseFigure('whole', '1.5')).toBeNull();
  });

  it('replaces one place and leaves the document it came from alone', () => {
    const changed = withValue(nm10hao, 'weights.0.groups.1.weight', '35');
    expect(valueAt(changed, 'weights.0.groups.1.weight')).toBe('35');
    expect(valueAt(nm10hao, 'weights.0.groups.1.weight')).toBe('30');
    expect(changed.weights[1]).toBe(nm10hao.weights[1]);
  });
});

describe('the place of a statement', () => {
  it('leads to the clause of the rule, or of the section around it', () => {
    expect(clausePathOf(nm10hao, 'monitoring.execution.0')).toBe('monitoring.clause');
    expect(clausePathOf(nm10hao, 'weights.1')).toBe('weights.1.clause');
    expect(clausePathOf(nm10hao, 'grades.0')).toBeNull();
  });

  it('takes the findings of everything inside it', () => {
    const paths = ['overFulfilment.flagAbove', 'overFulfilment', 'grades.1', 'grades.10'];
    expect(statementOf({ path: 'overFulfilment.flagAbove' }, paths)).toBe('overFulfilment.flagAbove');
    expect(statementOf({ path: 'overFulfilment.deductAbove' }, paths)).toBe('overFulfilment');
    expect(statementOf({ path: 'grades.10.min' }, paths)).toBe('grades.10');
    expect(statementOf({ path: 'grades' }, paths)).toBeNull();
  });
});
