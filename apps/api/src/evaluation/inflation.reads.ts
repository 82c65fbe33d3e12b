import { type Actor, inflationDirection } from '@chengxiao/domain';
import type { InflationArgs, InflationSort, UnitInflationDto, YearInflationDto } from '@chengxiao/dto';
import { addListFilter, listColumns, conditionList } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { type Page, page, type Sort } from '../kit/data/page';

/** Earlier years a trend goes back to. */
const yearsBack = 5;

const sorts: Readonly<Record<InflationSort, Sort>> = {
  index: { by: 't.index', type: 'numeric', descending: true, text: 't.index::text' },
  excess: { by: 't.excess', type: 'numeric', descending: true, text: 't.excess::text' },
  name: { by: 't."orgName"', type: 'text', text: 't."orgName"' },
};

/** Self-evaluations that count: passed on to finance, with something claimed. The index of the table has the same words. */
const isCounted = `e.claimed_weight is not null and e.state in ('submitted', 'filed')`;
const index = 'round(sum(e.claimed_excess) / sum(e.claimed_weight), 4)';

type Unit = Omit<UnitInflationDto, 'trend' | 'direction'> & { readonly orgPath: string };
type UnitYear = YearInflationDto & { readonly orgPath: string };

/**
 * Units by how far their self-scores of a year lie above the rule, with their place in the division and the years before.
 * Two statements, however many units: the page, and the earlier years of those on it.
 */
export async function inflationPage(
  tx: Tx,
  actor: Actor,
  args: InflationArgs,
  counted: boolean,
): Promise<Page<UnitInflationDto>> {
  const found = await unitPage(tx, actor, args, counted);
  const earlier = await earlierYearsOf(
    tx,
    args.year,
    found.nodes.map(({ orgPath }) => orgPath),
  );
  const alone = actor.role === 'unit' ? { rank: null, rankedOf: null } : {};
  const nodes = found.nodes.map((unit): UnitInflationDto => {
    const trend = earlier.filter(({ orgPath }) => orgPath === unit.orgPath);
    return { ...unit, ...alone, trend, direction: inflationDirection(unit.index, trend) };
  });
  return { ...found, nodes };
}

/** Units are ranked before the page is cut, among all of the division that the actor may read. */
function unitPage(
  tx: Tx,
  actor: Actor,
  { year, divisionCode, filter = {}, sort, ...request }: InflationArgs,
  counted: boolean,
): Promise<Page<Unit>> {
  const order = sorts[sort];
  const { values, where, conditions } = conditionList();
  where((place) => `e.year = ${place}`, year);
  where((place) => `e.org_path >= ${place}`, actor.scopePath);
  where((place) => `e.org_path < ${place}`, `${actor.scopePath}~`);
  if (divisionCode) where((place) => `e.division_code = ${place}`, divisionCode);
  const { divisionCode: division, below, ...rows } = filter;
  addListFilter(where, { divisionCode: division, below }, listColumns('e'));
  const evaluations = [...conditions.splice(0), isCounted].join(' and ');
  // What narrows the rows comes after the ranks.
  addListFilter(where, rows, { id: 't.id', updated: 't.updated' });
  const columns = `t.*, ${order.text} as "sortKey"`;
  const from = `(
    select o.id, o.name as "orgName", p.name as "departmentName", d.code as "divisionCode", d.name as "divisionName",
           u.org_path as "orgPath", u.evaluations, u.excess, u.weight, u.index, u.updated,
           (rank() over (partition by u.division_code order by u.index desc))::integer as rank,
           (count(*) over (partition by u.division_code))::integer as "rankedOf"
      from (select e.org_path, e.division_code, count(*)::integer as evaluations, sum(e.claimed_excess) as excess,
                   sum(e.claimed_weight) as weight, ${index} as index, max(e.updated_at) as updated
              from evaluation e
             where ${evaluations}
             group by e.org_path, e.division_code) u
      join organisation o on o.path = u.org_path
      left join organisation p on p.id = o.parent_id
      join division d on d.code = u.division_code) t`;
  return page(tx, { columns, from, conditions, values, sort: order, id: 't.id' }, request, counted);
}

async function earlierYearsOf(tx: Tx, year: number, orgPaths: readonly string[]): Promise<UnitYear[]> {
  if (orgPaths.length === 0) return [];
  return tx.rows(
    `select e.org_path as "orgPath", e.year, ${index}::text as index from evaluation e
      where e.year >= $1 and e.year < $2 and e.org_path = any($3) and ${isCounted}
      group by e.org_path, e.year order by e.year`,
    [year - yearsBack, year, orgPaths],
  );
}
