import { expect, it } from '@jest/globals';
import { counted } from './counted';

it('lets the number choose, wherever it stands', () => {
  const sentence = '{n} (project waits|projects wait) for you';
  expect(counted(sentence, { n: 1 })).toBe('{n} project waits for you');
  expect(counted(sentence, { n: '1' })).toBe('{n} project waits for you');
  expect(counted(sentence, { n: 0 })).toBe('{n} projects wait for you');
  expect(counted(sentence, { n: 11 })).toBe('{n} projects wait for you');
  expect(counted(sentence, {})).toBe('{n} projects wait for you');
  expect(counted('{{rows}} (row|rows) of {{n}} (form|forms)', { rows: 1, n: 2 })).toBe('{{rows}} row of {{n}} forms');
  expect(counted('“{points:wan} (point|points)”', { points: '0.1' })).toBe('“{points:wan} points”');
});

it('leaves everything else as it is', () => {
  for (const text of ['', 'All (of them)', '预算（万元）', 'a | b', '(one|two)', '{n} (of all)'])
    expect(counted(text, { n: 1 })).toBe(text);
});
