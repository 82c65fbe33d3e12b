import { describe, expect, it } from '@jest/globals';
import { type Fields, fieldNames, list, needed, or, orNull, pickFields, readFields, text, textOrNull } from './fields';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly note: string | null;
  readonly value: string | null;
  readonly count: number;
  readonly words: readonly string[];
};
const rowFields: Fields<Row> = {
  id: needed,
  name: text,
  note: textOrNull,
  value: orNull,
  count: or(0),
  words: list,
};
const open = { id: 'a', name: undefined, note: undefined, value: undefined, count: undefined, words: undefined };

describe('fields', () => {
  it('read every cell in the spelling in which it is stored', () => {
    const sent = { id: 'a', name: ' e\u0301 ', note: ' ', value: '1.5', count: null, words: ['x'] };
    expect(readFields(rowFields, sent)).toEqual({
      id: 'a',
      name: 'é',
      note: null,
      value: '1.5',
      count: 0,
      words: ['x'],
    });
    expect(readFields(rowFields, open)).toEqual({ id: 'a', name: '', note: null, value: null, count: 0, words: [] });
  });

  it('leave out whatever else stands in a row, and what the row does not have', () => {
    const stored = { ...readFields(rowFields, open), orgPath: '/15/', position: 3 };
    expect(pickFields(rowFields, stored)).toEqual(readFields(rowFields, open));
    const { note: _, ...older } = stored;
    expect(pickFields(rowFields, older as unknown as Row)).not.toHaveProperty('note');
    expect(fieldNames(rowFields)).toEqual(['id', 'name', 'note', 'value', 'count', 'words']);
  });

  it('refuse to go on without what must be there', () => {
    expect(() => readFields(rowFields, { ...open, id: undefined })).toThrow(TypeError);
  });

  it('are named by the compiler where one is forgotten', () => {
    // @ts-expect-error `words` has no line.
    const forgotten: Fields<Row> = { id: needed, name: text, note: textOrNull, value: orNull, count: or(0) };
    const { words: _, ...input } = open;
    // @ts-expect-error The input has no place for `words`.
    expect(readFields(rowFields, input)).not.toEqual(readFields(forgotten, input as typeof open));
  });
});
