import {
  type Actor,
  checkEconomicClasses,
  checkFunctionClass,
  checkLevel,
  checkProject,
  compact,
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
  orInvalid((await proposability(tx, actor, [draft], id))(draft));
}

/** The same for many proposals, in as many statements as for one: what is wrong with each. */
export async function proposability(
  tx: Tx,
  actor: Actor,
  drafts: readonly ProjectDraft[],
  id: string | null = null,
): Promise<(draft: ProjectDraft) => Finding[]> {
  const known = await tx.one<{ places: string[]; parents: string[]; transfers: string[]; below: boolean }>(
    `select array(select code::text from division where code = any($1)) as places,
            array(select id::text from app_first_level_choices() where id = any($2)) as parents,
            array(select r.transfer_id::text from regional_target r join regional_target_receipt a on a.regional_target_id = r.id
                   where r.transfer_id = any($4) and r.place_code = $5) as transfers,
            exists (select from project where parent_id = $3) as below`,
    [
      drafts.map(({ placeCode }) => placeCode),
      drafts.flatMap(({ parentId }) => parentId ?? []),
      id,
      drafts.flatMap(({ transferId }) => transferId ?? []),
      actor.divisionCode,
    ],
  );
  const codes = drafts.map(({ functionCode }) => functionCode);
  const economic = await economicClassesOf(
    tx,
    drafts.flatMap(({ expenses = [] }) => expenses),
  );
  const functions = Map.groupBy(await functionsOf(tx, codes), ({ code }) => code);
  return (draft) => {
    const { placeCode, parentId, transferId, level, expenses = [] } = draft;
    return compact([
      ...checkProject(draft),
      checkFunctionClass(draft, functions.get(draft.functionCode) ?? []),
      ...checkEconomicClasses(expenses, economic),
      ...checkLevel(actor, draft),
      known?.places.includes(placeCode) ? null : finding('placeCode', 'unknownPlace'),
      !parentId || known?.parents.includes(parentId) ? null : finding('parentId', 'unknownParent'),
      !transferId || known?.transfers.includes(transferId) ? null : finding('transferId', 'unknownTransfer'),
      known?.below && level === 'second' ? finding('level', 'levelWithChildren') : null,
    ]);
  };
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
