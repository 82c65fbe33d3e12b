/** What the rules of this module say to people. */
export const monitoringMessages = {
  roundClosed: {
    zh: '财政部门已关闭本轮填报，不能再填报；确需补报的，请联系本级财政部门重新开放',
    en: 'Finance has closed the round; nothing more can be reported. Ask finance of the division to open it again',
  },
  roundStillWaits: {
    zh: '还有 {count} 份已报送的表待财政部门审核，审核后再关闭',
    en: '{count} (form still waits|forms still wait) for finance; the round is closed once they are decided',
  },
  roundExists: {
    zh: '本级 {year} 年度截至 {month} 月的监控任务已经建立',
    en: 'There is already a round of {year} up to month {month} for this division',
  },
  roundWithoutProjects: {
    zh: '{year} 年度没有已批复绩效目标和预算的项目，无需监控',
    en: 'No project has an approved target and budget line for {year}; there is nothing to monitor',
  },
  roundDueOutside: { zh: '报送截止日期应在 {from} 至 {to} 之间', en: 'The due date must lie between {from} and {to}' },
  monitoringRowTwice: { zh: '同一行重复', en: 'The same row appears twice' },
  monitoringUnknownIndicator: { zh: '不是批复目标中的年度指标', en: 'Not an annual indicator of the approved target' },
  monitoringSum: {
    zh: '年度资金总额应等于各项之和 {sum:wan} 万元',
    en: 'The total must equal the sum of its parts, {sum:wan} × 10,000 yuan',
  },
  monitoringBudgetDiffers: {
    zh: '年初预算数应与批复一致：{initialBudget:wan} 万元',
    en: 'The initial budget must be as approved: {initialBudget:wan} × 10,000 yuan',
  },
  monitoringExpectedLess: { zh: '全年预计数不能少于已执行数', en: 'Not less than what is already spent' },
  monitoringCauseNeeded: {
    zh: '不能确定完成的指标须选择偏差原因',
    en: 'Choose a cause when the target is not certain',
  },
  monitoringNoteNeeded: { zh: '请说明具体原因', en: 'Explain this cause' },
  monitoringMeasuresNeeded: {
    zh: '不能确定完成的指标须填写改进措施',
    en: 'State measures when the target is not certain',
  },
  correctionDeadlinePast: { zh: '整改期限不能早于今天', en: 'The deadline must not be in the past' },
  decisionNeeded: { zh: '请填写处理决定', en: 'Decide with a decision and an opinion' },
  correctionTextNeeded: { zh: '请填写整改情况', en: 'Say what was done' },
} as const;
