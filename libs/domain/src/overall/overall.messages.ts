/** What departments' overall targets say to people. */
export const overallMessages = {
  overallExists: {
    zh: '本部门该年度已申报整体绩效目标',
    en: 'The department already has an overall target for this year',
  },
  overallWithoutBudget: { zh: '请填写部门年初预算', en: "State the department's budget of the year" },
  tasksMissing: { zh: '请填写年度主要任务', en: 'State the main tasks of the year' },
  tasksOverBudget: {
    zh: '任务金额合计 {sum:wan} 万元，超过部门预算 {budget:wan} 万元',
    en: 'The tasks take {sum:wan} × 10,000 yuan, more than the budget of {budget:wan} × 10,000 yuan',
  },
  taskWithoutProject: { zh: '每项任务至少关联一个项目', en: 'Link every task to a project at least' },
  taskProjectUnknown: {
    zh: '所关联的项目不是本部门该年度的入库项目',
    en: "Not a project of the department's library in this year",
  },
  goalsMissing: { zh: '请填写年度总体目标', en: 'State the goals of the year' },
  overallLevelUnknown: { zh: '不在指标框架内', en: 'Not part of the indicator tree' },
  overallWeightsNot100: { zh: '分值合计 {sum}，应为 100', en: 'The weights add up to {sum} instead of 100' },
} as const;
