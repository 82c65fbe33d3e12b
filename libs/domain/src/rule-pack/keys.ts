/** What the schema of packs and their readers both name; without the schema, so that a page need not load it. */

/** The keys of 优良中差, best first, which a pack may use among its own. */
export const gradeKeys = ['excellent', 'good', 'medium', 'poor'] as const;
/** What a result means for the next budget: keep, cut, stop. */
export const linkageKinds = ['keep', 'cut', 'stop'] as const;

/** 政策相符性, 目标明确性, 技术可行性, 经济合理性, 效益与筹资合法性 (六(三)). */
export const exAnteDimensions = ['policyFit', 'clearTarget', 'feasibility', 'economy', 'benefitAndFunding'] as const;
/** 优 良 中 差 of an item of an ex-ante assessment. */
export const exAnteMarks = ['excellent', 'good', 'medium', 'poor'] as const;
/** What form F3 scores, in the order of the form. */
export const scoreItems = [
  'formal',
  'clear',
  'duties',
  'indicators',
  'effects',
  'funds',
  'attainable',
  'conditions',
] as const;

/** The sections of a pack in their order: each is stated whole, or inherited whole. */
export const sectionNames = [
  'tree',
  'weights',
  'requiredLevel1',
  'budget',
  'positive',
  'reverse',
  'equal',
  'qualitative',
  'byKind',
  'overFulfilment',
  'reasons',
  'rounding',
  'grades',
  'caps',
  'monitoring',
  'linkage',
  'sampling',
  'exAnte',
  'reviewForm',
  'reply',
  'mending',
  'lint',
  'golden',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** A section in words; the head says scope and documents. */
export const toldSections = ['head', ...sectionNames] as const;
export type ToldSection = (typeof toldSections)[number];

/** What a golden case scores. */
export const goldenKinds = ['budget', 'atLeast', 'atMost', 'equal', 'qualitative', 'grade', 'weights'] as const;
export type GoldenKind = (typeof goldenKinds)[number];

/** What stands for the clause where no document gives the figure. */
export const localPractice = '本地做法';
