import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkTransfer,
  checkTransferDraft,
  orInvalid,
  orRefuse,
  refuseTransfer,
  refuseTransferEdit,
  type TransferAction,
  transferLifecycle,
} from '@chengxiao/domain';
import type { TransferInput } from '@chengxiao/dto';
import { v7 as uuid } from 'uuid';
import { act, aggregate, edit, type Command } from '../kit/data/act';
import { insert, onceForRequest } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { record } from '../kit/data/record';
import { columnsOf, draftOf } from './transfer.draft';
import { TransferEntity, transferParts, transferSubject } from './transfer.entity';
import { draftOfRow, placesBelow, transferById, type TransferRow } from './transfer.reads';

export type TransferMove = Command<TransferAction>;

/** Transfers with how much of each was handed down. */
const transfers = aggregate(transferParts, async (tx, rows) => {
  const found = await tx.rows<{ id: string; count: number }>(
    `select transfer_id as id, count(*)::int as count from regional_target
      where transfer_id = any($1) and state = 'handedDown' group by transfer_id`,
    [rows.map(({ id }) => id)],
  );
  const counts = new Map(found.map(({ id, count }) => [id, count]));
  return rows.map((transfer) => ({ ...transfer, handedDown: counts.get(transfer.id) ?? 0 }));
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
          await record(tx, actor, 'transfer.declare', transferSubject(transfer, actor), { draft });
          return transfer.id;
        },
      );
      return transferById(tx, id);
    });
  }

  /** Replaces the whole form; cells may stay open until it is confirmed. @throws `STALE`, `ILLEGAL_STATE`, `INVALID` */
  edit(actor: Actor, id: string, version: number, input: TransferInput): Promise<TransferRow> {
    return this.db.as(actor, async (tx) => {
      await edit(tx, actor, transfers, {
        id,
        version,
        refuse: refuseTransferEdit,
        step: () => {
          const draft = draftOf(input);
          orInvalid(checkTransferDraft(draft));
          return { values: { ...columnsOf(draft), submittedBy: actor.userId }, data: { draft } };
        },
      });
      return transferById(tx, id);
    });
  }

  /** Confirms a transfer whose form is complete, opens it again, or closes it. @throws `INVALID` with every open cell */
  move(actor: Actor, { id, action, version, reason }: TransferMove): Promise<TransferRow> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, transfers, {
        id,
        version,
        action,
        reason,
        step: (transfer, move) => {
          if (action === 'confirm') orInvalid(checkTransfer(draftOfRow(transfer)));
          return { values: { reason: move.reason } };
        },
      });
      return transferById(tx, id);
    });
  }
}
