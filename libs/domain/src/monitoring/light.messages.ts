/** What the light says: why it is not green, and what would turn it green. */
export const lightMessages = {
  lightOnTrack: {
    zh: '预算执行和目标进度均在规定范围内，没有存疑的指标',
    en: 'Execution and goal progress are within bounds, and no indicator is in doubt',
  },
  lightExecutionLow: {
    zh: '截至 {month} 月预算执行率 {rate}%，低于 {atLeast}%',
    en: 'Execution up to month {month} is {rate}%, below {atLeast}%',
  },
  lightSpentWithoutBudget: {
    zh: '没有预算却已执行 {executed} 万元',
    en: '{executed} × 10,000 yuan were spent without a budget',
  },
  lightGap: {
    zh: '目标进度 {goal}% 与预算执行进度 {rate}% 相差超过 {maxGap} 个百分点',
    en: 'Goal progress of {goal}% and execution of {rate}% are more than {maxGap} points apart',
  },
  lightLimitExceeded: {
    zh: '“{name}”已执行 {value}，超过上限 {target}',
    en: '“{name}” stands at {value}, above its limit of {target}',
  },
  lightForecastMissed: {
    zh: '“{name}”全年预计 {forecast}，达不到指标值 {target}',
    en: 'The forecast of “{name}” is {forecast}, which misses the target {target}',
  },
  lightForecastCertain: {
    zh: '“{name}”全年预计 {forecast}，达不到指标值 {target}，却填“确定能”完成',
    en: 'The forecast of “{name}” is {forecast}, which misses the target {target}, though it is said to be certain',
  },
  greenByForecast: {
    zh: '采取措施使“{name}”全年达到 {target}，或如实填写完成可能性并说明原因',
    en: 'Take measures so that “{name}” meets {target} in the year, or say that it is in doubt, and why',
  },
  lightImpossible: { zh: '“{name}”完全不可能完成', en: '“{name}” cannot be met' },
  lightPossible: { zh: '“{name}”有可能完成，尚不确定', en: '“{name}” may be met, but not certainly' },
  greenByExecution: {
    zh: '再执行 {amount} 万元，执行率达到 {atLeast}%',
    en: 'Spend {amount} × 10,000 yuan more, so that execution reaches {atLeast}%',
  },
  greenByBudget: { zh: '调剂预算或收回已支付的资金', en: 'Adjust the budget, or recover what was paid' },
  greenByGoal: {
    zh: '加快工作，使目标进度达到 {needed}% 以上',
    en: 'Speed up the work, so that goal progress reaches at least {needed}%',
  },
  greenByPace: {
    zh: '加快支出，使执行率达到 {needed}% 以上，或核实完成数',
    en: 'Spend faster, so that execution reaches at least {needed}%, or check the values reported',
  },
  greenByLimit: {
    zh: '使“{name}”回到 {target} 以内，或按程序调整目标',
    en: 'Bring “{name}” back within {target}, or have the target adjusted',
  },
  greenByCertainty: {
    zh: '落实措施，使“{name}”确定能完成，或按程序调整目标',
    en: 'Take measures until “{name}” is certain, or have the target adjusted',
  },
} as const;
