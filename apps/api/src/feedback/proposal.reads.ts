import { type Actor, bindingStates } from '@chengxiao/domain';
import type {
  BudgetProposalFilter,
  BudgetProposalListArgs,
  BudgetProposalSort,
  BudgetProposalTotalsDto,
} from '@chengxiao/dto';
import { type Columns, everyColumn } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, listColumns, whereAmong } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, oneLoader } from '../kit/data/loader';
import { newest, type Page, page, type Sort } from '../kit/data/page';
import { conditionsOf, type ProjectFacts, projectFacts } from './feedback.reads';
import { BudgetProposalEntity } from './proposal.entity';

/** A proposal with what its page says about the project. */
export type ProposalRow = BudgetProposalEntity & ProjectFacts & { change: string };

const from = `budget_proposal t join project p on p.id = t.project_id`;
const selected = (tx: Tx, columns: Columns = everyColumn) =>
  `${tx.columns(BudgetProposalEntity, 't', columns)}, (t.amount - t.base_amount)::text as change, ${projectFacts}`;

function filterConditions(actor: Actor, filter: BudgetProposalFilter) {
  const { conditions, values, where, search } = conditionsOf(actor);
  addListFilter(where, filter, listColumns('t'));
  if (filter.year) where((place) => `t.year = ${place}`, filter.year);
  whereAmong(where, 't.state', filter.states);
  whereAmong(where, 't.kind', filter.kinds);
  search(filter.search);
  return { conditions, values };
}

const sorts: Readonly<Record<BudgetProposalSort, Sort>> = {
  amount: { by: 't.base_amount', type: 'numeric', descending: true, text: 't.base_amount::text' },
  newest,
};

/** A page of the proposals in scope, the most money first. */
export function proposalPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, sort, ...request }: BudgetProposalListArgs,
  counted: boolean,
  columns: Columns,
): Promise<Page<Pick<ProposalRow, 'id'>>> {
  const order = sorts[sort];
  const list = {
    columns: `${selected(tx, columns.with('id'))}, ${order.text} as "sortKey"`,
    from,
    ...filterConditions(actor, filter),
    sort: order,
    id: 't.id',
  };
  return page(tx, list, request, counted);
}

/** Money and numbers of all proposals of the filter. */
export async function proposalTotals(
  tx: Tx,
  actor: Actor,
  filter: BudgetProposalFilter = {},
): Promise<BudgetProposalTotalsDto> {
  const { conditions, values } = filterConditions(actor, filter);
  const where = conditions.length ? `where ${conditions.join(' and ')}` : '';
  return orNotFound(
    await tx.one<BudgetProposalTotalsDto>(
      `select count(*)::int as count, count(*) filter (where t.state = 'proposed')::int as waiting,
              count(*) filter (where t.kind = 'keep')::int as keep, count(*) filter (where t.kind = 'cut')::int as cut,
              count(*) filter (where t.kind = 'stop')::int as stop,
              coalesce(sum(t.base_amount), 0.00)::text as "baseAmount", coalesce(sum(t.amount), 0.00)::text as amount,
              coalesce(sum(t.amount - t.base_amount), 0.00)::text as change
         from ${from} ${where}`,
      values,
    ),
  );
}

/** One proposal in scope. @throws `NOT_FOUND` */
export const proposalById = async (tx: Tx, id: string): Promise<ProposalRow> =>
  orNotFound(await tx.one<ProposalRow>(`select ${selected(tx)} from ${from} where t.id = $1`, [id]));

export const loadProposalsOfProject = manyLoader<string, ProposalRow>(
  (tx, ids) => tx.rows(`select ${selected(tx)} from ${from} where t.project_id = any($1) order by t.year`, [ids]),
  (proposal) => proposal.projectId,
);
export const loadProposalOfEvaluation = oneLoader<string, ProposalRow>(
  (tx, ids) => tx.rows(`select ${selected(tx)} from ${from} where t.evaluation_id = any($1)`, [ids]),
  (proposal) => proposal.evaluationId,
);

type Ceiling = { key: string; amount: string };
const ceilingsOf = (tx: Tx, keys: readonly string[]): Promise<Ceiling[]> =>
  tx.rows(
    `select t.project_id || ':' || t.year as key, t.amount from budget_proposal t
      where (t.project_id, t.year) in (select * from unnest($1::uuid[], $2::int[])) and t.state = any($3)`,
    [keys.map((key) => key.slice(0, 36)), keys.map((key) => Number(key.slice(37))), bindingStates],
  );

/** What the budget line of a project may not exceed in a year, in 元; null where no proposal binds it. */
export const ceilingOf = async (tx: Tx, projectId: string, year: number): Promise<string | null> =>
  (await ceilingsOf(tx, [`${projectId}:${year}`]))[0]?.amount ?? null;

/** The same for many, by keys `<project id>:<year>`. */
export const loadCeiling = oneLoader<string, Ceiling>(ceilingsOf, (row) => row.key);
