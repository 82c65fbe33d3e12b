import type { Actor, RepliedProject } from '@chengxiao/domain';
import type { BudgetReplyDto, CommonListArgs } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { momentKey, type Page, page, type Totals } from '../kit/data/page';
import { BudgetReplyEntity } from './budget-reply.entity';

/** A department before finance replies to it: what was approved under one approval of the budget, and the replies so far. */
export type DepartmentReplies = {
  readonly departmentId: string;
  readonly departmentName: string;
  readonly divisionCode: string;
  readonly count: number;
  readonly amount: string;
  readonly replies: readonly BudgetReplyDto[];
};

/** Whose an approved target is: the department of the organisation that declared it. */
const joinDepartment = `join organisation o on o.path = v.org_path join organisation d on d.id = coalesce(o.parent_id, o.id)`;

/** Every department in scope with targets approved under an approval, by its code; one statement whatever their number. */
export function departmentReplies(tx: Tx, actor: Actor, budgetApprovalId: string): Promise<DepartmentReplies[]> {
  const { conditions, values, where } = scopeConditions(actor, 'v');
  where((place) => `v.budget_approval_id = ${place}`, budgetApprovalId);
  const approval = `$${values.length}`;
  return tx.rows<DepartmentReplies>(
    `select d.id as "departmentId", d.name as "departmentName", d.division_code as "divisionCode", d.path as "orgPath", count(*)::int as count,
            sum(l.amount)::text as amount,
            coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'year', r.year, 'departmentName', r.department_name, 'divisionCode', r.division_code, 'orgPath', r.org_path,
                               'documentNo', r.document_no, 'issuedOn', r.issued_on, 'issuedBy', r.issued_by,
                               'projectCount', r.project_count, 'amount', r.amount::text) order by r.issued_at desc)
                        from budget_reply r where r.budget_approval_id = ${approval} and r.department_id = d.id), '[]') as replies
       from target_version v ${joinDepartment}
       join budget_line l on l.project_id = v.project_id and l.year = v.year
      where v.version_no = 1 and ${conditions.join(' and ')}
      group by d.id order by d.code`,
    values,
  );
}

/** What is approved for a department under an approval, each target in its latest version, by project code. */
export const repliedProjects = (tx: Tx, budgetApprovalId: string, departmentId: string): Promise<RepliedProject[]> =>
  tx.rows<RepliedProject>(
    `select "projectId", "versionId", "versionNo", "projectCode", "projectName", amount, "annualGoal"
       from (select distinct on (v.target_id) v.project_id as "projectId", v.id as "versionId", v.version_no as "versionNo",
                    v.content ->> 'projectCode' as "projectCode", v.content ->> 'projectName' as "projectName",
                    l.amount::text as amount, v.content ->> 'annualGoal' as "annualGoal"
               from target_version v ${joinDepartment}
               join budget_line l on l.project_id = v.project_id and l.year = v.year
              where v.budget_approval_id = $1 and d.id = $2
              order by v.target_id, v.version_no desc) latest
      order by "projectCode", "projectId"`,
    [budgetApprovalId, departmentId],
  );

/** A page of the replies a department received, newest first. */
export function receivedReplyPage(
  tx: Tx,
  actor: Actor,
  { filter = {}, ...request }: CommonListArgs,
  totals: Totals,
  columns: Columns,
): Promise<Page<Pick<BudgetReplyEntity, 'id'>>> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, { ...listColumns('t'), updated: 't.issued_at' });
  const selected = `${tx.columns(BudgetReplyEntity, 't', columns.with('id'))}, ${momentKey('t.issued_at')} as "sortKey"`;
  const from = 'budget_reply t';
  const sort = { by: 't.issued_at', type: 'timestamptz', descending: true };
  const sums = { amount: 't.amount' };
  return page(tx, { columns: selected, from, conditions, values, sort, id: 't.id', sums }, request, totals);
}

/** One reply in scope. @throws `NOT_FOUND` */
export const replyById = async (tx: Tx, id: string): Promise<BudgetReplyEntity> =>
  orNotFound(await tx.first(BudgetReplyEntity, 'where t.id = $1', [id]));

/** Whether letters name their approval as it was before it was put right; approved targets name it as it is now. */
export const loadBeforeCorrection = oneLoader<string, { id: string; before: boolean }>(
  (tx, ids) =>
    tx.rows(
      `select r.id, (r.content ->> 'approvedOn', r.content ->> 'approvalNo') is distinct from (v.approved_on::text, v.document_no) as before
         from budget_reply r
         cross join lateral (select v.approved_on, v.document_no from target_version v
                              where v.budget_approval_id = r.budget_approval_id and v.version_no = 1 limit 1) v
        where r.id = any($1)`,
      [ids],
    ),
  ({ id }) => id,
);
