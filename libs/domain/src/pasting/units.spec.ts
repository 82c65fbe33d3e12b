import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nm10hao } from '../rule-pack/shipped';
import { readIndicatorTable } from './indicator-table';

const read = (text: string) =>
  readIndicatorTable(
    text.split('\n').map((line) => line.split('|')),
    { tree: nm10hao.tree, half: 'annual' },
  );

it('takes no words for units: a column of units is known as one, and a name behind a number stays a name', () => {
  const rows = (words: readonly string[]) =>
    words.map((word, index) => `产出|数量|第${index}项工作|${index + 12}|${word}|10`).join('\n');
  const words = fc.constantFrom('热线受理', '网格员', '建管科', '自筹', '全区', '台账资料', '续建');
  const units = fc.constantFrom('公里', '万亩', '人次', '%', '元/人', '个', '场次', '万元', '牧户');
  fc.assert(
    fc.property(fc.array(words, { minLength: 2, maxLength: 5 }), (column) => {
      const table = read(rows(column));
      expect(table?.rows.map(({ cells }) => cells.unit ?? '')).toEqual(column.map(() => ''));
      expect(JSON.stringify(table)).toContain(column[0]);
    }),
  );
  fc.assert(
    fc.property(fc.array(units, { minLength: 2, maxLength: 5 }), (column) =>
      expect(read(rows(column))?.rows.map(({ cells }) => cells.unit)).toEqual(column),
    ),
  );
  fc.assert(
    fc.property(fc.nat(99_999), fc.constantFrom('热线受理', '热线', '电话回访', '服务响应机制'), (number, word) => {
      const table = read(`三级指标|指标值\n便民|${number}${word}`);
      expect(table?.rows[0]?.cells).toMatchObject({ nature: 'qualitative', standard: `${number}${word}` });
      expect(table?.rows[0]?.cells.unit ?? '').toBe('');
    }),
  );
});
