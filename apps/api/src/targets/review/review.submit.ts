import {
  type Actor,
  blockingOf,
  canonical,
  carriedOf,
  fundFields,
  pickFields,
  type SubmittedTarget,
  checkCarried,
  checkTarget,
  inFormOrder,
  inLibrary,
  orRefuse,
  refuseHeld,
  type LintFinding,
  lintTarget,
  notLinted,
  orInvalid,
  ProblemError,
  refusal,
  sum,
  tallyOfFindings,
  type TargetDraft,
  sentBy,
} from '@chengxiao/domain';
import { actOnEach, aggregate } from '../../kit/data/act';
import { insert, orNotFound, type Seen } from '../../kit/data/change';
import type { Tx } from '../../kit/data/db';
import type { Judgement } from '../../kit/data/many';
import { digest } from '../../kit/data/record';
import { openReviewRounds, type Submission } from '../../review';
import { contextOf, subjectOf } from '../../lint';
import { type TargetEntity, targetParts, TargetSubmissionEntity } from '../target.entity';
import { type SubmissionCase, type SubmissionRules, submissionsOf } from './submission-cases.reads';

/** Targets with all that submitting them is held against. */
const submissions = aggregate(targetParts, async (tx, targets, { actor }) => {
  const { cases, rules } = await submissionsOf(tx, actor, targets);
  return targets.flatMap((target) => {
    const submissionCase = cases.get(target.id);
    return submissionCase ? [{ ...target, rules, submissionCase }] : [];
  });
});

/** The round a target opens when it is submitted, and what the indicator check says besides. */
type Submittable = {
  readonly submission: Submission;
  readonly content: SubmittedTarget;
  readonly findings: readonly LintFinding[];
};

/**
 * Submits targets and opens their rounds, each judged by itself. What the indicator check only warns of stays in the event,
 * so that nobody can say later it was not there. Each is compared with the others as they stood before.
 */
export function submitAll(tx: Tx, actor: Actor, seen: readonly Seen[]): Promise<Judgement<unknown>> {
  const submittable = new Map<string, Submittable>();
  const submittableOf = ({ id }: TargetEntity) => orNotFound(submittable.get(id));
  return actOnEach(tx, actor, submissions, seen, {
    action: 'submit',
    step: ({ id, submissionCase, rules }) => {
      const found = orSubmittable(submissionCase, rules);
      submittable.set(id, found);
      return { values: { roundNo: found.submission.roundNo, ...sentBy(actor), reason: null, mendBy: null } };
    },
    effect: async (moved) => {
      const begun = moved.map(({ row }) => submittableOf(row).submission);
      await keepSubmitted(
        tx,
        moved.map(({ row }) => submittableOf(row)),
      );
      const opened = new Map((await openReviewRounds(tx, actor, begun)).map((round) => [round.subjectId, round]));
      return (target) => {
        const { submission, findings } = submittableOf(target);
        const { stepKey: step, dueOn, keyProject } = orNotFound(opened.get(target.id));
        return { roundNo: submission.roundNo, step, dueOn, keyProject, findings: tallyOfFindings(findings) };
      };
    },
  });
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
  orRefuse(refuseHeld(project));
  if (!inLibrary(project)) throw new ProblemError(refusal('NOT_READY', 'projectNotAdmitted'));
  if (rules.kindOf(year, yearFunds) !== formKind) throw new ProblemError(refusal('NOT_READY', 'formKindChanged'));
  const findings = orUnblocked(each, rules);
  const formDigest = digestOf(draft);
  // Rejected 不予通过 means declared anew: the same form is not submitted again.
  if (earlier?.outcome === 'rejected' && earlier.formDigest === formDigest)
    throw new ProblemError(refusal('NOT_READY', 'unchangedAfterReject'));
  const submission: Submission = {
    subject: 'target',
    subjectId,
    projectId,
    year,
    roundNo: target.roundNo + 1,
    orgPath,
    divisionCode,
    // Money of the year: the budget line, or what the project plans while there is none.
    amount: each.lineAmount ?? sum(yearFunds.map(({ amount }) => amount)),
    risk: findings.length,
    keyMarked: earlier?.keyMarked ?? false,
    formDigest,
    route: rules.routeOf(year),
  };
  const content = { ...draft, funds: yearFunds.map((fund) => pickFields(fundFields, fund)) };
  return { submission, content, findings };
}

/** Keeps what is submitted, so that the next round can be read against it. */
const keepSubmitted = (tx: Tx, submitted: readonly Submittable[]): Promise<void> =>
  insert(
    tx,
    TargetSubmissionEntity,
    submitted.map(({ submission: { subjectId: targetId, roundNo, orgPath, divisionCode }, content }) => ({
      targetId,
      roundNo,
      content,
      orgPath,
      divisionCode,
    })),
  );

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
