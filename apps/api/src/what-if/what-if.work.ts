import { whatIfSteps } from '@chengxiao/domain';
import { takeStep } from '../kit/data/act';
import { lock } from '../kit/data/change';
import type { Db, Tx } from '../kit/data/db';
import { type Attempt, work } from '../kit/jobs/jobs';
import { WhatIfEntity } from './what-if.entity';
import { filedAfter } from './what-if.filed';
import { whatIfJob } from './what-if.job';
import { type ScoringOutcome, scorePortion } from './what-if.scoring';

/** The last portion that was written; 0 and the lowest id before the first. */
type Position = { readonly number: number; readonly lastId: string };
const startPosition: Position = { number: 0, lastId: '00000000-0000-0000-0000-000000000000' };

const findWhatIf = (db: Db, id: string): Promise<WhatIfEntity | null> =>
  db.asWorker((tx) => tx.first(WhatIfEntity, 'where t.id = $1', [id]));

/** Does a what-if, or what another worker left of it, so many evaluations at a time. */
export const workInPortionsOf = (size: number) =>
  work(
    whatIfJob,
    async ({ whatIfId }, { db, signal }) => {
      const whatIf = await findWhatIf(db, whatIfId);
      if (whatIf) await new WhatIfRun(db, whatIf, signal, size).run();
    },
    async ({ whatIfId }, db) => {
      const whatIf = await findWhatIf(db, whatIfId);
      if (whatIf)
        await db.asWorker((tx) => takeStep(tx, WhatIfEntity, whatIfId, whatIfSteps.fail, ended), whatIf.orgPath);
    },
  );

/** A portion is about a second of work and a few megabytes. */
export const whatIfWork = workInPortionsOf(2_000);

/** One attempt at a what-if, within the path it was asked for. */
class WhatIfRun {
  constructor(
    private readonly db: Db,
    private readonly whatIf: WhatIfEntity,
    private readonly signal: Attempt['signal'],
    private readonly size: number,
  ) {}

  /** Portion by portion until all is scored or somebody cancelled; a stopped one goes on from there at the next attempt. */
  async run(): Promise<void> {
    let position = await this.within((tx) => this.begin(tx));
    while (position) {
      this.signal.throwIfAborted();
      const { lastId } = position;
      const portion = await this.within((tx) => filedAfter(tx, this.whatIf, lastId, this.size));
      const last = portion.at(-1);
      if (!last) return this.within((tx) => this.finish(tx));
      const outcome = await scorePortion(this.whatIf.content, portion, this.signal);
      const next: Position = { number: position.number + 1, lastId: last.id };
      position = await this.within((tx) => this.writeOutcome(tx, next, outcome));
    }
  }

  private within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.db.asWorker(work, this.whatIf.orgPath);
  }

  private async begin(tx: Tx): Promise<Position | null> {
    await takeStep(tx, WhatIfEntity, this.whatIf.id, whatIfSteps.begin, { startedAt: () => 'now()' });
    return this.position(tx);
  }

  /** Where the run stands; null once it runs no more. The lock lets a cancellation come before or after a portion, never within. */
  private async position(tx: Tx): Promise<Position | null> {
    const { id, state } = await lock(tx, WhatIfEntity, this.whatIf.id);
    if (state !== 'running') return null;
    const last = `select number, last_id as "lastId" from what_if_portion where what_if_id = $1 order by number desc limit 1`;
    return (await tx.one<Position>(last, [id])) ?? startPosition;
  }

  /** Writes a portion, unless another worker that had the job meanwhile wrote it; answers from where to go on. */
  private async writeOutcome(tx: Tx, next: Position, { counts, changes }: ScoringOutcome): Promise<Position | null> {
    const position = await this.position(tx);
    if (position?.number !== next.number - 1) return position;
    const { id, orgPath, divisionCode } = this.whatIf;
    const place = [id, orgPath, divisionCode];
    await tx.rows(portionText, [...place, next.number, next.lastId, JSON.stringify(counts)]);
    if (changes.length > 0) await tx.rows(changesText, [...place, JSON.stringify(changes)]);
    return next;
  }

  private async finish(tx: Tx): Promise<void> {
    const done = `(select sum((c ->> 'count')::integer) from what_if_portion b, jsonb_array_elements(b.counts) c where b.what_if_id = what_if.id)`;
    // A filing that was under way when the what-if was asked for may have come in: what was scored is what counts.
    const total = () => `coalesce(${done}, 0)`;
    await takeStep(tx, WhatIfEntity, this.whatIf.id, whatIfSteps.finish, { ...ended, total });
  }
}

const ended = { finishedAt: () => 'now()' };

const portionText = `
insert into what_if_portion (what_if_id, org_path, division_code, number, last_id, counts)
values ($1, $2, $3, $4, $5, $6)`;

const changesText = `
insert into what_if_change (what_if_id, org_path, division_code, evaluation_id, project_code, project_name, org_name,
                            total_before, total_after, grade_before, grade_after, size, why, notes)
select $1, $2, $3, c."evaluationId", c."projectCode", c."projectName", c."orgName", c."totalBefore", c."totalAfter",
       c."gradeBefore", c."gradeAfter", c.size, c.why, c.notes
  from jsonb_to_recordset($4::jsonb) as c("evaluationId" uuid, "projectCode" text, "projectName" text, "orgName" text,
       "totalBefore" numeric, "totalAfter" numeric, "gradeBefore" jsonb, "gradeAfter" jsonb, size numeric, why jsonb, notes jsonb)`;
