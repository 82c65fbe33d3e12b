import {
  type Actor,
  blockingOf,
  canonical,
  carriedOf,
  checkCarried,
  checkTarget,
  inFormOrder,
  inLibrary,
  type LintFinding,
  lintTarget,
  notLinted,
  orInvalid,
  orRefuse,
  ProblemError,
  refusal,
  refuse,
  sum,
  tallyOfFindings,
  type TargetDraft,
  targetLifecycle,
} from '@chengxiao/domain';
import { changeEach, orNotFound, orStale, type Seen } from '../../kit/change';
import type { Tx } from '../../kit/db';
import { type Judgement, judgeEach } from '../../kit/many';
import { digest, recordAll } from '../../kit/record';
import { openReviewRounds, type Submission } from '../../review';
import { contextOf, subjectOf } from '../../lint';
import { TargetEntity } from '../target.entity';
import { onTarget } from '../targets.service';
import { type SubmissionCase, type SubmissionRules, submissionsOf } from './submission-cases.reads';

/** A target that may be submitted, the round it opens, and what the indicator check says besides. */
type Submittable = {
  readonly target: TargetEntity;
  readonly submission: Submission;
  readonly findings: readonly LintFinding[];
};

/**
 * Submits targets and opens their rounds, each judged by itself. What the indicator check only warns of stays in the event,
 * so that nobody can say later it was not there. Each is compared with the others as they stood before.
 */
export async function submitAll(tx: Tx, actor: Actor, seen: readonly Seen[]): Promise<Judgement<Submittable>> {
  const { cases, rules } = await submissionsOf(
    tx,
    actor,
    seen.map(({ id }) => id),
  );
  const judgement = judgeEach(seen, ({ id, version }) => {
    const each = orNotFound(cases.get(id));
    orRefuse(refuse(targetLifecycle, 'submit', actor, each.target));
    orStale(each.target, version);
    return orSubmittable(each, rules);
  });
  const { to } = targetLifecycle.actions.submit;
  const changes = judgement.allowed.map(({ target: { id, version }, submission: { roundNo } }) => {
    return { id, version, values: { state: to, roundNo, submittedBy: actor.userId, reason: null } };
  });
  await changeEach(tx, TargetEntity, changes);
  const submissions = judgement.allowed.map(({ submission }) => submission);
  const opened = new Map((await openReviewRounds(tx, actor, submissions)).map((round) => [round.subjectId, round]));
  const events = judgement.allowed.map(({ target, submission: { roundNo }, findings }) => {
    const { stepKey: step, dueOn, keyProject } = orNotFound(opened.get(target.id));
    const data = { from: target.state, to, roundNo, step, dueOn, keyProject, findings: tallyOfFindings(findings) };
    return { action: 'target.submit', subject: onTarget(target), data };
  });
  await recordAll(tx, actor, events);
  return judgement;
}

/**
 * Lets a stored target be submitted, or refuses it with every cell that is incomplete or that the check blocks, each
 * defect once.
 * @throws `NOT_READY` when its project is not in the library or it is the form that was rejected, `INVALID`
 */
function orSubmittable(each: SubmissionCase, rules: SubmissionRules): Submittable {
  const { target, project, draft, funds, earlier } = each;
  const { id: subjectId, projectId, year, formKind, orgPath, divisionCode } = target;
  const yearFunds = funds.filter((fund) => fund.year === year);
  if (!inLibrary(project)) throw new ProblemError(refusal('NOT_READY', 'projectNotAdmitted'));
  if (rules.kindOf(year, yearFunds) !== formKind) throw new ProblemError(refusal('NOT_READY', 'formKindChanged'));
  const findings = orUnblocked(each, rules);
  const formDigest = digestOf(draft);
  // Rejected 不予通过 means declared anew: the same form is not submitted again.
  if (earlier?.outcome === 'rejected' && earlier.formDigest === formDigest)
    throw new ProblemError(refusal('NOT_READY', 'unchangedAfterReject'));
  const submission: Submission = {
    ...{ subject: 'target', subjectId, projectId, year, roundNo: target.roundNo + 1, orgPath, divisionCode },
    // Money of the year: the budget line, or what the project plans while there is none.
    amount: each.lineAmount ?? sum(yearFunds.map(({ amount }) => amount)),
    risk: findings.length,
    keyMarked: earlier?.keyMarked ?? false,
    formDigest,
    route: rules.routeOf(year),
  };
  return { target, submission, findings };
}

/** What the indicator check says of a form that nothing blocks. @throws `INVALID` */
function orUnblocked(
  { target, project, draft, funds, references, carriedSource }: SubmissionCase,
  { packOf }: SubmissionRules,
) {
  const { year, formKind, confirmed } = target;
  const pack = packOf(year);
  const subject = subjectOf(project, year, funds, draft, formKind);
  const findings = lintTarget(pack, subject, contextOf(pack, subject, references));
  // Only what blocks stands for a finding of the check of completeness: a warning in its place would let the form through.
  const blocking = blockingOf(findings);
  const carried = carriedSource ? checkCarried(carriedOf(carriedSource.previous, year, draft, confirmed), draft) : [];
  orInvalid(inFormOrder([...notLinted(checkTarget(pack, draft, subject.frame), blocking), ...blocking, ...carried]));
  return findings;
}

/** The form without the ids of its rows, which a program may make anew without changing a word. */
const digestOf = ({ indicators, planSteps, ...goals }: TargetDraft): string =>
  digest(
    canonical({
      ...goals,
      indicators: indicators.map(({ id: _, ...row }) => row),
      planSteps: planSteps.map(({ id: _, ...step }) => step),
    }),
  );
