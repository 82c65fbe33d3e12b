import type { DepartmentOpinion } from '../evaluation/department-opinion';
import { dateText, today } from '../calendar';
import type { Text } from '../messages';
import { D, isMoney, toWan } from '../money';
import { appliesWords, bandWords, evaluationFundWords, type F5Data } from './f5-data';
import { formatCell } from './format-cell';
import { columnLabel, fixedSection, listSection, rowLabel, value } from './layout';

const fundCells: Readonly<Record<string, Text>> = {
  initial: { zh: '年初预算数', en: 'Initial budget' },
  budget: { zh: '全年预算数（A）', en: 'Budget of the year (A)' },
  executed: { zh: '全年执行数（B）', en: 'Executed (B)' },
};
const itemCells: Readonly<Record<string, Text>> = {
  actual: { zh: '实际完成值', en: 'Reached value' },
  band: { zh: '完成档次', en: 'Band' },
  enteredScore: { zh: '评定得分', en: 'Given score' },
  claimedScore: { zh: '自评得分', en: 'Own score' },
  notApplicable: { zh: '是否适用', en: 'Applies' },
  reason: { zh: '偏差原因分析及改进措施', en: 'Why it deviates, and what is done' },
};
const texts: Readonly<Record<string, Text>> = {
  goalCompletion: { zh: '实际完成情况', en: 'Reached' },
  problems: { zh: '存在问题', en: 'Problems' },
  measures: { zh: '改进措施', en: 'Measures' },
  executionReason: { zh: '执行率偏低的原因', en: 'Why execution is low' },
  claimedBudgetScore: { zh: '预算执行率自评得分', en: 'Own score of budget execution' },
};
const itself = (text: string): Text => ({ zh: text, en: text });
const nothing: Text = { zh: '（空）', en: '(empty)' };

/** What the cell of an opinion is called in the form. */
function placeWords(path: string, { items }: F5Data): Text {
  const [part = '', row = '', cell = ''] = path.split('.');
  const [of, name] =
    part === 'funds'
      ? [(evaluationFundWords as Readonly<Record<string, Text>>)[row], fundCells[cell]]
      : part === 'items'
        ? [itself(items.find(({ indicatorId }) => indicatorId === row)?.name ?? ''), itemCells[cell]]
        : [undefined, texts[part]];
  const own = name ?? itself(path);
  return of ? { zh: `${of.zh.replace('其中：', '')}：${own.zh}`, en: `${of.en}: ${own.en}` } : own;
}

/** What stands in a cell, in the words of the form. */
function cellWords(path: string, said: string | null, data: F5Data): Text {
  if (said === null) return path.endsWith('.notApplicable') ? cellWords(path, 'false', data) : nothing;
  if (path.startsWith('funds.') && isMoney(said)) {
    const { text } = formatCell('money', toWan(said), 'zh');
    return { zh: `${text} 万元`, en: `${text} (10,000 yuan)` };
  }
  const choices = path.endsWith('.band')
    ? bandWords(data)
    : path.endsWith('.notApplicable')
      ? appliesWords.map(([key, words]) => [String(key === 'no'), words] as const)
      : [];
  return choices.find(([key]) => key === said)?.[1] ?? itself(said);
}

type Row = { readonly opinion: DepartmentOpinion; readonly data: F5Data };
const cell = (show: (row: Row) => Text | string, colSpan: number) => value<Row>('text', show, { colSpan });
const head = (zh: string, en: string, colSpan: number) => columnLabel(zh, en, { colSpan, optional: true });

/** What the department sees otherwise 主管部门意见, cell by cell beside what its unit reported. */
export const opinions = listSection<F5Data, Row>({
  when: (data) => data.opinions.length > 0,
  header: [
    [head('主管部门意见', 'Opinions of the department', 12)],
    [
      head('内容', 'Cell', 2),
      head('单位填报', 'Reported by the unit', 2),
      head('部门意见', 'Seen by the department', 3),
      head('理由', 'Why', 2),
      head('意见人和日期', 'By whom, when', 3),
    ],
  ],
  items: (data) => data.opinions.map((opinion) => ({ opinion, data })),
  row: [
    cell(({ opinion, data }) => placeWords(opinion.path, data), 2),
    cell(({ opinion, data }) => cellWords(opinion.path, opinion.unitValue, data), 2),
    cell(({ opinion, data }) => cellWords(opinion.path, opinion.value, data), 3),
    cell(({ opinion }) => opinion.reason, 2),
    cell(({ opinion: { by, at } }) => {
      const day = today(new Date(at));
      return { zh: `${by}，${dateText(day, 'zh')}`, en: `${by}, ${day}` };
    }, 3),
  ],
});

/** The points of the form as the department sees it, and why it came back. */
export const afterwards = fixedSection<F5Data>(({ opinionTotal, returned }) => {
  const row = (zh: string, en: string, said: string | null) =>
    said === null
      ? []
      : [[rowLabel(zh, en, { colSpan: 2, optional: true }), value<F5Data>('text', () => said, { colSpan: 10 })]];
  return [
    ...row('按部门意见的总分', 'Total as the department sees it', opinionTotal && new D(opinionTotal).toFixed(2)),
    ...row('退回原因', 'Why it was returned', returned),
  ];
});
