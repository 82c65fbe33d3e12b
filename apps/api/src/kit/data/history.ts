import { type EventAction, eventActionOf, eventSubjectOf } from '@chengxiao/domain';
import type { EventSubject, HistoryEntryDto } from '@chengxiao/dto';
import { manyLoader } from './loader';

/** Words under which older databases hold events that have another name now: what was hashed is never rewritten. */
const renamed: Readonly<Record<string, string>> = {
  importBatch: 'importRun',
  'importBatch.upload': 'importRun.upload',
  'importBatch.apply': 'importRun.apply',
  'importBatch.applied': 'importRun.applied',
  'importBatch.recheck': 'importRun.recheck',
  'importBatch.discard': 'importRun.discard',
  'importBatch.revoke': 'importRun.revoke',
  'budgetApproval.startBatch': 'budgetApproval.startBulk',
  'budgetApproval.approveBatch': 'budgetApproval.approveBulk',
};
const nameOf = (word: string): string => renamed[word] ?? word;

/** What an event is about and what was done, as it is stored. */
export type StoredWords = { readonly subject: string; readonly action: string };
type Named<T> = Omit<T, keyof StoredWords> & { readonly subject: EventSubject; readonly action: EventAction };

/** Events in the words of this release, whichever recorded them. */
export const named = <T extends StoredWords>(events: readonly T[]): Named<T>[] =>
  events.map((event) => ({
    ...event,
    subject: eventSubjectOf(nameOf(event.subject)),
    action: eventActionOf(nameOf(event.action)),
  }));

export type StoredEntry = Omit<HistoryEntryDto, keyof StoredWords> & StoredWords;
/** What histories tell of `event e`. */
export const historyColumns = `e.aggregate_id || ':' || e.seq as id, e.aggregate_type as subject, e.aggregate_id as "subjectId", e.action, e.at,
  e.actor_name as "actorName", e.actor_role as "actorRole", e.actor_org as "actorOrg",
  coalesce(e.data ->> 'reason', e.data ->> 'opinion') as reason, e.data`;

/** What happened to one object, oldest first; the key is the object's own id. */
export const loadHistoryOf = manyLoader<string, HistoryEntryDto>(
  async (tx, ids) =>
    named(
      await tx.rows<StoredEntry>(
        `select ${historyColumns} from event e where e.aggregate_id = any($1) order by e.aggregate_id, e.seq`,
        [ids],
      ),
    ),
  (entry) => entry.subjectId,
);
