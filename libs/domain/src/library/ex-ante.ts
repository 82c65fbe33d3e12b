import type { AttachmentKind } from '../attachments/attachment';
import type { Placed, UnitForm } from '../lifecycle';
import type { Text } from '../messages';
import { exAnteDimensions, type exAnteMarks } from '../rule-pack/keys';

/** States of an ex-ante assessment 事前绩效评估; `changed`: what the conclusion asked for was changed and stated. */
export const exAnteStates = ['draft', 'submitted', 'returned', 'concluded', 'changed'] as const;
export type ExAnteState = (typeof exAnteStates)[number];

/** 予以支持, 调整完善后支持, 不予支持. */
export const exAnteConclusions = ['support', 'supportAfterChange', 'reject'] as const;
export type ExAnteConclusion = (typeof exAnteConclusions)[number];

/** 项目 or 支出政策. */
export const exAnteSubjects = ['project', 'policy'] as const;
export type ExAnteSubject = (typeof exAnteSubjects)[number];

export { exAnteDimensions, exAnteMarks } from '../rule-pack/keys';
export type ExAnteDimension = (typeof exAnteDimensions)[number];

export const exAnteDimensionNames: Readonly<Record<ExAnteDimension, Text>> = {
  policyFit: { zh: '政策相符性', en: 'Policy fit' },
  clearTarget: { zh: '目标明确性', en: 'Clear target' },
  feasibility: { zh: '技术可行性', en: 'Technical feasibility' },
  economy: { zh: '经济合理性', en: 'Economic reasonableness' },
  benefitAndFunding: { zh: '效益与筹资合法性', en: 'Benefit and lawful funding' },
};

/** Four items in each dimension, which share its points. */
export const exAnteItems = exAnteDimensions.flatMap((dimension) =>
  ([1, 2, 3, 4] as const).map((item) => `${dimension}${item}` as const),
);
export type ExAnteItem = (typeof exAnteItems)[number];

export type ExAnteMark = (typeof exAnteMarks)[number];
export const exAnteMarkNames: Readonly<Record<ExAnteMark, Text>> = {
  excellent: { zh: '优', en: 'excellent' },
  good: { zh: '良', en: 'good' },
  medium: { zh: '中', en: 'medium' },
  poor: { zh: '差', en: 'poor' },
};

/** The papers an assessment rests on 材料清单: the first four must be there. */
export const exAnteMaterials = [
  'application',
  'basis',
  'estimate',
  'target',
  'feasibility',
  'plan',
] as const satisfies readonly AttachmentKind[];
export type ExAnteMaterial = (typeof exAnteMaterials)[number];
export const neededMaterials: readonly ExAnteMaterial[] = ['application', 'basis', 'estimate', 'target'];

/** Sections of the report 评估报告: 评估对象, 工作开展情况, 综合评估情况, 相关建议, 其他需要说明的问题. */
export const exAnteSections = ['object', 'process', 'findings', 'suggestions', 'others'] as const;
export type ExAnteSection = (typeof exAnteSections)[number];

export type Expert = {
  readonly name: string;
  readonly organisation: string;
  /** 职称或职务. */
  readonly title: string;
  /** 专业领域. */
  readonly field: string;
  /** Declared to have no interest in the project. */
  readonly noConflict: boolean;
};
export type ExAnteRating = { readonly item: ExAnteItem; readonly mark: ExAnteMark; readonly remark: string };
export type ExAnteReport = Readonly<Record<ExAnteSection, string>>;

/** What the department prepares; cells may stay open until it is submitted. */
export type ExAnteDraft = {
  readonly subject: ExAnteSubject;
  /** Papers that are there. */
  readonly materials: readonly ExAnteMaterial[];
  readonly experts: readonly Expert[];
  readonly ratings: readonly ExAnteRating[];
  readonly report: ExAnteReport;
};

/** What the rules look at. */
export type ExAnteAssessment = Placed &
  UnitForm & {
    readonly state: ExAnteState;
    readonly conclusion: ExAnteConclusion | null;
  };

/** From which amount on a jurisdiction wants an assessment, in 元. */
export type ExAnteRule = { readonly fromYear: number; readonly threshold: string; readonly cites: string };

/** Whether a project may be admitted as far as its assessment goes. */
export const exAnteStandings = [
  'notNeeded',
  'missing',
  'open',
  'outdated',
  'rejected',
  'changeNeeded',
  'passed',
] as const;
export type ExAnteStanding = (typeof exAnteStandings)[number];
