import type { IndicatorRow } from '../targets/target';
import type { LintRuleId, LintSubject } from './lint';
import { lintTarget } from './lint-target';
import { lintPack, samples, sampleSubject } from './sample-forms.fixture';

const [sound] = samples.filter(({ id }) => id === 'M03').map(sampleSubject);
if (!sound) throw new Error('no sample');

/** A form in which nothing is wrong. */
export const base: LintSubject = sound;

/** The same with another first row, or another goal. */
export const subjectWith = (row: Partial<IndicatorRow>, annualGoal = base.draft.annualGoal): LintSubject => {
  const [first, ...others] = base.draft.indicators;
  if (!first) throw new Error('no row');
  return { ...base, draft: { ...base.draft, annualGoal, indicators: [{ ...first, ...row }, ...others] } };
};

/** What a rule finds in the form as a whole and in its first row. */
export const found = (subject: LintSubject, rule: LintRuleId) =>
  lintTarget(lintPack, subject).filter((each) => each.rule === rule && (each.row ?? 0) === 0);
