import {
  type Actor,
  type AdjustmentDecision,
  canonical,
  type FrozenTarget,
  frozenIndicators,
  fundFields,
  pickFields,
  targetHeadFields,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert } from '../../kit/data/change';
import type { Tx } from '../../kit/data/db';
import { digest, record } from '../../kit/data/record';
import type { TargetAdjustmentEntity } from './adjustment.entity';
import { replaceRows } from '../target.rows';
import { TargetEntity, targetSubject, TargetVersionEntity } from '../target.entity';
import { yearFundsOf } from '../targets.reads';

export type AdjustmentApproval = {
  readonly target: TargetEntity;
  readonly adjustment: TargetAdjustmentEntity;
  /** The version it follows; it stays as it is. */
  readonly base: TargetVersionEntity;
  readonly decision: AdjustmentDecision;
};

/** Freezes an approved request as the next version, and lets the target's form say the same. */
export async function freezeAdjusted(
  tx: Tx,
  actor: Actor,
  { target, adjustment, base, decision }: AdjustmentApproval,
): Promise<void> {
  const { midtermGoal, indicators, planSteps } = adjustment.content;
  const head = pickFields(targetHeadFields, adjustment.content);
  const { id: targetId, projectId, year, orgPath, divisionCode } = target;
  const funds = (await yearFundsOf(tx, [projectId], year)).map((fund) => pickFields(fundFields, fund));
  const content: FrozenTarget = {
    ...base.content,
    ...head,
    funds,
    planSteps,
    midtermGoal: midtermGoal || null,
    indicators: frozenIndicators(indicators),
  };
  const version = { targetId, projectId, year, versionNo: base.versionNo + 1, orgPath, divisionCode };
  const approval = { ...decision, budgetApprovalId: base.budgetApprovalId, adjustmentId: adjustment.id };
  const contentHash = digest(canonical(content));
  await insert(tx, TargetVersionEntity, { id: uuid(), ...version, content, contentHash, ...approval });
  const expected = { id: targetId, version: target.version, state: target.state };
  await change(tx, TargetEntity, expected, head);
  await replaceRows(tx, [{ target, draft: adjustment.content }]);
  await record(tx, actor, 'target.adjust', targetSubject(target), {
    versionNo: version.versionNo,
    contentHash,
    ...decision,
    adjustmentId: adjustment.id,
  });
}
