import type { Actor, Role } from './actor';
import { type Handled, ownHand } from './duties/hands';
import { type Message, message } from './messages';
import { type Refusal, refusal } from './problem';

/** Who acts, as far as lifecycles ask. */
export type Who = Pick<Actor, 'role' | 'divisionCode' | 'userId'> & Partial<Pick<Actor, 'section'>>;

/** One action of a person: where it may start, where it leads, who may do it, and what stands in the way. */
export type Transition<S extends string, Subject> = {
  readonly from: readonly S[];
  readonly to: S;
  /** Returns to the stored `stateBefore` when it is one of these, otherwise to `to`. */
  readonly back?: readonly S[];
  readonly by: readonly Role[];
  /** What the action must carry besides the version. */
  readonly needs?: 'reason' | 'opinion';
  /** Separation of duties: nobody whose hands it went through may do this, in whatever position; see `written`. */
  readonly separateDuties?: boolean;
  /** What was written before is judged and done: whose hands it goes through from here on counts alone. */
  readonly handsAnew?: boolean;
  /** Divisions above that of the object may do it too. */
  readonly fromAbove?: boolean;
  /** Why this person may not do it although the role may, or null. */
  readonly refusePerson?: (actor: Who, subject: Subject) => Message | null;
  /** Pure predicate: the reason why it is not possible yet, or null. */
  readonly unless?: (subject: Subject) => Message | null;
};
/** A move that follows from an act on another object, in that act's transaction; nobody has a button for it. `by` may do that act. */
export type Consequence<S extends string> = {
  readonly from: readonly S[];
  readonly to: S;
  readonly by: readonly Role[];
};
export type Lifecycle<S extends string, A extends string, Subject, C extends string = string> = {
  readonly initial: S;
  readonly states: readonly S[];
  /** Whose writing, and in which states, makes a hand in what is then judged. */
  readonly written?: { readonly by: readonly Role[]; readonly in: readonly S[] };
  readonly actions: Readonly<Record<A, Transition<S, Subject>>>;
  readonly consequences?: Readonly<Record<C, Consequence<S>>>;
  /** What is told of an action that does not start where the subject stands, where that is more than the state says. */
  readonly halted?: (subject: Subject) => Refusal | null;
};

/** What every object with a lifecycle carries: its state and where it belongs. */
export type Placed = Handled & {
  readonly state: string;
  readonly orgPath: string;
  readonly divisionCode: string;
  readonly stateBefore?: string | null;
};

/** What was sent is taken back 撤回 by whoever sent it; the states it starts from are those in which nobody has acted on it. */
export const onlySubmitter = (actor: Who, { submittedBy }: Pick<Placed, 'submittedBy'>): Message | null =>
  submittedBy === actor.userId ? null : message('withdrawOthers');

/** A form that a department may fill in for its unit until the unit has reported 上报 it. */
export type UnitForm = { readonly unitReported: boolean };

/** What such a form keeps of who sends it. */
export const sentBy = ({ userId, role }: Pick<Actor, 'userId' | 'role'>) => ({
  submittedBy: userId,
  ...(role === 'unit' ? { unitReported: true } : {}),
});

/** What a unit has reported is the unit's to send again: its department says what it sees otherwise beside it, or sends it back. */
export const unlessOfUnit = ({ role }: Pick<Actor, 'role'>, { unitReported }: Partial<UnitForm>): Message | null =>
  role === 'department' && unitReported ? message('unitHasReported') : null;

/** Why this department may not change the form of its unit, or null. */
export function refuseOverUnit(actor: Pick<Actor, 'role'>, form: UnitForm): Refusal | null {
  const reason = unlessOfUnit(actor, form);
  return reason && { code: 'ILLEGAL_STATE', reason };
}

/** Declares a lifecycle; the keys of `actions` and `consequences` become the literal names. */
export const lifecycle =
  <Subject>() =>
  <const S extends string, const A extends string, const C extends string = never>(
    table: Lifecycle<S, A, Subject, C>,
  ): Lifecycle<S, A, Subject, C> =>
    table;

/** Where an action leads this subject. */
export const destination = <S extends string>(
  { to, back }: Pick<Transition<S, never>, 'to' | 'back'>,
  { stateBefore }: Pick<Placed, 'stateBefore'>,
): S => back?.find((state) => state === stateBefore) ?? to;

/** Why this actor may not do this now, or null. The order tells the caller the most useful thing first. */
export function refuse<S extends string, A extends string, T extends Placed>(
  table: Lifecycle<S, A, T>,
  action: A,
  actor: Who,
  subject: T,
): Refusal | null {
  const step = table.actions[action];
  if (!step.by.includes(actor.role)) return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.role !== 'evaluator' && !step.fromAbove && actor.divisionCode !== subject.divisionCode)
    return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  if (!step.from.includes(subject.state as S))
    return table.halted?.(subject) ?? refusal('ILLEGAL_STATE', 'illegalState');
  const own = step.separateDuties ? ownHand(actor.userId, subject) : null;
  if (own) return { code: 'NOT_YOUR_ROLE', reason: own };
  const theirs = step.refusePerson?.(actor, subject);
  if (theirs) return { code: 'NOT_YOUR_ROLE', reason: theirs };
  const missing = step.unless?.(subject);
  return missing ? { code: 'NOT_READY', reason: missing } : null;
}

/** The actions this actor may do now: what the buttons render. */
export const allowed = <S extends string, A extends string, T extends Placed>(
  table: Lifecycle<S, A, T>,
  actor: Who,
  subject: T,
): A[] => actionsOf(table).filter((action) => refuse(table, action, actor, subject) === null);

export const actionsOf = <A extends string>(table: { readonly actions: Readonly<Record<A, unknown>> }): A[] =>
  Object.keys(table.actions) as A[];

/** Where an action leads, as far as it matters for taking it back. */
type Way = { readonly from?: readonly string[]; readonly to?: string; readonly back?: readonly string[] };

/** Whether no later action leads back to where this one started: it cannot be taken back. */
export function isFinal<A extends string>(ways: Readonly<Partial<Record<A, Way>>> | undefined, action: A): boolean {
  const way = ways?.[action];
  if (!way?.from || way.to === undefined) return false;
  const reached = new Set(way.back ?? [way.to]);
  // A set hands on what is added while it is walked.
  for (const state of reached)
    for (const next of Object.values<Way | undefined>(ways ?? {}))
      if (next?.from?.includes(state)) for (const to of next.back ?? [next.to ?? state]) reached.add(to);
  return !way.from.some((state) => reached.has(state));
}

/** The lifecycle as a Mermaid state diagram, for `docs/lifecycles`. */
export const toMermaid = (table: Lifecycle<string, string, never>): string =>
  [
    'stateDiagram-v2',
    `  [*] --> ${table.initial}`,
    ...Object.entries(table.actions).flatMap(([name, step]) =>
      step.from.flatMap((from) =>
        (step.back ?? [step.to]).map((to) => `  ${from} --> ${to}: ${name} (${step.by.join(', ')})`),
      ),
    ),
    ...Object.entries(table.consequences ?? {}).flatMap(([name, { from, to }]) =>
      from.map((each) => `  ${each} --> ${to}: ${name}`),
    ),
    '',
  ].join('\n');
