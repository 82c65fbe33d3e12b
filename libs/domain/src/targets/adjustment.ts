import type { Placed, UnitForm } from '../lifecycle';
import type { Text } from '../messages';
import type { Decided } from '../review/step.rules';
import type { TargetDraft } from './target';

/** Where a request to adjust an approved target stands (四(二), 条例§18). */
export const adjustmentStates = ['draft', 'submitted', 'returned', 'approved', 'rejected'] as const;
export type AdjustmentState = (typeof adjustmentStates)[number];
/** While it is one of these, no other may be begun for the target. */
export const openAdjustmentStates: readonly AdjustmentState[] = ['draft', 'submitted', 'returned'];

/** On what ground an approved target may be adjusted. */
export const adjustmentGrounds = [
  'nationalPlan',
  'regionalPlan',
  'policy',
  'keyTasks',
  'budget',
  'forceMajeure',
] as const;
export type AdjustmentGround = (typeof adjustmentGrounds)[number];

/** A ground and what goes with it. */
export type GroundRule = {
  readonly label: Text;
  /** Whether the points of rows may change with it: once set they stand (财预〔2021〕101号). */
  readonly weights: boolean;
  /** Whether it is asked for only with evidence attached: an emergency may have none yet. */
  readonly files: boolean;
};
export const groundRules: Readonly<Record<AdjustmentGround, GroundRule>> = {
  nationalPlan: { label: { zh: '国家计划调整', en: 'the national plan changed' }, weights: true, files: true },
  regionalPlan: { label: { zh: '自治区计划调整', en: 'the plan of the region changed' }, weights: true, files: true },
  policy: { label: { zh: '政策变化', en: 'a policy changed' }, weights: true, files: true },
  keyTasks: { label: { zh: '重点任务变化', en: 'key tasks changed' }, weights: true, files: true },
  budget: { label: { zh: '预算调整调剂', en: 'the budget was adjusted' }, weights: false, files: true },
  forceMajeure: { label: { zh: '突发事件、不可抗力', en: 'emergency or force majeure' }, weights: false, files: false },
};

/** What the rules look at. */
export type Adjustment = Placed & UnitForm & Decided & { readonly state: AdjustmentState };

/** What is asked for: the ground, its document and evidence, and the form as it shall be. */
export type AdjustmentDraft = {
  readonly ground: AdjustmentGround;
  /** Number of the document that requires it; empty where there is none. */
  readonly documentNo: string;
  /** Why, and what it changes. */
  readonly evidence: string;
  readonly content: TargetDraft;
};

/** What finance decides with: the day from which it holds, and the number of its document. */
export type AdjustmentDecision = { readonly approvedOn: string; readonly documentNo: string };
