import { isWorkingDay, today } from '@chengxiao/domain';
import { job, work } from '../../kit/jobs';
import { calendarAround } from '../../review';

/** Every morning: what is overdue is reminded of, on working days, without anybody signing. */
export const reviewReminders = job('review-reminders', { cron: '10 7 * * *' });

export const reviewRemindersWork = work(reviewReminders, async (_, { db }) => {
  await db.asWorker(async (tx) => {
    const now = today();
    if (isWorkingDay(await calendarAround(tx, now), now)) await tx.rows(remindSql, [now]);
  });
});

/** One row for each step that is late, once a working day however often the job runs. */
const remindSql = `
insert into target_review (id, target_id, project_id, round_no, decision, step, points, row_reasons, opinion, act_on, reviewer_id,
                           reviewer_name, reviewer_org, org_path, division_code)
select gen_random_uuid(), r.subject_id, r.project_id, r.round_no, 'remind', jsonb_build_object('key', r.step_key, 'name', r.route -> 'steps' -> r.step -> 'name'),
       '{}', '[]', '', $1::date, null, '', '', r.org_path, r.division_code
  from review_round r
 where r.step is not null and r.due_on < $1::date and r.subject = 'target'
on conflict do nothing`;
