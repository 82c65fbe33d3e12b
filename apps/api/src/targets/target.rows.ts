import type { TargetDraft } from '@chengxiao/domain';
import { insert } from '../kit/change';
import type { Tx } from '../kit/db';
import { type TargetEntity, TargetIndicatorEntity, TargetPlanStepEntity } from './target.entity';
import { keepFingerprint, keysOf } from './target.keys';

type Declared = Pick<TargetEntity, 'id' | 'projectId' | 'year' | 'orgPath' | 'divisionCode'>;

/** Writes the rows of a form that has none yet. */
export async function insertRows(tx: Tx, declared: Declared, draft: TargetDraft): Promise<void> {
  const { id: targetId, projectId, orgPath, divisionCode } = declared;
  const place = { targetId, projectId, orgPath, divisionCode };
  await insert(
    tx,
    TargetIndicatorEntity,
    draft.indicators.map((row, position) => ({ ...row, ...keysOf(row), ...place, position })),
  );
  await keepFingerprint(tx, declared, draft.indicators);
  await insert(
    tx,
    TargetPlanStepEntity,
    draft.planSteps.map((step, position) => ({ ...step, ...place, position })),
  );
}

/** Writes the rows of a form in place of those it has. */
export async function replaceRows(tx: Tx, declared: Declared, draft: TargetDraft): Promise<void> {
  await tx.rows('delete from target_indicator where target_id = $1', [declared.id]);
  await tx.rows('delete from target_plan_step where target_id = $1', [declared.id]);
  await insertRows(tx, declared, draft);
}
