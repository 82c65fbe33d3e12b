import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetIncreaseAction,
  checkLineAdjustment,
  isIncrease,
  type LineAdjustment,
  normalise,
  normaliseOrEmpty,
  orInvalid,
  orRefuse,
  refuseAboveCeiling,
  refuseLineAdjustment,
  today,
} from '@chengxiao/domain';
import { act, aggregate, type Command, edit } from '../kit/data/act';
import { orNotFound, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { budgetLines } from './budget-lines.service';
import { applyConsequence } from './project.consequences';
import { BudgetLineEntity, budgetIncreaseParts, noIncrease } from './project.entity';

/** Lines with their projects, as the rules of an increase look at them. */
const increases = aggregate(budgetIncreaseParts, async (tx, rows, ask) =>
  (await budgetLines.context(tx, rows, ask)).map((line) => ({
    ...line,
    lineState: line.state,
    state: line.increaseState,
    submittedBy: line.increaseBy,
  })),
);

/** Changes of amounts 追加、调减: less at once, more than was approved by a document and another person. */
@Injectable()
export class LineAdjustmentsService {
  constructor(private readonly db: Db) {}

  /**
   * Finance changes the amount of a line; the initial amount of an approved one stays. More money waits until another
   * person of finance confirms it.
   * @throws `ILLEGAL_STATE`, `STALE`, `INVALID`, `NOT_READY` above the ceiling of the year, or while the project is held
   */
  adjust(actor: Actor, { id, version, ...adjustment }: Seen & LineAdjustment): Promise<BudgetLineEntity> {
    return this.db.as(actor, async (tx) => {
      const { amount } = await lineById(tx, id);
      if (isIncrease(adjustment.amount, amount)) await this.ask(tx, actor, { id, version }, adjustment);
      else await this.lower(tx, actor, { id, version }, adjustment);
      return lineById(tx, id);
    });
  }

  /** Confirms, declines or takes back an increase that waits. @throws `NOT_YOUR_ROLE` for who asked, `STALE`, `INVALID`, `NOT_READY` */
  decide(actor: Actor, { id, version, action, reason }: Command<BudgetIncreaseAction>): Promise<BudgetLineEntity> {
    return this.db.as(actor, async (tx) => {
      const { row } = await act(tx, actor, increases, {
        id,
        version,
        action,
        reason,
        step: (line) => {
          const amount = orNotFound(line.increaseAmount);
          const data = { year: line.year, from: line.amount, to: amount, documentNo: line.increaseDocumentNo };
          if (action !== 'confirm') return { values: noIncrease, data };
          orRefuse(refuseAboveCeiling(amount, line.year, line.ceiling));
          return { values: { ...noIncrease, amount }, data };
        },
      });
      if (action === 'confirm') await applyConsequence(tx, actor, [row.project], 'adjust');
      return lineById(tx, id);
    });
  }

  private async lower(tx: Tx, actor: Actor, seen: Seen, adjustment: LineAdjustment): Promise<void> {
    const line = await edit(tx, actor, budgetLines, {
      ...seen,
      action: 'adjust',
      refuse: refuseLineAdjustment,
      step: (row) => {
        orInvalid(checkLineAdjustment(adjustment, row, today()));
        const { amount } = adjustment;
        const data = dataOf(row, adjustment);
        // Less is possible during the year also where it is still more than the ceiling.
        if (row.state === 'approved') return { values: { amount }, data };
        orRefuse(refuseAboveCeiling(amount, row.year, row.ceiling));
        return { values: { amount, initialAmount: amount }, data };
      },
    });
    if (line.state === 'approved') await applyConsequence(tx, actor, [line.project], 'adjust');
  }

  private async ask(tx: Tx, actor: Actor, seen: Seen, adjustment: LineAdjustment): Promise<void> {
    await edit(tx, actor, increases, {
      ...seen,
      action: 'ask',
      refuse: (who, row) => refuseLineAdjustment(who, { ...row, state: row.lineState }),
      step: (row) => {
        orInvalid(checkLineAdjustment(adjustment, { ...row, state: row.lineState }, today()));
        orRefuse(refuseAboveCeiling(adjustment.amount, row.year, row.ceiling));
        const values = {
          increaseState: 'asked' as const,
          increaseAmount: adjustment.amount,
          increaseReason: normalise(adjustment.reason),
          increaseDocumentNo: normaliseOrEmpty(adjustment.documentNo),
          increaseDocumentDate: adjustment.documentDate,
          increaseBy: actor.userId,
          increaseByName: actor.name,
        };
        return { values, data: dataOf(row, adjustment) };
      },
    });
  }
}

const lineById = async (tx: Tx, id: string): Promise<BudgetLineEntity> =>
  orNotFound(await tx.first(BudgetLineEntity, 'where t.id = $1', [id]));

function dataOf({ year, amount: from }: Pick<BudgetLineEntity, 'year' | 'amount'>, adjustment: LineAdjustment): object {
  const { amount: to, reason, documentNo, documentDate } = adjustment;
  const document = normaliseOrEmpty(documentNo);
  return { year, from, to, reason: normalise(reason), ...(document ? { documentNo: document, documentDate } : {}) };
}
