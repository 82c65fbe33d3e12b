import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkTransfer,
  checkTransferDraft,
  finding,
  normalise,
  orInvalid,
  orRefuse,
  refuse,
  refuseTransfer,
  refuseTransferEdit,
  type TransferAction,
  transferLifecycle,
} from '@chengxiao/domain';
import type { TransferInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { change, insert, lock, onceForRequest, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { columnsOf, draftOf } from './transfer.draft';
import { TransferEntity } from './transfer.entity';
import { draftOfRow, placesBelow, transferById, type TransferRow } from './transfer.reads';

/** A command on one transfer as its caller saw it. */
export type TransferMove = {
  readonly id: string;
  readonly action: TransferAction;
  readonly version: number;
  readonly reason?: string | undefined;
};

/** All that happens to a transfer is one chain; each event belongs to who did it, so that every level reads its own. */
export const onTransfer = (id: string, { orgPath, divisionCode }: Pick<Actor, 'orgPath' | 'divisionCode'>) => ({
  type: 'transfer' as const,
  id,
  orgPath,
  divisionCode,
});

/** Use cases of a transfer where it is declared; `HandingDownService` breaks it down. */
@Injectable()
export class TransfersService {
  constructor(private readonly db: Db) {}

  /** Declares a transfer, as a draft. @throws `NOT_READY` in a division with none below, `INVALID` */
  declare(actor: Actor, input: TransferInput, requestId?: string): Promise<TransferRow> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'transfer.declare', requestId, input: input },
        async () => {
          const { level } = await placesBelow(tx, actor.divisionCode);
          orRefuse(refuseTransfer(actor, level));
          const draft = draftOf(input);
          orInvalid(checkTransferDraft(draft));
          const { orgName, orgPath, divisionCode, userId } = actor;
          const transfer = { id: uuid(), orgName, orgPath, divisionCode, submittedBy: userId, version: 1 };
          await insert(tx, TransferEntity, { ...transfer, ...columnsOf(draft), state: transferLifecycle.initial });
          await record(tx, actor, 'transfer.declare', onTransfer(transfer.id, actor), { draft });
          return transfer.id;
        },
      );
      return transferById(tx, id);
    });
  }

  /** Replaces the whole form; cells may stay open until it is confirmed. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: TransferInput): Promise<TransferRow> {
    return this.db.as(actor, async (tx) => {
      const transfer = await this.lockTransfer(tx, id);
      orRefuse(refuseTransferEdit(actor, transfer));
      orStale(transfer, version);
      const draft = draftOf(input);
      orInvalid(checkTransferDraft(draft));
      const { state } = transfer;
      await change(tx, TransferEntity, { id, version, state }, { ...columnsOf(draft), submittedBy: actor.userId });
      await record(tx, actor, 'transfer.edit', onTransfer(id, actor), { draft });
      return transferById(tx, id);
    });
  }

  /** Confirms a transfer whose form is complete, opens it again, or closes it. @throws `INVALID` with every open cell */
  move(actor: Actor, { id, action, version, reason }: TransferMove): Promise<TransferRow> {
    return this.db.as(actor, async (tx) => {
      const transfer = await this.lockTransfer(tx, id);
      orRefuse(refuse(transferLifecycle, action, actor, transfer));
      orStale(transfer, version);
      const { state: from } = transfer;
      const { to, needs } = transferLifecycle.actions[action];
      if (needs && !reason?.trim()) orInvalid([finding('reason', 'reasonNeeded')]);
      if (action === 'confirm') orInvalid(checkTransfer(draftOfRow(transfer)));
      const words = reason?.trim() ? { reason: normalise(reason) } : {};
      await change(tx, TransferEntity, { id, version, state: from }, { state: to, reason: null, ...words });
      await record(tx, actor, `transfer.${action}`, onTransfer(id, actor), { from, to, ...words });
      return transferById(tx, id);
    });
  }

  /** The transfer, locked, with how much of it was handed down. */
  private async lockTransfer(tx: Tx, id: string): Promise<TransferEntity & { handedDown: number }> {
    const transfer = await lock(tx, TransferEntity, id);
    const found = await tx.one<{ count: number }>(
      `select count(*)::int as count from regional_target where transfer_id = $1 and state = 'handedDown'`,
      [id],
    );
    return { ...transfer, handedDown: found?.count ?? 0 };
  }
}
