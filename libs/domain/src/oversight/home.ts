import type { SeasonStage } from '../review/season';

/** Where a project stands on its way to the budget of a year, in the order of the chain. */
export const homePlaces = [
  'entryDraft',
  'entryReturned',
  'entryReview',
  'held',
  'targetMissing',
  'targetDraft',
  'targetReturned',
  'departmentReview',
  'financeReview',
  'passed',
  'approved',
] as const;
export type HomePlace = (typeof homePlaces)[number];

/** The stage in which a project at this place is, until whose last day it may stay there; none once nothing is asked. */
export const stageOfPlace: Readonly<Record<HomePlace, SeasonStage | null>> = {
  entryDraft: 'admission',
  entryReturned: 'admission',
  entryReview: 'admission',
  held: null,
  targetMissing: 'declaration',
  targetDraft: 'declaration',
  targetReturned: 'declaration',
  departmentReview: 'departmentReview',
  financeReview: 'financeReview',
  passed: 'approval',
  approved: null,
};

/** The steps that the bar of a project shows 进度格. */
export const homeSteps = ['admission', 'declaration', 'departmentReview', 'financeReview', 'approval'] as const;
export type HomeStep = (typeof homeSteps)[number];
export type HomeStepState = 'done' | 'current' | 'returned' | 'waiting';

const reached: Readonly<Record<HomePlace, readonly [number, Exclude<HomeStepState, 'done' | 'waiting'>]>> = {
  entryDraft: [0, 'current'],
  entryReturned: [0, 'returned'],
  entryReview: [0, 'current'],
  held: [1, 'returned'],
  targetMissing: [1, 'current'],
  targetDraft: [1, 'current'],
  targetReturned: [1, 'returned'],
  departmentReview: [2, 'current'],
  financeReview: [3, 'current'],
  passed: [4, 'current'],
  approved: [5, 'current'],
};

/** The steps of a project at this place: those before are done, those after wait. */
export function stepsAt(place: HomePlace): { readonly step: HomeStep; readonly state: HomeStepState }[] {
  const [at, state] = reached[place];
  return homeSteps.map((step, index) => ({
    step,
    state: index < at ? 'done' : index === at ? state : 'waiting',
  }));
}

/** Places where a form is still with its declarer. */
export const unsubmittedPlaces = [
  'entryDraft',
  'entryReturned',
  'targetMissing',
  'targetDraft',
  'targetReturned',
] as const satisfies readonly HomePlace[];
