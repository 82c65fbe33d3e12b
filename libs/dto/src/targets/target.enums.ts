import {
  actionsOf,
  formKinds,
  indicatorBases,
  indicatorDirections,
  indicatorNatures,
  indicatorPeriods,
  reviewDecisions,
  reviewActs,
  reviewGrades,
  scoreItems,
  judgedPoints,
  pointFits,
  targetLifecycle,
  targetStates,
  valueMethods,
  formF3,
} from '@chengxiao/domain';
import { enumOf, meaningsOf } from '../enum';

export const TargetStateEnum = enumOf(
  'TargetState',
  targetStates,
  'Where a target stands between declaration and approval (四(一)).',
  {
    draft: '草稿: being declared',
    submitted: '已送审: in review',
    returned: '已退回: to be changed by the declarer',
    passed: '审核通过: waits for the approval of the budget',
    approved: '已批复: frozen as a version; changed by adjustment only',
  },
);
export const TargetActionEnum = enumOf('TargetAction', actionsOf(targetLifecycle), 'What people do to a target.', {
  submit: '送审: begins a review round',
  withdraw: '撤回: taken back while nobody has acted',
  takeBack: '撤回决定: a decision taken back by the reviewer within half a minute',
  forward: '送下一环节: on to the next step',
  pass: '审核通过: at the last step',
  returnOne: '退回上一步: to the step before',
  return: '退回申报单位: to be changed',
  reject: '不予通过: with the grade 差',
  opine: '加签意见: opinion of a co-reviewer',
  transfer: '转办: hand the step to a colleague',
  addReviewer: '加签: ask a co-reviewer',
  remind: '催办: ask for what waits, once a working day',
  markKey: '标记重点项目: mark as a key project, or no longer',
  approve: '批复: approved with the budget, version frozen',
});
export const ReviewGradeEnum = enumOf(
  'ReviewGrade',
  reviewGrades,
  '优良中差 of form F3; the rule pack sets the bounds, by default as given here.',
  {
    excellent: '优: 90 points or more, goes on',
    good: '良: 80 to below 90 points, goes on with what was agreed',
    medium: '中: 60 to below 80 points, goes back',
    poor: '差: below 60 points, goes nowhere',
  },
);
export const IndicatorPeriodEnum = enumOf(
  'IndicatorPeriod',
  indicatorPeriods,
  'Which half of form F1 a row belongs to.',
  { annual: '年度: has points and is scored', midterm: '中期: for the whole term, without points' },
);
export const IndicatorNatureEnum = enumOf('IndicatorNature', indicatorNatures, '指标性质: how a value is to be read.', {
  positive: '正向: the more the better',
  reverse: '反向: the less the better',
  qualitative: '定性: described in words and judged by bands',
});
export const IndicatorDirectionEnum = enumOf(
  'IndicatorDirection',
  indicatorDirections,
  '指标方向: how the actual value must stand to the target value.',
  { gt: '大于: >', ge: '大于等于: ≥', eq: '等于: =', lt: '小于: <', le: '小于等于: ≤' },
);
export const IndicatorBasisEnum = enumOf(
  'IndicatorBasis',
  indicatorBases,
  '设定依据: what the value of an indicator rests on.',
  {
    plan: '计划标准: plan',
    industry: '行业标准: standard of the industry',
    history: '历史标准: earlier years',
    other: '其他标准: anything else',
  },
);
export const ValueMethodEnum = enumOf(
  'ValueMethod',
  valueMethods,
  '取值方式: how the actual value is taken (财预〔2021〕101号).',
  {
    directProof: '直接证明法: proven by a document',
    statistics: '情况统计法: counted or summed up',
    description: '情况说明法: described',
    survey: '问卷调查法: asked by questionnaire',
    trend: '趋势判断法: judged by trend',
  },
);
export const FormKindEnum = enumOf(
  'FormKind',
  formKinds,
  'Which form a project fills in: its money and the rule of the division decide.',
  { short: '简易表: for little money', full: '完整表: the whole form F1' },
);
export const ReviewPointEnum = enumOf('ReviewPoint', judgedPoints, 'Points of the review of a target (四(一)2).', {
  completeness: '完整性: complete and clear, specific and measurable',
  relevance: '相关性: fits plans and duties; its indicators follow from it',
  appropriateness: '适当性: in proportion to money and normal levels',
  feasibility: '可行性: can be reached with what there is',
  science: '科学性: indicators are measurable and cover the goal; only in earlier reviews',
  reasonableness: '合理性: in proportion to money and normal levels; only in earlier reviews',
});
export const PointFitEnum = enumOf('PointFit', pointFits, 'How far a point of the review is met.', {
  fit: '符合: met',
  partly: '基本符合: met but for what the opinion names',
  unfit: '不符合: not met, it does not go on',
});
export const ReviewDecisionEnum = enumOf('ReviewDecision', reviewDecisions, 'What a reviewer decides at a step.', {
  forward: '送下一环节: on to the next step',
  pass: '审核通过: at the last step',
  returnOne: '退回上一步: to the step before; needs an opinion',
  return: '退回申报单位: to be changed; needs an opinion',
  reject: '不予通过: with the grade 差; the same form is not submitted again',
  opine: '加签意见: the opinion asked for; the step stays',
});
export const ReviewActEnum = enumOf('ReviewAct', reviewActs, 'What reviewers do in a round; each is on record.', {
  forward: '送下一环节: on to the next step',
  pass: '审核通过: through the last step',
  takeBack: '撤回决定: taken back by the reviewer within half a minute',
  returnOne: '退回上一步: to the step before',
  return: '退回申报单位: to the declarer, to be changed',
  reject: '不予通过: with the grade 差; the same form is not submitted again',
  opine: '加签意见: opinion of a co-reviewer',
  transfer: '转办: handed to a colleague',
  addReviewer: '加签: a co-reviewer was asked',
  remind: '催办: reminded',
  markKey: '标记重点项目: marked as a key project, or no longer',
  withdraw: '撤回: taken back by the submitter',
});
export const ScoreItemEnum = enumOf(
  'ScoreItem',
  scoreItems,
  'Rows of form F3 绩效目标审核表.',
  meaningsOf(scoreItems, (item) => formF3[item].name),
);
