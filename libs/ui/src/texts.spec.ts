import { expect, it } from '@jest/globals';
import { setLanguage } from './language';
import { texts } from './texts';

const sample = texts('sample', {
  zh: { waiting: '{{n}} 个项目待办，{{name}}' },
  en: { waiting: '{{n}} (project waits|projects wait), {{name}}' },
});

it('says one thing otherwise than several, and never takes what people wrote for a choice', () => {
  setLanguage('en');
  expect(sample.now()('waiting', { n: 1, name: '2 (a|b)' })).toBe('1 project waits, 2 (a|b)');
  expect(sample.now()('waiting', { n: 3, name: '{{n}}' })).toBe('3 projects wait, {{n}}');
  setLanguage('zh');
  expect(sample.now()('waiting', { n: 1, name: '2 (a|b)' })).toBe('1 个项目待办，2 (a|b)');
});
