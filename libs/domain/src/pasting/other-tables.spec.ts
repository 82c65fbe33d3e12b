import { expect, it } from '@jest/globals';
import { nm10hao } from '../rule-pack/shipped';
import { type PastedCell, type PastedTable, readIndicatorTable } from './indicator-table';

const read = (text: string): PastedTable | null =>
  readIndicatorTable(
    text.split('\n').map((line) => line.split('|')),
    { tree: nm10hao.tree, half: 'annual' },
  );
const cellsOf = (table: PastedTable | null, ...keys: PastedCell[]) =>
  table?.rows.map(({ cells }) => keys.map((key) => cells[key] ?? '').join(' '));
const shown = (table: PastedTable | null) =>
  cellsOf(table, 'level1', 'level2', 'name', 'nature', 'direction', 'value', 'unit', 'standard', 'weight');

it('is understood as other systems export it, with dots where more rows may follow', () => {
  const table = read(
    [
      '指标类型|一级指标|二级指标|三级指标|绩效指标性质|绩效指标值|绩效度量单位|绩效指标分值|评（扣）分标准',
      '年度指标|产出指标|数量指标|里程|≥|180|公里|10%|每少1公里扣0.5分',
      '|||设备|=|2台（套）||10|',
      '|||……|||||',
    ].join('\n'),
  );
  expect(shown(table)).toEqual([
    'output quantity 里程 positive ge 180 公里  10',
    'output quantity 设备 positive eq 2 台（套）  10',
  ]);
  expect(cellsOf(table, 'scoringRule')).toEqual(['每少1公里扣0.5分', '']);
  expect(table?.left).toEqual(['……', '年度指标']);
});

it('takes the value of a year, and of several years none', () => {
  expect(cellsOf(read('三级指标|2027年度指标值\n里程|≥180公里'), 'direction', 'value', 'unit')).toEqual([
    'ge 180 公里',
  ]);
  expect(cellsOf(read('三级指标|2027年指标值|2028年指标值|分值\n里程|≥180公里|≥90公里|10'), 'value', 'note')).toEqual([
    ' 2027年指标值：≥180公里；2028年指标值：≥90公里',
  ]);
});
