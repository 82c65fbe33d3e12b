import type { Text } from '../messages';
import type { LintRuleId } from './lint';

/** Titles of the rules; apart from what else is said of them, for a form shows no more. */
export const lintRuleNames: Readonly<Record<LintRuleId, Text>> = {
  L01: { zh: '性质与方向矛盾', en: 'Nature against direction' },
  L02: { zh: '目标无指标衡量', en: 'Goal without indicator' },
  L03: { zh: '比率与数字不符', en: 'Rate against numbers' },
  L04: { zh: '以资金作产出', en: 'Money as output' },
  L05: { zh: '资金总额不等于各来源之和', en: 'Total is not the sum' },
  L06: { zh: '照搬其他项目指标', en: 'Pasted indicators' },
  L07: { zh: '百分比越界', en: 'Percentage out of bounds' },
  L08: { zh: '遗留填写说明或占位符', en: 'Instructions left in' },
  L09: { zh: '成本指标方向为大于等于', en: 'Cost at least' },
  L10: { zh: '日期超出项目期', en: 'Date outside the project' },
  L11: { zh: '缺少必设指标', en: 'Dimension missing' },
  L12: { zh: '分值不合计', en: 'Weights do not add up' },
  L13: { zh: '计量单位缺失或万元、元写错', en: 'Unit missing or slipped' },
  L14: { zh: '用词含糊', en: 'Vague words' },
  L15: { zh: '指标重复', en: 'Duplicate indicators' },
  L16: { zh: '性质与指标值不符', en: 'Nature against value' },
  L17: { zh: '指标值偏低', en: 'Weak target' },
  S01: { zh: '自评得分与规则不符', en: 'Score against rule' },
  S02: { zh: '扣分没有原因', en: 'Loss without reason' },
  S03: { zh: '超额完成过多', en: 'Over-fulfilled' },
  S04: { zh: '未注明评分规则', en: 'Rules not named' },
};
