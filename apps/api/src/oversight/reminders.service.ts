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

  /**
   * Reminds of the projects of a year that still lie with their declarers, those of a department's units or of a bureau's division,
   * each once a day, in as many statements for a hundred as for one; answers how many.
   */
  remind(
    actor: Actor,
    { year, late }: { year: number; late: boolean },
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
        data: { year },
      }));
      await recordAll(tx, actor, events);
      return open.length;
    });
  }
}
