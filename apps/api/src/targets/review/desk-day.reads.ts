import { type Actor, isDecision, type ReviewAct, today, withoutTakenBack } from '@chengxiao/domain';
import type { DeskDayDto } from '@chengxiao/dto';
import type { Tx } from '../../kit/data/db';
import { type Desk, deskCounts } from './desk.reads';

/** A pause longer than this is no time spent on one of them, in seconds. */
const longestPause = 30 * 60;

type DoneAct = { subjectId: string; decision: ReviewAct; at: string; bulk: boolean };
/** What is decided of the other kinds stands in their events, under the names of their own actions. */
const decisions = `case m.action
    when 'project.forward' then 'forward' when 'project.return' then 'return' when 'project.admit' then 'pass' when 'project.takeBack' then 'takeBack'
    when 'targetAdjustment.takeBack' then 'takeBack'
    when 'targetAdjustment.forward' then 'forward' when 'targetAdjustment.return' then 'return'
    when 'targetAdjustment.approve' then 'pass' when 'targetAdjustment.reject' then 'reject' end`;

/** What the actor decided since the morning in Inner Mongolia, how long each took, and what is left. */
export async function deskDay(tx: Tx, actor: Actor, stages: Desk['stages']): Promise<DeskDayDto> {
  const values = [actor.userId, today()];
  const morning = `$2::date::timestamp at time zone 'Asia/Shanghai'`;
  const acts = await tx.rows<DoneAct>(
    `select t.target_id as "subjectId", t.decision, t.reviewed_at as at, t.bulk_id is not null as bulk
       from target_review t where t.reviewer_id = $1 and t.reviewed_at >= ${morning} order by at`,
    values,
  );
  const others = await tx.rows<DoneAct>(
    `select aggregate_id as "subjectId", decision, at, false as bulk
       from (select m.aggregate_id, m.at, ${decisions} as decision from event m where m.actor_id = $1 and m.at >= ${morning}) done
      where decision is not null order by at`,
    values,
  );
  const bySubject = Map.groupBy([...acts, ...others], ({ subjectId }) => subjectId);
  const decided = [...bySubject.values()].flatMap((ofOne) =>
    withoutTakenBack(ofOne).filter(({ decision }) => isDecision(decision)),
  );
  const times = decided.filter(({ bulk }) => !bulk).map(({ at }) => new Date(at).getTime() / 1_000);
  const ordered = times.sort((a, b) => a - b);
  const gaps = ordered.slice(1).map((time, index) => time - (ordered[index] ?? time));
  const spent = gaps.filter((gap) => gap <= longestPause);
  const seconds = spent.length > 0 ? Math.round(spent.reduce((all, gap) => all + gap, 0) / spent.length) : null;
  const left = (await deskCounts(tx, actor, stages)).reduce((all, { count }) => all + count, 0);
  return { done: decided.length, left, seconds };
}
