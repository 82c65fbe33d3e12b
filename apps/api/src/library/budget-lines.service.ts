import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetLineAction,
  type BudgetLineState,
  budgetIncreaseLifecycle,
  budgetLineLifecycle,
  finding,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseAboveCeiling,
  refuseBudgetLine,
  refuseSecondLine,
  today,
  normaliseOrEmpty,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { actOnEach, aggregate, type Move, type Moved } from '../kit/data/act';
import { insert, lockAll, orNotFound, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { type Judgement, judgeEach, theOnlyAllowed, type Outcome } from '../kit/data/many';
import { recordAll } from '../kit/data/record';
import { ceilingsOf, ceilingsOfLines, plannedAmounts } from './library.reads';
import {
  BudgetLineEntity,
  budgetLineParts,
  noIncrease,
  notCancelled,
  ProjectEntity,
  projectSubject,
} from './project.entity';
import { applyConsequence, postponeAll } from './project.consequences';

/** What is done to lines, and on what ground; `documentNo` is that of the decision, where there is one. */
export type LineStep = {
  readonly action: BudgetLineAction;
  readonly reason: string;
  readonly documentNo?: string | null | undefined;
};

/** Money for a project, in 元; null where the project plans none. */
type ProposedAmount = { readonly id: string; readonly amount: string | null };
type ProposedLine = { readonly project: ProjectEntity; readonly line: Omit<BudgetLineEntity, 'updatedAt'> };

/** A line that was moved, with its project. */
type MovedLine = Moved<BudgetLineEntity & { readonly project: ProjectEntity }, BudgetLineState>;

/** Lines with their projects, locked too, and with what binds them: what happens to a line may move its project. */
export const budgetLines = aggregate(budgetLineParts, async (tx, rows) => {
  const projects = await lockAll(tx, ProjectEntity, [...new Set(rows.map(({ projectId }) => projectId))]);
  const ceilings = await ceilingsOfLines(tx, rows);
  return rows.flatMap((line) => {
    const project = projects.get(line.projectId);
    return project ? [{ ...line, project, today: today(), ceiling: ceilings.get(line.id) ?? null }] : [];
  });
});

/** Money of a project in one year: proposed (六(三)), cancelled for want of a target, and restored (四(一)2). */
@Injectable()
export class BudgetLinesService {
  constructor(private readonly db: Db) {}

  /** Finance proposes money for a project of the library in one year. @throws `NOT_READY` outside the library (六(三)), `DUPLICATE` also where the year's line is cancelled: it is restored */
  propose(actor: Actor, projectId: string, year: number, amount: string): Promise<BudgetLineEntity> {
    return this.db.as(actor, async (tx) =>
      theOnlyAllowed(await this.proposeAll(tx, actor, year, [{ id: projectId, amount }])),
    );
  }

  /**
   * The same for many projects, each the money it plans for the year; as a trial it tells what would become of each.
   * @throws nothing: `NOT_READY` of one without such a plan is its own
   */
  proposeMany(
    actor: Actor,
    projectIds: readonly string[],
    year: number,
    how: 'as' | 'trial' = 'as',
  ): Promise<readonly Outcome[]> {
    return this.db[how](actor, async (tx) => {
      const planned = await plannedAmounts(tx, projectIds, year);
      const amounts = projectIds.map((id) => ({ id, amount: planned.get(id) ?? null }));
      return (await this.proposeAll(tx, actor, year, amounts)).outcomes;
    });
  }

  private async proposeAll(
    tx: Tx,
    actor: Actor,
    year: number,
    amounts: readonly ProposedAmount[],
  ): Promise<Judgement<BudgetLineEntity>> {
    const ids = amounts.map(({ id }) => id);
    const projects = await lockAll(tx, ProjectEntity, ids);
    const known = await tx.all(BudgetLineEntity, 'where t.project_id = any($1) and t.year = $2', [ids, year]);
    const knownOf = new Map(known.map((line) => [line.projectId, line]));
    const ceilings = await ceilingsOf(tx, ids, year);
    const judgement = await judgeEach(amounts, ({ id, amount }): ProposedLine => {
      const project = orNotFound(projects.get(id));
      orRefuse(refuseBudgetLine(actor, project));
      const existing = knownOf.get(id);
      orRefuse(existing && refuseSecondLine(existing));
      if (amount === null) throw new ProblemError(refusal('NOT_READY', 'fundsOfYearMissing', { year }));
      orRefuse(refuseAboveCeiling(amount, year, ceilings.get(id) ?? null));
      return { project, line: newLine(project, year, amount) };
    });
    const proposed = judgement.allowed.map(({ line }) => line);
    await insert(tx, BudgetLineEntity, proposed);
    const action = 'project.proposeBudgetLine' as const;
    const events = judgement.allowed.map(({ project, line: { amount } }) => {
      return { action, subject: projectSubject(project), data: { year, amount } };
    });
    await recordAll(tx, actor, events);
    const nominated = judgement.allowed.map(({ project }) => project);
    await applyConsequence(tx, actor, nominated, 'nominate');
    return { ...judgement, allowed: proposed.map((line) => ({ ...line, updatedAt: '' })) };
  }

  /** Cancels one line or restores it. @throws `ILLEGAL_STATE` when it is approved, `NOT_READY` after its year, `STALE`, `INVALID` */
  move(actor: Actor, seen: Seen, step: LineStep): Promise<BudgetLineEntity> {
    orInvalid(checkStep(step));
    return this.db.as(actor, async (tx) => {
      const { row } = theOnlyAllowed(await this.moveAll(tx, actor, [seen], step));
      return orNotFound(await tx.first(BudgetLineEntity, 'where t.id = $1', [row.id]));
    });
  }

  /** The same for many lines with one reason, each judged by itself. */
  moveMany(actor: Actor, seen: readonly Seen[], step: LineStep): Promise<readonly Outcome[]> {
    orInvalid(checkStep(step));
    return this.db.as(actor, async (tx) => (await this.moveAll(tx, actor, seen, step)).outcomes);
  }

  private async moveAll(tx: Tx, actor: Actor, seen: readonly Seen[], step: LineStep): Promise<Judgement<MovedLine>> {
    const { action, reason } = step;
    const judgement = await actOnEach(tx, actor, budgetLines, seen, {
      action,
      reason,
      step: (line, move) => ({ values: movedColumns(line, move, step), data: movedData(line, step) }),
    });
    const concerned = judgement.allowed.filter(({ to }) => action === 'cancel' || to === 'proposed');
    // A project of several such lines follows once.
    const following = [...new Set(concerned.map(({ row }) => row.project))];
    if (action === 'cancel') await postponeAll(tx, actor, following);
    else await applyConsequence(tx, actor, following, 'nominate');
    return judgement;
  }
}

const newLine = ({ id: projectId, orgPath, divisionCode }: ProjectEntity, year: number, amount: string) => ({
  id: uuid(),
  projectId,
  year,
  initialAmount: amount,
  amount,
  state: budgetLineLifecycle.initial,
  ...notCancelled,
  budgetApprovalId: null,
  increaseState: budgetIncreaseLifecycle.initial,
  ...noIncrease,
  orgPath,
  divisionCode,
  version: 1,
});

/** What the columns of a line become besides its state. */
function movedColumns({ state: from }: BudgetLineEntity, { reason }: Move<BudgetLineState>, { documentNo }: LineStep) {
  if (from !== 'proposed' && from !== 'deferred') return notCancelled;
  const cancelDocumentNo = normaliseOrEmpty(documentNo) || null;
  return { stateBefore: from, cancelledOn: today(), cancelReason: reason, cancelDocumentNo };
}

function movedData({ year, amount }: BudgetLineEntity, step: LineStep): object {
  const documentNo = normaliseOrEmpty(step.documentNo);
  return { year, amount, ...(documentNo ? { documentNo } : {}) };
}

const checkStep = ({ reason }: LineStep) => (reason.trim() ? [] : [finding('reason', 'reasonNeeded')]);
