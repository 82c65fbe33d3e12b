import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetLineAction,
  budgetLineLifecycle,
  destination,
  finding,
  normalise,
  orInvalid,
  orRefuse,
  refuse,
  today,
} from '@chengxiao/domain';
import { change, lock, orStale } from '../kit/change';
import { Db, type Tx } from '../kit/db';
import { each, type Outcome } from '../kit/each';
import { record } from '../kit/record';
import { BudgetLineEntity, notCancelled, ProjectEntity } from './project.entity';
import { followAll, onProject, postponeAll } from './project.follow';

/** A budget line as its caller saw it. */
export type SeenLine = { readonly id: string; readonly version: number };
/** What is done to lines, and on what ground; `documentNo` is that of the decision, where there is one. */
export type LineStep = {
  readonly action: BudgetLineAction;
  readonly reason: string;
  readonly documentNo?: string | null | undefined;
};

/** Money is cancelled for want of a target, and restored (四(一)2). */
@Injectable()
export class BudgetLinesService {
  constructor(private readonly db: Db) {}

  /** Cancels one line or restores it. @throws `ILLEGAL_STATE` when it is approved, `NOT_READY` after its year, `STALE`, `INVALID` */
  move(actor: Actor, seen: SeenLine, step: LineStep): Promise<BudgetLineEntity> {
    orInvalid(checkStep(step));
    return this.db.as(actor, (tx) => this.moveWithin(tx, actor, seen, step));
  }

  /** The same for many lines with one reason, each judged by itself. */
  moveMany(actor: Actor, lines: readonly SeenLine[], step: LineStep): Promise<Outcome[]> {
    orInvalid(checkStep(step));
    return this.db.as(actor, (tx) => each(lines, (seen) => this.moveWithin(tx, actor, seen, step)));
  }

  private async moveWithin(tx: Tx, actor: Actor, { id, version }: SeenLine, step: LineStep): Promise<BudgetLineEntity> {
    const line = await lock(tx, BudgetLineEntity, id);
    const project = await lock(tx, ProjectEntity, line.projectId);
    const { action } = step;
    orRefuse(refuse(budgetLineLifecycle, action, actor, { ...line, projectState: project.state, today: today() }));
    orStale(line, version);
    const { state: from, year, amount } = line;
    const to = destination(budgetLineLifecycle.actions[action], line);
    const [reason, documentNo] = [normalise(step.reason), normalise(step.documentNo ?? '') || null];
    const values =
      from === 'proposed' || from === 'deferred'
        ? { stateBefore: from, cancelledOn: today(), cancelReason: reason, cancelDocumentNo: documentNo }
        : notCancelled;
    await change(tx, BudgetLineEntity, { id, version, state: from }, { state: to, ...values });
    const data = { year, amount, from, to, reason, ...(documentNo ? { documentNo } : {}) };
    await record(tx, actor, `project.${action}BudgetLine`, onProject(project), data);
    if (action === 'cancel') await postponeAll(tx, actor, [project]);
    else if (to === 'proposed') await followAll(tx, actor, [project], 'nominate');
    return { ...line, ...values, state: to, version: version + 1 };
  }
}

const checkStep = ({ reason }: LineStep) => (reason.trim() ? [] : [finding('reason', 'reasonNeeded')]);
