import { type Actor, type Grade, packInForce as inForce, type RulePack, type RulePackRef } from '@chengxiao/domain';
import type { RulePackListArgs, RulePackSort } from '@chengxiao/dto';
import { type Columns, columnsWithout } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, conditionList, folded, listColumns, whereAmong, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort } from '../kit/data/page';
import type { ReadingContext } from '../kit/data/reading';
import { RulePackEntity, type RulePackHead } from './rule-pack.entity';
import { matchesKeys, keyOf, packOf, splitKeys } from './rule-pack.texts';

const sorts: Readonly<Record<RulePackSort, Sort>> = {
  newest,
  name: { by: `t.name ->> 'zh'`, type: 'text', text: `t.name ->> 'zh'` },
};

const head = columnsWithout<RulePackEntity>('document', 'content');
const headColumns = (tx: Tx, columns: Columns = head): string => tx.columns(RulePackEntity, 't', columns);
const selectHeads = (tx: Tx, tail: string, values: readonly unknown[]): Promise<RulePackHead[]> =>
  tx.rows(`select ${headColumns(tx)} from rule_pack t ${tail}`, values);

/** A page of the versions in scope: everybody's packs that judge or serve as patterns, and the drafts of one's own subtree. */
export function rulePackPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: RulePackListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<RulePackHead, 'id'>>> {
  const order = sorts[sort];
  const isPublicState = `t.state in ('active', 'superseded', 'pattern')`;
  const inside = actor.role !== 'evaluator';
  const { conditions, values, where } = conditionList();
  conditions.push(inside ? `(${isPublicState} or (t.org_path >= $1 and t.org_path < $2))` : isPublicState);
  if (inside) values.push(actor.scopePath, `${actor.scopePath}~`);
  addListFilter(where, filter, listColumns('t'));
  if (filter.jurisdiction) where((place) => `t.jurisdiction = ${place}`, filter.jurisdiction);
  whereAmong(where, 't.state', filter.states);
  if (filter.year)
    where(
      (place) =>
        `t.from_year <= ${place} and coalesce(t.to_year, ${place}) >= ${place} and coalesce(t.superseded_from > ${place}, true)`,
      filter.year,
    );
  whereFound(where, filter.search, ['t.pack_id', "t.name ->> 'zh'", "t.name ->> 'en'"].map(folded));
  const selected = `${headColumns(tx, columns.with('id'))}, ${order.text} as "sortKey"`;
  const from = 'rule_pack t';
  return page(tx, { columns: selected, from, conditions, values, sort: order, id: 't.id' }, request, counted);
}

/** One version in scope. @throws `NOT_FOUND` */
export const rulePackById = async (tx: Tx, id: string): Promise<RulePackHead> =>
  orNotFound((await selectHeads(tx, 'where t.id = $1', [id]))[0]);

/** The grades of all packs that judge or judged, each key once as the latest of them names it, best first. */
export const gradesOfPacks = (tx: Tx): Promise<Grade[]> =>
  tx.rows(
    `select key, name, rank, of from (
       select distinct on (g.value ->> 'key') g.value ->> 'key' as key, g.value -> 'name' as name, g.place::integer as rank,
              jsonb_array_length(t.content -> 'grades') as of
         from rule_pack t cross join jsonb_array_elements(t.content -> 'grades') with ordinality g(value, place)
        where t.state in ('active', 'superseded')
        order by g.value ->> 'key', t.from_year desc, t.activated_at desc) named
      order by (rank - 1)::numeric / of, key`,
    [],
  );

/** One version in scope by what evaluations keep of it. @throws `NOT_FOUND` */
export const headOf = async (tx: Tx, { id, version }: RulePackRef): Promise<RulePackHead> =>
  orNotFound((await selectHeads(tx, 'where t.pack_id = $1 and t.pack_version = $2', [id, version]))[0]);

type Candidate = RulePackHead & { readonly division: string; readonly ancestry: readonly string[] };

/** Whatever may judge in these divisions, in any year: the active packs of each and of those above it. */
const candidatesOf = (tx: Tx, divisions: readonly string[]): Promise<Candidate[]> =>
  tx.rows(
    `select d.code as division, string_to_array(trim(both '/' from d.path), '/') as ancestry, ${headColumns(tx)}
       from division d
       join rule_pack t on t.state = 'active' and t.jurisdiction = any(string_to_array(trim(both '/' from d.path), '/'))
      where d.code = any($1)`,
    [divisions],
  );

const nearestInForce = (found: readonly Candidate[], division: string, year: number): Candidate | null => {
  const packs = found.filter((each) => each.division === division);
  return inForce(packs, year, [...(packs[0]?.ancestry ?? [])].reverse());
};

/** The version that judges a fiscal year in a division. @throws `NOT_FOUND` for an unknown division */
export const headInForce = async (tx: Tx, divisionCode: string, year: number): Promise<RulePackHead> =>
  orNotFound(nearestInForce(await candidatesOf(tx, [divisionCode]), divisionCode, year));

/**
 * The whole pack that judges a fiscal year in a division: of the nearest jurisdiction that has one, own before league
 * before region. One statement, once its text is kept.
 */
export const packInForce = async (tx: Tx, divisionCode: string, year: number): Promise<RulePack> =>
  (await packsInForce(tx, divisionCode, [year]))(year);

/** The same for some years, by the year. */
export async function packsInForce(
  tx: Tx,
  divisionCode: string,
  years: readonly number[],
): Promise<(year: number) => RulePack> {
  const found = await candidatesOf(tx, [divisionCode]);
  const packs = new Map<number, RulePack>();
  for (const year of new Set(years)) {
    const { packId: rulePackId, packVersion: rulePackVersion } = orNotFound(nearestInForce(found, divisionCode, year));
    packs.set(year, await packOf(tx, { rulePackId, rulePackVersion }));
  }
  return (year) => orNotFound(packs.get(year));
}

const loadNearestInForce = oneLoader<string, RulePackHead & { key: string }>(
  async (tx, keys) => {
    const wanted = keys.map((key) => ({ key, place: key.split('/') }));
    const found = await candidatesOf(tx, [...new Set(wanted.map(({ place: [division = ''] }) => division))]);
    return wanted.flatMap(({ key, place: [division = '', year] }) => {
      const pack = nearestInForce(found, division, Number(year));
      return pack ? [{ ...pack, key }] : [];
    });
  },
  ({ key }) => key,
);

/** The version that judges, for fields of many objects: one statement for all of them. */
export const loadHeadInForce = async (
  reading: ReadingContext,
  { divisionCode, year }: { readonly divisionCode: string; readonly year: number },
): Promise<RulePackHead> => orNotFound(await reading.load(loadNearestInForce, `${divisionCode}/${year}`));

const loadByRef = oneLoader<string, RulePackHead & { key: string }>(
  async (tx, keys) => {
    const found = await selectHeads(tx, `where ${matchesKeys}`, splitKeys(keys));
    return found.map((head) => ({ ...head, key: keyOf({ id: head.packId, version: head.packVersion }) }));
  },
  ({ key }) => key,
);

/** A version by its id and number, or null when it is not in scope. */
export const loadHead = (reading: ReadingContext, ref: RulePackRef): Promise<RulePackHead | null> =>
  reading.load(loadByRef, keyOf(ref));
