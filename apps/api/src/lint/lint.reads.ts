import {
  type Comparable,
  fingerprintOf,
  fingerprintVersion,
  isDecimal,
  type IndicatorRow,
  type PastIndicator,
  type PeerMedian,
} from '@chengxiao/domain';
import type { Tx } from '../kit/db';
import { manyLoader } from '../kit/loader';
import { annualNames, keysOf } from './indicator.keys';

/** What was read for one of several forms, told apart by its key: a stored target's id, or nothing for the only form. */
type Keyed<T> = T & { readonly key: string };

/** How many candidates of the index are compared exactly. */
const candidates = 60;

// Each read is one statement for forms from anywhere: `wanted` answers them as rows, from stored targets or from values.

const lastYear = (wanted: string) => `
  select w.key, p.name, p.unit, p.value, p.actual
    from (${wanted}) w join past_indicator p on p.project_id = w.project_id and p.year = w.year - 1
   order by w.key, p.position`;

/** Of the year itself where it is known already, or else of the year before. */
const peers = (wanted: string) => `
  select w.key, w.name, w.unit, n.q1, n.median, n.q3, n.count
    from (${wanted}) w
   cross join lateral (
      select q1, median, q3, count from indicator_norm n
       where n.name_key = w.name_key and n.unit_key = w.unit_key and n.year in (w.year, w.year - 1)
       order by n.year desc limit 1) n
   order by w.key, w.position`;

/** Read under the policies of the caller: what the index brings up and the caller may not see stays out. */
const similar = (wanted: string) => `
  select w.key, p.name as "projectName",
         array(select i.name from target_indicator i
                where i.target_id = s.target_id and i.period = 'annual' and i.name <> '' order by i.position) as names
    from (${wanted}) w
   cross join lateral app_similar_targets(w.bands, ${fingerprintVersion}, w.project_id, w.year, ${candidates}) s
    join target t on t.id = s.target_id join project p on p.id = t.project_id
   order by w.key, s.shared desc, t.id`;

const storedQueries = {
  lastYear: lastYear('select id::text as key, project_id, year from target where id = any($1)'),
  peers: peers(`
    select t.id::text as key, t.year, i.position, i.name, i.unit, i.name_key, i.unit_key
      from target t join target_indicator i on i.target_id = t.id
     where t.id = any($1) and i.period = 'annual' and i.value is not null`),
  similar: similar(`
    select target_id::text as key, project_id, year, bands
      from target_fingerprint where target_id = any($1) and fingerprint_version = ${fingerprintVersion}`),
};

const draftQueries = {
  lastYear: lastYear(`select '' as key, $1::uuid as project_id, $2::integer as year`),
  peers: peers(`
    select '' as key, $1::integer as year, position, name, unit, name_key, unit_key
      from unnest($2::text[], $3::text[], $4::text[], $5::text[])
           with ordinality rows (name, unit, name_key, unit_key, position)`),
  similar: similar(`select '' as key, $1::uuid as project_id, $2::integer as year, $3::integer[] as bands`),
};

/** What was reached is typed as text, and only a figure compares. */
const withDecimalActuals = <T extends PastIndicator>(rows: readonly T[]): T[] =>
  rows.map((row) => ({ ...row, actual: row.actual !== null && isDecimal(row.actual) ? row.actual : null }));

const lastYearOf = async (tx: Tx, ids: readonly string[]) =>
  withDecimalActuals(await tx.rows<Keyed<PastIndicator>>(storedQueries.lastYear, [ids]));
const peersOf = (tx: Tx, ids: readonly string[]) => tx.rows<Keyed<PeerMedian>>(storedQueries.peers, [ids]);
const similarOf = (tx: Tx, ids: readonly string[]) => tx.rows<Keyed<Comparable>>(storedQueries.similar, [ids]);

export const loadLastYear = manyLoader<string, Keyed<PastIndicator>>(lastYearOf, ({ key }) => key);
export const loadPeers = manyLoader<string, Keyed<PeerMedian>>(peersOf, ({ key }) => key);
export const loadSimilar = manyLoader<string, Keyed<Comparable>>(similarOf, ({ key }) => key);

/** What the check compares a form with, as the database has it; what is similar is not yet compared. */
export type LintReferences = {
  readonly lastYear: readonly PastIndicator[];
  readonly peers: readonly PeerMedian[];
  readonly similar: readonly Comparable[];
};

/** What surrounds stored targets, inside a command. */
export async function lintReferencesOf(tx: Tx, targetIds: readonly string[]): Promise<(id: string) => LintReferences> {
  const before = Map.groupBy(await lastYearOf(tx, targetIds), ({ key }) => key);
  const norms = Map.groupBy(await peersOf(tx, targetIds), ({ key }) => key);
  const alike = Map.groupBy(await similarOf(tx, targetIds), ({ key }) => key);
  return (id) => ({ lastYear: before.get(id) ?? [], peers: norms.get(id) ?? [], similar: alike.get(id) ?? [] });
}

/** What would surround a form that is not stored. */
export async function lintReferencesOfForm(
  tx: Tx,
  {
    projectId,
    year,
    rows,
  }: { readonly projectId: string; readonly year: number; readonly rows: readonly IndicatorRow[] },
): Promise<LintReferences> {
  const measured = rows.filter(({ period, value }) => period === 'annual' && value !== null);
  const keys = measured.map(keysOf);
  return {
    lastYear: withDecimalActuals(await tx.rows<PastIndicator>(draftQueries.lastYear, [projectId, year])),
    peers: await tx.rows<PeerMedian>(draftQueries.peers, [
      year,
      measured.map(({ name }) => name),
      measured.map(({ unit }) => unit),
      keys.map(({ nameKey }) => nameKey),
      keys.map(({ unitKey }) => unitKey),
    ]),
    similar: await tx.rows<Comparable>(draftQueries.similar, [projectId, year, fingerprintOf(annualNames(rows))]),
  };
}
