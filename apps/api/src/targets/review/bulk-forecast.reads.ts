import {
  type Actor,
  type BulkAction,
  bulkAct,
  type Language,
  notInBulk,
  refuse,
  say,
  targetLifecycle,
} from '@chengxiao/domain';
import type { BulkForecastDto, DeskFilter } from '@chengxiao/dto';
import type { Tx } from '../../kit/data/db';
import { TargetEntity } from '../target.entity';
import { deskPage, targetDesk } from './desk.reads';
import { targetsUnderReview } from './review.acts';

/** As many as a forecast names one by one. */
const named = 100;

/** What a bulk review would do with what a filter finds, row by row, by the same rules; it changes nothing. */
export async function bulkForecast(
  tx: Tx,
  actor: Actor,
  { action, filter = {}, language }: { action: BulkAction; filter?: DeskFilter | undefined; language: Language },
): Promise<BulkForecastDto> {
  const args = { filter, sort: 'due' as const, first: named };
  const { nodes, totalCount, totalAmount } = await deskPage(tx, actor, args, {
    ...targetDesk,
    counted: true,
    added: true,
  });
  const targets = await tx.all(TargetEntity, 'where t.id = any($1)', [nodes.map(({ targetId }) => targetId)]);
  const underReview = await targetsUnderReview.context(tx, targets, { actor, action: undefined });
  const caseOf = new Map(underReview.map((each) => [each.id, each]));
  const refusalOf = (targetId: string): string | null => {
    const target = caseOf.get(targetId);
    if (!target?.review) return null;
    const refused = refuse(targetLifecycle, bulkAct(action, target.review), actor, target)?.reason;
    const reason = refused ?? notInBulk(action, target.review);
    return reason && say(reason, language);
  };
  return {
    rows: nodes.map((row) => ({ row, refusal: refusalOf(row.targetId) })),
    count: totalCount ?? 0,
    amount: totalAmount ?? '0.00',
  };
}
