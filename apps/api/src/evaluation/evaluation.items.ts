import type { EvaluationResult } from '@chengxiao/domain';
import { insert } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { scoredItem } from './evaluation.content';
import { EvaluationItemEntity } from './evaluation.entity';

/** Writes all rows of a form anew, with the scores and explanations the pack gives them. */
export async function rewriteItems(
  tx: Tx,
  id: string,
  items: readonly EvaluationItemEntity[],
  result: EvaluationResult,
): Promise<void> {
  await tx.rows('delete from evaluation_item where evaluation_id = $1', [id]);
  await insert(
    tx,
    EvaluationItemEntity,
    items.map((item, index) => scoredItem(item, index, result)),
  );
}
