import { type Lifecycle, lifecycle, onlySubmitter, unlessOfUnit } from '../lifecycle';
import { message } from '../messages';
import { D } from '../money';
import { type Refusal, refusal } from '../problem';
import {
  alreadyActed,
  decisionStands,
  noNextStepByRoute,
  notAtStep,
  notDeciderByRoute,
  notLastDecider,
  notLastStep,
} from '../review/step.rules';
import { exAnteObstacle } from './ex-ante.rules';
import { type AdmittableProject, executionStates, libraryStates, type Project, projectStates } from './project';

/** Who decides of a submitted project is asked of its round where a route is set, and is finance otherwise: the step is no state. */
const atStep = { from: ['submitted'], separateDuties: true, refusePerson: notDeciderByRoute } as const;

/**
 * A project's way through the library: project first, money after (六(三)); 储备、备选、执行、调整、结项或终止.
 * What finance does to its budget lines moves it too: those moves are `consequences`.
 */
export const projectLifecycle = lifecycle<AdmittableProject>()({
  initial: 'draft',
  states: projectStates,
  written: { by: ['department', 'unit'], in: ['draft', 'returned'] },
  actions: {
    submit: {
      from: ['draft', 'returned'],
      to: 'submitted',
      by: ['department', 'unit'],
      refusePerson: unlessOfUnit,
      unless: ({ level, totalAmount, fundsToConfirm = false }) => {
        if (fundsToConfirm) return message('carriedFundsUnconfirmed');
        return level === 'second' && new D(totalAmount).isZero() ? message('projectWithoutFunds') : null;
      },
    },
    withdraw: {
      from: ['submitted'],
      to: 'draft',
      by: ['department', 'unit'],
      refusePerson: onlySubmitter,
      unless: alreadyActed,
    },
    forward: { ...atStep, to: 'submitted', by: ['department', 'finance'], needs: 'opinion', unless: noNextStepByRoute },
    return: { ...atStep, to: 'returned', by: ['department', 'finance'], needs: 'reason' },
    admit: {
      ...atStep,
      to: 'admitted',
      by: ['finance'],
      unless: (project) => notLastStep(project) ?? exAnteObstacle(project.exAnte),
    },
    takeBack: {
      from: ['submitted', 'returned', 'admitted'],
      to: 'submitted',
      by: ['department', 'finance'],
      refusePerson: notLastDecider,
      unless: (project) => (project.builtOn ? message('takeBackBuiltOn') : decisionStands(project)),
    },
    transfer: { ...atStep, to: 'submitted', by: ['department', 'finance'], refusePerson: notAtStep },
    execute: { from: ['budgeted'], to: 'executing', by: ['department', 'unit', 'finance'] },
    suspend: { from: libraryStates, to: 'suspended', by: ['finance'], needs: 'reason' },
    resume: { from: ['suspended'], to: 'admitted', back: libraryStates, by: ['finance'], needs: 'reason' },
    close: { from: ['executing', 'adjusted'], to: 'closed', by: ['finance'], needs: 'reason' },
    terminate: { from: [...libraryStates, 'suspended'], to: 'terminated', by: ['finance'], needs: 'reason' },
  },
  consequences: {
    /** Finance proposes a budget line 列入备选. */
    nominate: { from: ['admitted'], to: 'candidate', by: ['finance'] },
    /** The line is approved with the budget; a deferred one may be approved later. */
    budget: { from: ['admitted', 'candidate'], to: 'budgeted', by: ['finance'] },
    /** Its only proposed line is deferred: back to the reserve 储备. */
    postpone: { from: ['candidate'], to: 'admitted', by: ['finance'] },
    /** An approved line or target is adjusted during the year. */
    adjust: { from: ['budgeted', 'executing'], to: 'adjusted', by: ['finance'] },
  },
  halted: (project) => refuseHeld(project),
});
export type ProjectAction = typeof projectLifecycle extends Lifecycle<string, infer A, never> ? A : never;
export type ProjectConsequence = typeof projectLifecycle extends Lifecycle<string, string, never, infer C> ? C : never;

type Standing = Pick<Project, 'state'>;
const isIn = (states: readonly string[], { state }: Standing): boolean => states.includes(state);

/** Whether it is in the library and alive: then it may get a target and money. */
export const inLibrary = (project: Standing): boolean => isIn(libraryStates, project);

/** The number of a decision that suspends a project. */
export const holdNumber = (year: number, divisionCode: string, serial: number): string =>
  `绩停〔${year}〕${divisionCode}-${String(serial).padStart(4, '0')}`;

/** Why nothing is done for the while about a project and what belongs to it, or null: a decision of finance holds it. */
export const refuseHeld = ({ state, holdNo }: Standing & { readonly holdNo?: string | null }): Refusal | null =>
  state === 'suspended' ? refusal('NOT_READY', 'projectHeld', { no: holdNo ?? '—' }) : null;

/** Whether money was approved for it and it is neither suspended nor ended. */
export const underExecution = (project: Standing): boolean => isIn(executionStates, project);
