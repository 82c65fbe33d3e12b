/** What the fixes of the linter are called, and what it says of a self-evaluation. */
export const lintFixMessages = {
  lintFixNature: { zh: '指标性质改为“{zh}”', en: 'Make the nature {en}' },
  lintFixDirection: { zh: '指标方向改为“{zh}”', en: 'Make the direction {en}' },
  lintFixRate: { zh: '改为 {computed}%', en: 'Write {computed} %' },
  lintFixToCost: { zh: '改列成本指标，反向、小于等于', en: 'Make it a cost: reverse, at most' },
  lintFixTotal: { zh: '总额改为 {sum:wan} 万元', en: 'Make the total {sum:wan} × 10,000 yuan' },
  lintFixHundred: { zh: '改为等于 100%', en: 'Make it equal to 100 %' },
  lintFixRemove: { zh: '删除“{text}”', en: 'Delete “{text}”' },
  lintFixCost: { zh: '改为反向、小于等于', en: 'Make it reverse, at most' },
  lintFixDate: { zh: '改为“{date}”', en: 'Write “{date}”' },
  lintFixWeights: {
    zh: '各类分值按比例调整，合计 {expected} 分',
    en: 'Scale the weights of each dimension to {expected} in all',
  },
  lintFixUnit: { zh: '计量单位改为“{unit}”', en: 'Make the unit {unit}' },
  lintFixFigure: { zh: '改为数字 {value}', en: 'Write the number {value}' },
  lintFixQualitative: { zh: '改为定性指标', en: 'Make it qualitative' },
  lintFixToStandard: { zh: '移到指标标准', en: 'Move it to the standard' },
  lintFixQuantitative: { zh: '改为定量指标', en: 'Make it a measured indicator' },
  lintFixClearValue: { zh: '清除指标值', en: 'Clear the value' },
  lintFixValue: { zh: '指标值改为 {value}', en: 'Make the value {value}' },
  lintFixScore: { zh: '改为 {score} 分', en: 'Make it {score}' },
  lintFixPack: { zh: '注明“{zh}”', en: 'Name “{en}”' },
  lintExecutionRateOff: {
    zh: '执行数 {executed:wan} 万元 ÷ 预算数 {budget:wan} 万元，执行率应为 {computed}%，表中为 {stated}%，请改正',
    en: 'Executed {executed:wan} × 10,000 yuan by budget {budget:wan} × 10,000 yuan is {computed} %, the form says {stated} %: correct it',
  },
  lintScoreOff: {
    zh: '自评得分 {claimed}，按评分规则应为 {score}，请改正',
    en: 'The form gives {claimed} (point|points), the rule gives {score}: correct it',
  },
  lintBudgetScoreOff: {
    zh: '预算执行率得分 {claimed}，按评分规则应为 {score}，请改正',
    en: 'The form gives {claimed} (point|points) for execution, the rule gives {score}: correct it',
  },
  lintTotalOff: {
    zh: '总分 {claimed}，按评分规则应为 {score}，请改正',
    en: 'The form gives {claimed} (point|points) in total, the rules give {score}: correct it',
  },
  lintScoreWithoutReason: {
    zh: '得分 {score} 低于分值 {weight}，没有说明原因，请填写偏差原因分析及改进措施',
    en: 'The score {score} is below the weight {weight} without a reason: say why and what will be done',
  },
  lintOverFulfilled: {
    zh: '完成值 {actual} 为指标值 {value} 的 {ratio} 倍，超过 {limit} 倍，指标值偏低，请说明原因，下年度提高指标值',
    en: 'The actual {actual} is {ratio} times the target {value}, over {limit}: the target was too weak. Say why, and raise it next year',
  },
  lintOverFulfilledReasoned: {
    zh: '完成值 {actual} 为指标值 {value} 的 {ratio} 倍，超过 {limit} 倍，原因已说明，下年度请提高指标值',
    en: 'The actual {actual} is {ratio} times the target {value}, over {limit}; the reason is given. Raise the target next year',
  },
  lintPackNotNamed: {
    zh: '自评没有注明所用的评分规则，请注明，如“{zh}”',
    en: 'The evaluation does not name the rules it was scored by: name them, such as “{en}”',
  },
} as const;
