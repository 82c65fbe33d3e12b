import { type Actor, alarmDays, alarmRules, mostAlarms } from '@chengxiao/domain';
import type { AlarmDto } from '@chengxiao/dto';
import type { Tx } from '../kit/data/db';

/** Bursts of events of one person within an hour, below the actor's place, the latest first. */
export function alarmsOf(tx: Tx, { scopePath }: Actor): Promise<AlarmDto[]> {
  const rules = Object.entries(alarmRules);
  const actions = rules.map(([, { action }]) => action);
  return tx.rows(
    `select md5(r.kind || e.actor_id || date_trunc('hour', e.at)) as id, r.kind, max(e.actor_name) as "actorName",
            max(e.actor_org) as "actorOrg", count(*)::int as count, min(e.at) as "firstAt", max(e.at) as "lastAt",
            coalesce(array_agg(distinct e.data ->> 'address') filter (where e.data ? 'address'), '{}') as addresses
       from event e join unnest($3::text[], $4::text[], $5::int[], $6::text[]) r (kind, action, least, mark) on r.action = e.action and (r.mark is null or e.data ? r.mark)
      where e.aggregate_type = 'user' and e.action in (${actions.map((action) => `'${action}'`).join(', ')})
        and e.org_path >= $1 and e.org_path < $2 and e.at >= now() - make_interval(days => $7)
      group by r.kind, r.least, e.actor_id, date_trunc('hour', e.at) having count(*) >= r.least
      order by max(e.at) desc limit $8`,
    [
      scopePath,
      `${scopePath}~`,
      rules.map(([kind]) => kind),
      actions,
      rules.map(([, { from }]) => from),
      rules.map(([, { only }]) => only ?? null),
      alarmDays,
      mostAlarms,
    ],
  );
}
