import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkOverall,
  checkOverallDraft,
  type FrozenOverall,
  orInvalid,
  orRefuse,
  type OverallAction,
  type OverallDraft,
  overallLifecycle,
  overallTreeOf,
  ProblemError,
  proposeOverall,
  refusal,
  refuseOverall,
  refuseOverallEdit,
  canonical,
} from '@chengxiao/domain';
import type { OverallInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { act, aggregate, edit, type Command } from '../kit/data/act';
import { change, insert, onceForRequest, orNotFound } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { digest, record } from '../kit/data/record';
import type { BudgetApprovalEntity } from '../approvals';
import { columnsOf, draftOf } from './overall.draft';
import { overallParts, overallSubject, OverallTargetEntity, OverallVersionEntity } from './overall.entity';
import { approvalKey, approvalsOf, overallById, projectsOf } from './overall.reads';

export type OverallMove = Command<OverallAction>;

/** Overall targets, with the approval of the budget of their year, where there is one. */
export const overallTargets = aggregate(overallParts, async (tx, rows) => {
  const found = await approvalsOf(tx, rows.map(approvalKey));
  const approvals = new Map(found.map((approval) => [approvalKey(approval), approval]));
  return rows.map((row) => ({ ...row, approval: approvals.get(approvalKey(row)) }));
});

/** Use cases of departments' overall targets, from the proposal of the projects to the approval with the budget. */
@Injectable()
export class OverallService {
  constructor(private readonly db: Db) {}

  /** Begins the overall target of the actor's department, with what its projects propose. @throws `DUPLICATE` */
  declare(actor: Actor, year: number, requestId?: string): Promise<OverallTargetEntity> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'overallTarget.declare', requestId, input: { year } },
        async () => {
          orRefuse(refuseOverall(actor));
          const { orgId, orgName, orgPath, divisionCode } = actor;
          const earlier = await tx.one('select from overall_target where org_id = $1 and year = $2', [orgId, year]);
          if (earlier) throw new ProblemError(refusal('DUPLICATE', 'overallExists'));
          const overall = { id: uuid(), orgId, orgName, year, orgPath, divisionCode };
          const empty = columnsOf({ basicAmount: '0.00', projectAmount: '0.00', tasks: [], goals: [], indicators: [] });
          const state = overallLifecycle.initial;
          await insert(tx, OverallTargetEntity, { ...overall, ...empty, state, roundNo: 0, version: 1 });
          const { projectAmount, tasks } = proposeOverall(await projectsOf(tx, [overall.id]));
          const proposed = tasks.map((task) => ({ id: uuid(), ...task }));
          await change(
            tx,
            OverallTargetEntity,
            { id: overall.id, version: 1, state },
            { projectAmount, tasks: proposed },
          );
          await record(tx, actor, 'overallTarget.declare', overallSubject(overall), { year, projectAmount });
          return overall.id;
        },
      );
      return overallById(tx, id);
    });
  }

  /** Replaces the whole form; cells may stay open until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: OverallInput): Promise<OverallTargetEntity> {
    return this.db.as(actor, async (tx) => {
      await edit(tx, actor, overallTargets, {
        id,
        version,
        refuse: refuseOverallEdit,
        step: () => {
          const draft = draftOf(input);
          orInvalid(checkOverallDraft(draft));
          return { values: columnsOf(draft), data: { draft } };
        },
      });
      return overallById(tx, id);
    });
  }

  /** Submits, takes back, returns, passes or approves. @throws `INVALID` with every open cell, `NOT_READY` before the budget is approved */
  move(actor: Actor, { id, action, version, reason }: OverallMove): Promise<OverallTargetEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, overallTargets, {
        id,
        version,
        action,
        reason,
        step: async (overall, move) => {
          if (action !== 'return' && action !== 'withdraw') await this.orComplete(tx, overall);
          const sent = action === 'submit' ? { roundNo: overall.roundNo + 1, submittedBy: actor.userId } : {};
          const frozen = action === 'approve' ? await this.freeze(tx, overall, orNotFound(overall.approval)) : {};
          return { values: { reason: move.reason, ...sent }, data: frozen };
        },
      });
      return overallById(tx, id);
    });
  }

  /** Projects may have left the library since: what is passed on is whole at that moment. */
  private async orComplete(tx: Tx, overall: OverallTargetEntity): Promise<void> {
    const projects = (await projectsOf(tx, [overall.id])).map(({ id }) => id);
    orInvalid(checkOverall(overall as OverallDraft, { tree: overallTreeOf(overall.year), projects }));
  }

  private async freeze(
    tx: Tx,
    overall: OverallTargetEntity,
    { id: budgetApprovalId, approvedOn, documentNo }: BudgetApprovalEntity,
  ): Promise<{ versionNo: number; contentHash: string; documentNo: string }> {
    const { id: overallTargetId, orgName, year, orgPath, divisionCode } = overall;
    const { id: treeId, version: treeVersion } = overallTreeOf(year);
    const content: FrozenOverall = { ...columnsOf(overall), orgName, year, treeId, treeVersion };
    const contentHash = digest(canonical(content));
    const approvalColumns = { budgetApprovalId, approvedOn, documentNo };
    await insert(tx, OverallVersionEntity, {
      id: uuid(),
      overallTargetId,
      year,
      versionNo: 1,
      content,
      contentHash,
      ...approvalColumns,
      orgPath,
      divisionCode,
    });
    return { versionNo: 1, contentHash, documentNo };
  }
}
