import type { Actor, RepliedProject } from '@chengxiao/domain';
import type { BudgetReplyDto, ProjectLetterDto, ReceivedRepliesArgs } from '@chengxiao/dto';
import type { Columns } from '../kit/data/columns';
import { orNotFound } from '../kit/data/change';
import { addListFilter, listColumns, scopeConditions } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { manyLoader, oneLoader } from '../kit/data/loader';
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

/** The extract of a letter as if it were the letter: what stands in it of one organisation. */
const extracts = `(select x.reply_id as id, r.department_name, x.org_path, x.year, x.document_no, x.issued_on, x.issued_by, x.issued_at, x.project_count, x.amount, x.content, x.division_code
  from budget_reply_extract x cross join lateral (select x.content ->> 'department' as department_name) r)`;

/** A page of the letters the actor received, newest first: a department the whole letter, a unit its extract. */
export function receivedReplyPage(
  tx: Tx,
  actor: Actor,
  { year, filter = {}, ...request }: ReceivedRepliesArgs,
  totals: Totals,
  columns: Columns,
): Promise<Page<Pick<BudgetReplyEntity, 'id'>>> {
  const { conditions, values, where } = scopeConditions(actor, 't');
  addListFilter(where, filter, { ...listColumns('t'), updated: 't.issued_at' });
  if (year) where((place) => `t.year = ${place}`, year);
  const selected = `${tx.columns(BudgetReplyEntity, 't', columns.with('id'))}, ${momentKey('t.issued_at')} as "sortKey"`;
  const from = actor.role === 'unit' ? `${extracts} t` : 'budget_reply t';
  const sort = { by: 't.issued_at', type: 'timestamptz', descending: true };
  const sums = { amount: 't.amount' };
  return page(tx, { columns: selected, from, conditions, values, sort, id: 't.id', sums }, request, totals);
}

/** One reply in scope. @throws `NOT_FOUND` */
export const replyById = async (tx: Tx, id: string): Promise<BudgetReplyEntity> =>
  orNotFound(await tx.first(BudgetReplyEntity, 'where t.id = $1', [id]));

type Letter = Pick<BudgetReplyEntity, 'documentNo' | 'issuedOn' | 'content'> & { readonly extractFor?: string };

/** A letter as far as the actor may read it: whole, or, for a unit, its own extract. @throws `NOT_FOUND` */
export async function letterFor(tx: Tx, actor: Actor, id: string): Promise<Letter> {
  if (actor.role !== 'unit') return replyById(tx, id);
  const extract = await tx.one<Letter>(
    'select document_no as "documentNo", issued_on as "issuedOn", content from budget_reply_extract where reply_id = $1 and org_path = $2',
    [id, actor.orgPath],
  );
  return { ...orNotFound(extract), extractFor: actor.orgName };
}

export type StoredLetter = ProjectLetterDto & { readonly projectId: string };

/** The letters that tell of a project, newest first, of many projects in one statement. */
export const loadLettersOfProject = manyLoader<string, StoredLetter>(
  (tx, ids) =>
    tx.rows(
      `select p.id as "projectId", x.reply_id as id, x.year, x.document_no as "documentNo", x.issued_on as "issuedOn", told.project ->> 'amount' as amount,
              (told.project ->> 'versionNo')::integer as "versionNo"
         from project p
         join budget_reply_extract x on x.org_path = p.org_path
         cross join lateral jsonb_array_elements(x.content -> 'projects') told (project)
        where p.id = any($1) and told.project ->> 'projectId' = p.id::text
        order by x.issued_at desc, x.reply_id`,
      [ids],
    ),
  ({ projectId }) => projectId,
);

/** Whether letters name their approval as it was before it was put right; approved targets name it as it is now. */
export const loadBeforeCorrection = oneLoader<string, { id: string; before: boolean }>(
  (tx, ids) =>
    tx.rows(
      `select distinct on (r.reply_id) r.reply_id as id,
              (r.content ->> 'approvedOn', r.content ->> 'approvalNo') is distinct from (v.approved_on::text, v.document_no) as before
         from budget_reply_extract r
         join target_version told on told.id = (r.content -> 'projects' -> 0 ->> 'versionId')::uuid
         cross join lateral (select v.approved_on, v.document_no from target_version v
                              where v.target_id = told.target_id and v.version_no = 1) v
        where r.reply_id = any($1) order by r.reply_id`,
      [ids],
    ),
  ({ id }) => id,
);
