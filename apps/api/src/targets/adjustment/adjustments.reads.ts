import { openAdjustmentStates, readFields, type TargetDraft, targetHeadFields } from '@chengxiao/domain';
import { orNotFound } from '../../kit/data/change';
import type { Tx } from '../../kit/data/db';
import { rowsBy } from '../../kit/data/loader';
import { TargetAdjustmentEntity } from './adjustment.entity';
import type { TargetVersionEntity } from '../target.entity';

/** One request in scope. @throws `NOT_FOUND` */
export const adjustmentById = async (tx: Tx, id: string): Promise<TargetAdjustmentEntity> =>
  orNotFound(await tx.first(TargetAdjustmentEntity, 'where t.id = $1', [id]));

/** The requests of a target, oldest first. */
export const loadAdjustments = rowsBy(TargetAdjustmentEntity, 'targetId', 't.created_at, t.id');

/** Whether a request of a target is under way. */
export const isUnderWay = async (tx: Tx, targetId: string): Promise<boolean> =>
  (await tx.one('select from target_adjustment where target_id = $1 and state = any($2)', [
    targetId,
    openAdjustmentStates,
  ])) !== null;

/** The form of a frozen version, to be filled in again: mid-term rows carry no points there. */
export const draftOfVersion = ({ content }: Pick<TargetVersionEntity, 'content'>): TargetDraft => ({
  ...readFields(targetHeadFields, content),
  indicators: content.indicators.map((row) => (row.period === 'midterm' ? { ...row, weight: null } : row)),
  planSteps: content.planSteps,
});
