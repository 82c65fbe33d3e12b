import type { HistoryEntryDto } from '@chengxiao/dto';
import { manyLoader } from './loader';

/** What happened to one object, oldest first; the key is the object's own id. */
export const loadHistoryOf = manyLoader<string, HistoryEntryDto>(
  (tx, ids) =>
    tx.rows(
      `select e.aggregate_id || ':' || e.seq as id, e.aggregate_type as subject, e.aggregate_id as "subjectId", e.action, e.at,
              e.actor_name as "actorName", e.actor_role as "actorRole", e.actor_org as "actorOrg",
              coalesce(e.data ->> 'reason', e.data ->> 'opinion') as reason, e.data
         from event e where e.aggregate_id = any($1) order by e.aggregate_id, e.seq`,
      [ids],
    ),
  (entry) => entry.subjectId,
);
