import type { Role } from '../actor';
import { actionsOf, type Lifecycle, type Transition } from '../lifecycle';
import { lifecycles } from '../lifecycles';
import { regionalTargetMoves } from '../transfers/transfer.lifecycle';

/** Kinds of object that events are about; events are kept for good, so a kind that was used once stays here. */
export const eventSubjects = [
  'project',
  'target',
  'targetAdjustment',
  'overallTarget',
  'transfer',
  'exAnteAssessment',
  'exAnteRule',
  'indicatorEntry',
  'declarationRule',
  'reviewRoute',
  'bulkReview',
  'calendar',
  'season',
  'budgetApproval',
  'budgetReply',
  'importRun',
  'monitoringRound',
  'monitoringReport',
  'evaluation',
  'evaluationRound',
  'resultNotice',
  'budgetProposal',
  'assignment',
  'publication',
  'publicationPreparation',
  'rulePack',
  'whatIf',
  'user',
  'announcement',
] as const;
export type EventSubjectType = (typeof eventSubjects)[number];

/** Moves of a lifecycle that are recorded: what people do, and what follows from other acts. */
const movesOf = <A extends string, C extends string = never>(table: Lifecycle<string, A, never, C>): (A | C)[] => [
  ...actionsOf(table),
  ...(Object.keys(table.consequences ?? {}) as C[]),
];

/** What is recorded, by the first half of its word: moves of the lifecycle, and what else is done. */
const recorded = {
  project: [
    ...movesOf(lifecycles.project),
    ...actionsOf(lifecycles.budgetLine).map((action) => `${action}BudgetLine` as const),
    ...actionsOf(lifecycles.budgetIncrease).map((action) => `${action}BudgetIncrease` as const),
    ...([
      'draft',
      'edit',
      'remove',
      'proposeBudgetLine',
      'adjustBudgetLine',
      'askBudgetIncrease',
      'deferBudgetLine',
      'remind',
    ] as const),
  ],
  attachment: ['add', 'remove'],
  exAnteAssessment: [...movesOf(lifecycles.exAnteAssessment), 'start', 'save'],
  exAnteRule: ['set'],
  rulePack: [...movesOf(lifecycles.rulePack), 'draft', 'edit', 'supersede'],
  declarationRule: ['set'],
  indicatorEntry: [...movesOf(lifecycles.indicatorEntry), 'draft', 'edit', 'supersede'],
  calendar: ['enter'],
  season: ['set'],
  reviewRoute: ['set'],
  bulkReview: ['start'],
  importRun: [...movesOf(lifecycles.importRun), 'upload', 'applied'],
  whatIf: [...movesOf(lifecycles.whatIf), 'start'],
  target: [...movesOf(lifecycles.target), 'declare', 'edit', 'adjust'],
  targetAdjustment: [...movesOf(lifecycles.targetAdjustment), 'begin', 'edit'],
  transfer: [...movesOf(lifecycles.transfer), ...regionalTargetMoves, 'declare', 'edit', 'handDown'],
  overallTarget: [...movesOf(lifecycles.overallTarget), 'declare', 'edit'],
  budgetApproval: ['record', 'correct', 'startBulk', 'approveBulk'],
  budgetReply: ['issue'],
  monitoringRound: [...movesOf(lifecycles.monitoringRound), 'open'],
  monitoringReport: [...movesOf(lifecycles.monitoringReport), 'open', 'save'],
  correction: movesOf(lifecycles.correction),
  evaluation: [...movesOf(lifecycles.evaluation), 'open', 'save', 'opine', 'confirmOverFulfilment'],
  evaluationRound: [...movesOf(lifecycles.evaluationRound), 'open'],
  resultNotice: [...movesOf(lifecycles.resultNotice), 'send'],
  budgetProposal: [...movesOf(lifecycles.budgetProposal), 'propose'],
  assignment: [...movesOf(lifecycles.assignment), 'assign'],
  publication: movesOf(lifecycles.publication),
  publicationPreparation: [...movesOf(lifecycles.publicationPreparation), 'prepare'],
  user: [
    ...movesOf(lifecycles.user),
    ...([
      'signIn',
      'signInFailed',
      'signOut',
      'signOutEverywhere',
      'switchPosition',
      'changePassword',
      'export',
      'create',
      'edit',
      'givePosition',
      'endPosition',
      'resetPassword',
      'endSessions',
    ] as const),
  ],
  announcement: [...movesOf(lifecycles.announcement), 'draft', 'edit'],
} as const;
type Recorded = typeof recorded;

/** An event as it is stored and hashed, for example `target.submit`. */
export type EventWord = { [K in keyof Recorded]: `${K}.${Recorded[K][number]}` }[keyof Recorded];
/** The same as callers of the API know it, for example `target_submit`; `other` is what only another release knows. */
export type EventAction = { [K in keyof Recorded]: `${K}_${Recorded[K][number]}` }[keyof Recorded] | 'other';

const actionOf = (word: EventWord): EventAction => word.replace('.', '_') as EventAction;
export const eventWords = Object.entries(recorded).flatMap(([about, acts]) =>
  acts.map((act) => `${about}.${act}` as EventWord),
);

export const eventActions: readonly EventAction[] = [...eventWords.map(actionOf), 'other'];

const words: ReadonlySet<string> = new Set(eventWords);
const subjects: ReadonlySet<string> = new Set(eventSubjects);
const isEventWord = (word: string): word is EventWord => words.has(word);

/** Acts after which a thing has no page any more for those who had it: what took it away is all that is told of it. */
export const departures = ['project.remove', 'assignment.withdraw'] as const satisfies readonly EventWord[];

/** The word of an act, to be recorded. @throws where no event has this name */
export function eventWord(word: string): EventWord {
  if (!isEventWord(word)) throw new Error(`${word} is no event: name it in oversight/event.ts`);
  return word;
}
/** What was done, of an event that was recorded by any release. */
export const eventActionOf = (word: string): EventAction => (isEventWord(word) ? actionOf(word) : 'other');
/** What an event is about, that was recorded by any release. */
export const eventSubjectOf = (word: string): EventSubjectType | 'other' =>
  subjects.has(word) ? (word as EventSubjectType) : 'other';

/** The word under which a move of a lifecycle is recorded. */
const wordOfMove = (lifecycle: string, action: string): string => {
  if (lifecycle === 'budgetLine') return `project.${action}BudgetLine`;
  if (lifecycle === 'budgetIncrease') return `project.${action}BudgetIncrease`;
  return `${lifecycle === 'regionalTarget' ? 'transfer' : lifecycle}.${action}`;
};

/** Who may record what: the roles of a lifecycle's action, null where an act is no action of one; and what divisions above do. */
export type EventRight = {
  readonly word: EventWord;
  readonly roles: readonly Role[] | null;
  readonly fromAbove: boolean;
};
export function eventRights(): EventRight[] {
  const moves = Object.entries(lifecycles).flatMap(([name, { actions }]) =>
    Object.entries<Transition<string, never>>(actions).map(([action, step]) => ({
      word: wordOfMove(name, action),
      step,
    })),
  );
  return eventWords.map((word) => {
    const steps = moves.filter((move) => move.word === word).map(({ step }) => step);
    const by = [...new Set(steps.flatMap((step) => step.by))];
    return { word, roles: by.length > 0 ? by : null, fromAbove: steps.some((step) => step.fromAbove) };
  });
}
