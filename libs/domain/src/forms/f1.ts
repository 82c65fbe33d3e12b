import type { Fund } from '../library/project';
import type { Text } from '../messages';
import { sum, toWan } from '../money';
import { attributeLabels, type F1Data, isMultiYear } from './f1-data';
import { indicators } from './f1-indicators';
import { plan } from './f1-plan';
import { fixedSection, type FormLayout, heading, rowLabel, value } from './layout';

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
const termAmount = (share: Share) => value<F1Data>('money', ({ funds }) => moneyOf(funds, share), { colSpan: 2 });
const yearAmount = (share: Share) =>
  value<F1Data>(
    'money',
    ({ funds, year }) =>
      moneyOf(
        funds.filter((fund) => fund.year === year),
        share,
      ),
    { colSpan: 5 },
  );

const textCell = (show: (data: F1Data) => string | Text, colSpan: number) => value<F1Data>('text', show, { colSpan });

const header = fixedSection<F1Data>(() => [
  [
    rowLabel('项目名称', 'Project'),
    textCell(({ projectName }) => projectName, 3),
    rowLabel('项目代码', 'Project code', { colSpan: 2 }),
    textCell(({ projectCode }) => projectCode, 5),
  ],
  [
    rowLabel('主管部门及代码', 'Department and code'),
    textCell(({ departmentName, departmentCode }) => `${departmentName} ${departmentCode}`.trim(), 3),
    rowLabel('实施单位', 'Unit', { colSpan: 2 }),
    textCell(({ orgName }) => orgName, 5),
  ],
  [
    rowLabel('项目属性', 'Attribute'),
    textCell(({ attribute }) => attributeLabels[attribute], 3),
    rowLabel('项目期', 'Period', { colSpan: 2 }),
    textCell(({ startDate, endDate }) => ({ zh: `${startDate} 至 ${endDate}`, en: `${startDate} to ${endDate}` }), 5),
  ],
  [
    rowLabel('项目资金（万元）', 'Money (10,000 yuan)', { rowSpan: 3 }),
    rowLabel('实施期资金总额', 'Total of the period'),
    termAmount('total'),
    rowLabel('年度资金总额', 'Total of the year', { colSpan: 2 }),
    yearAmount('total'),
  ],
  [
    rowLabel('其中：财政拨款', 'of which fiscal'),
    termAmount('fiscal'),
    rowLabel('其中：财政拨款', 'of which fiscal', { colSpan: 2 }),
    yearAmount('fiscal'),
  ],
  [
    rowLabel('其他资金', 'of which other'),
    termAmount('other'),
    rowLabel('其他资金', 'of which other', { colSpan: 2 }),
    yearAmount('other'),
  ],
]);

const goals = fixedSection<F1Data>((data) => [
  [
    rowLabel('年度目标', 'Annual goal'),
    value('text', ({ annualGoal }) => annualGoal, { colSpan: 10, path: () => 'annualGoal' }),
  ],
  ...(isMultiYear(data)
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
