import {
  type F1Data,
  type FrozenTarget,
  fundFields,
  pickFields,
  readFields,
  type RulePack,
  targetHeadFields,
} from '@chengxiao/domain';
import { orNotFound } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { type ProjectEntity, ProjectEntity as Project } from '../library';
import { packInForce } from '../rule-packs';
import {
  fundsOf,
  indicatorsOf,
  planStepsOf,
  storedDraft,
  type TargetEntity,
  TargetEntity as Target,
  TargetSubmissionEntity,
  type TargetVersionEntity,
  TargetVersionEntity as Version,
} from '../targets';

/** A target with what its form shows; `target` tells whose it is and how it stands. */
export type TargetForm = {
  readonly target: TargetEntity;
  readonly project: ProjectEntity;
  readonly data: F1Data;
  /** The pack in force, which judges it. */
  readonly pack: RulePack;
};

type Department = { readonly id: string; readonly code: string };

/** The forms of several targets as they stand, in the order of the targets; so many statements whatever their number. */
export async function formsOf(tx: Tx, targets: readonly TargetEntity[]): Promise<TargetForm[]> {
  const [ids, projectIds] = [targets.map(({ id }) => id), targets.map(({ projectId }) => projectId)];
  const projects = await tx.all(Project, 'where t.id = any($1)', [projectIds]);
  const departments = await departmentsOf(
    tx,
    projects.map(({ orgId }) => orgId),
  );
  const [funds, rows, steps] = [await fundsOf(tx, projectIds), await indicatorsOf(tx, ids), await planStepsOf(tx, ids)];
  const packs = await packsOf(tx, targets);
  return targets.map((target) => {
    const project = orNotFound(projects.find(({ id }) => id === target.projectId));
    const rowsOfTarget = <T extends { targetId: string }>(list: readonly T[]) =>
      list.filter((row) => row.targetId === target.id);
    const draft = storedDraft(target, rowsOfTarget(rows), rowsOfTarget(steps));
    const { projectCode, name: projectName, orgName, departmentName, attribute, startDate, endDate } = project;
    const pack = orNotFound(packs.get(packKey(target)));
    const data: F1Data = {
      ...draft,
      year: target.year,
      projectName,
      projectCode,
      orgName,
      departmentName,
      attribute,
      startDate,
      endDate,
      departmentCode: departments.find(({ id }) => id === project.orgId)?.code ?? '',
      funds: funds.filter(({ projectId }) => projectId === project.id).map((fund) => pickFields(fundFields, fund)),
      pack,
      approval: null,
    };
    return { target, project, data, pack };
  });
}

/** The form of a target as one of its versions was frozen. @throws `NOT_FOUND` */
export async function frozenForm(tx: Tx, form: TargetForm, versionNo: number): Promise<F1Data> {
  const { target, data } = form;
  const version = await tx.first(Version, 'where t.target_id = $1 and t.version_no = $2', [target.id, versionNo]);
  return withFrozenContent(data, orNotFound(version));
}

/** What was submitted before the last round, or null: while it is with its declarer, the last round is what one mends. */
export const submittedBefore = (
  tx: Tx,
  { id, roundNo, state }: Pick<TargetEntity, 'id' | 'roundNo' | 'state'>,
): Promise<TargetSubmissionEntity | null> =>
  tx.first(TargetSubmissionEntity, 'where t.target_id = $1 and t.round_no < $2 order by t.round_no desc limit 1', [
    id,
    state === 'draft' || state === 'returned' ? roundNo + 1 : roundNo,
  ]);

/** Forms as several versions were frozen, in the order of their ids; a version out of scope has none. */
export async function frozenForms(tx: Tx, versionIds: readonly string[]): Promise<F1Data[]> {
  const versions = await tx.all(Version, 'where t.id = any($1)', [versionIds]);
  const targets = await tx.all(Target, 'where t.id = any($1)', [versions.map(({ targetId }) => targetId)]);
  const formOf = new Map((await formsOf(tx, targets)).map((form) => [form.target.id, form.data]));
  const versionOf = new Map(versions.map((version) => [version.id, version]));
  return versionIds.flatMap((id) => {
    const version = versionOf.get(id);
    const now = version && formOf.get(version.targetId);
    return version && now ? [withFrozenContent(now, version)] : [];
  });
}

/** What was frozen takes the place of what is now; the money of other years was no part of the approval. */
function withFrozenContent(now: F1Data, { content, versionNo, approvedOn, documentNo }: TargetVersionEntity): F1Data {
  const { projectName, projectCode, orgName, departmentName, year }: FrozenTarget = content;
  const { indicators, planSteps, funds } = content;
  return {
    ...now,
    projectName,
    projectCode,
    orgName,
    departmentName,
    year,
    planSteps,
    ...readFields(targetHeadFields, content),
    // A frozen mid-term row carries no points; the form leaves its cell empty.
    indicators: indicators.map((row) => (row.period === 'midterm' ? { ...row, weight: null } : row)),
    funds: [...now.funds.filter((fund) => fund.year !== year), ...funds],
    approval: { versionNo, approvedOn, documentNo },
  };
}

/** Codes of the departments that some organisations belong to, or are. */
export const departmentsOf = (tx: Tx, orgIds: readonly string[]): Promise<Department[]> =>
  tx.rows<Department>(
    `select o.id, coalesce(d.code, o.code) as code
       from organisation o left join organisation d on d.id = o.parent_id where o.id = any($1)`,
    [[...new Set(orgIds)]],
  );

type PackScope = Pick<TargetEntity, 'divisionCode' | 'year'>;
const packKey = ({ divisionCode, year }: PackScope): string => `${divisionCode}/${year}`;

async function packsOf(tx: Tx, targets: readonly PackScope[]): Promise<Map<string, RulePack>> {
  const packs = new Map<string, RulePack>();
  for (const target of targets)
    if (!packs.has(packKey(target)))
      packs.set(packKey(target), await packInForce(tx, target.divisionCode, target.year));
  return packs;
}
