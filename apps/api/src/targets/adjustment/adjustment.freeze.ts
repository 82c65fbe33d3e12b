import { type Actor, type AdjustmentDecision, canonical, type FrozenTarget, frozenIndicators } from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert } from '../../kit/change';
import type { Tx } from '../../kit/db';
import { digest, record } from '../../kit/record';
import type { TargetAdjustmentEntity } from './adjustment.entity';
import { replaceRows } from '../target.rows';
import { onTarget } from '../targets.service';
import { TargetEntity, TargetVersionEntity } from '../target.entity';
import { yearFundsOf } from '../targets.reads';

export type Adjusted = {
  readonly target: TargetEntity;
  readonly asked: TargetAdjustmentEntity;
  /** The version it follows; it stays as it is. */
  readonly base: TargetVersionEntity;
  readonly decided: AdjustmentDecision;
};

/** Freezes an approved request as the next version, and lets the target's form say the same. */
export async function freezeAdjusted(tx: Tx, actor: Actor, { target, asked, base, decided }: Adjusted): Promise<void> {
  const { annualGoal, midtermGoal, indicators, planSteps } = asked.content;
  const { id: targetId, projectId, year, orgPath, divisionCode } = target;
  const funds = (await yearFundsOf(tx, [projectId], year)).map(({ source, amount }) => ({ year, source, amount }));
  const content: FrozenTarget = {
    ...base.content,
    ...{ funds, annualGoal, planSteps, midtermGoal: midtermGoal || null, indicators: frozenIndicators(indicators) },
  };
  const version = { targetId, projectId, year, versionNo: base.versionNo + 1, orgPath, divisionCode };
  const ground = { ...decided, budgetApprovalId: base.budgetApprovalId, adjustmentId: asked.id };
  const contentHash = digest(canonical(content));
  await insert(tx, TargetVersionEntity, { id: uuid(), ...version, content, contentHash, ...ground });
  const expected = { id: targetId, version: target.version, state: target.state };
  await change(tx, TargetEntity, expected, { annualGoal, midtermGoal });
  await replaceRows(tx, { target, draft: asked.content });
  await record(tx, actor, 'target.adjust', onTarget(target), {
    ...{ versionNo: version.versionNo, contentHash, ...decided, adjustmentId: asked.id },
  });
}
