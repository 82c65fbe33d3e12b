import { describe, expect, it } from '@jest/globals';
import { checkPassword, usernameKey } from './password.rules';

const found = (next: string, current?: string) => checkPassword(next, 'Zhang.San', current).map((each) => each.key);

describe('a new password', () => {
  it.each([
    ['Kurz-2026', ['passwordLength']],
    ['x'.repeat(129), ['passwordLength']],
    ['nur kleine zeichen', ['passwordKinds']],
    ['Password-2026-x', ['passwordKnown']],
    ['ich-ZHANG.SAN-2026', ['passwordKnown']],
    ['草原上的马儿跑得快呀Aa1', []],
    ['Gelbe-Wiese-2026', []],
  ])('%s is judged %j', (next, keys) => {
    expect(found(next)).toEqual(keys);
  });

  it('differs from the old one', () => {
    expect(found('Gelbe-Wiese-2026', 'Gelbe-Wiese-2026')).toEqual(['passwordSame']);
  });
});

describe('a user name', () => {
  it('is the same in every spelling', () => {
    expect(new Set(['caiwu', ' CAIWU', 'Ｃａｉｗｕ'].map(usernameKey)).size).toBe(1);
  });
});
