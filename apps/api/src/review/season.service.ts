import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkSeason,
  maySetSeason,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  seasonStages,
  type StageDates,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { change, insert, lockName } from '../kit/data/change';
import { Db } from '../kit/data/db';
import { record, subjectOf } from '../kit/data/record';
import { SeasonEntity } from './season.entity';

/** What finance says of a year, as it saw what its division had said before: version 0 is nothing. */
export type SetSeasonCommand = {
  readonly year: number;
  readonly stages: readonly StageDates[];
  readonly version: number;
};

/** The stages of a budget year in a division. */
@Injectable()
export class SeasonService {
  constructor(private readonly db: Db) {}

  /** Sets first and last day of every stage of a year. @throws `INVALID`, `STALE` */
  set(actor: Actor, { year, stages, version }: SetSeasonCommand): Promise<void> {
    return this.db.as(actor, async (tx) => {
      orRefuse(maySetSeason(actor) ? null : refusal('NOT_YOUR_ROLE', 'notYourRole'));
      orInvalid(checkSeason({ year, stages }));
      const { divisionCode, scopePath: orgPath, name: setBy } = actor;
      // Two that set a year for the first time wait for each other.
      await lockName(tx, 17, `season:${divisionCode}`);
      const known = await tx.first(SeasonEntity, 'where t.division_code = $1 and t.year = $2 for update', [
        divisionCode,
        year,
      ]);
      if ((known?.version ?? 0) !== version) throw new ProblemError(refusal('STALE', 'stale'));
      const id = known?.id ?? uuid();
      const ordered = seasonStages.flatMap((stage) => stages.filter((each) => each.stage === stage));
      if (known) await change(tx, SeasonEntity, { id, version: known.version }, { stages: ordered, setBy });
      else await insert(tx, SeasonEntity, { id, year, stages: ordered, setBy, orgPath, divisionCode, version: 1 });
      const data = { year, stages: ordered, before: known?.stages ?? null };
      await record(tx, actor, 'season.set', subjectOf('season', { id, orgPath, divisionCode }), data);
    });
  }
}
