import type { Indicator } from '@chengxiao/domain';
import type { Chance } from './random';
import { type Sector, sectors, type SectorKey } from './sectors';

/** Points of the rows: 50 for output, 30 for benefit, 10 for satisfaction, as the region's pack divides them. */
const outputs = ['12', '10', '10', '9', '9'] as const;
const benefits = ['8', '8', '7', '7'] as const;

/** The ten rows of an indicator table, as a unit of the sector fills it; larger projects promise more. */
export function indicatorRows(chance: Chance, key: SectorKey, size: number): Indicator[] {
  const sector: Sector = sectors[key];
  const row = (level: readonly [string, string], weight: string, fields: Partial<Indicator>): Indicator => ({
    id: chance.id(Date.parse('2026-09-01T00:00:00Z')),
    period: 'annual',
    level1: level[0],
    level2: level[1],
    name: '',
    nature: 'positive',
    direction: 'ge',
    value: null,
    standard: '',
    unit: '%',
    weight,
    basis: chance.pick(['plan', 'plan', 'industry', 'history']),
    note: '',
    ...fields,
  });
  const [first, second] = chance.sample(sector.quantities, 2);
  const quantity = (picked: Sector['quantities'][number] | undefined, weight: string) => {
    const [name, unit, low, high] = picked ?? ['完成工作任务数量', '项', 1, 20];
    return row(['output', 'quantity'], weight, {
      name,
      unit,
      value: String(Math.max(low, Math.round(low + (high - low) * size * (0.4 + 0.6 * chance.share())))),
    });
  };
  const [social, economic, ...others] = chance.sample(sector.benefits, 4);
  return [
    quantity(first, outputs[0]),
    quantity(second, outputs[1]),
    row(['output', 'quality'], outputs[2], {
      name: chance.pick(sector.qualities),
      value: String(chance.whole(90, 100)),
    }),
    row(['output', 'timeliness'], outputs[3], {
      name: chance.pick(['项目按期完成率', '资金支付及时率', '任务完成及时率']),
      value: String(chance.whole(90, 100)),
    }),
    row(['output', 'cost'], outputs[4], { name: '项目成本控制率', nature: 'reverse', direction: 'le', value: '100' }),
    ...[social, economic, ...others].map((name, at) => benefitRow(row, name ?? '', at, chance)),
    row(['satisfaction', 'service'], '10', { name: `${sector.served}满意度`, value: String(chance.whole(85, 98)) }),
  ];
}

/** What a project of several years promises over all of them: its quantities together, without points. */
export const midtermRows = (chance: Chance, annual: readonly Indicator[], years: number): Indicator[] =>
  annual
    .filter(({ level2 }) => level2 === 'quantity')
    .map((row) => ({
      ...row,
      id: chance.id(Date.parse('2026-09-01T00:00:00Z')),
      period: 'midterm',
      value: String(Number(row.value) * years),
      weight: '',
    }));

const kinds = ['social', 'economic', 'ecological', 'sustainable'] as const;
type Row = (level: readonly [string, string], weight: string, fields: Partial<Indicator>) => Indicator;

/** Rates and figures are counted; "程度" and "水平" are described. */
function benefitRow(row: Row, name: string, at: number, chance: Chance): Indicator {
  const level = ['benefit', kinds[at] ?? 'social'] as const;
  const weight = benefits[at] ?? '7';
  return /程度|水平|改善|性$|提升/.test(name)
    ? row(level, weight, {
        name,
        nature: 'qualitative',
        direction: null,
        unit: '',
        standard: chance.pick(['有效提升', '持续改善', '逐步提高', '明显改善']),
      })
    : row(level, weight, { name, value: String(chance.whole(60, 99)) });
}
