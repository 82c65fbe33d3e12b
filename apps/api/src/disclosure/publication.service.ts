import { Injectable } from '@nestjs/common';
import { type Actor, checkWithdrawal, orInvalid, type PublicationMove } from '@chengxiao/domain';
import { act, type Command } from '../kit/data/act';
import { Db } from '../kit/data/db';
import { publicationById } from './disclosure.reads';
import { recordRemoval, retireEdition } from './publication.editions';
import { publicationAggregate, type PublicationEntity } from './publication.entity';

export type PublicationStep = Command<PublicationMove>;

/** What is done to what is published: it is withdrawn. */
@Injectable()
export class PublicationService {
  constructor(private readonly db: Db) {}

  /** Withdraws a publication; nobody it was shown to sees it any longer. @throws `ILLEGAL_STATE`, `STALE`, `INVALID` */
  move(actor: Actor, { id, action, version, reason }: PublicationStep): Promise<PublicationEntity> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, publicationAggregate, {
        id,
        version,
        action,
        reason,
        step: async (publication, move) => {
          orInvalid(checkWithdrawal(move.reason ?? ''));
          await retireEdition(tx, id, 'withdrawn');
          await recordRemoval(tx, publication, { cause: 'withdrawn', reason: move.reason });
          return {
            values: { reason: move.reason },
            data: { edition: publication.edition, scope: publication.scope },
          };
        },
      });
      return publicationById(tx, id);
    });
  }
}
