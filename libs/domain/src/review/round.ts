import type { Actor } from '../actor';
import type { ReviewRoute, ReviewStep } from './route';

/** What reviewers do in a round 审核办理; each leaves a row of the record. */
export const reviewActs = [
  'forward',
  'pass',
  'returnOne',
  'return',
  'reject',
  'withdraw',
  'takeBack',
  'transfer',
  'addReviewer',
  'opine',
  'markKey',
  'remind',
] as const;
export type ReviewAct = (typeof reviewActs)[number];

/** Who did what at which step of the round, as far as the rules ask. */
export type PerformedAct = {
  readonly userId: string;
  readonly step: string;
  readonly act: ReviewAct;
  /** Of a decision: what it takes to take it back. */
  readonly decided?: DecidedAct;
};
/** When something was decided, which version of the object that made, and where the round stood before. */
export type DecidedAct = {
  readonly at: string;
  readonly version: number;
  readonly before: {
    readonly step: number;
    readonly dueOn: string | null;
    readonly assigneeId: string | null;
    readonly assigneeName: string | null;
    readonly asked: readonly CoReviewer[];
    /** What was said of the object by then, and by whom, where it keeps only the last word. */
    readonly said?: Said;
  };
};
/** The last word on an object, and who said it. */
export type Said = { readonly words: string | null; readonly by: string | null };

/** A co-reviewer 加签人 whose opinion is still awaited. */
export type CoReviewer = { readonly userId: string; readonly name: string };

/** One submission on its way through review, with the route it was submitted under. */
export type ReviewRound = {
  readonly route: ReviewRoute;
  /** Which step it waits at, counted from 0; null once the round is over. */
  readonly step: number | null;
  readonly submittedBy: string | null;
  /** Whose hands the submission went through; see `Handled`. */
  readonly hands?: readonly string[];
  /** Whether a department declared it itself, so that the round began behind the steps of departments. */
  readonly byDepartment: boolean;
  /** Who is to act 承办人; null: whoever the step asks. */
  readonly assigneeId: string | null;
  readonly asked: readonly CoReviewer[];
  readonly acted: readonly PerformedAct[];
  /** Whether it is scored by form F3 instead of ticked. */
  readonly keyProject: boolean;
};

/** The step a round waits at, or null once it is over. */
export const stepOf = ({ route, step }: Pick<ReviewRound, 'route' | 'step'>): ReviewStep | null =>
  step === null ? null : (route.steps[step] ?? null);

/** Where a round begins: a department that declares itself has nothing to review before finance. */
export const firstStep = ({ steps }: ReviewRoute, byDepartment: boolean): number =>
  byDepartment ? steps.findIndex(({ role }) => role === 'finance') : 0;

/** Whether nothing comes before the step in this round. */
export const isFirst = ({ route, step, byDepartment }: ReviewRound): boolean => step === firstStep(route, byDepartment);

/** Whether nothing comes after the step. */
export const isLast = ({ route, step }: ReviewRound): boolean => step === route.steps.length - 1;

/** Whether the step asks people like this: its role, and its section unless either stands for the whole bureau. */
export const isAskedAt = (step: ReviewStep, { role, section }: Pick<Actor, 'role' | 'section'>): boolean =>
  step.role === role && (step.section === null || section === null || step.section === section);

/** Acts that end a step, and can be taken back at once. */
export const isDecision = (act: ReviewAct): boolean =>
  act !== 'withdraw' && (decidingActs.includes(act) || roundOutcomeOf(act) !== null);

/** The last act of a round, where it decided something. */
export const lastDecision = ({
  acted,
}: Pick<ReviewRound, 'acted'>): (PerformedAct & { decided: DecidedAct }) | null => {
  const last = acted.at(-1);
  return last?.decided ? { ...last, decided: last.decided } : null;
};

/** Acts of a record without those that were taken back, and without the taking back. */
export function withoutTakenBack<T extends { readonly decision: ReviewAct }>(record: readonly T[]): T[] {
  return record.reduce<T[]>((kept, each) => {
    if (each.decision !== 'takeBack') return [...kept, each];
    const undone = kept.findLastIndex(({ decision }) => isDecision(decision));
    return kept.filter((_, at) => at !== undone);
  }, []);
}

/** Acts that decide a step. One person decides one step of a round, unless the route allows more (`samePerson`). */
const decidingActs: readonly ReviewAct[] = ['forward', 'returnOne'];

/** Whether this person decided another step of the round and the route does not allow that. */
export function decidedAnotherStep(round: ReviewRound, person: string): boolean {
  const key = stepOf(round)?.key;
  const others = round.acted.filter(
    ({ userId, step, act }) => userId === person && step !== key && decidingActs.includes(act),
  );
  return others.length > 0 && !round.route.samePerson;
}

/** What a round becomes. */
export type ReviewRoundChange = Pick<ReviewRound, 'step' | 'assigneeId' | 'asked' | 'acted'>;

/** The round after an act. Leaving a step clears its assignee and its open questions. */
export function advanceRound(round: ReviewRound, act: ReviewAct, userId: string): ReviewRoundChange {
  const { step, assigneeId, asked } = round;
  const key = stepOf(round)?.key ?? '';
  const acted = [...round.acted, { userId, step: key, act }];
  const moveTo = (to: number | null): ReviewRoundChange => ({ step: to, assigneeId: null, asked: [], acted });
  if (step === null) throw new Error('the round is over');
  if (act === 'forward') return moveTo(step + 1);
  if (act === 'returnOne') return moveTo(step - 1);
  if (roundOutcomeOf(act)) return moveTo(null);
  if (act === 'opine') return { step, assigneeId, asked: asked.filter((each) => each.userId !== userId), acted };
  return { step, assigneeId, asked, acted };
}

/** What became of a round 审核结果. */
export const reviewOutcomes = ['passed', 'returned', 'rejected', 'withdrawn'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** The acts that end a round, and how. */
const outcomes: Readonly<Partial<Record<ReviewAct, ReviewOutcome>>> = {
  pass: 'passed',
  return: 'returned',
  reject: 'rejected',
  withdraw: 'withdrawn',
};

/** The outcome of an act that ends the round, or null for one that does not. */
export const roundOutcomeOf = (act: ReviewAct): ReviewOutcome | null => outcomes[act] ?? null;
