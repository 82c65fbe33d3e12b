import {
  type Actor,
  orRefuse,
  ProblemError,
  refusal,
  refuse,
  sum,
  type TargetDraft,
  targetLifecycle,
  tallyOfFindings,
  canonical,
} from '@chengxiao/domain';
import { change, orStale } from '../../kit/change';
import type { Tx } from '../../kit/db';
import { digest, record } from '../../kit/record';
import { latestRounds, openRound } from '../../review';
import { TargetEntity } from '../target.entity';
import { orSubmittable } from '../lint/target.lint';
import { onTarget } from '../targets.service';

/**
 * Submits a locked target and opens its round. What the indicator check only warns of stays in the event, so that nobody
 * can say later it was not there.
 */
export async function submitTarget(tx: Tx, actor: Actor, target: TargetEntity, version: number): Promise<void> {
  orRefuse(refuse(targetLifecycle, 'submit', actor, target));
  orStale(target, version);
  const { draft, findings } = await orSubmittable(tx, target);
  const { id, projectId, year, state: from, orgPath, divisionCode } = target;
  const formDigest = digestOf(draft);
  const [earlier] = await latestRounds(tx, [id]);
  // Rejected 不予通过 means declared anew: the same form is not submitted again.
  if (earlier?.outcome === 'rejected' && earlier.formDigest === formDigest)
    throw new ProblemError(refusal('NOT_READY', 'unchangedAfterReject'));
  const { to } = targetLifecycle.actions.submit;
  const round = target.round + 1;
  const moved = { state: to, round, submittedBy: actor.userId, reason: null };
  await change(tx, TargetEntity, { id, version, state: from }, moved);
  const opened = await openRound(tx, actor, {
    subject: 'target',
    subjectId: id,
    projectId,
    year,
    round,
    amount: await stakeOf(tx, target),
    risk: findings.length,
    keyMarked: earlier?.keyMarked ?? false,
    formDigest,
    orgPath,
    divisionCode,
  });
  const { stepKey: step, dueOn, keyProject } = opened;
  const told = { from, to, round, step, dueOn, keyProject, findings: tallyOfFindings(findings) };
  await record(tx, actor, 'target.submit', onTarget(target), told);
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

/** Money of the year: the budget line, or what the project plans while there is none, in 元. */
async function stakeOf(tx: Tx, { projectId, year }: TargetEntity): Promise<string> {
  const [line] = await tx.rows<{ amount: string }>(
    "select amount from budget_line where project_id = $1 and year = $2 and state <> 'cancelled'",
    [projectId, year],
  );
  if (line) return line.amount;
  const funds = await tx.rows<{ amount: string }>(
    'select amount from project_fund where project_id = $1 and year = $2',
    [projectId, year],
  );
  return sum(funds.map(({ amount }) => amount));
}
