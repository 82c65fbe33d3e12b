import { type Actor, arrangedWords, startingWords, today, unreportedStates } from '@chengxiao/domain';
import type { MatterArgs, MatterDto, MatterFormsDto } from '@chengxiao/dto';
import { addListFilter, conditionList } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { named } from '../kit/data/history';
import { oneLoader } from '../kit/data/loader';
import { momentKey, type Page, page } from '../kit/data/page';
import { withOverdue } from '../review';
import { eventColumns, eventId, isBusinessEvent } from './oversight.reads';

const words = startingWords.map((word) => `'${word}'`).join(', ');
/** An act that begins a matter, or hands it on: the first of its chain, and what submits, reports, proposes, sends or assigns. */
const starts = (alias: string): string => `(${alias}.seq = 1 or ${alias}.action in (${words}))`;
/** What an arrangement opened stands in its numbers. */
const isArranged = `e.action in (${arrangedWords.map((word) => `'${word}'`).join(', ')})`;

type Stored = Omit<MatterDto, 'overdueDays' | 'subject' | 'action' | 'lastAction'> & {
  subject: string;
  action: string;
  lastAction: string;
};

/** The step at which a matter waits, until when, and when it was reminded of last. */
const openStep = {
  columns: `w.route -> 'steps' -> w.step -> 'name' as "stepName", w.assignee_name as "assigneeName", w.due_on::text as "dueDate",
    r.at as "remindedAt"`,
  joins: `left join review_round w on w.subject_id = e.aggregate_id and w.step is not null
    left join lateral (select max(r.reviewed_at) as at from target_review r where r.target_id = w.subject_id and r.round_no = w.round_no
                        and r.decision = 'remind' and r.step ->> 'key' = w.step_key) r on true`,
} as const;
const noStep = {
  columns: `null as "stepName", null as "assigneeName", null as "dueDate", null as "remindedAt"`,
  joins: '',
} as const;

/**
 * Matters that I started 我发起的 or did something about 已办, the one I dealt with last first: of the events of a matter only my last
 * one counts, and where the matter is now is what its chain ends with, so that there is no second truth.
 */
export async function matterPage(
  tx: Tx,
  actor: Actor,
  { part, filter = {}, ...request }: MatterArgs,
  counted: boolean,
): Promise<Page<MatterDto>> {
  // A third party sees no review: what it was assigned stands at no step.
  const step = actor.role === 'evaluator' ? noStep : openStep;
  const columns = `${eventId} as id, e.aggregate_type as subject, e.aggregate_id as "subjectId", e.action, e.at,
    coalesce(e.data ->> 'reason', e.data ->> 'opinion') as reason, z.action as "lastAction", z.at as "lastAt", z.actor_name as "lastBy",
    ${step.columns}, e.project_id as "projectId", p.code as "projectCode", p.name as "projectName", p.org_name as "orgName",
    p.department_name as "departmentName", e.division_code as "divisionCode", e.org_path as "orgPath", ${momentKey('e.at')} as "sortKey"`;
  const from = `event e left join project p on p.id = e.project_id
    join lateral (select z.action, z.at, z.actor_name from event z where z.aggregate_id = e.aggregate_id order by z.seq desc limit 1) z on true
    ${step.joins}`;
  const { conditions, values, where } = conditionList();
  where((place) => `e.actor_id = ${place}`, actor.userId);
  conditions.push(isBusinessEvent, `not ${isArranged}`, part === 'started' ? starts('e') : 'true');
  conditions.push(`not exists (select from event later where later.aggregate_id = e.aggregate_id and later.seq > e.seq
    and later.actor_id = e.actor_id and ${part === 'started' ? starts('later') : 'true'})`);
  addListFilter(where, filter, eventColumns);
  const sort = { by: 'e.at', type: 'timestamptz', descending: true };
  const found = await page<Stored>(tx, { columns, from, conditions, values, sort, id: eventId }, request, counted);
  const overdue = await withOverdue(tx, found.nodes, ({ dueDate }) => dueDate);
  const mine = named(overdue);
  const last = named(overdue.map(({ subject, lastAction }) => ({ subject, action: lastAction })));
  return { ...found, nodes: mine.map((each, at) => ({ ...each, lastAction: last[at]?.action ?? each.action })) };
}

/** What became of the forms that arrangements 布置 opened, of many arrangements in one statement; of the forms in scope. */
export const loadArrangedForms = oneLoader<string, MatterFormsDto & { readonly roundId: string }>(
  (tx, roundIds) =>
    tx.rows(
      `select r.id as "roundId", r.year, r.cutoff_month as "cutoffMonth", count(t.id)::integer as total,
              (count(*) filter (where t.state in ('open', 'returned')))::integer as unreported,
              (count(*) filter (where t.state = 'submitted'))::integer as submitted,
              (count(*) filter (where t.state = 'decided'))::integer as done,
              (count(*) filter (where t.state in ('open', 'returned') and r.due_date < $2::date))::integer as overdue
         from monitoring_round r left join monitoring_report t on t.round_id = r.id
        where r.id = any($1) group by r.id, r.year, r.cutoff_month
       union all
       select r.id, r.year, null, count(t.id)::integer,
              (count(*) filter (where t.state = any($3)))::integer, (count(*) filter (where t.state = 'submitted'))::integer,
              (count(*) filter (where t.state = 'filed'))::integer,
              (count(*) filter (where t.state = any($3) and t.due_date < $2::date))::integer
         from evaluation_round r left join evaluation t on t.division_code = r.division_code and t.year = r.year
        where r.id = any($1) group by r.id, r.year`,
      [roundIds, today(), unreportedStates],
    ),
  ({ roundId }) => roundId,
);
