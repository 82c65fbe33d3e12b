import {
  addWorkingDays,
  D,
  firstStep,
  isDecision,
  lastDecision,
  type LocalDate,
  type ReviewAct,
  type Said,
  type ReviewRoute,
  type ReviewStep,
  type ReviewRoundChange,
  type ReviewOutcome,
  today,
  type Actor,
  type WorkCalendar,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { insert, orNotFound } from '../kit/data/change';
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
  dueOn: step && step.workingDays > 0 ? addWorkingDays(calendar, now, step.workingDays) : null,
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

/** How a round goes on with a decision, which keeps what it takes to take it back; `said` is what the object said before. */
export function withDecided(
  change: ReviewRoundChange,
  { step, dueOn, assigneeId, assigneeName, asked }: ReviewRoundEntity,
  act: ReviewAct,
  { version, said }: { readonly version: number; readonly said?: Said | undefined },
): ReviewRoundChange {
  const last = change.acted.at(-1);
  if (!isDecision(act) || step === null || !last) return change;
  const before = { step, dueOn, assigneeId, assigneeName, asked, ...(said && { said }) };
  const decided = { at: new Date().toISOString(), version, before };
  return { ...change, acted: [...change.acted.slice(0, -1), { ...last, decided }] };
}

/** Puts rounds back to where they stood before their last acts, which are no part of them any more. */
export async function takeRoundsBack(tx: Tx, rounds: readonly ReviewRoundEntity[]): Promise<void> {
  const rows = rounds.map((round) => {
    const { step, dueOn, assigneeId, assigneeName, asked } = orNotFound(lastDecision(round)).decided.before;
    const { key, role, section } = orNotFound(round.route.steps[step]);
    const place = { step, stepKey: key, stepRole: role, stepSection: section, dueOn };
    return { id: round.id, ...place, assigneeId, assigneeName, asked, acted: round.acted.slice(0, -1) };
  });
  const written = await tx.rows(takeBackText, [JSON.stringify(rows)]);
  if (written.length !== rounds.length) throw new Error('a round was not there any more');
}

const takeBackText = `
update review_round r
   set step = c.step, step_key = c."stepKey", step_role = c."stepRole", step_section = c."stepSection", due_on = c."dueOn",
       assignee_id = c."assigneeId", assignee_name = c."assigneeName", asked = c.asked, acted = c.acted, outcome = null, ended_at = null
  from jsonb_to_recordset($1::jsonb) c (id uuid, step integer, "stepKey" text, "stepRole" text, "stepSection" text, "dueOn" date,
       "assigneeId" uuid, "assigneeName" text, asked jsonb, acted jsonb)
 where r.id = c.id returning r.id`;

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
