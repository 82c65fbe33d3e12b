import { natureLabels } from '../lint/labels';
import type { Text } from '../messages';
import { level1Name, level2Name } from '../rule-pack/find';
import type { RulePack } from '../rule-pack/rule-pack';
import type { IndicatorPeriod, IndicatorRow } from '../targets/target';
import { basisLabels, directionWords, type F1Data, type Placed, isMultiYear } from './f1-data';
import { columnLabel, type LayoutSection, listSection, value } from './layout';

type PlacedIndicator = Placed<IndicatorRow> & { readonly pack: Pick<RulePack, 'tree'> };

const noIndicator: IndicatorRow = {
  id: '',
  period: 'annual',
  level1: '',
  level2: '',
  name: '',
  nature: null,
  direction: null,
  value: null,
  standard: '',
  unit: '',
  weight: null,
  basis: null,
  note: '',
};

type Show = (item: IndicatorRow, pack: RulePack) => string | Text | null;
const cell = (field: keyof IndicatorRow, kind: 'text' | 'number', show: Show, align?: 'center' | 'left') =>
  value<PlacedIndicator>(kind, ({ item, pack }) => show(item, pack as RulePack), {
    path: ({ index }) => `indicators.${index}.${field}`,
    ...(align ? { align } : {}),
  });

const indicatorFields = [
  ...(['level1', 'level2', 'name', 'nature', 'direction', 'value', 'unit', 'weight', 'basis'] as const),
  ...(['standard', 'note'] as const),
];

const indicatorRow = [
  cell('level1', 'text', (item, pack) => level1Name(pack, item.level1), 'center'),
  cell('level2', 'text', (item, pack) => level2Name(pack, item.level1, item.level2), 'center'),
  cell('name', 'text', ({ name }) => name),
  cell('nature', 'text', ({ nature }) => nature && natureLabels[nature], 'center'),
  cell('direction', 'text', ({ direction }) => direction && directionWords[direction], 'center'),
  cell('value', 'number', (item) => item.value),
  cell('unit', 'text', ({ unit }) => unit, 'center'),
  cell('weight', 'number', ({ weight }) => weight),
  cell('basis', 'text', ({ basis }) => basis && basisLabels[basis], 'center'),
  cell('standard', 'text', ({ standard }) => standard),
  cell('note', 'text', ({ note }) => note),
];

/** What is chosen from a list, by field. */
const indicatorChoices = ({ pack }: F1Data) => ({
  level1: pack.tree.map(({ name }) => name),
  level2: pack.tree.flatMap(({ level2 }) => level2.map(({ name }) => name)),
  nature: Object.values(natureLabels),
  direction: Object.values(directionWords),
  basis: Object.values(basisLabels),
});

const indicatorHeader = (period: IndicatorPeriod) => [
  [
    period === 'annual'
      ? columnLabel('年度绩效指标', 'Annual indicators', { colSpan: 11 })
      : columnLabel('中期绩效指标', 'Mid-term indicators', { colSpan: 11 }),
  ],
  [
    columnLabel('一级指标', 'Level 1'),
    columnLabel('二级指标', 'Level 2'),
    columnLabel('三级指标', 'Level 3'),
    columnLabel('指标性质', 'Nature'),
    columnLabel('指标方向', 'Direction'),
    period === 'annual' ? columnLabel('年度指标值', 'Annual value') : columnLabel('中期指标值', 'Mid-term value'),
    columnLabel('计量单位', 'Unit'),
    columnLabel('分值', 'Points'),
    columnLabel('设定依据', 'Basis'),
    columnLabel('指标标准', 'Standard'),
    columnLabel('备注', 'Remark'),
  ],
];

/** One half of the indicator table. */
export const indicators = (period: IndicatorPeriod): LayoutSection<F1Data> =>
  listSection<F1Data, PlacedIndicator>({
    header: indicatorHeader(period),
    items: (data) =>
      data.indicators.flatMap((item, index) => (item.period === period ? [{ item, index, pack: data.pack }] : [])),
    key: ({ item }) => item.id,
    row: indicatorRow,
    blank: { item: noIndicator, index: -1, pack: { tree: [] } },
    room: period === 'annual' ? 12 : 8,
    merged: [0, 1],
    list: { path: 'indicators', half: period, fields: indicatorFields, choices: indicatorChoices },
    when: (data) => period === 'annual' || isMultiYear(data),
  });
