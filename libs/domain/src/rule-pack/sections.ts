/**
 * The names a pack is made of. They stand apart from the schema, so that a page which only reads packs does not load
 * what checks the shape of one.
 */
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
  'lint',
  'golden',
] as const;
export type SectionName = (typeof sectionNames)[number];

/** The keys of the four grades 优良中差, best first. */
export const gradeKeys = ['excellent', 'good', 'medium', 'poor'] as const;
export const linkageKinds = ['keep', 'cut', 'stop'] as const;

/** What stands for the clause where no document gives the figure. */
export const localPractice = '本地做法';
