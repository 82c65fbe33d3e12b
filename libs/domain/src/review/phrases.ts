import type { Text } from '../messages';
import type { ReviewStep } from './route';

/** Sentences that reviewers write often 常用意见, as the product brings them along. */
const shipped = {
  department: [
    {
      zh: '目标与部门职能和年度重点工作一致，同意报送财政部门。',
      en: 'In line with our duties and plans; sent on to finance.',
    },
    {
      zh: '绩效目标与部门职能关系不清，请补充说明。',
      en: 'Explain how the target belongs to the duties of the department.',
    },
    {
      zh: '预算绩效计划过于笼统，请细化步骤、时间和分工。',
      en: 'The plan is too general: detail steps, dates and duties.',
    },
  ],
  business: [
    {
      zh: '资金与工作任务匹配，同意送绩效科室审核。',
      en: 'The money fits the work; sent on to the performance section.',
    },
    { zh: '资金测算依据不足，请补充测算说明。', en: 'Explain how the money was estimated.' },
    { zh: '支出内容与目标不对应，请逐项核对。', en: 'What is spent does not match the target; check it item by item.' },
  ],
  performance: [
    { zh: '指标细化、量化，符合要求，同意。', en: 'The indicators are specific and quantified; agreed.' },
    { zh: '指标应量化，明确指标值和计量单位。', en: 'Quantify the indicators: state value and unit.' },
    {
      zh: '指标值偏低，请参照上年完成情况和同类水平调整。',
      en: 'The values are low; adjust them to last year and to peers.',
    },
  ],
} as const satisfies Record<string, readonly Text[]>;

/** The shipped sentences for a step; one that asks the whole bureau has those of both its sections. */
export function phrasesFor({ role, section }: Pick<ReviewStep, 'role' | 'section'>): readonly Text[] {
  if (role === 'department') return shipped.department;
  if (section === 'business') return shipped.business;
  return section === null ? [...shipped.performance, ...shipped.business] : shipped.performance;
}
