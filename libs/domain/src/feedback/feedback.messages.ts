/** What the rules of feedback (结果应用) say to people. */
export const feedbackMessages = {
  evaluationNotFiled: {
    zh: '自评尚未备案，结果不能应用',
    en: 'The evaluation is not filed yet; its result cannot be used',
  },
  noticeOpen: { zh: '该评价已有未销号的结果反馈通知', en: 'A notice on this evaluation is still open' },
  proposalExists: {
    zh: '该评价已提出预算建议',
    en: 'There is already a budget proposal on this evaluation',
  },
  proposalOfYearExists: {
    zh: '该项目 {year} 年已有依据其他评价提出的预算建议，请选择其他年度',
    en: 'Another evaluation of this project already has a proposal for {year}; choose another year',
  },
  proposalYearOutside: {
    zh: '预算年度应在评价年度之后，{from} 至 {to} 年',
    en: 'The budget year must follow the evaluated one, from {from} to {to}',
  },
  assignmentOpen: { zh: '该评价已委托第三方机构', en: 'This evaluation is already with a third party' },
  dueInPast: { zh: '期限不能早于 {date}', en: 'The due date must not be before {date}' },
  finishBeforeNotice: {
    zh: '完成日期不能早于通知日期 {date}',
    en: 'It cannot be finished before the notice of {date}',
  },
  finishAfterDue: { zh: '完成日期不能晚于整改期限 {date}', en: 'It must be finished by the due date {date}' },
  evidenceMissing: { zh: '请至少列出一项佐证材料', en: 'List at least one piece of evidence' },
  notShare: {
    zh: '应为 0 至 100% 之间的比例，最多精确到 0.01%',
    en: 'Must be a share from 0 to 100 % with at most two decimals',
  },
  keepTakesNothing: { zh: '予以保障时压减比例应为 0', en: 'Keeping takes nothing away' },
  cutTakesPart: { zh: '压减比例应大于 0、小于 100%', en: 'A cut takes more than nothing and less than all' },
  stopTakesAll: { zh: '停止安排时压减比例应为 100%', en: 'Stopping takes everything away' },
  deviationSame: { zh: '与规则结果相同，无需另行建议', en: 'This is what the rule gives; no deviation is needed' },
  budgetLineMissing: {
    zh: '评价年度没有已批复的预算，无法提出预算建议',
    en: 'There is no approved budget in the evaluated year to start from',
  },
  linkageMissing: { zh: '规则没有给出预算建议', en: 'The rules give no budget proposal' },
  budgetAboveCeiling: {
    zh: '{year} 年预算不能超过依据评价结果确定的上限 {ceiling:wan} 万元',
    en: 'The budget of {year} must not exceed the ceiling of {ceiling:wan} × 10,000 yuan that followed from the evaluation',
  },
  notEvaluatorFirm: { zh: '请选择已登记的第三方机构', en: 'Choose a registered third-party firm' },
  declareFirst: { zh: '请先申明是否存在利益冲突', en: 'Declare first whether you have a conflict of interest' },
  alreadyDeclared: { zh: '已作利益冲突申明', en: 'The declaration has been made' },
  conflictDeclared: {
    zh: '已申明存在利益冲突，应由财政部门撤回委托',
    en: 'A conflict of interest was declared; finance must withdraw the assignment',
  },
  scoreOutOfRange: {
    zh: '评分应在 0 至 100 之间，最多两位小数',
    en: 'The score must be from 0 to 100 with at most two decimals',
  },
} as const;
