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
  ProblemError,
  type Refusal,
  refuse,
  today,
} from '@chengxiao/domain';
import { change, lock, orStale } from '../kit/change';
import { Db, type Tx } from '../kit/db';
import { record } from '../kit/record';
import { LibraryService, onProject } from './library.service';
import { BudgetLineEntity, notCancelled, ProjectEntity } from './project.entity';

/** A budget line as its caller saw it. */
export type SeenLine = { readonly id: string; readonly version: number };
/** What is done to lines, and on what ground; `documentNo` is that of the decision, where there is one. */
export type LineStep = {
  readonly action: BudgetLineAction;
  readonly reason: string;
  readonly documentNo?: string | null | undefined;
};
/** What became of one line of many: moved, or refused and untouched. */
type LineOutcome = { readonly id: string; readonly line: BudgetLineEntity | null; readonly refusal: Refusal | null };

/** Money is cancelled for want of a target, and restored (四(一)2). */
@Injectable()
export class BudgetLinesService {
  constructor(
    private readonly db: Db,
    private readonly library: LibraryService,
  ) {}

  /** Cancels one line or restores it. @throws `ILLEGAL_STATE` when it is approved, `NOT_READY` after its year, `STALE`, `INVALID` */
  move(actor: Actor, seen: SeenLine, step: LineStep): Promise<BudgetLineEntity> {
    orInvalid(checkStep(step));
    return this.db.as(actor, (tx) => this.moveWithin(tx, actor, seen, step));
  }

  /**
   * The same for many lines with one reason, in one transaction: what a rule refuses stays as it is and says why.
   * Lines are taken in the order of their ids, so that two of these, or one and a batch, cannot wait for each other.
   */
  moveMany(actor: Actor, lines: readonly SeenLine[], step: LineStep): Promise<LineOutcome[]> {
    orInvalid(checkStep(step));
    return this.db.as(actor, async (tx) => {
      const settled: LineOutcome[] = [];
      for (const seen of [...lines].sort((a, b) => (a.id < b.id ? -1 : 1)))
        settled.push(
          await this.moveWithin(tx, actor, seen, step).then(
            (line) => ({ id: seen.id, line, refusal: null }),
            // A refusal comes before anything of its line is written; whatever else goes wrong takes all back.
            (error: unknown) => ({ id: seen.id, line: null, refusal: refusalOr(error) }),
          ),
        );
      return settled;
    });
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
    if (action === 'cancel') await this.library.postponeAll(tx, actor, [project]);
    else if (to === 'proposed') await this.library.follow(tx, actor, project, 'nominate');
    return { ...line, ...values, state: to, version: version + 1 };
  }
}

const checkStep = ({ reason }: LineStep) => (reason.trim() ? [] : [finding('reason', 'reasonNeeded')]);

function refusalOr(error: unknown): Refusal {
  if (error instanceof ProblemError) return error.refusal;
  throw error;
}
