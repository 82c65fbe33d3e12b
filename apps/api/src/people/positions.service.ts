import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkEnd,
  checkPosition,
  orInvalid,
  orRefuse,
  type PositionDraft,
  positionFields,
  positionsOverlap,
  ProblemError,
  readFields,
  refuseBeside,
  refuseConflictingPosition,
  refusal,
  refusePersonEdit,
  refusePosition,
  today,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { PositionEntity, SignInService } from '../identity';
import { edit } from '../kit/data/act';
import { insert, orNotFound } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { organisationInScope } from './organisation-in-scope';
import { personById } from './people.reads';
import { personAggregate, type PersonEntity } from './person.entity';

/** A person as the caller saw it. */
type SeenPerson = { readonly id: string; readonly version: number };

/** Use cases of positions: given from a day until a day, and ended. What was held is never taken out of the record. */
@Injectable()
export class PositionsService {
  constructor(
    private readonly db: Db,
    private readonly signIn: SignInService,
  ) {}

  /**
   * Gives a person a position.
   * @throws `INVALID`, `DUPLICATE`, `NOT_READY` beside what excludes it, `NOT_YOUR_ROLE`, `STALE`
   */
  give(actor: Actor, { id, version }: SeenPerson, draft: PositionDraft): Promise<PersonEntity> {
    return this.db
      .as(actor, async (tx) => {
        const place = await organisationInScope(tx, actor, draft.orgId);
        orInvalid(checkPosition(draft, place));
        orRefuse(refusePosition(actor, { role: draft.role, divisionCode: place.divisionCode }));
        const held = await heldBy(tx, id);
        orRefuse(refuseBeside(draft, held));
        const beside = held.filter((each) => positionsOverlap(each, draft));
        orRefuse(
          refuseConflictingPosition(beside, { ...draft, orgPath: place.path, divisionCode: place.divisionCode }),
        );
        const position = { id: uuid(), userId: id, ...readFields(positionFields, draft) };
        const data = { ...position, orgName: place.name };
        await edit(tx, actor, personAggregate, {
          id,
          version,
          action: 'givePosition',
          refuse: refusePersonEdit,
          step: () => ({ data }),
          effect: () => insert(tx, PositionEntity, position),
        });
        return personById(tx, id);
      })
      .catch(throwExcluded);
  }

  /**
   * Ends a position with a day that lies ahead, or at once.
   * @throws `NOT_FOUND`, `INVALID`, `NOT_YOUR_ROLE`, `STALE`
   */
  async end(
    actor: Actor,
    { id, version }: SeenPerson,
    { positionId, untilOn = null, reason }: { positionId: string; untilOn?: string | null; reason: string },
  ): Promise<PersonEntity> {
    const changed = await this.db.as(actor, async (tx) => {
      const position = orNotFound(
        await tx.first(PositionEntity, 'where t.id = $1 and t.user_id = $2 and t.ended_at is null', [positionId, id]),
      );
      orRefuse(refusePosition(actor, position));
      orInvalid(checkEnd(untilOn, position.fromOn, today()));
      const { role, orgId } = position;
      await edit(tx, actor, personAggregate, {
        id,
        version,
        action: 'endPosition',
        refuse: refusePersonEdit,
        step: () => ({ data: { positionId, role, orgId, untilOn, reason } }),
        effect: async () => {
          const set = untilOn === null ? 'ended_at = now()' : 'until_on = $2';
          await tx.rows(`update position set ${set} where id = $1`, [
            positionId,
            ...(untilOn === null ? [] : [untilOn]),
          ]);
        },
      });
      return personById(tx, id);
    });
    this.signIn.forgetSessions();
    return changed;
  }
}

/** What a person holds or will hold, as far as the actor sees it. */
const heldBy = (tx: Tx, userId: string): Promise<PositionEntity[]> =>
  tx.all(PositionEntity, 'where t.user_id = $1 and t.ended_at is null', [userId]);

/** The database sees positions outside the actor's place too, and those given at the same moment. */
function throwExcluded(error: unknown): never {
  const { constraint } = (error as { driverError?: { constraint?: string } }).driverError ?? {};
  if (constraint === 'position_kept_apart') throw new ProblemError(refusal('NOT_READY', 'administratorsApart'));
  if (constraint === 'position_held_once') throw new ProblemError(refusal('DUPLICATE', 'positionHeld'));
  throw error;
}
