import {
  addWorkingDays,
  type DecidedAct,
  D,
  firstStep,
  type LocalDate,
  type ReviewRoute,
  type ReviewStep,
  type ReviewRoundChange,
  type ReviewOutcome,
  today,
  type Actor,
  type WorkCalendar,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { insert } from '../kit/data/change';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import { calendarAround } from './calendar.reads';
import { ReviewRoundEntity } from './review.entity';

/** What is submitted, and what of it the desk asks about. */
export type Submission = Pick<
  ReviewRoundEntity,
  | 'subject'
  | 'subjectId'
  | 'projectId'
  | 'year'
  | 'roundNo'
  | 'route'
  | 'amount'
  | 'risk'
  | 'keyMarked'
  | 'formDigest'
  | 'orgPath'
  | 'divisionCode'
>;

/** The columns that say at which step a round waits, and until when. */
const stepColumns = (step: ReviewStep | undefined, calendar: WorkCalendar, now: LocalDate) => ({
  stepKey: step?.key ?? null,
  stepRole: step?.role ?? null,
  stepSection: step?.section ?? null,
  dueOn: step ? addWorkingDays(calendar, now, step.workingDays) : null,
});

const isKeyProject = ({ keyAmount }: ReviewRoute, amount: string): boolean =>
  keyAmount !== null && new D(amount).gte(keyAmount);

/** Begins rounds at their first steps, all in one statement, each under the route it is submitted under. */
export async function openReviewRounds(
  tx: Tx,
  actor: Actor,
  submissions: readonly Submission[],
): Promise<OpenedReviewRound[]> {
  const now = today();
  const calendar = await calendarAround(tx, now);
  const byDepartment = actor.role === 'department';
  const opened = submissions.map((submission) => {
    const { route, amount, keyMarked } = submission;
    const step = firstStep(route, byDepartment);
    return {
      ...submission,
      id: uuid(),
      byDepartment,
      step,
      ...stepColumns(route.steps[step], calendar, now),
      assigneeId: null,
      asked: [],
      acted: [],
      keyProject: keyMarked || isKeyProject(route, amount),
      submittedBy: actor.userId,
      submittedByName: actor.name,
      submittedByOrg: actor.orgName,
    };
  });
  await insert(tx, ReviewRoundEntity, opened);
  return opened;
}
/** A round just begun, as far as an event tells of it. */
export type OpenedReviewRound = Pick<ReviewRoundEntity, 'subjectId' | 'stepKey' | 'dueOn' | 'keyProject'>;

/** How one round is to go on; what is left out stays. */
export type ReviewRoundStep = {
  readonly round: ReviewRoundEntity;
  readonly change: ReviewRoundChange & {
    readonly assigneeName?: string | null;
    readonly keyProject?: boolean;
    readonly keyMarked?: boolean;
    readonly outcome?: ReviewOutcome | null;
  };
};

/** Writes how rounds go on, all in one statement; whoever calls it holds the lock of their objects. */
export async function saveReviewRounds(tx: Tx, steps: readonly ReviewRoundStep[]): Promise<void> {
  const now = today();
  const calendar = await calendarAround(tx, now);
  const rows = steps.map(({ round, change }) => {
    const moved = change.step !== round.step;
    const { stepKey, stepRole, stepSection, dueOn } = round;
    const place = change.step === null ? undefined : round.route.steps[change.step];
    return {
      id: round.id,
      assigneeName: null,
      keyProject: round.keyProject,
      keyMarked: round.keyMarked,
      outcome: null,
      ...change,
      moved,
      ...(moved ? stepColumns(place, calendar, now) : { stepKey, stepRole, stepSection, dueOn }),
    };
  });
  const written = await tx.rows(saveText, [JSON.stringify(rows)]);
  if (written.length !== steps.length) throw new Error('a round was not there any more');
}

/** Puts a round back to where it stood before its last act, which is no part of it any more. */
export async function restoreReviewRound(
  tx: Tx,
  { id, route, acted }: ReviewRoundEntity,
  { step, dueOn, assigneeId, assigneeName, asked }: DecidedAct['before'],
): Promise<void> {
  const { key = null, role = null, section = null } = route.steps[step] ?? {};
  const written = await tx.rows(
    `update review_round set step = $2, step_key = $3, step_role = $4, step_section = $5, due_on = $6, assignee_id = $7,
            assignee_name = $8, asked = $9::jsonb, acted = $10::jsonb, outcome = null, ended_at = null
      where id = $1 returning id`,
    [
      id,
      step,
      key,
      role,
      section,
      dueOn,
      assigneeId,
      assigneeName,
      JSON.stringify(asked),
      JSON.stringify(acted.slice(0, -1)),
    ],
  );
  if (written.length !== 1) throw new Error('a round was not there any more');
}

const saveText = `
update review_round r
   set step = c.step, step_key = c."stepKey", step_role = c."stepRole", step_section = c."stepSection", due_on = c."dueOn",
       stepped_at = case when c.moved then now() else r.stepped_at end, assignee_id = c."assigneeId", assignee_name = c."assigneeName",
       asked = c.asked, acted = c.acted, key_project = c."keyProject", key_marked = c."keyMarked", outcome = c.outcome,
       ended_at = case when c.step is null then now() end
  from jsonb_to_recordset($1::jsonb) c (id uuid, step integer, "stepKey" text, "stepRole" text, "stepSection" text, "dueOn" date,
       moved boolean, "assigneeId" uuid, "assigneeName" text, asked jsonb, acted jsonb, "keyProject" boolean, "keyMarked" boolean, outcome text)
 where r.id = c.id and r.step is not null returning r.id`;

/** The latest round of each object, under way or over. */
export const latestReviewRounds = (tx: Tx, subjectIds: readonly string[]): Promise<ReviewRoundEntity[]> =>
  tx.rows(
    `select distinct on (t.subject_id) ${tx.columns(ReviewRoundEntity)} from review_round t
      where t.subject_id = any($1) order by t.subject_id, t.round_no desc`,
    [subjectIds],
  );

export const loadReviewRound = oneLoader<string, ReviewRoundEntity>(latestReviewRounds, ({ subjectId }) => subjectId);

/** The rounds of some objects that are under way. */
export const openReviewRoundsOf = (tx: Tx, subjectIds: readonly string[]): Promise<ReviewRoundEntity[]> =>
  tx.all(ReviewRoundEntity, 'where t.subject_id = any($1) and t.step is not null', [subjectIds]);

/** The same of one object, or null. */
export const openReviewRoundOf = async (tx: Tx, subjectId: string): Promise<ReviewRoundEntity | null> =>
  (await openReviewRoundsOf(tx, [subjectId]))[0] ?? null;
