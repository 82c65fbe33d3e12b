import { setImmediate as breathe } from 'node:timers/promises';
import { canonical, D, type GradeShift, rescore, type RulePack, sameGrade } from '@chengxiao/domain';
import type { WhatIfChangeEntity } from './what-if.entity';
import type { FiledRow } from './what-if.filed';

/** What a portion of evaluations comes to. */
export type ScoringOutcome = {
  /** Evaluations by grade before and after. */
  readonly counts: readonly GradeShift[];
  readonly changes: readonly Omit<WhatIfChangeEntity, 'whatIfId' | 'orgPath' | 'divisionCode'>[];
};

/** After so many evaluations the event loop has its turn: heartbeats of the job and the minute's seal must not wait. */
const yieldEvery = 100;

/** Scores a portion; keeps those with another grade and those without one. */
export async function scorePortion(
  pack: RulePack,
  portion: readonly FiledRow[],
  signal: AbortSignal,
): Promise<ScoringOutcome> {
  const counts = new Map<string, GradeShift>();
  const changes: ScoringOutcome['changes'][number][] = [];
  for (const [index, filed] of portion.entries()) {
    if (index % yieldEvery === 0) {
      await breathe();
      signal.throwIfAborted();
    }
    const { grade: before } = filed.evaluation;
    const result = rescore(pack, filed.evaluation);
    const { grade: after } = result;
    const key = canonical([before, after]);
    counts.set(key, { before, after, count: (counts.get(key)?.count ?? 0) + 1 });
    if (!sameGrade(after, before)) changes.push(changeOf(filed, result));
  }
  return { counts: [...counts.values()], changes };
}

function changeOf(
  { id: evaluationId, projectCode, projectName, orgName, evaluation }: FiledRow,
  { total: totalAfter, grade: gradeAfter, why, notes }: ReturnType<typeof rescore>,
): ScoringOutcome['changes'][number] {
  const { total: totalBefore, grade: gradeBefore } = evaluation;
  const size = totalAfter === null ? '100' : new D(totalAfter).minus(totalBefore).abs().toFixed();
  const project = { evaluationId, projectCode, projectName, orgName };
  return { ...project, totalBefore, totalAfter, gradeBefore, gradeAfter, size, why, notes };
}
