import { expect, it } from '@jest/globals';
import { cellsOf } from './grid';
import { layOut } from './lay-out';
import { letterLayout } from './letter';

const letter = {
  name: '王芳',
  username: 'wangfang',
  orgName: '水利局',
  password: 'abcd-EFGH-2345-jkmn',
  goodUntil: '2026-12-15',
  issuer: '财政局',
  issuedOn: '2026-12-01',
};

it.each(['zh', 'en'] as const)('the letter says who, as whom, with what, until when and from whom: %s', (language) => {
  const text = cellsOf(layOut(letterLayout, letter, language))
    .map((cell) => cell.text)
    .join('\n');
  for (const part of [letter.name, letter.username, letter.orgName, letter.password, letter.issuer])
    expect(text).toContain(part);
  expect(text).toContain(language === 'zh' ? '2026年12月15日' : '2026-12-15');
});
