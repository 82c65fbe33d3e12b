import type { Actor, DeferralKind, OpenLineState, ProjectState } from '@chengxiao/domain';
import type { DeferralSumsDto, DeferredListArgs, DeferredProjectDto } from '@chengxiao/dto';
import { addListFilter, type Conditions, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { type Page, page, type PageRequest } from '../kit/data/page';

export type DeferralFilter = Pick<DeferredListArgs, 'year' | 'kind' | 'divisionCode' | 'filter'>;
/** A row of the list, with what its reason and its actions depend on. */
export type DeferredRow = DeferredProjectDto & {
  readonly cancelReason: string | null;
  readonly stateBefore: OpenLineState | null;
  readonly projectState: ProjectState;
  readonly orgPath: string;
};

const lines = `budget_line l left join target t on t.project_id = l.project_id and t.year = l.year`;
/** Of a line that is not approved: what became of it, as a condition. A passed target takes it off the list of what waits. */
const kinds: Readonly<Record<DeferralKind, string>> = {
  deferred: `(l.state in ('proposed', 'deferred') and (t.state is null or t.state not in ('passed', 'approved')))`,
  cancelled: `l.state = 'cancelled'`,
};

function yearConditions(actor: Actor, { year, divisionCode, filter = {} }: DeferralFilter): Conditions {
  const list = scopeConditions(actor, 'l');
  list.where((place) => `l.year = ${place}`, year);
  if (divisionCode) list.where((place) => `l.division_code = ${place}`, divisionCode);
  addListFilter(list.where, filter, listColumns('l'));
  list.conditions.push(`l.state <> 'approved'`);
  return list;
}

/** Money of a year that waits for a passed target, or was cancelled (四(一)2), largest first; the sums count it. */
export function deferredPage(
  tx: Tx,
  actor: Actor,
  filter: DeferralFilter,
  request: PageRequest,
): Promise<Page<DeferredRow>> {
  const { conditions, values } = yearConditions(actor, filter);
  conditions.push(filter.kind ? kinds[filter.kind] : `(${kinds.deferred} or ${kinds.cancelled})`);
  const columns = `l.id, l.version, l.project_id as "projectId", p.code as "projectCode", p.name as "projectName",
      p.org_name as "orgName", p.department_name as "departmentName", p.state as "projectState", l.division_code as "divisionCode",
      l.org_path as "orgPath", l.year, l.amount, l.state as "lineState", l.state_before as "stateBefore",
      l.cancelled_on::text as "cancelledOn", l.cancel_reason as "cancelReason", l.cancel_document_no as "cancelDocumentNo",
      t.state as "targetState", t.id as "targetId", l.amount::text as "sortKey"`;
  const from = `${lines} join project p on p.id = l.project_id`;
  const sort = { by: 'l.amount', type: 'numeric', descending: true };
  return page(tx, { columns, from, conditions, values, sort, id: 'l.id' }, request, false);
}

/** How many projects and how much money wait or were cancelled in a year. */
export async function deferralSums(tx: Tx, actor: Actor, filter: DeferralFilter): Promise<DeferralSumsDto> {
  const { conditions, values } = yearConditions(actor, filter);
  const rows = await tx.rows<{ kind: DeferralKind; count: number; amount: string }>(
    `select case when l.state = 'cancelled' then 'cancelled' else 'deferred' end as kind, count(*)::int as count, sum(l.amount)::text as amount
       from ${lines} where ${conditions.join(' and ')} and (${kinds.deferred} or ${kinds.cancelled}) group by 1`,
    values,
  );
  const sumOf = (kind: DeferralKind) => rows.find((row) => row.kind === kind) ?? { count: 0, amount: '0.00' };
  return { deferred: sumOf('deferred'), cancelled: sumOf('cancelled') };
}
