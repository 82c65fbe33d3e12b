import {
  type Actor,
  checkEconomicClasses,
  checkFunctionClass,
  checkLevel,
  checkProject,
  expenseFields,
  type Finding,
  finding,
  fundFields,
  orInvalid,
  pickFields,
  projectCode,
  type ProjectDraft,
  projectFields,
  projectLifecycle,
  readFields,
  sum,
} from '@chengxiao/domain';
import type { ProjectInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { economicClassesOf, functionsOf } from '../budget-classes';
import { insert } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { saveProjectFingerprint } from './overlaps.reads';
import { ProjectEntity, ProjectExpenseEntity, ProjectFundEntity } from './project.entity';

/** A proposal as it is stored; `originNote` is for demonstration records only. */
export type StoredDraft = ProjectDraft & { readonly originNote?: string };

/** What is typed, with what was left out. */
export const draftOf = (input: ProjectInput): ProjectDraft => readFields(projectFields, input);

type Owner = Pick<ProjectEntity, 'id' | 'orgPath' | 'divisionCode'>;

/**
 * Checks a proposal against the rules and against what only the database knows: its place, and the first-level project and
 * the transfer it names. `id` is the stored project's, where there is one. @throws `INVALID` with the fields
 */
export async function orProposable(tx: Tx, actor: Actor, draft: ProjectDraft, id: string | null = null): Promise<void> {
  const known = await tx.one<{ place: boolean; parent: boolean; transfer: boolean; below: boolean }>(
    `select exists (select from division where code = $1) as place,
            $2::uuid is null or exists (select from app_first_level_choices() where id = $2) as parent,
            $4::uuid is null or exists (
              select from regional_target r join regional_target_receipt a on a.regional_target_id = r.id
               where r.transfer_id = $4 and r.place_code = $5) as transfer,
            exists (select from project where parent_id = $3) as below`,
    [draft.placeCode, draft.parentId, id, draft.transferId ?? null, actor.divisionCode],
  );
  const { expenses = [] } = draft;
  const functions = await functionsOf(tx, [draft.functionCode]);
  const found: (Finding | null)[] = [
    ...checkProject(draft),
    checkFunctionClass(draft, functions),
    ...checkEconomicClasses(expenses, await economicClassesOf(tx, expenses)),
    ...checkLevel(actor, draft),
    known?.place ? null : finding('placeCode', 'unknownPlace'),
    known?.parent ? null : finding('parentId', 'unknownParent'),
    known?.transfer ? null : finding('transferId', 'unknownTransfer'),
    known?.below && draft.level === 'second' ? finding('level', 'levelWithChildren') : null,
  ];
  orInvalid(found.filter((each) => each !== null));
}

/** The columns of a proposal, in the spelling in which text is stored. */
export function columnsOf({ originNote, ...draft }: StoredDraft) {
  const { funds, expenses: _expenses, ...fields } = readFields(projectFields, draft);
  const totalAmount = sum(funds.map((fund) => fund.amount));
  return { ...fields, totalAmount, ...(originNote === undefined ? {} : { originNote }) };
}

/** Stores a new proposal of the actor's organisation with its code. */
export async function insertProject(tx: Tx, actor: Actor, draft: StoredDraft): Promise<Owner> {
  const serial = await tx.one<{ serial: string }>(`select nextval('project_serial')::text as serial`);
  const department = await tx.one<{ name: string }>(
    `select coalesce(d.name, o.name) as name from organisation o left join organisation d on d.id = o.parent_id where o.id = $1`,
    [actor.orgId],
  );
  const owner: Owner = { id: uuid(), orgPath: actor.orgPath, divisionCode: actor.divisionCode };
  await insert(tx, ProjectEntity, {
    ...columnsOf(draft),
    ...owner,
    projectCode: projectCode(actor.divisionCode, draft.startDate, draft.projectType, serial?.serial ?? '0'),
    state: projectLifecycle.initial,
    orgId: actor.orgId,
    orgName: actor.orgName,
    departmentName: department?.name ?? actor.orgName,
    version: 1,
  });
  await insertMoney(tx, [{ owner, draft }]);
  await saveProjectFingerprint(tx, owner, draft);
  return owner;
}

/** Stores the money of proposals: by source, and by economic class. */
export async function insertMoney(
  tx: Tx,
  projects: readonly { readonly owner: Owner; readonly draft: Pick<ProjectDraft, 'funds' | 'expenses'> }[],
): Promise<void> {
  const rows = projects.map(({ owner: { id: projectId, orgPath, divisionCode }, draft }) => ({
    ...draft,
    of: { projectId, orgPath, divisionCode },
  }));
  const funds = rows.flatMap((each) => each.funds.map((fund) => ({ ...pickFields(fundFields, fund), ...each.of })));
  const expenses = rows.flatMap(({ expenses: own = [], of }) =>
    own.map((expense) => ({ ...readFields(expenseFields, expense), ...of })),
  );
  if (funds.length > 0) await insert(tx, ProjectFundEntity, funds);
  if (expenses.length > 0) await insert(tx, ProjectExpenseEntity, expenses);
}

/** Removes the money of projects that are stored anew or gone. */
export async function deleteMoney(tx: Tx, projectIds: readonly string[]): Promise<void> {
  await tx.rows('delete from project_fund where project_id = any($1)', [projectIds]);
  await tx.rows('delete from project_expense where project_id = any($1)', [projectIds]);
}
