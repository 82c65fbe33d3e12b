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
import { changeEach, lockAll, orNotFound, orStale, type Seen, type Values } from './change';
import type { Tx } from './db';
import { type Judgement, judgeEach, theOnlyAllowed } from './many';
import { type EventSubject, recordAll } from './record';

type Row = ObjectLiteral & Seen;

/** Rows of an entity that move by a lifecycle. `R` is what its rules ask of a row. */
type Parts<T extends Row, S extends string, A extends string, R extends Placed> = {
  readonly entity: EntityTarget<T>;
  readonly lifecycle: Lifecycle<S, A, R>;
  /** Whose history it is, and whose the event. */
  readonly subject: (row: T, actor: Actor) => EventSubject;
  /** A rule that the table of the lifecycle has no place for. */
  readonly alsoRefuse?: (action: A, actor: Actor, row: R) => Refusal | null;
  /** The name of the event; `<type of the subject>.<action>` where none is given. */
  readonly event?: (action: string) => string;
  /** The column of the state, where it is not `state`. */
  readonly stateColumn?: keyof T & string;
};
/** Adds what rules and steps need besides the rows, read for all of them at once; a row that is left out is not found. */
type Context<T, C> = (tx: Tx, rows: readonly T[], ask: { actor: Actor; action: string }) => Promise<readonly C[]>;

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
/** Where an act leads, and on what ground, in the spelling in which text is stored. */
export type Move<S> = { readonly to: S; readonly reason: string | null };

export type Act<T, S, A, C, Made = Step<T>> = {
  readonly action: A;
  /** Asked for where the lifecycle needs words, and kept in the event. */
  readonly reason?: string | null | undefined;
  /** The step itself asks for the words the lifecycle needs, because they stand under another name. */
  readonly ownWords?: boolean;
  readonly step?: ((row: C, move: Move<S>) => Made) | undefined;
  /** Writes what follows from the moves beside the rows; may answer what the events keep of it. */
  readonly effect?: ((moved: readonly Moved<C, S>[]) => Promise<((row: C) => object) | void>) | undefined;
};
export type Edit<T, C, Made = Step<T>> = {
  /** `edit` where nothing else is said. */
  readonly action?: string;
  readonly refuse: (actor: Actor, row: C) => Refusal | null;
  readonly step: (row: C) => Made;
  /** Writes what belongs to the rows. */
  readonly effect?: ((edited: readonly { readonly row: C }[]) => Promise<void>) | undefined;
};
/** What a step makes of a single row, for which it may read and write what only that needs. */
type Single<T> = Step<T> | Promise<Step<T>>;
/** A row that was moved, as it was before. */
export type Moved<C, S> = Move<S> & { readonly row: C };

/**
 * One action of a lifecycle on many rows, each judged by itself: lock, rule, version, reason, change, event, in as many
 * statements for a hundred as for one. `step` says what else is written of a row and may refuse it; it reads nothing.
 */
export const actOnEach = <T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  seen: readonly Seen[],
  options: Act<T, S, NoInfer<A>, NoInfer<C>>,
): Promise<Judgement<Moved<C, S>>> => moveAll(tx, actor, aggregate, seen, options);

/** The same for one row. @throws why it is refused, `STALE`, `INVALID` */
export const act = async <T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  { id, version, ...options }: Seen & Act<T, S, NoInfer<A>, NoInfer<C>, Single<T>>,
): Promise<Moved<C, S>> => theOnlyAllowed(await moveAll(tx, actor, aggregate, [{ id, version }], options));

/** Changes what many rows say and leaves them where they are, each judged by itself. */
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

function moveAll<T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  seen: readonly Seen[],
  { action, reason: typed, ownWords = false, step, effect }: Act<T, S, A, C, Single<T>>,
): Promise<Judgement<Moved<C, S>>> {
  const { lifecycle, alsoRefuse, stateColumn = 'state' } = aggregate;
  const transition = lifecycle.actions[action];
  const { needs } = transition;
  const reason = normaliseOrEmpty(typed) || null;
  const judge = async (row: C, version: number) => {
    orRefuse(refuse(lifecycle, action, actor, row) ?? alsoRefuse?.(action, actor, row));
    orStale(row, version);
    if (needs && !ownWords && !reason) orInvalid([finding(needs, `${needs}Needed`)]);
    const to = destination(transition, row);
    const { values, data } = (await step?.(row, { to, reason })) ?? {};
    const eventData = { from: row.state, to, ...(reason && { reason }), ...data };
    return { row, to, reason, values: { ...values, [stateColumn]: to } as Values<T>, data: eventData };
  };
  return writeAll(tx, actor, aggregate, seen, { action, judge, effect });
}

function editAll<T extends Row, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, string, never, C>,
  seen: readonly Seen[],
  { action = 'edit', refuse: refuseRow, step, effect }: Edit<T, C, Single<T>>,
): Promise<Judgement<{ readonly row: C }>> {
  const judge = async (row: C, version: number) => {
    orRefuse(refuseRow(actor, row));
    orStale(row, version);
    return { row, ...(await step(row)) };
  };
  return writeAll(tx, actor, aggregate, seen, { action, judge, effect });
}

type Work<C, W> = {
  readonly action: string;
  readonly judge: (row: C, version: number) => Promise<W>;
  readonly effect: ((allowed: readonly W[]) => Promise<((row: C) => object) | void>) | undefined;
};

/** Locks the rows, judges each, and writes what is allowed with its events. */
async function writeAll<T extends Row, C extends Row & Placed, W extends Step<T> & { readonly row: C }>(
  tx: Tx,
  actor: Actor,
  { entity, subject, event, context }: Pick<Aggregate<T, string, never, C>, 'entity' | 'subject' | 'event' | 'context'>,
  seen: readonly Seen[],
  { action, judge, effect }: Work<C, W>,
): Promise<Judgement<W>> {
  const ids = seen.map(({ id }) => id);
  const rows = await lockAll(tx, entity, ids);
  const inContext = await context(tx, [...rows.values()], { actor, action });
  const rowOf = new Map(inContext.map((row) => [row.id, row]));
  const judgement = await judgeEach(seen, ({ id, version }) => judge(orNotFound(rowOf.get(id)), version));
  const { allowed } = judgement;
  const changes = allowed.map(({ row: { id, version }, values = {} }) => ({ id, version, values }));
  await changeEach(tx, entity, changes);
  const kept = allowed.length > 0 ? await effect?.(allowed) : undefined;
  const events = allowed.map(({ row, data }) => {
    const about = subject(orNotFound(rows.get(row.id)), actor);
    return {
      action: eventWord(event?.(action) ?? `${about.type}.${action}`),
      subject: about,
      data: { ...data, ...kept?.(row) },
    };
  });
  await recordAll(tx, actor, events);
  return judgement;
}
