import type { Text } from '../messages';
import { D, toWan } from '../money';
import { likelihoods } from '../monitoring/light';
import type { DeviationCause, MonitoringFund, MonitoringItem } from '../monitoring/report';
import { executionRate, fundRows, itemRows } from '../monitoring/report.rules';
import { level1Name, level2Name } from '../rule-pack/find';
import { targetText } from '../rule-pack/indicator';
import { percentOf } from '../rule-pack/percent';
import type { RulePack } from '../rule-pack/rule-pack';
import type { Indicator } from '../targets/target';
import {
  causeField,
  decisionWords,
  type F4Data,
  fundKindWords,
  likelihoodField,
  likelihoodWords,
  lightWords,
  tick,
} from './f4-data';
import type { Placed } from './f1-data';
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

/** Columns before those of the causes: three levels, the value aimed at, what was reached and what is expected. */
const before = [16, 18, 34, 22, 22, 22] as const;
const [noteWidth, likelihoodWidth, causesWidth] = [26, 10, 45];
/** The causes are data of a place: as many columns, as narrow as they must be. */
function widthsOf(causes: readonly DeviationCause[]): number[] {
  const each = Math.min(9, Math.floor(causesWidth / Math.max(1, causes.length)));
  const taken = before.reduce<number>((all, width) => all + width, 0) + noteWidth + 3 * likelihoodWidth;
  const columns = [...before, ...causes.map(() => each), noteWidth, ...likelihoods.map(() => likelihoodWidth)];
  return [...columns, 273 - taken - each * causes.length];
}

/** A label of a column that names the months. */
const monthsLabel = (zh: string, en: string, place: { colSpan?: number; rowSpan?: number } = {}) => ({
  ...columnLabel(zh, en, place),
  show: ({ cutoffMonth: n }: F4Data): Text => ({ zh: `1—${n}月${zh}`, en: `${en}, months 1—${n}` }),
});

const textCell = (show: (data: F4Data) => string | Text, colSpan: number) => value<F4Data>('text', show, { colSpan });

/** Columns from the fourth on, which the head and the money share. */
const header = (rest: number) =>
  fixedSection<F4Data>(() => [
    [
      rowLabel('项目名称', 'Project', { colSpan: 2 }),
      textCell(({ projectName }) => projectName, 3),
      rowLabel('项目代码', 'Project code', { optional: true }),
      textCell(({ projectCode }) => projectCode, rest),
    ],
    [
      rowLabel('主管部门及代码', 'Department and code', { colSpan: 2 }),
      textCell(({ departmentName, departmentCode }) => `${departmentName} ${departmentCode}`.trim(), 3),
      rowLabel('实施单位', 'Unit'),
      textCell(({ orgName }) => orgName, rest),
    ],
  ]);

const rateOf = (fund: MonitoringFund): string | null => {
  const rate = executionRate(fund);
  return rate && percentOf(new D(rate));
};

const moneyCell = (field: 'initialBudget' | 'executed' | 'expected', colSpan = 1) =>
  value<Placed<MonitoringFund>>('money', ({ item }) => item[field] && toWan(item[field]), {
    colSpan,
    path: ({ index }) => `funds.${index}.${field}`,
  });

const funds = (rest: number) =>
  listSection<F4Data, Placed<MonitoringFund>>({
    header: [
      [
        columnLabel('项目资金（万元）', 'Money (10,000 yuan)', { colSpan: 2 }),
        columnLabel('年初预算数', 'Initial budget'),
        monthsLabel('执行数', 'Executed', { colSpan: 2 }),
        monthsLabel('执行率', 'Execution rate'),
        columnLabel('全年预计执行数', 'Expected for the year', { colSpan: rest }),
      ],
    ],
    items: (data) => fundRows(data.funds).map((item, index) => ({ item, index })),
    key: ({ item }) => item.kind,
    row: [
      heading(({ item }) => fundKindWords[item.kind], { colSpan: 2 }),
      moneyCell('initialBudget'),
      moneyCell('executed', 2),
      value('percent', ({ item }) => rateOf(item)),
      moneyCell('expected', rest),
    ],
    list: {
      path: 'funds',
      half: null,
      fields: ['kind', 'kind', 'initialBudget', 'executed', 'executed', null, ...Array<string>(rest).fill('expected')],
    },
  });

const goal = (rest: number) =>
  fixedSection<F4Data>(() => [
    [rowLabel('年度总体目标', 'Goal of the year', { colSpan: 2 }), textCell(({ annualGoal }) => annualGoal, 4 + rest)],
  ]);

type Row = Placed<MonitoringItem> & { readonly indicator: Indicator; readonly pack: Pick<RulePack, 'tree'> };

const itemCell = (
  show: (row: Row) => string | Text | null,
  field: keyof MonitoringItem | null = null,
  align: 'left' | 'center' = 'left',
): LayoutCell<Row> =>
  value<Row>('text', show, { align, ...(field && { path: ({ index }) => `items.${index}.${field}` }) });
const ticked = (isIt: (item: MonitoringItem) => boolean): LayoutCell<Row> =>
  value<Row>('text', ({ item }) => (isIt(item) ? tick : null), { align: 'center' });

const items = (causes: readonly DeviationCause[]) =>
  listSection<F4Data, Row>({
    header: [
      [columnLabel('绩效指标', 'Indicators', { colSpan: before.length + causes.length + 5 })],
      [
        columnLabel('一级指标', 'Level 1', { rowSpan: 2 }),
        columnLabel('二级指标', 'Level 2', { rowSpan: 2 }),
        columnLabel('三级指标', 'Level 3', { rowSpan: 2 }),
        columnLabel('年度指标值', 'Annual value', { rowSpan: 2 }),
        monthsLabel('执行情况', 'Reached', { rowSpan: 2 }),
        columnLabel('全年预计完成情况', 'Expected for the year', { rowSpan: 2 }),
        columnLabel('偏差原因分析', 'Why it deviates', { colSpan: causes.length + 1 }),
        columnLabel('完成目标可能性', 'Likelihood', { colSpan: likelihoods.length }),
        columnLabel('备注（拟采取的措施）', 'Remark (measures)', { rowSpan: 2 }),
      ],
      [
        ...causes.map(({ nameZh, nameEn }) => columnLabel(nameZh, nameEn, { optional: true })),
        columnLabel('原因说明', 'Explanation', { optional: true }),
        ...likelihoods.map((key) => {
          const { zh, en } = likelihoodWords[key];
          return columnLabel(zh, en, { optional: true });
        }),
      ],
    ],
    items: (data) => {
      const { indicators, pack } = data;
      return itemRows(indicators, data.items).flatMap((item, index) => {
        const indicator = indicators[index];
        return indicator ? [{ item, index, indicator, pack }] : [];
      });
    },
    key: ({ item }) => item.indicatorId,
    row: [
      itemCell(({ indicator, pack }) => level1Name(pack as RulePack, indicator.level1), null, 'center'),
      itemCell(
        ({ indicator, pack }) => level2Name(pack as RulePack, indicator.level1, indicator.level2),
        null,
        'center',
      ),
      itemCell(({ indicator }) => indicator.name),
      itemCell(({ indicator }) => targetText(indicator, indicator.value), null, 'center'),
      itemCell(({ item }) => item.progress, 'progress', 'center'),
      itemCell(({ item }) => item.expected, 'expected', 'center'),
      ...causes.map(({ key }) => ticked(({ cause }) => cause === key)),
      itemCell(({ item }) => item.causeNote, 'causeNote'),
      ...likelihoods.map((key) => ticked(({ likelihood }) => likelihood === key)),
      itemCell(({ item }) => item.measures, 'measures'),
    ],
    merged: [0, 1],
    list: {
      path: 'items',
      half: null,
      fields: [
        ...['level1', 'level2', 'name', 'target', 'progress', 'expected'],
        ...causes.map(({ key }) => causeField(key)),
        'causeNote',
        ...likelihoods.map(likelihoodField),
        'measures',
      ],
      choices: () =>
        Object.fromEntries(
          [...causes.map(({ key }) => causeField(key)), ...likelihoods.map(likelihoodField)].map((field) => [
            field,
            [{ zh: tick, en: tick }],
          ]),
        ),
    },
  });

/** What became of it, once somebody has reported. */
const outcome = (rest: number) =>
  fixedSection<F4Data>(({ reported, returned, decided, correction }) => {
    const row = (zh: string, en: string, words: Text) => [
      rowLabel(zh, en, { colSpan: 2, optional: true }),
      value<F4Data>('text', () => words, { colSpan: 4 + rest }),
    ];
    const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join('；');
    const said = (of: (language: 'zh' | 'en') => readonly (string | null)[]): Text => ({
      zh: joined(of('zh')),
      en: joined(of('en')),
    });
    return [
      ...(reported
        ? [
            row(
              '报送',
              'Reported',
              said((language) => [reported.by, reported.on, reported.light && lightWords[reported.light][language]]),
            ),
          ]
        : []),
      ...(returned === null ? [] : [row('退回原因', 'Why it was returned', { zh: returned, en: returned })]),
      ...(decided
        ? [
            row(
              '处理决定及意见',
              'Decision',
              said((language) => [decisionWords[decided.decision][language], decided.opinion, decided.by, decided.on]),
            ),
          ]
        : []),
      ...(correction
        ? [
            row(
              '整改要求和建议',
              'What is to be put right',
              said(() => [correction.requirement, correction.deadline]),
            ),
            row(
              '整改结果和结论',
              'What was put right',
              said(() => [correction.answer, correction.opinion]),
            ),
          ]
        : []),
    ];
  });

const title = { zh: '项目支出绩效目标执行监控表', en: 'Monitoring of a performance target (F4)' };

/** Form F4, 项目支出绩效目标执行监控表, with a column for each cause a place knows. */
export function f4Layout(causes: readonly DeviationCause[]): FormLayout<F4Data> {
  const widths = widthsOf(causes);
  const rest = widths.length - before.length;
  return {
    form: 'F4',
    version: 1,
    paper: 'landscape',
    parts: [
      {
        name: 'report',
        title: () => title,
        subtitle: ({ year, cutoffMonth }) => ({
          zh: `（${year} 年度，1—${cutoffMonth} 月）`,
          en: `(year ${year}, months 1—${cutoffMonth})`,
        }),
        widths,
        sections: [header(rest), funds(rest), goal(rest), items(causes), outcome(rest)],
        notes: () => [
          {
            zh: `注：偏差原因和完成目标可能性在相应栏内填“${tick}”，每行各填一项；不能确定完成的，须填写原因和拟采取的措施。`,
            en: `Note: put “${tick}” under one cause and one likelihood in each row; where the target is not certain, give the cause and the measures.`,
          },
        ],
      },
    ],
  };
}
