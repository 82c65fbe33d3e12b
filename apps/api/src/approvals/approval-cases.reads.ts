import { type RulePack, type TargetDraft, type TargetFrame, targetFrame } from '@chengxiao/domain';
import { BudgetLineEntity, ceilingsOf, ProjectEntity, type ProjectFundEntity } from '../library';
import type { Tx } from '../kit/data/db';
import { packInForce } from '../rule-packs';
import { TargetInput } from '@chengxiao/dto';
import { draftOf, indicatorsOf, planStepsOf, storedDraft, TargetEntity, yearFundsOf } from '../targets';
import type { BudgetApprovalEntity } from './budget-approval.entity';

/** One project before it is judged: its passed target, if any, its open budget line, if any, and what the rule needs to see. */
export type ApprovalCase = {
  readonly project: ProjectEntity;
  readonly target: TargetEntity | null;
  readonly line: BudgetLineEntity | null;
  /** What the line may not exceed in the year, in 元; null where nothing binds it. */
  readonly ceiling: string | null;
  /** Its money of the year is cancelled: `line` is null then. */
  readonly cancelled: boolean;
  readonly draft: TargetDraft;
  readonly frame: TargetFrame;
  /** The rules in force for the division and year. */
  readonly pack: RulePack;
  readonly funds: readonly ProjectFundEntity[];
};

/**
 * Projects of the division and year as they stand now: a cancelled line is no line. Before they are written, targets, lines
 * and projects are locked, always in this order, so that two transactions cannot deadlock.
 */
export async function approvalCases(
  tx: Tx,
  { divisionCode, year }: BudgetApprovalEntity,
  projectIds: readonly string[],
  { locked = true }: { readonly locked?: boolean } = {},
): Promise<readonly ApprovalCase[]> {
  const lock = locked ? ' for update' : '';
  const ofYearInState = 'where t.project_id = any($1) and t.year = $2 and t.state';
  const targets = await tx.all(TargetEntity, `${ofYearInState} = 'passed' order by t.id${lock}`, [projectIds, year]);
  const lines = await tx.all(BudgetLineEntity, `${ofYearInState} <> 'approved' order by t.id${lock}`, [
    projectIds,
    year,
  ]);
  const projects = await tx.all(ProjectEntity, `where t.id = any($1) order by t.id${lock}`, [projectIds]);
  const pack = await packInForce(tx, divisionCode, year);
  const ceilings = await ceilingsOf(tx, projectIds, year);
  const targetOf = new Map(targets.map((target) => [target.projectId, target]));
  const lineOf = new Map(lines.map((line) => [line.projectId, line]));
  const cases = projects.map((project) => {
    const [target, known] = [targetOf.get(project.id) ?? null, lineOf.get(project.id) ?? null];
    const cancelled = known?.state === 'cancelled';
    const ceiling = ceilings.get(project.id) ?? null;
    return { project, target, line: cancelled ? null : known, ceiling, cancelled, pack };
  });
  return withContent(tx, cases, year);
}

type CaseWithoutContent = Omit<ApprovalCase, 'draft' | 'frame' | 'funds'>;

/** Adds what the targets say and the money of the year. */
async function withContent(
  tx: Tx,
  cases: readonly CaseWithoutContent[],
  year: number,
): Promise<readonly ApprovalCase[]> {
  const targetIds = cases.flatMap(({ target }) => (target ? [target.id] : []));
  const rows = Map.groupBy(await indicatorsOf(tx, targetIds), (row) => row.targetId);
  const steps = Map.groupBy(await planStepsOf(tx, targetIds), (step) => step.targetId);
  const projectIds = cases.map(({ project }) => project.id);
  const money = Map.groupBy(await yearFundsOf(tx, projectIds, year), (fund) => fund.projectId);
  return cases.map((each) => {
    const { project, target } = each;
    const funds = money.get(project.id) ?? [];
    const [indicators, planSteps] = [rows.get(target?.id ?? '') ?? [], steps.get(target?.id ?? '') ?? []];
    const draft = storedDraft(target ?? draftOf(new TargetInput()), indicators, planSteps);
    return { ...each, draft, frame: targetFrame(project, year, funds, target?.formKind), funds };
  });
}
