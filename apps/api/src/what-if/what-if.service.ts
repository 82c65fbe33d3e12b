import { Injectable } from '@nestjs/common';
import {
  type Actor,
  checkWhatIfYear,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuseUnsound,
  refuseWhatIf,
  type RulePack,
  whatIfLifecycle,
  canonical,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act } from '../kit/data/act';
import { insert, onceForRequest, orNotFound } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { enqueue } from '../kit/jobs/jobs';
import { digest, record } from '../kit/data/record';
import { appraisalOf, RulePackEntity } from '../rule-packs';
import { whatIfAggregate, WhatIfEntity, whatIfSubject } from './what-if.entity';
import { whatIfJob } from './what-if.job';
import { countFiled, whatIfById, type WhatIfRow } from './what-if.reads';

/** Which version of a pack is tried on which year. */
export type StartWhatIfCommand = {
  readonly rulePackId: string;
  readonly year: number;
  readonly requestId?: string | undefined;
};

/** Use cases of what-ifs: finance asks for one and may let it go; the worker does the rest. */
@Injectable()
export class WhatIfService {
  constructor(private readonly db: Db) {}

  /**
   * Queues the scoring of a year's filed evaluations of the own subtree under a pack as it is now.
   * @throws `NOT_FOUND`, `NOT_READY` with what keeps the pack from scoring, `DUPLICATE` while the same is under way,
   * `INVALID` at `year` when nothing was filed
   */
  start(actor: Actor, { rulePackId, year, requestId }: StartWhatIfCommand): Promise<WhatIfRow> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'whatIf.start', requestId, input: { rulePackId, year } },
        async () => {
          const pack = orNotFound(await tx.first(RulePackEntity, 'where t.id = $1', [rulePackId]));
          orRefuse(refuseWhatIf(actor, pack));
          const content = await orSoundContent(tx, pack);
          await refuseSecond(tx, actor, rulePackId, year);
          const total = await countFiled(tx, actor, year);
          orInvalid(checkWhatIfYear(year, total));
          return this.queue(tx, actor, { pack, content, year, total });
        },
      );
      return whatIfById(tx, id);
    });
  }

  /** Lets a what-if go; what was scored by then stays. @throws `STALE`, `ILLEGAL_STATE` */
  cancel(actor: Actor, id: string, version: number): Promise<WhatIfRow> {
    return this.db.as(actor, async (tx) => {
      // Waits for the portion that is being written, and lets no further one begin.
      await act(tx, actor, whatIfAggregate, {
        id,
        version,
        action: 'cancel',
        step: () => ({ values: { finishedAt: () => 'now()' } }),
      });
      return whatIfById(tx, id);
    });
  }

  private async queue(tx: Tx, actor: Actor, { pack, content, year, total }: Start): Promise<string> {
    const place = { id: uuid(), orgPath: actor.scopePath, divisionCode: actor.divisionCode };
    const { id: rulePackId, packId, packVersion } = pack;
    await insert(tx, WhatIfEntity, {
      ...place,
      rulePackId,
      packId,
      packVersion,
      content,
      year,
      total,
      version: 1,
      askedBy: actor.userId,
      askedByName: actor.name,
      askedByOrg: actor.orgName,
      state: whatIfLifecycle.initial,
    });
    const contentHash = digest(canonical(content));
    await record(tx, actor, 'whatIf.start', whatIfSubject(place), { packId, packVersion, contentHash, year, total });
    await enqueue(tx, whatIfJob, { whatIfId: place.id }, { singletonKey: place.id });
    return place.id;
  }
}

type Start = {
  readonly pack: RulePackEntity;
  readonly content: RulePack;
  readonly year: number;
  readonly total: number;
};

/** The whole pack; a draft must hold together first. */
async function orSoundContent(tx: Tx, pack: RulePackEntity): Promise<RulePack> {
  if (pack.content) return pack.content;
  const appraisal = await appraisalOf(tx, pack);
  orRefuse(refuseUnsound(appraisal.findings));
  return orNotFound(appraisal.pack);
}

async function refuseSecond(tx: Tx, { divisionCode }: Actor, rulePackId: string, year: number): Promise<void> {
  const other = await tx.one(
    `select from what_if t where t.rule_pack_id = $1 and t.year = $2 and t.division_code = $3
        and t.state in ('queued', 'running')`,
    [rulePackId, year, divisionCode],
  );
  if (other) throw new ProblemError(refusal('DUPLICATE', 'whatIfUnderWay'));
}
