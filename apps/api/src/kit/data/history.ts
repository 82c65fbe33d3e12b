import type { HistoryEntryDto } from '@chengxiao/dto';
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
const nameOf = <W extends string>(word: W): W => (renamed[word] as W | undefined) ?? word;

/** What happened to one object, oldest first; the key is the object's own id. */
export const loadHistoryOf = manyLoader<string, HistoryEntryDto>(
  async (tx, ids) => {
    const entries = await tx.rows<HistoryEntryDto>(
      `select e.aggregate_id || ':' || e.seq as id, e.aggregate_type as subject, e.aggregate_id as "subjectId", e.action, e.at,
              e.actor_name as "actorName", e.actor_role as "actorRole", e.actor_org as "actorOrg",
              coalesce(e.data ->> 'reason', e.data ->> 'opinion') as reason, e.data
         from event e where e.aggregate_id = any($1) order by e.aggregate_id, e.seq`,
      [ids],
    );
    return entries.map((entry) => ({ ...entry, subject: nameOf(entry.subject), action: nameOf(entry.action) }));
  },
  (entry) => entry.subjectId,
);
