import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkOverall,
  checkOverallDraft,
  finding,
  type FrozenOverall,
  normalise,
  orInvalid,
  orRefuse,
  type OverallAction,
  type OverallDraft,
  overallLifecycle,
  overallTreeOf,
  ProblemError,
  proposeOverall,
  refusal,
  refuse,
  refuseOverall,
  refuseOverallEdit,
  canonical,
} from '@chengxiao/domain';
import type { OverallInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { change, insert, lock, onceForRequest, orNotFound, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { digest, record } from '../kit/data/record';
import type { BudgetApprovalEntity } from '../approvals';
import { columnsOf, draftOf } from './overall.draft';
import { OverallTargetEntity, OverallVersionEntity } from './overall.entity';
import { approvalOf, overallById, projectsOf } from './overall.reads';

/** A command on one overall target as its caller saw it. */
export type OverallMove = {
  readonly id: string;
  readonly action: OverallAction;
  readonly version: number;
  readonly reason?: string | undefined;
};

const onOverall = ({ id, orgPath, divisionCode }: Pick<OverallTargetEntity, 'id' | 'orgPath' | 'divisionCode'>) => ({
  type: 'overallTarget' as const,
  id,
  orgPath,
  divisionCode,
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
          await record(tx, actor, 'overallTarget.declare', onOverall(overall), { year, projectAmount });
          return overall.id;
        },
      );
      return overallById(tx, id);
    });
  }

  /** Replaces the whole form; cells may stay open until it is submitted. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: OverallInput): Promise<OverallTargetEntity> {
    return this.db.as(actor, async (tx) => {
      const overall = await lock(tx, OverallTargetEntity, id);
      orRefuse(refuseOverallEdit(actor, overall));
      orStale(overall, version);
      const draft = draftOf(input);
      orInvalid(checkOverallDraft(draft));
      await change(tx, OverallTargetEntity, { id, version, state: overall.state }, columnsOf(draft));
      await record(tx, actor, 'overallTarget.edit', onOverall(overall), { draft });
      return overallById(tx, id);
    });
  }

  /** Submits, returns, passes or approves. @throws `INVALID` with every open cell, `NOT_READY` before the budget is approved */
  move(actor: Actor, { id, action, version, reason }: OverallMove): Promise<OverallTargetEntity> {
    return this.db.as(actor, async (tx) => {
      const overall = await lock(tx, OverallTargetEntity, id);
      const approval = await approvalOf(tx, overall);
      orRefuse(refuse(overallLifecycle, action, actor, { ...overall, approval }));
      orStale(overall, version);
      const { state: from, roundNo } = overall;
      const { to, needs } = overallLifecycle.actions[action];
      if (needs && !reason?.trim()) orInvalid([finding('reason', 'reasonNeeded')]);
      if (action !== 'return') await this.orComplete(tx, overall);
      const words = reason?.trim() ? { reason: normalise(reason) } : {};
      const sent = action === 'submit' ? { roundNo: roundNo + 1, submittedBy: actor.userId } : {};
      await change(
        tx,
        OverallTargetEntity,
        { id, version, state: from },
        { state: to, reason: null, ...words, ...sent },
      );
      const frozen = action === 'approve' ? await this.freeze(tx, overall, orNotFound(approval)) : {};
      await record(tx, actor, `overallTarget.${action}`, onOverall(overall), { from, to, ...words, ...frozen });
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
      ...{
        id: uuid(),
        overallTargetId,
        year,
        versionNo: 1,
        content,
        contentHash,
        ...approvalColumns,
        orgPath,
        divisionCode,
      },
    });
    return { versionNo: 1, contentHash, documentNo };
  }
}
