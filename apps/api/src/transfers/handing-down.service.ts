import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkHandDown,
  type HandDownDraft,
  type HandDownContext,
  normaliseOrEmpty,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseHandDown,
  refuseRegional,
  type RegionalTargetMove,
  regionalTargetLifecycle,
  sum,
  today,
} from '@chengxiao/domain';
import type { HandDownInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { act, aggregate, type Command } from '../kit/data/act';
import { changeAll, insert, lock, lockName, onceForRequest, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { handDownOf } from './transfer.draft';
import {
  RegionalTargetEntity,
  regionalTargetParts,
  RegionalTargetReceiptEntity,
  TransferEntity,
  transferSubject,
} from './transfer.entity';
import {
  isInForce,
  placesBelow,
  regionalTargetById,
  regionalTargetsByIds,
  type RegionalTargetRow,
  regionalTargetsOf,
  transferById,
  type TransferRow,
} from './transfer.reads';

export type RegionalMove = Command<RegionalTargetMove>;

/** Regional targets with their receipts. */
const regionalTargets = aggregate(regionalTargetParts, async (tx, rows) => {
  const known = await regionalTargetsByIds(
    tx,
    rows.map(({ id }) => id),
  );
  const states = new Map(known.map(({ id, state }) => [id, state]));
  return rows.map((target) => ({ ...target, state: states.get(target.id) ?? target.state }));
});

/** A place cannot lock the row of the division above it, so whoever acts on what one division handed down takes this lock. */
const lockHandDown = (tx: Tx, transferId: string, from: string): Promise<void> =>
  lockName(tx, 14, `${transferId}:${from}`);

/** @throws `STALE` where one of these was handed down by somebody else since the caller looked */
function orSeen(standing: readonly RegionalTargetRow[], seen: readonly string[] | undefined): void {
  const others = seen ? standing.filter(({ id }) => !seen.includes(id)) : [];
  if (others.length === 0) return;
  const places = others.map(({ placeName, documentNo }) => `${placeName}（${documentNo}）`).join('、');
  throw new ProblemError(refusal('STALE', 'handedDownMeanwhile', { places }));
}

/** Breaking a transfer down, level by level, each time by a document (分解下达). */
@Injectable()
export class HandingDownService {
  constructor(private readonly db: Db) {}

  /**
   * Hands a transfer down to places directly below; what a place was handed before is replaced, with a reason.
   * @throws `NOT_READY` before it was confirmed or acknowledged, `INVALID` at the cells, `STALE` where a place was handed
   * something the caller has not seen
   */
  handDown(
    actor: Actor,
    transferId: string,
    input: HandDownInput,
    {
      requestId,
      seen,
    }: { readonly requestId?: string | undefined; readonly seen?: readonly string[] | undefined } = {},
  ): Promise<TransferRow> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'transfer.handDown', requestId, input: { transferId, input } },
        async () => {
          await lockHandDown(tx, transferId, actor.divisionCode);
          const transfer = await lock(tx, TransferEntity, transferId);
          const all = await regionalTargetsOf(tx, [transferId]);
          const known = all.filter(isInForce);
          const basis = await this.loadHandDownBasis(tx, actor, transfer, all);
          const draft = handDownOf(input, transfer.indicators);
          const places = draft.places.map(({ placeCode }) => placeCode);
          const staying = known.filter(
            (row) => row.divisionCode === actor.divisionCode && !places.includes(row.placeCode),
          );
          orSeen(
            known.filter(({ placeCode }) => places.includes(placeCode)),
            seen,
          );
          const elsewhere = sum(staying.map(({ amount }) => amount));
          orInvalid(checkHandDown(draft, { ...basis, elsewhere }));
          await this.writeHandDown(tx, actor, transfer, draft, all);
          return transferId;
        },
      );
      return transferById(tx, id);
    });
  }

  /** The place acknowledges what it was handed, or the division above withdraws it before that. */
  move(actor: Actor, { id, action, version, reason }: RegionalMove): Promise<TransferRow> {
    return this.db.as(actor, async (tx) => {
      const { transferId, divisionCode } = await regionalTargetById(tx, id);
      await lockHandDown(tx, transferId, divisionCode);
      if (action === 'acknowledge') await this.acknowledge(tx, actor, { id, version, reason });
      else
        await act(tx, actor, regionalTargets, {
          id,
          version,
          action,
          reason,
          step: (target, move) => ({ values: { reason: move.reason }, data: partOf(target) }),
        });
      return transferById(tx, transferId);
    });
  }

  /** What handing down is checked against: money, indicators and places of the actor's division. @throws when it may not hand down */
  private async loadHandDownBasis(
    tx: Tx,
    actor: Actor,
    transfer: TransferEntity,
    all: readonly RegionalTargetRow[],
  ): Promise<Omit<HandDownContext, 'elsewhere'>> {
    const { level, places } = await placesBelow(tx, actor.divisionCode);
    const received = all.find((row) => isInForce(row) && row.placeCode === actor.divisionCode) ?? null;
    const { state, divisionCode, indicators, yearCentral, yearLocal, documentDate } = transfer;
    orRefuse(refuseHandDown(actor, { state, divisionCode, received, level }));
    const replaced = all.filter((row) => row.divisionCode === actor.divisionCode).map(({ placeCode }) => placeCode);
    const amount = received?.amount ?? sum([yearCentral, yearLocal]);
    return { indicators, places, amount, replaced, since: received?.handedOn ?? documentDate };
  }

  private async writeHandDown(
    tx: Tx,
    actor: Actor,
    { id: transferId, orgPath: transferPath }: TransferEntity,
    { documentNo, handedOn, reason, places }: HandDownDraft,
    all: readonly RegionalTargetRow[],
  ): Promise<void> {
    const { to } = regionalTargetLifecycle.actions.replace;
    const versionsAt = (place: string) => all.filter((row) => row.placeCode === place);
    const replaced = places.flatMap(({ placeCode }) => versionsAt(placeCode).filter(isInForce));
    await changeAll(tx, RegionalTargetEntity, replaced, { state: to });
    const { orgPath, divisionCode, userId: submittedBy } = actor;
    const document = { transferId, transferPath, documentNo, handedOn, orgPath, divisionCode, submittedBy, version: 1 };
    const rows = places.map(({ placeCode, amount, figures }) => ({
      ...document,
      id: uuid(),
      placeCode,
      amount,
      figures: [...figures],
      versionNo: versionsAt(placeCode).length + 1,
      state: regionalTargetLifecycle.initial,
      reason: versionsAt(placeCode).length > 0 ? reason : null,
    }));
    await insert(tx, RegionalTargetEntity, rows);
    await record(tx, actor, 'transfer.handDown', transferSubject({ id: transferId }, actor), {
      documentNo,
      handedOn,
      ...(reason ? { reason } : {}),
      places: rows.map(({ placeCode, versionNo, amount, figures }) => ({ placeCode, versionNo, amount, figures })),
    });
  }

  /** The place writes a receipt of its own: it cannot change the row of the division above. */
  private async acknowledge(
    tx: Tx,
    actor: Actor,
    { id, version, reason }: Omit<RegionalMove, 'action'>,
  ): Promise<void> {
    const target = await regionalTargetById(tx, id);
    orRefuse(refuseRegional('acknowledge', actor, target));
    orStale(target, version);
    const { name: acknowledgedBy, orgPath, divisionCode } = actor;
    await insert(tx, RegionalTargetReceiptEntity, {
      regionalTargetId: id,
      transferPath: target.transferPath,
      acknowledgedOn: today(),
      acknowledgedBy,
      orgPath,
      divisionCode,
    });
    const { to } = regionalTargetLifecycle.actions.acknowledge;
    const subject = transferSubject({ id: target.transferId }, actor);
    const words = normaliseOrEmpty(reason);
    const data = { ...partOf(target), from: target.state, to, ...(words && { reason: words }) };
    await record(tx, actor, 'transfer.acknowledge', subject, data);
  }
}

/** What an event of the transfer keeps of one regional target. */
const partOf = ({ id: regionalTargetId, placeCode, documentNo }: RegionalTargetEntity) => ({
  regionalTargetId,
  placeCode,
  documentNo,
});
