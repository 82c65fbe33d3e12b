import {
  type Actor,
  destination,
  eventWord,
  finding,
  type Lifecycle,
  normaliseOrEmpty,
  orInvalid,
  orRefuse,
  type Placed,
  refuse,
  type Refusal,
} from '@chengxiao/domain';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { change, changeEach, lock, lockAll, orNotFound, orStale, type Seen, type Values } from './change';
import type { Tx } from './db';
import { type Judgement, judgeEach, theOnlyAllowed } from './many';
import { type EventSubject, recordAll } from './record';

type Row = ObjectLiteral & Seen;
/** A row as its caller saw it, or, without a version, as it stands when its turn comes. */
export type Asked = Pick<Seen, 'id'> & Partial<Seen>;
/** An action on one row as its caller saw it, with a reason where the lifecycle asks for one. */
export type Command<A> = Seen & { readonly action: A; readonly reason?: string | null | undefined };

/** Rows of an entity that move by a lifecycle. `R` is what its rules ask of a row. */
type Parts<T extends Row, S extends string, A extends string, R extends Placed> = {
  readonly entity: EntityTarget<T>;
  readonly lifecycle: Lifecycle<S, A, R>;
  /** The subject of its events, in whose history they are read. */
  readonly subject: (row: T, actor: Actor) => EventSubject;
  /** A rule that the table of the lifecycle cannot express. */
  readonly alsoRefuse?: (action: A, actor: Actor, row: R) => Refusal | null;
  /** The name of the event; `<type of the subject>.<action>` where none is given. */
  readonly event?: (action: string) => string;
  /** The column of the state, where it is not `state`. */
  readonly stateColumn?: keyof T & string;
};
/** Reads what rules and steps need besides the rows, for all rows at once. A row that it leaves out is NOT_FOUND. */
type Context<T, C> = (tx: Tx, rows: readonly T[], ask: Ask) => Promise<readonly C[]>;
/** Who acts, and what is done; undefined where that differs from row to row. */
type Ask = { readonly actor: Actor; readonly action: string | undefined };

/** What acts are done to: rows of an entity, and what their lifecycle and its rules ask of each. */
export type Aggregate<T extends Row, S extends string, A extends string, C extends Row & Placed> = Parts<T, S, A, C> & {
  readonly context: Context<T, C>;
};

/** An aggregate whose rules ask for nothing but the row itself, or for what `context` adds. */
export function aggregate<T extends Row & Placed, S extends string, A extends string>(
  parts: Parts<T, S, A, NoInfer<T>>,
): Aggregate<T, S, A, T>;
export function aggregate<T extends Row, S extends string, A extends string, R extends Placed, C extends R & Row>(
  parts: Parts<T, S, A, R>,
  context: Context<T, C>,
): Aggregate<T, S, A, C>;
export function aggregate(parts: object, context: unknown = asTheyAre): object {
  return { ...parts, context };
}
const asTheyAre: Context<object, object> = (_, rows) => Promise.resolve(rows);

/** What an act writes of a row besides its state, and what its event keeps besides that. */
export type Step<T> = { readonly values?: Values<T>; readonly data?: object };
/** The state an act leads to, and its reason in the spelling in which text is stored. */
export type Move<S> = { readonly to: S; readonly reason: string | null };

export type Act<T, S, A, C, Made = Step<T>> = {
  /** A function where the action depends on where a row stands. */
  readonly action: A | ((row: C) => A);
  /** Required where the lifecycle needs one, and kept in the event. */
  readonly reason?: string | null | undefined;
  /** The step checks the reason itself, because its input has another name. */
  readonly checksReason?: boolean;
  readonly step?: ((row: C, move: Move<S>) => Made) | undefined;
  /** Writes what else follows from the act, once for all rows; may answer what the event of each row keeps of it. */
  readonly effect?: ((moved: readonly Moved<C, S>[]) => Promise<((row: C) => object) | void>) | undefined;
};
export type Edit<T, C, Made = Step<T>> = {
  /** `edit` by default. */
  readonly action?: string;
  readonly refuse: (actor: Actor, row: C) => Refusal | null;
  readonly step: (row: C) => Made;
  /** Writes what belongs to the rows. */
  readonly effect?: ((edited: readonly { readonly row: C }[]) => Promise<void>) | undefined;
};
/** The step of an act on a single row may read and write too. */
type Single<T> = Step<T> | Promise<Step<T>>;
/** A row that was moved, as it was before. */
export type Moved<C, S> = Move<S> & { readonly row: C };

/**
 * One action of a lifecycle on many rows, each judged by itself: locks, checks rules, version and reason, changes, and
 * records events, in as many statements for a hundred rows as for one. `step` answers what else is written of a row, and may
 * throw a refusal; it reads nothing.
 */
export const actOnEach = <T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  asked: readonly Asked[],
  options: Act<T, S, NoInfer<A>, NoInfer<C>>,
): Promise<Judgement<Moved<C, S>>> => moveAll(tx, actor, aggregate, asked, options);

/** The same for one row. @throws why it is refused, `STALE`, `INVALID` */
export const act = async <T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  { id, version, ...options }: Seen & Act<T, S, NoInfer<A>, NoInfer<C>, Single<T>>,
): Promise<Moved<C, S>> => theOnlyAllowed(await moveAll(tx, actor, aggregate, [{ id, version }], options));

/** Changes the contents of many rows and not their state, each judged by itself. */
export const editEach = <T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  seen: readonly Seen[],
  options: Edit<T, NoInfer<C>>,
): Promise<Judgement<{ readonly row: C }>> => editAll(tx, actor, aggregate, seen, options);

/** The same for one row. @throws why it is refused, `STALE`, `INVALID` */
export const edit = async <T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  { id, version, ...options }: Seen & Edit<T, NoInfer<C>, Single<T>>,
): Promise<C> => theOnlyAllowed(await editAll(tx, actor, aggregate, [{ id, version }], options)).row;

/**
 * Takes a step that the worker takes by itself, unless the row has left the states it starts from. No person has a part in
 * it, so nobody is asked and no event is recorded.
 */
export async function takeStep<T extends Row & { readonly state: string }>(
  tx: Tx,
  entity: EntityTarget<T>,
  rowId: string,
  { from, to }: { readonly from: readonly T['state'][]; readonly to: T['state'] },
  values: Values<T> = {},
): Promise<void> {
  const { id, version, state } = await lock(tx, entity, rowId);
  if (from.includes(state)) await change(tx, entity, { id, version, state }, { ...values, state: to });
}

function moveAll<T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  asked: readonly Asked[],
  { action: which, reason: typed, checksReason = false, step, effect }: Act<T, S, A, C, Single<T>>,
): Promise<Judgement<Moved<C, S>>> {
  const { lifecycle, alsoRefuse, stateColumn = 'state' } = aggregate;
  const actionOf = typeof which === 'function' ? which : () => which;
  const reason = normaliseOrEmpty(typed) || null;
  const judge = async (row: C, version: number | undefined) => {
    const action = actionOf(row);
    const transition = lifecycle.actions[action];
    const { needs } = transition;
    orRefuse(refuse(lifecycle, action, actor, row) ?? alsoRefuse?.(action, actor, row));
    if (version !== undefined) orStale(row, version);
    if (needs && !checksReason && !reason) orInvalid([finding(needs, `${needs}Needed`)]);
    const to = destination(transition, row);
    const { values, data } = (await step?.(row, { to, reason })) ?? {};
    const eventData = { from: row.state, to, ...(reason && { reason }), ...data };
    return { row, action, to, reason, values: { ...values, [stateColumn]: to } as Values<T>, data: eventData };
  };
  const action = typeof which === 'function' ? undefined : which;
  return writeAll(tx, actor, aggregate, asked, { action, judge, effect });
}

function editAll<T extends Row, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, string, never, C>,
  seen: readonly Seen[],
  { action = 'edit', refuse: refuseRow, step, effect }: Edit<T, C, Single<T>>,
): Promise<Judgement<{ readonly row: C }>> {
  const judge = async (row: C, version: number | undefined) => {
    orRefuse(refuseRow(actor, row));
    if (version !== undefined) orStale(row, version);
    return { row, action, ...(await step(row)) };
  };
  return writeAll(tx, actor, aggregate, seen, { action, judge, effect });
}

type Work<C, W> = {
  readonly action: Ask['action'];
  readonly judge: (row: C, version: number | undefined) => Promise<W>;
  readonly effect: ((allowed: readonly W[]) => Promise<((row: C) => object) | void>) | undefined;
};

/** Locks the rows, judges each, and writes what is allowed with its events. */
async function writeAll<
  T extends Row,
  C extends Row & Placed,
  W extends Step<T> & { readonly row: C; readonly action: string },
>(
  tx: Tx,
  actor: Actor,
  { entity, subject, event, context }: Pick<Aggregate<T, string, never, C>, 'entity' | 'subject' | 'event' | 'context'>,
  asked: readonly Asked[],
  { action, judge, effect }: Work<C, W>,
): Promise<Judgement<W>> {
  const ids = asked.map(({ id }) => id);
  const rows = await lockAll(tx, entity, ids);
  const inContext = await context(tx, [...rows.values()], { actor, action });
  const rowOf = new Map(inContext.map((row) => [row.id, row]));
  const judgement = await judgeEach(asked, ({ id, version }) => judge(orNotFound(rowOf.get(id)), version));
  const { allowed } = judgement;
  const changes = allowed.map(({ row: { id, version }, values = {} }) => ({ id, version, values }));
  await changeEach(tx, entity, changes);
  const kept = allowed.length > 0 ? await effect?.(allowed) : undefined;
  const events = allowed.map(({ row, action: done, data }) => {
    const about = subject(orNotFound(rows.get(row.id)), actor);
    return {
      action: eventWord(event?.(done) ?? `${about.type}.${done}`),
      subject: about,
      data: { ...data, ...kept?.(row) },
    };
  });
  await recordAll(tx, actor, events);
  return judgement;
}
