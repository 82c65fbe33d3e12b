import type { Text } from '../messages';
import { toWan } from '../money';
import type { PlainIndicator } from './f2';
import { columnLabel, fixedSection, type FormLayout, listSection, rowLabel, type Shown, value } from './layout';

/** Money of a transfer in 元; null where a place is told only its whole amount. */
export type F8Funds = { readonly total: string; readonly central: string | null; readonly local: string | null };
/** The whole of a transfer beside the part of a place: its money of the year in 元 and its goal. */
export type F8Whole = { readonly amount: string; readonly goal: string };
/** What form F8 shows: the target of a transfer for a region or project. */
export type F8Data = {
  readonly year: number;
  readonly name: string;
  readonly centralDepartment: string;
  readonly provincialFinance: string;
  readonly provincialDepartment: string;
  /** The division the money goes to. */
  readonly divisionName: string;
  /** 下达文号. */
  readonly documentNo: string;
  /** 实施期金额 and 年度金额; a place is told that of the year. */
  readonly funds: { readonly term: F8Funds | null; readonly year: F8Funds };
  /** 年度目标: of the transfer where it was declared, as it was typed; of a place what it is to reach. */
  readonly goal: string | Text;
  /** What the part of a place is a part of; null where the whole is shown. */
  readonly whole: F8Whole | null;
  /** `core` tells how far an indicator binds: 3 (★★★) must be taken over, 2 and 1 less so, 0 is none. */
  readonly indicators: readonly (PlainIndicator & { readonly core: number })[];
};

const textCell = (show: (data: F8Data) => Shown, colSpan: number) => value<F8Data>('text', show, { colSpan });
const moneyCell = (span: 'term' | 'year', share: keyof F8Funds, colSpan: number) =>
  value<F8Data>('money', ({ funds }) => wanOf(funds[span]?.[share] ?? null), { colSpan });
const wanOf = (yuan: string | null): string | null => yuan && toWan(yuan);

const header = fixedSection<F8Data>(() => [
  [rowLabel('专项名称', 'Transfer'), textCell(({ name }) => name, 4)],
  [
    rowLabel('中央主管部门', 'Central department'),
    textCell(({ centralDepartment }) => centralDepartment, 2),
    rowLabel('省级财政部门', 'Provincial finance'),
    textCell(({ provincialFinance }) => provincialFinance, 1),
  ],
  [
    rowLabel('省级主管部门', 'Provincial department'),
    textCell(({ provincialDepartment }) => provincialDepartment, 2),
    rowLabel('下达地区', 'Division'),
    textCell(({ divisionName }) => divisionName, 1),
  ],
  [rowLabel('下达文号', 'Document number'), textCell(({ documentNo }) => documentNo, 4)],
]);

/** The part of a place beside the whole: a document hands down one amount for the year, and figures that are its goal. */
const partRows = [
  [
    rowLabel('资金情况（万元）', 'Money (10,000 yuan)'),
    rowLabel('本地区年度金额', 'Our money of the year'),
    moneyCell('year', 'total', 1),
    rowLabel('总体年度金额', 'Money of the year in all'),
    value<F8Data>('money', ({ whole }) => wanOf(whole?.amount ?? null)),
  ],
  [rowLabel('本地区年度目标', 'Our goal of the year'), textCell(({ goal }) => goal, 4)],
  [rowLabel('总体年度目标', 'Goal of the year in all'), textCell(({ whole }) => whole?.goal ?? null, 4)],
];

const wholeRows = [
  [
    rowLabel('资金情况（万元）', 'Money (10,000 yuan)', { rowSpan: 3 }),
    rowLabel('实施期金额', 'Whole term'),
    moneyCell('term', 'total', 1),
    rowLabel('年度金额', 'This year'),
    moneyCell('year', 'total', 1),
  ],
  [
    rowLabel('其中：中央补助', 'of which central'),
    moneyCell('term', 'central', 1),
    rowLabel('其中：中央补助', 'of which central'),
    moneyCell('year', 'central', 1),
  ],
  [
    rowLabel('地方资金', 'of which local'),
    moneyCell('term', 'local', 1),
    rowLabel('地方资金', 'of which local'),
    moneyCell('year', 'local', 1),
  ],
  [rowLabel('年度目标', 'Goal of the year'), textCell(({ goal }) => goal, 4)],
];

const funds = fixedSection<F8Data>(({ whole }) => (whole ? partRows : wholeRows));

const stars = (core: number): string => '★'.repeat(core);

const indicators = listSection<F8Data, F8Data['indicators'][number]>({
  header: [
    [columnLabel('绩效指标', 'Indicators', { colSpan: 5 })],
    [
      columnLabel('一级指标', 'Level 1'),
      columnLabel('二级指标', 'Level 2'),
      columnLabel('三级指标', 'Level 3'),
      columnLabel('核心指标', 'Core'),
      columnLabel('指标值', 'Value'),
    ],
  ],
  items: (data) => data.indicators,
  row: [
    value('text', ({ level1 }) => level1, { align: 'center' }),
    value('text', ({ level2 }) => level2, { align: 'center' }),
    value('text', ({ name }) => name),
    value('text', ({ core }) => stars(core), { align: 'center' }),
    value('text', (indicator) => indicator.value, { align: 'center' }),
  ],
  merged: [0, 1],
});

const title: Text = { zh: '转移支付区域（项目）绩效目标表', en: 'Performance target of a transfer (F8)' };

/** Form F8, 转移支付区域(项目)绩效目标表. */
export const f8Layout: FormLayout<F8Data> = {
  form: 'F8',
  version: 1,
  paper: 'portrait',
  parts: [
    {
      name: 'transfer',
      title: () => title,
      subtitle: ({ year }) => ({ zh: `（${year} 年度）`, en: `(year ${year})` }),
      widths: [30, 34, 56, 28, 38],
      sections: [header, funds, indicators],
      notes: (data) =>
        data.indicators.some(({ core }) => core > 0)
          ? [
              {
                zh: '注：★★★ 为必选核心指标，★★、★ 为可选核心指标。',
                en: 'Note: ★★★ marks core indicators that must be taken over; ★★ and ★ those that may.',
              },
            ]
          : [],
    },
  ],
};
