import { describe, expect, it } from '@jest/globals';
import { openCells, readCells, toCells } from './cells';
import { type Fields, list, needed, or, orNull, text } from './fields';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly value: string | null;
  readonly funds: string;
  readonly version: number | null;
  readonly words: readonly string[];
};
const rowFields: Fields<Row> = {
  id: needed,
  name: text,
  value: orNull,
  funds: or('0.00'),
  version: orNull,
  words: list,
};

describe('cells', () => {
  it('hold what is stored as text, an open field as an empty one', () => {
    const row = { id: 'a', name: '路面', value: null, funds: '1.00', version: 3, words: ['x'], orgPath: '/15/' };
    expect(toCells(rowFields, row)).toEqual({ id: 'a', name: '路面', value: '', funds: '1.00', version: '3' });
    expect(toCells(rowFields, {})).toEqual(openCells(rowFields));
  });

  it('are read as the rules take them: an open one says nothing, and a needed one stays for the rules to find', () => {
    const typed = { ...openCells(rowFields), name: ' e\u0301 ' };
    expect(readCells(rowFields, typed)).toMatchObject({ id: '', name: 'é', value: null, funds: '0.00' });
    expect(readCells(rowFields, { ...typed, value: ' 1.5 ' }).value).toBe('1.5');
  });

  it('leave lists to the form', () => {
    const form = { ...openCells(rowFields), words: ['x'] };
    expect(readCells(rowFields, form)).not.toHaveProperty('words');
  });
});
