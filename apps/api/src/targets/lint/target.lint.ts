import {
  blockingOf,
  carriedOf,
  checkCarried,
  checkTarget,
  type FormKind,
  type Fund,
  inFormOrder,
  inLibrary,
  type Language,
  type LintContext,
  type LintFinding,
  lintRuleLabels,
  type LintSubject,
  lintTarget,
  nearestOf,
  notLinted,
  orInvalid,
  ProblemError,
  refusal,
  type RulePack,
  say,
  type TargetDraft,
} from '@chengxiao/domain';
import type { LintFindingDto } from '@chengxiao/dto';
import type { Tx } from '../../kit/db';
import { type ProjectEntity, projectById } from '../../library';
import { packInForce } from '../../rule-packs';
import { type Surroundings, surroundingsOf } from './lint.reads';
import { carriedGround } from '../declaration/carried.reads';
import { formKindFor } from '../declaration/declaration-rules.reads';
import { frameOf, storedDraft } from '../target.draft';
import type { TargetEntity } from '../target.entity';
import { annualNames } from '../target.keys';
import { fundsOf, indicatorsOf, planStepsOf } from '../targets.reads';

type Standing = Pick<ProjectEntity, 'name' | 'startDate' | 'endDate'>;

/** A form as the check examines it: with the project it is for and the project's money of all years. */
export const subjectOf = (
  project: Standing,
  year: number,
  funds: readonly Fund[],
  draft: TargetDraft,
  formKind?: FormKind,
): LintSubject => ({
  draft,
  frame: frameOf(
    project,
    year,
    funds.filter((fund) => fund.year === year),
    formKind,
  ),
  projectName: project.name,
  funds,
  // Nobody types a total here: it is the sum of the sources.
  total: null,
  midtermTotal: null,
});

/** What the check compares a form with: similar targets are compared exactly and the nearest kept. */
export const contextOf = (
  { lint }: RulePack,
  { projectName, draft }: LintSubject,
  { lastYear, peers, similar }: Surroundings,
): LintContext => ({
  lastYear,
  peers,
  similar: nearestOf(lint, { projectName, names: annualNames(draft.indicators) }, similar),
});

/** A finding in the language of whoever asked. */
export const spoken =
  (language: Language) =>
  (found: LintFinding): LintFindingDto => ({
    rule: found.rule,
    severity: found.severity,
    path: found.path,
    row: found.row,
    clause: found.clause,
    title: lintRuleLabels[found.rule].name[language],
    message: say(found, language),
    fixes: found.fixes.map(({ label, changes }) => ({ label: say(label, language), changes: [...changes] })),
  });

/** A form that may be submitted. */
export type Submittable = { readonly draft: TargetDraft; readonly findings: readonly LintFinding[] };

/**
 * Lets a stored target be submitted, or refuses it with every cell that is incomplete or that the check blocks, each
 * defect once. Answers the form, and what the check says besides.
 * @throws `NOT_READY` when its project is not in the library, `INVALID`
 */
export async function orSubmittable(tx: Tx, target: TargetEntity): Promise<Submittable> {
  const { id, projectId, divisionCode, year, formKind } = target;
  const project = await projectById(tx, projectId);
  if (!inLibrary(project)) throw new ProblemError(refusal('NOT_READY', 'projectNotAdmitted'));
  if ((await formKindFor(tx, project, year)) !== formKind)
    throw new ProblemError(refusal('NOT_READY', 'formKindChanged'));
  const draft = storedDraft(target, await indicatorsOf(tx, [id]), await planStepsOf(tx, [id]));
  const pack = await packInForce(tx, divisionCode, year);
  const subject = subjectOf(project, year, await fundsOf(tx, [projectId]), draft, formKind);
  const findings = lintTarget(pack, subject, contextOf(pack, subject, await surroundingsOf(tx, id)));
  const blocking = blockingOf(findings);
  // Only what blocks stands for a finding of the check of completeness: a warning in its place would let the form through.
  const ground = await carriedGround(tx, target);
  const carried = ground ? checkCarried(carriedOf(ground.former, year, draft, target.confirmed), draft) : [];
  orInvalid(inFormOrder([...notLinted(checkTarget(pack, draft, subject.frame), blocking), ...blocking, ...carried]));
  return { draft, findings };
}
