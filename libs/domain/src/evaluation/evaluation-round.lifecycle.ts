import { type Lifecycle, lifecycle } from '../lifecycle';
import { type ReportingRound, roundEnds, roundStates } from '../round-ends';

/** The self-evaluation of a division and year 自评任务: it begins with the opening of its forms. */
export const evaluationRoundLifecycle = lifecycle<ReportingRound>()({
  initial: 'open',
  states: roundStates,
  actions: roundEnds,
});
export type EvaluationRoundAction =
  typeof evaluationRoundLifecycle extends Lifecycle<string, infer A, never> ? A : never;

/** How far a self-evaluation is filled. */
export type EvaluationRoundProgress = {
  readonly total: number;
  /** Not with finance yet: to be filled in, returned, or with the department. */
  readonly unreported: number;
  readonly submitted: number;
  readonly filed: number;
  /** Not submitted although the due date has passed. */
  readonly overdue: number;
};
/** States of a form that its unit or department has still to pass on. */
export const unreportedStates = ['open', 'reported', 'returned'] as const;
