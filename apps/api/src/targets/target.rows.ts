import type { TargetDraft } from '@chengxiao/domain';
import { insert } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { type TargetEntity, TargetIndicatorEntity, TargetPlanStepEntity } from './target.entity';
import { saveFingerprints, keysOf } from '../lint';

/** A form to be written, and whose it is. */
export type DeclaredForm = {
  readonly target: Pick<TargetEntity, 'id' | 'projectId' | 'year' | 'orgPath' | 'divisionCode'>;
  readonly draft: TargetDraft;
};

/** Writes the rows of forms that have none yet. */
export async function insertRows(tx: Tx, forms: readonly DeclaredForm[]): Promise<void> {
  const indicators = forms.flatMap(({ target, draft }) =>
    draft.indicators.map((row, position) => ({ ...row, ...keysOf(row), ...placeOf(target), position })),
  );
  const steps = forms.flatMap(({ target, draft }) =>
    draft.planSteps.map((step, position) => ({ ...step, ...placeOf(target), position })),
  );
  await insert(tx, TargetIndicatorEntity, indicators);
  await saveFingerprints(
    tx,
    forms.map(({ target, draft }) => ({ target, rows: draft.indicators })),
  );
  await insert(tx, TargetPlanStepEntity, steps);
}

const placeOf = ({ id: targetId, projectId, orgPath, divisionCode }: DeclaredForm['target']) => {
  return { targetId, projectId, orgPath, divisionCode };
};

/** Writes the rows of forms in place of those they have. */
export async function replaceRows(tx: Tx, forms: readonly DeclaredForm[]): Promise<void> {
  const ids = forms.map(({ target }) => target.id);
  await tx.rows('delete from target_indicator where target_id = any($1)', [ids]);
  await tx.rows('delete from target_plan_step where target_id = any($1)', [ids]);
  await insertRows(tx, forms);
}
