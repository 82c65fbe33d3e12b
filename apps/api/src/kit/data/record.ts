import { canonical, type EventSubjectType, type EventWord } from '@chengxiao/domain';
import { digest } from './digest';
import type { Tx } from './db';
import type { Acting } from './proof';

export { digest };

/** What an event is about, and whose it is: the scope columns decide who may read it later. */
export type EventSubject = {
  readonly type: EventSubjectType;
  readonly id: string;
  /** What its history is read with besides its own, for example the project it belongs to. */
  readonly relatedId?: string | null;
  readonly orgPath: string;
  readonly divisionCode: string;
};

/** A row as the subject of an event. */
export const subjectOf = (
  type: EventSubjectType,
  { id, orgPath, divisionCode }: Omit<EventSubject, 'type' | 'relatedId'>,
  relatedId: string | null = null,
): EventSubject => ({ type, id, relatedId, orgPath, divisionCode });

/** One event as it is hashed; the order of the fields is part of the format, and `app_record` writes the same. */
export type ChainedEvent = {
  readonly aggregateId: string;
  readonly seq: number;
  readonly aggregateType: string;
  /** Stored as `project_id`. */
  readonly relatedId: string | null;
  readonly action: string;
  readonly data: string;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly actorRole: string;
  readonly actorOrg: string;
  readonly orgPath: string;
  readonly divisionCode: string;
  readonly previousHash: string;
};

export const hashOf = (event: ChainedEvent): string =>
  digest(
    JSON.stringify([
      event.aggregateId,
      event.seq,
      event.aggregateType,
      event.relatedId,
      event.action,
      event.data,
      event.at,
      event.actorId,
      event.actorName,
      event.actorRole,
      event.actorOrg,
      event.orgPath,
      event.divisionCode,
      event.previousHash,
    ]),
  );

/** One thing that happened, to be recorded with others. */
export type NewEvent = { readonly action: EventWord; readonly subject: EventSubject; readonly data?: object };

/** Appends what happened to the chain of its aggregate, in the transaction that does it. */
export const record = (
  tx: Tx,
  actor: Acting,
  action: EventWord,
  subject: EventSubject,
  data: object = {},
): Promise<void> => recordAll(tx, actor, [{ action, subject, data }]);

/**
 * Appends what happened to many aggregates, in one statement; what happened to the same one follows in its order.
 * `app_record` signs with whom the transaction acts as, whatever its caller says, and answers for the place of each
 * aggregate. `data` is passed as the very text that is hashed.
 */
export async function recordAll(tx: Tx, actor: Acting, newEvents: readonly NewEvent[]): Promise<void> {
  if (newEvents.length === 0) return;
  const happened = newEvents.map(({ action, subject, data = {} }) => ({
    action,
    ...subject,
    relatedId: subject.relatedId ?? null,
    data: canonical(data),
  }));
  const signed = await tx.one<{ positionId: string }>('select app_record($1) as "positionId"', [
    JSON.stringify(happened),
  ]);
  if (signed?.positionId !== actor.positionId) throw new Error('an event is recorded by whom the transaction acts as');
}
