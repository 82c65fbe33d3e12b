import { fingerprintVersion, type IndicatorRow } from '@chengxiao/domain';
import type { Db, Tx } from '../kit/data/db';
import { job, work } from '../kit/jobs/jobs';
import { type FingerprintSource, saveFingerprints, keysOf } from './indicator.keys';

/** Every night: keys and fingerprints that an older version computed are renewed, then the norms of all indicators. */
export const indicatorNorms = job('indicator-norms', { cron: '40 2 * * *', expireInSeconds: 4 * 3600 });

export const indicatorNormsWork = work(indicatorNorms, async (_, { db, signal }) => {
  while (await renewKeys(db)) signal.throwIfAborted();
  await db.asWorker(refreshNorms);
});

/** Targets whose keys are renewed in one transaction. */
const portion = 200;

type KeyedRow = Pick<IndicatorRow, 'id' | 'name' | 'unit' | 'period'> & { readonly targetId: string };

/** Renews some targets, those of another version or none; answers whether there may be more. */
function renewKeys(db: Db): Promise<boolean> {
  return db.asWorker(async (tx) => {
    const targets = await tx.rows<FingerprintSource['target']>(
      `select t.id, t.project_id as "projectId", t.year, t.org_path as "orgPath", t.division_code as "divisionCode"
         from target t left join target_fingerprint f on f.target_id = t.id
        where f.fingerprint_version is distinct from $1 order by t.id limit ${portion}`,
      [fingerprintVersion],
    );
    const ids = targets.map(({ id }) => id);
    const rows = await tx.rows<KeyedRow>(
      'select i.target_id as "targetId", i.id, i.name, i.unit, i.period from target_indicator i where i.target_id = any($1)',
      [ids],
    );
    await saveKeys(tx, rows);
    const rowsOf = Map.groupBy(rows, ({ targetId }) => targetId);
    const fingerprintSources = targets.map((target) => ({ target, rows: rowsOf.get(target.id) ?? [] }));
    await saveFingerprints(tx, fingerprintSources, { renewal: true });
    return targets.length === portion;
  });
}

/** Writes keys only where the text is still the one that was read: a row saved meanwhile has keys of its own. */
async function saveKeys(tx: Tx, rows: readonly KeyedRow[]): Promise<void> {
  const keys = rows.map(keysOf);
  await tx.rows(
    `update target_indicator t set name_key = k.name_key, unit_key = k.unit_key
       from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[])
            k (target_id, id, name, unit, name_key, unit_key)
      where (t.target_id, t.id, t.name, t.unit) = (k.target_id, k.id, k.name, k.unit)`,
    [
      rows.map(({ targetId }) => targetId),
      rows.map(({ id }) => id),
      rows.map(({ name }) => name),
      rows.map(({ unit }) => unit),
      keys.map(({ nameKey }) => nameKey),
      keys.map(({ unitKey }) => unitKey),
    ],
  );
}

/** One statement, so that nobody ever reads half of a night's norms; what did not change is not written. */
const refreshNorms = (tx: Tx): Promise<unknown> =>
  tx.rows(`
    with peers as (
      select i.name_key, i.unit_key, t.year, count(distinct t.id)::integer as count, array_agg(i.value order by i.value) as sorted
        from target t join target_indicator i on i.target_id = t.id
       where t.state = 'approved' and i.period = 'annual' and i.nature <> 'qualitative' and i.value is not null
         and i.name_key <> '' and i.unit_key <> ''
       group by i.name_key, i.unit_key, t.year
      having count(distinct t.id) >= 5),
    gone as (
      delete from indicator_norm n
       where not exists (select from peers p where (p.name_key, p.unit_key, p.year) = (n.name_key, n.unit_key, n.year)))
    insert into indicator_norm as n (name_key, unit_key, year, count, q1, median, q3)
      select name_key, unit_key, year, count, app_quantile(sorted, 0.25), app_quantile(sorted, 0.5), app_quantile(sorted, 0.75)
        from peers
    on conflict (name_key, unit_key, year) do update
      set count = excluded.count, q1 = excluded.q1, median = excluded.median, q3 = excluded.q3
      where (n.count, n.q1, n.median, n.q3) is distinct from (excluded.count, excluded.q1, excluded.median, excluded.q3)`);
