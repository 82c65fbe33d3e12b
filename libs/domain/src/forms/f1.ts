import { directionLabels, natureLabels } from '../lint/labels';
import type { Fund, ProjectAttribute } from '../library/project';
import type { Text } from '../messages';
import { D, isMoney, sum, toWan } from '../money';
import { level1Name, level2Name } from '../rule-pack/find';
import type { RulePack } from '../rule-pack/rule-pack';
import { hasMidterm } from '../targets/target.rules';
import type { IndicatorBasis, IndicatorPeriod, IndicatorRow, PlanStep, TargetDraft } from '../targets/target';
import { fixed, type FormLayout, heading, label, type LayoutSection, repeated, value } from './layout';

/** What form F1 shows: a project, the money of all its years, and its target of one year. */
export type F1Data = TargetDraft & {
  readonly year: number;
  readonly projectName: string;
  readonly projectCode: string;
  readonly departmentName: string;
  readonly departmentCode: string;
  readonly orgName: string;
  readonly attribute: ProjectAttribute;
  readonly startDate: string;
  readonly endDate: string;
  /** Money of all years, 元. */
  readonly funds: readonly Fund[];
  /** Names of the dimensions. */
  readonly pack: Pick<RulePack, 'tree'>;
  /** Of a frozen form: which version, approved when and under which document. */
  readonly approval: { readonly versionNo: number; readonly approvedOn: string; readonly documentNo: string } | null;
};

/** 设定依据 as forms print it. */
export const basisLabels: Readonly<Record<IndicatorBasis, Text>> = {
  plan: { zh: '计划标准', en: 'plan' },
  industry: { zh: '行业标准', en: 'industry' },
  history: { zh: '历史标准', en: 'history' },
  other: { zh: '其他标准', en: 'other' },
};
/** 项目属性 as forms print it. */
export const attributeLabels: Readonly<Record<ProjectAttribute, Text>> = {
  new: { zh: '新增项目', en: 'new' },
  continuing: { zh: '延续项目', en: 'continuing' },
};

/** 财政拨款 are the three budgets; all else is 其他资金. */
const fiscalSources: readonly string[] = ['fiscal', 'governmentFund', 'stateCapital'];
type Share = 'total' | 'fiscal' | 'other';

/** Money of some funds in 万元. */
function moneyOf(funds: readonly Fund[], share: Share): string {
  const counted = funds.filter(
    ({ source }) => share === 'total' || fiscalSources.includes(source) === (share === 'fiscal'),
  );
  return toWan(sum(counted.map(({ amount }) => amount)));
}
const mid = (share: Share) => value<F1Data>('money', ({ funds }) => moneyOf(funds, share), { colSpan: 2 });
const ofYear = (share: Share) =>
  value<F1Data>(
    'money',
    ({ funds, year }) =>
      moneyOf(
        funds.filter((fund) => fund.year === year),
        share,
      ),
    { colSpan: 5 },
  );

const row = (zh: string, en: string, place = {}) => label({ zh, en }, { heads: 'row', ...place });
const column = (zh: string, en: string, place = {}) => label({ zh, en }, place);
const shown = (show: (data: F1Data) => string | Text, colSpan: number) => value<F1Data>('text', show, { colSpan });

const header = fixed<F1Data>(() => [
  [
    row('项目名称', 'Project'),
    shown(({ projectName }) => projectName, 3),
    row('项目代码', 'Project code', { colSpan: 2 }),
    shown(({ projectCode }) => projectCode, 5),
  ],
  [
    row('主管部门及代码', 'Department and code'),
    shown(({ departmentName, departmentCode }) => `${departmentName} ${departmentCode}`.trim(), 3),
    row('实施单位', 'Unit', { colSpan: 2 }),
    shown(({ orgName }) => orgName, 5),
  ],
  [
    row('项目属性', 'Attribute'),
    shown(({ attribute }) => attributeLabels[attribute], 3),
    row('项目期', 'Period', { colSpan: 2 }),
    shown(({ startDate, endDate }) => ({ zh: `${startDate} 至 ${endDate}`, en: `${startDate} to ${endDate}` }), 5),
  ],
  [
    row('项目资金（万元）', 'Money (10,000 yuan)', { rowSpan: 3 }),
    row('实施期资金总额', 'Total of the period'),
    mid('total'),
    row('年度资金总额', 'Total of the year', { colSpan: 2 }),
    ofYear('total'),
  ],
  [
    row('其中：财政拨款', 'of which fiscal'),
    mid('fiscal'),
    row('其中：财政拨款', 'of which fiscal', { colSpan: 2 }),
    ofYear('fiscal'),
  ],
  [row('其他资金', 'of which other'), mid('other'), row('其他资金', 'of which other', { colSpan: 2 }), ofYear('other')],
]);

const several = (data: F1Data): boolean =>
  hasMidterm(data) || data.midtermGoal !== '' || data.indicators.some(({ period }) => period === 'midterm');

const goals = fixed<F1Data>((data) => [
  [
    row('年度目标', 'Annual goal'),
    value('text', ({ annualGoal }) => annualGoal, { colSpan: 10, path: () => 'annualGoal' }),
  ],
  ...(several(data)
    ? [
        [
          heading<F1Data>(({ startDate, endDate }) => {
            const years = `${startDate.slice(0, 4)}—${endDate.slice(0, 4)}`;
            return { zh: `中期目标（${years}）`, en: `Mid-term goal (${years})` };
          }),
          value<F1Data>('text', ({ midtermGoal }) => midtermGoal, { colSpan: 10, path: () => 'midtermGoal' }),
        ],
      ]
    : []),
]);

/** A row of the indicator table with its place in the whole list, where its path points. */
type Placed<T> = { readonly item: T; readonly index: number; readonly pack: Pick<RulePack, 'tree'> };

const noIndicator: IndicatorRow = {
  ...{ id: '', period: 'annual', level1: '', level2: '', name: '', nature: null, direction: null, value: null },
  ...{ standard: '', unit: '', weight: null, basis: null, note: '' },
};

type Show = (item: IndicatorRow, pack: RulePack) => string | Text | null;
const cell = (field: keyof IndicatorRow, kind: 'text' | 'number', show: Show, align?: 'center' | 'left') =>
  value<Placed<IndicatorRow>>(kind, ({ item, pack }) => show(item, pack as RulePack), {
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

/** 指标方向 in a cell of its own: without the quotation marks of a sentence. */
export const directionWords: Readonly<Record<keyof typeof directionLabels, Text>> = {
  gt: { zh: directionLabels.gt.zh, en: 'greater than' },
  ge: { zh: directionLabels.ge.zh, en: 'at least' },
  eq: { zh: directionLabels.eq.zh, en: 'equal' },
  lt: { zh: directionLabels.lt.zh, en: 'less than' },
  le: { zh: directionLabels.le.zh, en: 'at most' },
};

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
      ? column('年度绩效指标', 'Annual indicators', { colSpan: 11 })
      : column('中期绩效指标', 'Mid-term indicators', { colSpan: 11 }),
  ],
  [
    column('一级指标', 'Level 1'),
    column('二级指标', 'Level 2'),
    column('三级指标', 'Level 3'),
    column('指标性质', 'Nature'),
    column('指标方向', 'Direction'),
    period === 'annual' ? column('年度指标值', 'Annual value') : column('中期指标值', 'Mid-term value'),
    column('计量单位', 'Unit'),
    column('分值', 'Points'),
    column('设定依据', 'Basis'),
    column('指标标准', 'Standard'),
    column('备注', 'Remark'),
  ],
];

const indicators = (period: IndicatorPeriod): LayoutSection<F1Data> =>
  repeated<F1Data, Placed<IndicatorRow>>({
    header: indicatorHeader(period),
    items: (data) =>
      data.indicators.flatMap((item, index) => (item.period === period ? [{ item, index, pack: data.pack }] : [])),
    key: ({ item }) => item.id,
    row: indicatorRow,
    blank: { item: noIndicator, index: -1, pack: { tree: [] } },
    merged: [0, 1],
    list: { path: 'indicators', half: period, fields: indicatorFields, choices: indicatorChoices },
    when: (data) => period === 'annual' || several(data),
  });

const planCell = (field: keyof PlanStep, kind: 'text' | 'money' | 'date', show: (step: PlanStep) => string | null) =>
  value<Placed<PlanStep>>(kind, ({ item }) => show(item), { path: ({ index }) => `planSteps.${index}.${field}` });

const noStep: PlanStep = {
  ...{ id: '', name: '', method: '', funds: null, startDate: null, endDate: null, resources: '', responsible: '' },
};
const noPack: Pick<RulePack, 'tree'> = { tree: [] };

const plan = repeated<F1Data, Placed<PlanStep>>({
  header: [
    [
      column('工作程序', 'Work step'),
      column('方式方法', 'Method'),
      column('资金需求（万元）', 'Funds (10,000 yuan)'),
      column('开始日期', 'Start'),
      column('完成日期', 'End'),
      column('信息资源', 'Information'),
      column('职责分工', 'Duties'),
    ],
  ],
  items: ({ planSteps }) => planSteps.map((item, index) => ({ item, index, pack: noPack })),
  key: ({ item }) => item.id,
  row: [
    planCell('name', 'text', ({ name }) => name),
    planCell('method', 'text', ({ method }) => method),
    planCell('funds', 'money', ({ funds }) => funds && toWan(funds)),
    planCell('startDate', 'date', ({ startDate }) => startDate),
    planCell('endDate', 'date', ({ endDate }) => endDate),
    planCell('resources', 'text', ({ resources }) => resources),
    planCell('responsible', 'text', ({ responsible }) => responsible),
  ],
  blank: { item: noStep, index: -1, pack: noPack },
  foot: [
    [
      row('资金需求合计（万元）', 'Funds of all steps (10,000 yuan)', { colSpan: 2 }),
      value<F1Data>('money', ({ planSteps }) =>
        toWan(
          sum(planSteps.flatMap(({ funds }) => (funds !== null && isMoney(funds) ? [new D(funds).toFixed()] : []))),
        ),
      ),
      value<F1Data>('text', () => null, { colSpan: 4 }),
    ],
  ],
  list: {
    path: 'planSteps',
    half: null,
    fields: ['name', 'method', 'funds', 'startDate', 'endDate', 'resources', 'responsible'],
  },
});

const title = { zh: '项目支出绩效目标申报表', en: 'Performance target of project spending (F1)' };
const yearOf = ({ year }: F1Data): Text => ({ zh: `（${year} 年度）`, en: `(year ${year})` });

/** Form F1, 项目支出绩效目标申报表, with the performance plan 预算绩效计划 as its continuation. */
export const f1Layout: FormLayout<F1Data> = {
  form: 'F1',
  version: 1,
  paper: 'landscape',
  parts: [
    {
      name: 'target',
      title: () => title,
      subtitle: yearOf,
      widths: [24, 26, 56, 16, 20, 22, 18, 14, 20, 33, 24],
      sections: [header, goals, indicators('annual'), indicators('midterm')],
      notes: ({ approval }) => [
        {
          zh: '注：定性指标在“指标标准”中写明要达到的程度，不填写指标值和方向；中期指标不设分值。',
          en: 'Note: a qualitative row states under “Standard” what is to be reached and has no value or direction; mid-term rows carry no points.',
        },
        ...(approval
          ? [
              {
                zh: `批复：第 ${approval.versionNo} 版，${approval.approvedOn}，${approval.documentNo}`,
                en: `Approved: version ${approval.versionNo}, ${approval.approvedOn}, ${approval.documentNo}`,
              },
            ]
          : []),
      ],
    },
    {
      name: 'plan',
      title: () => ({ zh: '预算绩效计划', en: 'Performance plan' }),
      subtitle: ({ projectName, year }) => ({
        zh: `项目支出绩效目标申报表续表　${projectName}（${year} 年度）`,
        en: `Continuation of form F1: ${projectName} (year ${year})`,
      }),
      widths: [46, 58, 28, 24, 24, 50, 43],
      sections: [plan],
      notes: () => [],
    },
  ],
};
