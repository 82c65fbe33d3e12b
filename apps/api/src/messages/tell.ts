import { type EventAction, eventActionOf, startedBy, toldOf } from '@chengxiao/domain';
import type { Db, Tx } from '../kit/data/db';
import { recipientsSql } from './recipients';

/** Events that are read in one transaction. */
const portion = 500;

type NewEvent = {
  readonly aggregateId: string;
  readonly seq: number;
  readonly action: string;
  readonly conclusion: string | null;
  readonly decision: string | null;
};

/** An event and one kind of its readers, as the statement that finds them takes it. */
type Telling = {
  readonly aggregateId: string;
  readonly seq: number;
  readonly reader: string;
  readonly kind: string;
  /** The act whose person is told, where the reader is one person. */
  readonly act: string | null;
};

/** Writes the messages of every event that happened since the last one it has seen; answers how many events that were. */
export async function tellNewEvents(db: Db, signal?: AbortSignal): Promise<number> {
  for (let all = 0; ;) {
    signal?.throwIfAborted();
    const count = await db.asWorker(tellPortion);
    all += count;
    if (count < portion) return all;
  }
}

async function tellPortion(tx: Tx): Promise<number> {
  // Two workers may run: the second waits, and goes on where the first has come to.
  await tx.rows('select pg_advisory_xact_lock(741853)');
  const events = await tx.rows<NewEvent>(newEventsSql);
  if (events.length === 0) return 0;
  const tellings = events.flatMap(tellingsOf);
  if (tellings.length > 0) await tx.rows(recipientsSql, [JSON.stringify(tellings)]);
  await tx.rows('update message_walk set written_to = clock_timestamp()');
  return events.length;
}

// What this statement sees is committed; an event of a slow transaction is still there the next time.
const newEventsSql = `
with next as (delete from event_untold where no in (select no from event_untold order by no limit ${portion}) returning no, aggregate_id, seq)
select e.aggregate_id as "aggregateId", e.seq, e.action, e.data ->> 'conclusion' as conclusion, e.data ->> 'decision' as decision
  from next n join event e using (aggregate_id, seq) order by n.no`;

function tellingsOf({ aggregateId, seq, action: word, ...kept }: NewEvent): Telling[] {
  const action: EventAction = eventActionOf(word);
  return Object.entries(toldOf(action, kept)).map(([reader, kind]) => ({
    aggregateId,
    seq,
    reader,
    kind,
    act: reader === 'starter' ? (startedBy[action] ?? null) : null,
  }));
}
