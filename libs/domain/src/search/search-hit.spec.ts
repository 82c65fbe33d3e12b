import { expect, it } from '@jest/globals';
import { isSearchable } from './search-hit';

it('two characters are looked for, blanks are none', () => {
  expect(isSearchable('水利')).toBe(true);
  expect(isSearchable('１5')).toBe(true);
  expect(isSearchable('水 ')).toBe(false);
  expect(isSearchable('　　')).toBe(false);
});
