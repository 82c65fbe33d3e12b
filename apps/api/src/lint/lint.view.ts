import {
  type FormKind,
  type Fund,
  type Language,
  type LintContext,
  type LintFinding,
  lintRuleLabels,
  type LintSubject,
  nearestOf,
  type RulePack,
  say,
  type TargetDraft,
  targetFrame,
} from '@chengxiao/domain';
import type { LintFindingDto } from '@chengxiao/dto';
import type { ProjectEntity } from '../library';
import type { LintReferences } from './lint.reads';
import { annualNames } from './indicator.keys';

type LintedProject = Pick<ProjectEntity, 'name' | 'startDate' | 'endDate' | 'projectType'>;

/** A form as the check examines it: with the project it is for and the project's money of all years. */
export const subjectOf = (
  project: LintedProject,
  year: number,
  funds: readonly Fund[],
  draft: TargetDraft,
  formKind?: FormKind,
): LintSubject => ({
  draft,
  frame: targetFrame(
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
  { lastYear, peers, similar }: LintReferences,
): LintContext => ({
  lastYear,
  peers,
  similar: nearestOf(lint, { projectName, names: annualNames(draft.indicators) }, similar),
});

/** A finding in the language of whoever asked. */
export const localise =
  (language: Language) =>
  (lintFinding: LintFinding): LintFindingDto => ({
    rule: lintFinding.rule,
    severity: lintFinding.severity,
    path: lintFinding.path,
    row: lintFinding.row,
    clause: lintFinding.clause,
    title: lintRuleLabels[lintFinding.rule].name[language],
    message: say(lintFinding, language),
    fixes: lintFinding.fixes.map(({ label, changes }) => ({ label: say(label, language), changes: [...changes] })),
  });
