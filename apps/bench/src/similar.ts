import pg from 'pg';
import { regionTargets } from './region.ts';
import type { Stage } from './stage.ts';

export type SimilarResult = {
  readonly targets: number;
  /** p95 in ms: candidates in the scope of the region's finance bureau, and the bare index probe of the owner. */
  readonly lookup: number;
  readonly probe: number;
  readonly ratio: number;
  /** p95 in ms of all findings of one target through the API, one request after the other. */
  readonly findings: number;
  /** No lookup read the table from end to end. */
  readonly byIndex: boolean;
  /** Each lookup found other targets of its set. */
  readonly complete: boolean;
};

type Sought = { readonly target_id: string; readonly project_id: string; readonly bands: readonly number[] };
const rounds = 400;
const lookupText = 'select target_id from app_similar_targets($1, 1, $2, 2026, 60)';
const probeText = 'select count(*) from target_fingerprint where bands && $1 and project_id <> $2';

/** Lookups in the scope of the whole region beside bare probes of the same fingerprints, alternately, so that changes of the machine's speed affect both. */
export async function measureSimilar({ api, database }: Stage): Promise<SimilarResult> {
  const [owner, scoped] = [database.ownerUrl, database.runtimeUrl].map(
    (connectionString) => new pg.Client({ connectionString }),
  ) as [pg.Client, pg.Client];
  await Promise.all([owner.connect(), scoped.connect()]);
  try {
    await owner.query('set enable_seqscan = off');
    await scoped.query(`set role cx_scoped; select set_config('app.path', '/150000/', false)`);
    const sought = await sample(owner);
    const before = await scans(owner);
    const found = await measureAlternately(owner, scoped, sought);
    await scoped.query('select pg_stat_force_next_flush()');
    const after = await scans(owner);
    const findings = [];
    for (const { target_id } of sought.slice(0, 100)) findings.push(await timeFindings(api, target_id));
    const [lookup, probe] = [p95(found.lookups), p95(found.probes)];
    return {
      targets: regionTargets,
      lookup: rounded(lookup),
      probe: rounded(probe),
      ratio: lookup / probe,
      findings: rounded(p95(findings)),
      byIndex: after.seq === before.seq && after.idx - before.idx >= 2 * rounds,
      complete: found.complete,
    };
  } finally {
    await Promise.all([owner.end(), scoped.end()]);
  }
}

/** The same targets in every run: evenly spread over the year. */
async function sample(owner: pg.Client): Promise<Sought[]> {
  const { rows } = await owner.query<Sought>(
    `select f.target_id, f.project_id, f.bands from target_fingerprint f join project p on p.id = f.project_id
      where substr(p.code, 10)::integer % $1 = 7 order by p.code limit $2`,
    // An odd step, so that targets of every set are looked up.
    [Math.floor(regionTargets / rounds) - 2, rounds],
  );
  return rows;
}

async function measureAlternately(owner: pg.Client, scoped: pg.Client, sought: readonly Sought[]) {
  const [lookups, probes]: [number[], number[]] = [[], []];
  let complete = true;
  for (const [index, { project_id, bands }] of sought.entries()) {
    const ours = await timed(scoped, 'lookup', lookupText, [bands, project_id]);
    const bare = await timed(owner, 'probe', probeText, [bands, project_id]);
    complete &&= ours.count >= 4;
    if (index < 20) continue; // warms both
    lookups.push(ours.ms);
    probes.push(bare.ms);
  }
  return { lookups, probes, complete };
}

async function timed(client: pg.Client, name: string, text: string, values: unknown[]) {
  const began = performance.now();
  const { rowCount } = await client.query({ name, text, values });
  return { ms: performance.now() - began, count: rowCount ?? 0 };
}

/** How often the table was read from end to end, and through its index of bands. */
async function scans(owner: pg.Client): Promise<{ seq: number; idx: number }> {
  await owner.query('select pg_stat_force_next_flush()');
  await owner.query('select pg_stat_clear_snapshot()');
  const { rows } = await owner.query<{ seq: number; idx: number }>(
    `select t.seq_scan::integer as seq, i.idx_scan::integer as idx
       from pg_stat_user_tables t join pg_stat_user_indexes i using (relid) where i.indexrelname = 'target_fingerprint_bands'`,
  );
  return rows[0] ?? { seq: 0, idx: 0 };
}

async function timeFindings({ url, headers }: Stage['api'], id: string): Promise<number> {
  const query =
    'query ($id: ID!) { target(id: $id) { findings { rule path message } lintContext { similar { projectName } } } }';
  const began = performance.now();
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers },
    body: JSON.stringify({ query, variables: { id } }),
  });
  const { data } = (await answer.json()) as { data?: { target: { lintContext: { similar: object[] } } } };
  if (!data?.target.lintContext.similar.length) throw new Error(`no similar targets of ${id}`);
  return performance.now() - began;
}

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
const rounded = (ms: number): number => Math.round(ms * 10) / 10;
