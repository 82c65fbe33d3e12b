import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkRoute,
  orInvalid,
  orRefuse,
  pickFields,
  ProblemError,
  refusal,
  refuseRouteChange,
  type ReviewRoute,
  type ReviewSubject,
  routeFields,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert, orNotFound, orStale } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { ReviewRouteEntity } from './review.entity';

/** A route as finance sets it; `version` is that of the year's route it replaces, none where there is none yet. */
export type SetRouteCommand = ReviewRoute & {
  readonly subject: ReviewSubject;
  readonly fromYear: number;
  readonly version?: number | undefined;
};

const ownRoute = 'where t.division_code = $1 and t.subject = $2 and t.from_year = $3';

/** Setting the review routes of a jurisdiction. */
@Injectable()
export class RoutesService {
  constructor(private readonly db: Db) {}

  /**
   * Sets the route of the actor's division from a budget year on. What is under review keeps the one it was submitted under.
   * @throws `INVALID`, `STALE`, `DUPLICATE` when the year has a route the caller did not see
   */
  set(actor: Actor, { version, ...command }: SetRouteCommand): Promise<ReviewRouteEntity> {
    return this.db.as(actor, async (tx) => {
      orRefuse(refuseRouteChange(actor));
      orInvalid(checkRoute(command, command.fromYear, command.subject));
      const { divisionCode, scopePath: orgPath } = actor;
      const key = [divisionCode, command.subject, command.fromYear];
      const known = await tx.first(ReviewRouteEntity, `${ownRoute} for update`, key);
      if (known) await this.replace(tx, known, command, { version, setBy: actor.name });
      else {
        const steps = [...command.steps];
        await insert(tx, ReviewRouteEntity, {
          id: uuid(),
          ...command,
          steps,
          setBy: actor.name,
          orgPath,
          divisionCode,
          version: 1,
        });
      }
      const route = orNotFound(await tx.first(ReviewRouteEntity, ownRoute, key));
      const subject = { type: 'reviewRoute' as const, id: route.id, orgPath, divisionCode };
      await record(tx, actor, 'reviewRoute.set', subject, { ...command, before: known && { steps: known.steps } });
      return route;
    });
  }

  private async replace(
    tx: Tx,
    known: ReviewRouteEntity,
    route: ReviewRoute,
    { version, setBy }: { version: number | undefined; setBy: string },
  ): Promise<void> {
    if (version === undefined) throw new ProblemError(refusal('DUPLICATE', 'alreadyThere'));
    orStale(known, version);
    await change(tx, ReviewRouteEntity, { id: known.id, version }, { ...pickFields(routeFields, route), setBy });
  }
}
