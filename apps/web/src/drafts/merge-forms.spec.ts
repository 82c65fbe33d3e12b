import { describe, expect, it } from '@jest/globals';
import { mergeForms, pathAt, withValueAt } from './merge-forms';

type Form = { goal: string; rows: { id: string; value: string; unit: string }[] };
const row = (id: string, value: string, unit = '亩') => ({ id, value, unit });
const base: Form = { goal: '建成', rows: [row('a', '2.4'), row('b', '5')] };

describe('a form that was typed while somebody else saved it', () => {
  it('keeps both where different cells were changed', () => {
    const mine = { goal: '建成高标准农田', rows: [row('a', '2.4'), row('b', '6')] };
    const theirs = { goal: '建成', rows: [row('a', '3.0'), row('b', '5')] };
    expect(mergeForms(base, mine, theirs)).toEqual({
      form: { goal: '建成高标准农田', rows: [row('a', '3.0'), row('b', '6')] },
      taken: [['rows', { key: 'id', id: 'a' }, 'value']],
      conflicts: [],
    });
  });

  it('never lays an older cell over a newer saved one: it names both', () => {
    const mine = { ...base, rows: [row('a', '2.6'), row('b', '5')] };
    const theirs = { ...base, rows: [row('a', '3.0'), row('b', '5')] };
    const { form, conflicts } = mergeForms(base, mine, theirs);
    expect(form).toEqual(theirs);
    expect(conflicts).toEqual([
      { steps: ['rows', { key: 'id', id: 'a' }, 'value'], base: '2.4', mine: '2.6', theirs: '3.0' },
    ]);
    expect(pathAt(form, conflicts[0]?.steps ?? [])).toBe('rows.0.value');
    expect(withValueAt(form, conflicts[0]?.steps ?? [], '2.6')).toEqual(mine);
  });

  it('takes every cell that differs for a conflict where nobody knows what the typing began from', () => {
    const theirs = { ...base, goal: '建成三千亩' };
    expect(mergeForms(undefined, base, theirs).conflicts.map(({ steps }) => steps)).toEqual([['goal']]);
  });

  it('keeps rows that were added on either side, and asks about one that was removed here and changed there', () => {
    const mine = { ...base, rows: [row('a', '2.4'), row('', '9')] };
    const theirs = { ...base, rows: [row('a', '2.4'), row('b', '7'), row('c', '1')] };
    const { form, conflicts } = mergeForms(base, mine, theirs);
    expect(form.rows).toEqual([row('a', '2.4'), row('b', '7'), row('c', '1'), row('', '9')]);
    expect(conflicts).toEqual([
      { steps: ['rows', { key: 'id', id: 'b' }], base: row('b', '5'), mine: null, theirs: row('b', '7') },
    ]);
    expect(withValueAt(form, conflicts[0]?.steps ?? [], null).rows.map(({ id }) => id)).toEqual(['a', 'c', '']);
  });

  it('asks about one that was changed here and removed there', () => {
    const mine = { ...base, rows: [row('a', '2.4'), row('b', '6')] };
    const theirs = { ...base, rows: [row('a', '2.4')] };
    const { form, conflicts } = mergeForms(base, mine, theirs);
    expect(form).toEqual(theirs);
    expect(withValueAt(form, conflicts[0]?.steps ?? [], conflicts[0]?.mine)).toEqual(mine);
  });
});
