import { Injectable } from '@nestjs/common';
import { type Actor, unsubmittedPlaces } from '@chengxiao/domain';
import { Db } from '../kit/data/db';
import { recordAll, subjectOf } from '../kit/data/record';
import type { YearStages } from '../review';
import { homeSource } from './home.source';

/** Projects that one act reminds of at most: what is left over is reminded of by the next. */
const atOnce = 500;

/** 催办 of what has not been submitted: an event of the project, which its unit finds at its task. */
@Injectable()
export class RemindersService {
  constructor(private readonly db: Db) {}

  /** When the actor reminded of projects of a year last, or null. */
  async last(actor: Actor, year: number): Promise<string | null> {
    const found = await this.db.as(actor, (tx) =>
      tx.one<{ at: string }>(
        `select e.at from event e where e.actor_id = $1 and e.action = 'project.remind' and (e.data ->> 'year')::integer = $2
          order by e.at desc limit 1`,
        [actor.userId, year],
      ),
    );
    return found?.at ?? null;
  }

  /**
   * Reminds of the projects of a year that still lie with their declarers, those of a department's units or of a bureau's division,
   * each once a day with a word, if there is one, in as many statements for a hundred as for one; answers how many.
   */
  remind(
    actor: Actor,
    { year, late, opinion }: { year: number; late: boolean; opinion: string },
    stages: readonly YearStages[],
  ): Promise<number> {
    return this.db.as(actor, async (tx) => {
      const { sql, values } = homeSource(actor, year, stages);
      const open = await tx.rows<{ id: string; orgPath: string; divisionCode: string }>(
        `select x.id, x.org_path as "orgPath", x.division_code as "divisionCode" from (${sql}) x
          where x.place = any($${values.length + 1}) and (x.late or not $${values.length + 2}::boolean) and x.org_path <> $${values.length + 3}
            and not exists (select from event m where m.project_id = x.id and m.action = 'project.remind'
                             and m.at >= date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')
          order by x.due nulls last, x.id limit ${atOnce}`,
        [...values, unsubmittedPlaces, late, actor.orgPath],
        'unprepared',
      );
      const events = open.map((row) => ({
        action: 'project.remind' as const,
        subject: subjectOf('project', row, row.id),
        data: { year, ...(opinion && { opinion }) },
      }));
      await recordAll(tx, actor, events);
      return open.length;
    });
  }
}
