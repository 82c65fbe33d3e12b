import {
  type Actor,
  destination,
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

/** What acts are done to: rows of an entity that move by a lifecycle. `R` is what its rules ask of a row. */
export type Aggregate<T extends Row, S extends string, A extends string, R extends Placed> = {
  readonly entity: EntityTarget<T>;
  readonly lifecycle: Lifecycle<S, A, R>;
  /** Whose history it is, and whose the event. */
  readonly subject: (row: T, actor: Actor) => EventSubject;
  /** A rule that the table of the lifecycle has no place for. */
  readonly alsoRefuse?: (action: A, actor: Actor, row: R) => Refusal | null;
  /** The name of the event; `<type of the subject>.<action>` where none is given. */
  readonly event?: (action: A | 'edit') => string;
  /** The column of the state, where it is not `state`. */
  readonly stateColumn?: keyof T & string;
};

/** What an act writes of a row besides its state, and what its event keeps besides that. */
export type Step<T> = { readonly values?: Values<T>; readonly data?: object };
/** Where an act leads, and on what ground, in the spelling in which text is stored. */
export type Move<S> = { readonly to: S; readonly reason: string | null };

/** Adds what rules and steps need besides the rows, read for all of them at once; a row that is left out is not found. */
type Context<T, C> = { readonly context?: ((rows: readonly T[]) => Promise<readonly C[]>) | undefined };
export type Act<T, S, A, C, Made> = Context<T, C> & {
  readonly action: A;
  /** Asked for where the lifecycle needs words, and kept in the event. */
  readonly reason?: string | null | undefined;
  /** The step itself asks for the words the lifecycle needs, because they stand under another name. */
  readonly ownWords?: true;
  readonly step?: (row: NoInfer<C>, move: Move<S>) => Made;
  /** Writes what follows from the moves beside the rows; may answer what the events keep of it. */
  readonly effect?:
    ((moved: readonly Moved<NoInfer<C>, S>[]) => Promise<((row: NoInfer<C>) => object) | void>) | undefined;
};
/** A row that was moved, as it was before. */
export type Moved<C, S> = Move<S> & { readonly row: C };

/**
 * One action of a lifecycle on many rows, each judged by itself: lock, rule, version, reason, change, event, in as many
 * statements for a hundred as for one. `step` says what else is written of a row and may refuse it; it reads nothing, what
 * it needs comes with `context`.
 */
export const act = <T extends Row, S extends string, A extends string, C extends Row & Placed = T & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, NoInfer<C>>,
  seen: readonly Seen[],
  options: Act<T, S, A, C, Step<T>>,
): Promise<Judgement<Moved<C, S>>> => moveAll(tx, actor, aggregate, seen, options);

/** The same for one row, whose step may read and write what only it needs. @throws why it is refused, `STALE`, `INVALID` */
export const actOnOne = async <T extends Row, S extends string, A extends string, C extends Row & Placed = T & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, NoInfer<C>>,
  { id, version, ...options }: Seen & Act<T, S, A, C, Step<T> | Promise<Step<T>>>,
): Promise<Moved<C, S>> => theOnlyAllowed(await moveAll(tx, actor, aggregate, [{ id, version }], options));

export type Edit<T, C, Made> = Context<T, C> & {
  /** `edit` where nothing else is said. */
  readonly action?: string;
  readonly refuse: (actor: Actor, row: NoInfer<C>) => Refusal | null;
  readonly step: (row: NoInfer<C>) => Made;
  /** Writes what belongs to the rows. */
  readonly effect?: ((edited: readonly { readonly row: NoInfer<C> }[]) => Promise<void>) | undefined;
};
type Editable<T extends Row> = Pick<Aggregate<T, string, never, never>, 'entity' | 'subject'> & {
  readonly event?: (action: string) => string;
};

/** Changes what many rows say and leaves them where they are, each judged by itself. */
export const edit = <T extends Row, C extends Row = T>(
  tx: Tx,
  actor: Actor,
  aggregate: Editable<T>,
  seen: readonly Seen[],
  options: Edit<T, C, Step<T>>,
): Promise<Judgement<{ readonly row: C }>> => editAll(tx, actor, aggregate, seen, options);

function editAll<T extends Row, C extends Row>(
  tx: Tx,
  actor: Actor,
  aggregate: Editable<T>,
  seen: readonly Seen[],
  { action = 'edit', refuse: refuseRow, step, context, effect }: Edit<T, C, Step<T> | Promise<Step<T>>>,
): Promise<Judgement<{ readonly row: C }>> {
  const judge = async (row: C, version: number) => {
    orRefuse(refuseRow(actor, row));
    orStale(row, version);
    return { row, ...(await step(row)) };
  };
  return writeAll(tx, actor, aggregate, seen, { action, context, judge, effect });
}

/** The same for one row. @throws why it is refused, `STALE`, `INVALID` */
export const editOne = async <T extends Row, C extends Row = T>(
  tx: Tx,
  actor: Actor,
  aggregate: Editable<T>,
  { id, version, ...options }: Seen & Edit<T, C, Step<T> | Promise<Step<T>>>,
): Promise<C> => theOnlyAllowed(await editAll(tx, actor, aggregate, [{ id, version }], options)).row;

function moveAll<T extends Row, S extends string, A extends string, C extends Row & Placed>(
  tx: Tx,
  actor: Actor,
  aggregate: Aggregate<T, S, A, C>,
  seen: readonly Seen[],
  { action, reason: typed, ownWords, step, context, effect }: Act<T, S, A, C, Step<T> | Promise<Step<T>>>,
): Promise<Judgement<Moved<C, S>>> {
  const { lifecycle, alsoRefuse, stateColumn = 'state' } = aggregate;
  const transition = lifecycle.actions[action];
  const reason = normaliseOrEmpty(typed) || null;
  const { needs } = transition;
  const judge = async (row: C, version: number) => {
    orRefuse(refuse(lifecycle, action, actor, row) ?? alsoRefuse?.(action, actor, row));
    orStale(row, version);
    if (needs && !ownWords && !reason) orInvalid([finding(needs, `${needs}Needed`)]);
    const to = destination(transition, row);
    const { values, data } = (await step?.(row, { to, reason })) ?? {};
    const eventData = { from: row.state, to, ...(reason && { reason }), ...data };
    return { row, to, reason, values: { ...values, [stateColumn]: to } as Values<T>, data: eventData };
  };
  return writeAll(tx, actor, aggregate, seen, { action, context, judge, effect });
}

/** Locks the rows, judges each, and writes what is allowed with its events. */
async function writeAll<T extends Row, A extends string, C extends Row, W extends Step<T> & { readonly row: C }>(
  tx: Tx,
  actor: Actor,
  {
    entity,
    subject,
    event,
  }: Pick<Aggregate<T, string, never, never>, 'entity' | 'subject'> & { event?: (action: A) => string },
  seen: readonly Seen[],
  {
    action,
    context,
    judge,
    effect,
  }: Context<T, C> & {
    readonly action: A;
    readonly judge: (row: C, version: number) => Promise<W>;
    readonly effect?: ((moved: readonly W[]) => Promise<((row: C) => object) | void>) | undefined;
  },
): Promise<Judgement<W>> {
  const ids = seen.map(({ id }) => id);
  const rows = await lockAll(tx, entity, ids);
  const inContext = (await context?.([...rows.values()])) ?? ([...rows.values()] as readonly unknown[] as readonly C[]);
  const rowOf = new Map(inContext.map((row) => [row.id, row]));
  const judgement = await judgeEach(seen, ({ id, version }) => judge(orNotFound(rowOf.get(id)), version));
  const { allowed } = judgement;
  const changes = allowed.map(({ row: { id, version }, values = {} }) => ({ id, version, values }));
  await changeEach(tx, entity, changes);
  const kept = allowed.length > 0 ? await effect?.(allowed) : undefined;
  const events = allowed.map(({ row, data }) => {
    const about = subject(orNotFound(rows.get(row.id)), actor);
    return { action: event?.(action) ?? `${about.type}.${action}`, subject: about, data: { ...data, ...kept?.(row) } };
  });
  await recordAll(tx, actor, events);
  return judgement;
}
