import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { rowMakerOf } from './row-maker';

const { INT4, TEXT, BOOL, JSONB } = pg.types.builtins;
const columns = [
  { name: 'count', dataTypeID: INT4 },
  { name: 'name', dataTypeID: TEXT },
  { name: 'state', dataTypeID: 999_999 },
  { name: 'open', dataTypeID: BOOL },
  { name: 'data', dataTypeID: JSONB },
];

describe('a row', () => {
  it('has each value in the form of its type, and null where there is none', () => {
    const make = rowMakerOf(columns);
    const row = { count: 7, name: '7', state: 'draft', open: true, data: { a: 1 } };
    expect(make(['7', '7', 'draft', 't', '{"a":1}'])).toEqual(row);
    const empty = { count: null, name: null, state: null, open: null, data: null };
    expect(make([null, null, null, null, null])).toEqual(empty);
  });

  it('is told apart by the types of its columns, not by their names alone', () => {
    expect(rowMakerOf([{ name: 'n', dataTypeID: INT4 }])(['7'])).toEqual({ n: 7 });
    expect(rowMakerOf([{ name: 'n', dataTypeID: TEXT }])(['7'])).toEqual({ n: '7' });
  });

  it('may be called what it likes', () => {
    const name = `a"b\\c'\u2028\${x}`;
    expect(rowMakerOf([{ name, dataTypeID: TEXT }])(['1'])).toEqual({ [name]: '1' });
  });

  it('is the same beyond the lists of columns that are kept', () => {
    for (let index = 0; index < 1010; index += 1) rowMakerOf([{ name: `c${index}`, dataTypeID: INT4 }]);
    const make = rowMakerOf([...columns, { name: 'last', dataTypeID: INT4 }]);
    const row = { count: 7, name: '7', state: 'draft', open: false, data: null, last: 1 };
    expect(make(['7', '7', 'draft', 'f', null, '1'])).toEqual(row);
  });
});
