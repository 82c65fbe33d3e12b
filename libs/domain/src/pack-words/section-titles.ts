import type { Text } from '../messages';
import type { ToldSection } from '../rule-pack/keys';

const titles: Readonly<Record<ToldSection, Text>> = {
  head: { zh: '适用范围', en: 'Scope' },
  tree: { zh: '绩效指标框架', en: 'Indicator framework' },
  weights: { zh: '一级指标权重', en: 'Weights of the dimensions' },
  requiredLevel1: { zh: '必设指标', en: 'Required dimensions' },
  budget: { zh: '预算执行率计分', en: 'Budget execution' },
  positive: { zh: '正向指标（大于、大于等于）计分', en: 'At least (>, ≥)' },
  reverse: { zh: '反向指标（小于、小于等于）计分', en: 'At most (<, ≤)' },
  equal: { zh: '等于指标计分', en: 'Equal (=)' },
  qualitative: { zh: '定性指标计分', en: 'Qualitative indicators' },
  byKind: { zh: '特定类别指标计分', en: 'Rules for single kinds' },
  overFulfilment: { zh: '超额完成', en: 'Over-fulfilment' },
  reasons: { zh: '须说明原因的情形', en: 'When a reason is needed' },
  rounding: { zh: '小数和合计', en: 'Rounding and adding up' },
  grades: { zh: '评价等级', en: 'Grades' },
  caps: { zh: '总分上限', en: 'Caps on the total' },
  monitoring: { zh: '运行监控预警', en: 'Monitoring' },
  linkage: { zh: '与预算安排挂钩', en: 'Linkage to the budget' },
  sampling: { zh: '再评价抽取比例', en: 'Share that is re-evaluated' },
  exAnte: { zh: '事前绩效评估', en: 'Ex-ante assessment' },
  reviewForm: { zh: '绩效目标审核表', en: 'Review form F3' },
  reply: { zh: '预算批复', en: 'Reply to departments' },
  mending: { zh: '退回修改', en: 'Mending what was returned' },
  lint: { zh: '指标体检', en: 'Indicator check' },
  golden: { zh: '校验用例', en: 'Golden cases' },
};

/** The name of a section. */
export const sectionTitle = (section: ToldSection): Text => titles[section];
