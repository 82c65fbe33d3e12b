import type { Owner } from '../identity';
import { demoPeople } from './organisations';

/** What a database holds of the demonstration. `foreign`: people who are not ours, so nothing is ever touched. */
export type DemoState = 'none' | 'unfinished' | 'finished' | 'foreign';

/** The demonstration ends with a publication: without one, creating it was interrupted. */
export async function demoState(owner: Owner): Promise<DemoState> {
  const usernames = demoPeople.map((each) => each.username);
  const { rows } = await owner.query(
    `select count(*)::int as people, count(*) filter (where not username = any($1))::int as others, exists (select from pub_project) as played from app_user`,
    [usernames],
  );
  const { people, others, played } = rows[0] as { people: number; others: number; played: boolean };
  if (people === 0) return 'none';
  if (played) return 'finished';
  return others > 0 ? 'foreign' : 'unfinished';
}

/** Deletes what an interrupted run left, so that it can start again. What the installation brings stays: rule packs, the calendar and the region's route. */
export async function clearUnfinished(owner: Owner): Promise<void> {
  const { rows } = await owner.query(
    `select string_agg(quote_ident(relname), ', ') as tables from pg_class c
      where relnamespace = 'public'::regnamespace and relkind = 'r' and relname not in ('rule_pack', 'review_route')
        and (relname in ('app_user', 'position', 'session', 'organisation', 'form_draft', 'saved_view', 'request_replay', 'login_limit', 'known_place', 'event_head', 'event_seal', 'indicator_norm')
          or exists (select from pg_attribute where attrelid = c.oid and attname in ('org_path', 'evaluator_org_id') and not attisdropped))`,
  );
  await owner.query(`truncate ${String(rows[0]?.['tables'])} cascade`);
  await owner.query('delete from review_route where set_by is not null');
}
