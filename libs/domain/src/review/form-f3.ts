import type { Text } from '../messages';
import { D, sum } from '../money';
import { defaultSections } from '../rule-pack/default-sections';
import { scoreItems } from '../rule-pack/keys';
import type { ReviewForm } from '../rule-pack/rule-pack';

/** The four properties of form F3 绩效目标审核表 (财预〔2015〕88号, 内蒙古条例第十六条). */
export const reviewProperties = ['completeness', 'relevance', 'appropriateness', 'feasibility'] as const;
export type ReviewProperty = (typeof reviewProperties)[number];

export const reviewPropertyNames: Readonly<Record<ReviewProperty, Text>> = {
  completeness: { zh: '完整性', en: 'Completeness' },
  relevance: { zh: '相关性', en: 'Relevance' },
  appropriateness: { zh: '适当性', en: 'Appropriateness' },
  feasibility: { zh: '可行性', en: 'Feasibility' },
};

/** What each property asks: 四(一)1 to 3 of 内政办发〔2014〕70号 in its own words, and what a reviewer reads beside the choice. */
export const reviewPropertyTexts: Readonly<Record<ReviewProperty, { readonly asks: Text; readonly clause: Text }>> = {
  completeness: {
    asks: { zh: '规范完整、明确清晰', en: 'complete and clear' },
    clause: {
      zh: '四(一)1、3：绩效目标应是具体的、可衡量的、一定时期内可实现的；清晰、可量化',
      en: '4(1)1 and 3: specific, measurable, attainable within its time; clear and quantified',
    },
  },
  relevance: {
    asks: { zh: '与职责、规划相关，指标科学', en: 'fits duties and plans; sound indicators' },
    clause: {
      zh: '四(一)2：绩效目标与部门职能的相关性、绩效指标设置的科学性',
      en: '4(1)2: relevance to the duties of the department, soundness of the indicators',
    },
  },
  appropriateness: {
    asks: { zh: '任务与资金相匹配', en: 'the task matches the money' },
    clause: { zh: '四(一)2：完成绩效目标所需资金的合理性', en: '4(1)2: reasonableness of the money it takes' },
  },
  feasibility: {
    asks: { zh: '经过论证，条件具备', en: 'argued for, with what it needs' },
    clause: {
      zh: '四(一)2：实现绩效目标采取措施的可行性',
      en: '4(1)2: feasibility of the measures that are to reach it',
    },
  },
};

export { scoreItems } from '../rule-pack/keys';
export type ScoreItem = (typeof scoreItems)[number];
export type ReviewScores = Readonly<Record<ScoreItem, string>>;

/** The rows of form F3; their points are those of a pack. */
export const formF3: Readonly<
  Record<ScoreItem, { readonly property: ReviewProperty; readonly name: Text; readonly asks: Text }>
> = {
  formal: {
    property: 'completeness',
    name: { zh: '规范完整性', en: 'Form' },
    asks: {
      zh: '填报格式规范，内容完整、准确、详实，没有缺项、错项',
      en: 'The form is complete and correct; nothing is missing',
    },
  },
  clear: {
    property: 'completeness',
    name: { zh: '明确清晰性', en: 'Clarity' },
    asks: {
      zh: '绩效目标明确、清晰，能反映项目主要情况',
      en: 'The target is clear and tells what the project is about',
    },
  },
  duties: {
    property: 'relevance',
    name: { zh: '目标相关性', en: 'Target' },
    asks: {
      zh: '总体目标依据充分，符合规划、政策和部门职责',
      en: 'The target follows from plans, policy and the duties of the department',
    },
  },
  indicators: {
    property: 'relevance',
    name: { zh: '指标科学性', en: 'Indicators' },
    asks: {
      zh: '绩效指标全面、充分，选取最能反映目标的关键指标，并细化、量化',
      en: 'The indicators are the key ones, follow from the target and are quantified',
    },
  },
  effects: {
    property: 'appropriateness',
    name: { zh: '绩效合理性', en: 'Effects' },
    asks: {
      zh: '预期绩效显著，符合行业正常水平或事业发展规律',
      en: 'The effects are significant and at a level that is usual in the sector',
    },
  },
  funds: {
    property: 'appropriateness',
    name: { zh: '资金匹配性', en: 'Funds' },
    asks: { zh: '绩效目标与资金规模、使用方向相匹配', en: 'The target fits the money and what it is spent on' },
  },
  attainable: {
    property: 'feasibility',
    name: { zh: '实现可能性', en: 'Attainability' },
    asks: { zh: '经过充分论证，绩效目标合理可行', en: 'It was thought through, and the target can be reached' },
  },
  conditions: {
    property: 'feasibility',
    name: { zh: '条件充分性', en: 'Conditions' },
    asks: {
      zh: '组织实施能力和条件充分，计划周密、措施得力',
      en: 'Organisation, plan and measures are sufficient to reach it',
    },
  },
};

export const reviewItemNames = Object.fromEntries(scoreItems.map((item) => [item, formF3[item].name])) as Readonly<
  Record<ScoreItem, Text>
>;

/** 优良中差 of form F3: what each lets happen is the same everywhere, its bounds are those of a pack. */
export const reviewGrades = ['excellent', 'good', 'medium', 'poor'] as const;
export type ReviewGrade = (typeof reviewGrades)[number];
export const reviewGradeNames: Readonly<Record<ReviewGrade, Text>> = {
  excellent: { zh: '优', en: 'excellent' },
  good: { zh: '良', en: 'good' },
  medium: { zh: '中', en: 'medium' },
  poor: { zh: '差', en: 'poor' },
};

/** Points and bounds a review was scored by: those it kept, or those of all packs where it kept none. */
export const reviewFormOf = ({ form }: { readonly form: ReviewForm | null }): ReviewForm =>
  form ?? defaultSections.reviewForm;

const written = /^\d{1,3}(\.\d{1,2})?$/;

/** Points from 0 to the most the item has, with at most two decimals. */
export const isScoreOf = ({ maxima }: ReviewForm, item: ScoreItem, text: string): boolean =>
  written.test(text) && new D(text).lte(maxima[item]);

/** The sum of a form whose scores are all there. */
export const totalOfScores = (scores: ReviewScores): string => sum(scoreItems.map((item) => scores[item]));

/** 优良中差 of a total, exact: 89.99 is not yet 优 where it begins at 90. */
export const gradeOfScores = ({ grades }: ReviewForm, total: string): ReviewGrade =>
  (['excellent', 'good', 'medium'] as const).find((grade) => new D(total).gte(grades[grade])) ?? 'poor';
