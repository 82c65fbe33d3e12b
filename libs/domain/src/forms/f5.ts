import type { EvaluationFund } from '../evaluation/evaluation';
import { fundTotals, level1Totals } from '../evaluation/evaluation.rules';
import { totalText } from '../evaluation/grade';
import type { Text } from '../messages';
import { D, sum, toWan } from '../money';
import { level1Name, level2Name } from '../rule-pack/find';
import { targetText } from '../rule-pack/indicator';
import { percentOf } from '../rule-pack/percent';
import type { RulePack } from '../rule-pack/rule-pack';
import { budgetWeight } from '../rule-pack/weights';
import type { Placed } from './f1-data';
import {
  appliesWords,
  bandWords,
  evaluationFundRows,
  evaluationFundWords,
  type F5Data,
  fundTotalWords,
  noScore,
} from './f5-data';
import { afterwards, opinions } from './f5-opinions';
import {
  columnLabel,
  fixedSection,
  type FormLayout,
  heading,
  type LayoutCell,
  listSection,
  rowLabel,
  value,
} from './layout';

const textCell = (show: (data: F5Data) => string | Text, colSpan: number) => value<F5Data>('text', show, { colSpan });

const header = fixedSection<F5Data>(() => [
  [
    rowLabel('项目名称', 'Project', { colSpan: 2 }),
    textCell(({ projectName }) => projectName, 3),
    rowLabel('项目代码', 'Project code', { colSpan: 2, optional: true }),
    textCell(({ projectCode }) => projectCode, 5),
  ],
  [
    rowLabel('主管部门', 'Department', { colSpan: 2 }),
    textCell(({ departmentName }) => departmentName, 3),
    rowLabel('实施单位', 'Unit', { colSpan: 2 }),
    textCell(({ orgName }) => orgName, 5),
  ],
]);

/** A row of the money table: the total with its points, then each source. */
type FundRow = Pick<EvaluationFund, 'initial' | 'budget' | 'executed'> & {
  readonly key: string;
  readonly words: Text;
  readonly rate: string | null;
  readonly weight: string;
  readonly score: string | null;
};

function fundRowsOf({ funds, items, pack, budgetScore }: F5Data): FundRow[] {
  const rateOf = (rows: readonly EvaluationFund[]): string | null => {
    const { rate } = fundTotals(rows);
    return rate && percentOf(new D(rate));
  };
  const total = { key: 'total', words: fundTotalWords, weight: budgetWeight(pack, items), score: budgetScore };
  return [
    { ...fundTotals(funds), ...total, rate: rateOf(funds) },
    ...evaluationFundRows(funds).map((fund) => ({
      ...fund,
      key: fund.source,
      words: evaluationFundWords[fund.source],
      rate: rateOf([fund]),
      weight: noScore,
      score: noScore,
    })),
  ];
}

const moneyCell = (field: 'initial' | 'budget' | 'executed') =>
  value<Placed<FundRow>>('money', ({ item }) => item[field] && toWan(item[field]), {
    path: ({ index }) => `funds.${index}.${field}`,
  });

const funds = listSection<F5Data, Placed<FundRow>>({
  header: [
    [
      columnLabel('项目资金（万元）', 'Money (10,000 yuan)', { colSpan: 2 }),
      columnLabel('年初预算数', 'Initial budget'),
      columnLabel('全年预算数（A）', 'Budget of the year (A)'),
      columnLabel('全年执行数（B）', 'Executed (B)'),
      columnLabel('分值', 'Points'),
      columnLabel('执行率（B/A）', 'Rate (B/A)'),
      columnLabel('得分', 'Score', { colSpan: 5 }),
    ],
  ],
  items: (data) => fundRowsOf(data).map((item, index) => ({ item, index })),
  key: ({ item }) => item.key,
  row: [
    heading(({ item }) => item.words, { colSpan: 2 }),
    moneyCell('initial'),
    moneyCell('budget'),
    moneyCell('executed'),
    value('text', ({ item }) => item.weight, { align: 'center' }),
    value('percent', ({ item }) => item.rate),
    value('text', ({ item }) => item.score, { align: 'center', colSpan: 5 }),
  ],
  list: {
    path: 'funds',
    half: null,
    fields: ['source', 'source', 'initial', 'budget', 'executed', null, null, ...Array<string>(5).fill('score')],
  },
});

/** What the form says besides the official table: a text of its own row. */
const ownText = (zh: string, en: string, field: 'claimedBudgetScore' | 'executionReason' | 'problems' | 'measures') => [
  rowLabel(zh, en, { colSpan: 2, optional: true }),
  value<F5Data>('text', (data) => data[field], { colSpan: 10, path: () => field }),
];

const execution = fixedSection<F5Data>(() => [
  ownText('预算执行率自评得分', 'Own score of budget execution', 'claimedBudgetScore'),
  ownText('执行率偏低的原因', 'Why execution is low', 'executionReason'),
]);

const goals = fixedSection<F5Data>(() => [
  [
    rowLabel('年度总体目标', 'Goal of the year', { colSpan: 2, rowSpan: 2 }),
    columnLabel('预期目标', 'Aimed at', { colSpan: 3 }),
    columnLabel('实际完成情况', 'Reached', { colSpan: 7 }),
  ],
  [
    textCell(({ annualGoal }) => annualGoal, 3),
    value<F5Data>('text', ({ goalCompletion }) => goalCompletion, { colSpan: 7, path: () => 'goalCompletion' }),
  ],
]);

type Row = Placed<F5Data['items'][number]> & { readonly pack: RulePack; readonly bands: ReturnType<typeof bandWords> };

const itemCell = (
  show: (row: Row) => string | Text | null,
  field: string | null = null,
  align: 'left' | 'center' = 'center',
): LayoutCell<Row> =>
  value<Row>('text', show, { align, ...(field && { path: ({ index }) => `items.${index}.${field}` }) });

const wordOf = (words: Row['bands'], key: string | null): Text | null =>
  words.find(([each]) => each === key)?.[1] ?? null;

const items = listSection<F5Data, Row>({
  header: [
    [columnLabel('绩效指标', 'Indicators', { colSpan: 12 })],
    [
      columnLabel('一级指标', 'Level 1'),
      columnLabel('二级指标', 'Level 2'),
      columnLabel('三级指标', 'Level 3'),
      columnLabel('年度指标值', 'Annual value'),
      columnLabel('实际完成值', 'Reached value'),
      columnLabel('分值', 'Points'),
      columnLabel('得分', 'Score'),
      columnLabel('偏差原因分析及改进措施', 'Why it deviates, and what is done'),
      columnLabel('完成档次', 'Band', { optional: true }),
      columnLabel('评定得分', 'Given score', { optional: true }),
      columnLabel('自评得分', 'Own score', { optional: true }),
      columnLabel('是否适用', 'Applies', { optional: true }),
    ],
  ],
  items: (data) => data.items.map((item, index) => ({ item, index, pack: data.pack, bands: bandWords(data) })),
  key: ({ item }) => item.indicatorId,
  row: [
    itemCell(({ item, pack }) => level1Name(pack, item.level1)),
    itemCell(({ item, pack }) => level2Name(pack, item.level1, item.level2)),
    itemCell(({ item }) => item.name, null, 'left'),
    itemCell(({ item }) => targetText(item, item.value)),
    itemCell(({ item }) => item.actual, 'actual'),
    itemCell(({ item }) => item.weight),
    itemCell(({ item }) => (item.notApplicable ? noScore : item.score)),
    itemCell(({ item }) => item.reason, 'reason', 'left'),
    itemCell(({ item, bands }) => wordOf(bands, item.band), 'band'),
    itemCell(({ item }) => item.enteredScore, 'enteredScore'),
    itemCell(({ item }) => item.claimedScore, 'claimedScore'),
    itemCell(({ item }) => wordOf(appliesWords, item.notApplicable ? 'no' : 'yes'), 'applies'),
  ],
  merged: [0, 1],
  list: {
    path: 'items',
    half: null,
    fields: [
      ...(['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason'] as const),
      ...(['band', 'enteredScore', 'claimedScore', 'applies'] as const),
    ],
    choices: (data) => ({
      band: bandWords(data).map(([, name]) => name),
      applies: appliesWords.map(([, name]) => name),
    }),
  },
});

const pointsRow = (words: Text, weight: string, score: string | null, grade: Text | null) => [
  heading<F5Data>(() => words, { colSpan: 5 }),
  value<F5Data>('text', () => weight, { align: 'center' }),
  value<F5Data>('text', () => score, { align: 'center' }),
  value<F5Data>('text', () => grade, { colSpan: 5 }),
];

const totals = fixedSection<F5Data>(({ pack, items: rows, total, grade }) => [
  ...level1Totals(pack, rows).map(({ level1, weight, score }) => {
    const { zh, en } = level1Name(pack, level1);
    return pointsRow({ zh: `${zh}小计`, en: `${en}, sub-total` }, new D(weight).toFixed(), score, null);
  }),
  pointsRow(
    { zh: '总分', en: 'Total' },
    sum([budgetWeight(pack, rows), ...rows.map(({ weight }) => weight)]),
    total === null ? null : totalText(pack, total),
    grade,
  ),
  ownText('存在问题', 'Problems', 'problems'),
  ownText('改进措施', 'Measures', 'measures'),
]);

const title = { zh: '项目支出绩效自评表', en: 'Self-evaluation of project spending (F5)' };

/** Form F5, 项目支出绩效自评表. */
export const f5Layout: FormLayout<F5Data> = {
  form: 'F5',
  version: 1,
  paper: 'landscape',
  parts: [
    {
      name: 'evaluation',
      title: () => title,
      subtitle: ({ year }) => ({ zh: `（${year} 年度）`, en: `(year ${year})` }),
      widths: [18, 20, 40, 26, 30, 13, 16, 50, 24, 13, 13, 10],
      sections: [header, funds, execution, goals, items, totals, opinions, afterwards],
      notes: ({ pack, items: rows, filed }) => [
        {
          zh: `注：得分由系统按“${pack.name.zh}”第 ${pack.version} 版计算，不用填写；自评得分为单位自己认定的得分，可不填。`,
          en: `Note: scores are given by “${pack.name.en}”, version ${pack.version}, and are not typed; an own score may be left out.`,
        },
        ...(rows.some(({ notApplicable }) => notApplicable)
          ? [
              {
                zh: '有指标不适用：其余得分之和按 100 分换算为总分。',
                en: 'Some indicators do not apply: the sum of the other scores is rescaled to 100 for the total.',
              },
            ]
          : []),
        ...(filed ? [{ zh: `备案：${filed.no}，${filed.on}`, en: `Filed: ${filed.no}, ${filed.on}` }] : []),
      ],
    },
  ],
};
