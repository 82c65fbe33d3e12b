import { blockingOf, notLinted, say } from '@chengxiao/domain';
import { currentLanguage, type Problem, type ProblemField } from '@chengxiao/ui';
import { useState } from 'react';
import { useLintText } from '../../lint/lint.i18n';
import { invalidProblem, toProblemFields } from '../../api/problem-from';
import type { FormFindings } from '../findings/lint-form';
import { malformedOf, type TargetForm } from './target-form';
import { useTargetText } from '../targets.i18n';

/** A refusal, and which of its fields the linter marks at their cells anyway. */
type Refused = { readonly problem: Problem | null; readonly marked: ReadonlySet<ProblemField> };
const nothing: Refused = { problem: null, marked: new Set() };

const localRefusal = (detail: string, fields: readonly ProblemField[], linted: readonly ProblemField[]): Refused => ({
  problem: invalidProblem([...fields, ...linted], detail),
  marked: new Set(linted),
});

/** The refused fields without those whose message the linter already shows at the cell. */
function serverRefusal(problem: Problem, { findings }: FormFindings): Refused {
  const lintMessages = new Set(findings.map((each) => say(each, currentLanguage())));
  return { problem, marked: new Set(problem.fields?.filter(({ message }) => lintMessages.has(message))) };
}

/** Changes the form as it is when the answer comes: what was typed meanwhile is in it. */
export type ChangeForm = (change: (now: TargetForm) => TargetForm) => void;
export type Save = (form: TargetForm, andSubmit: boolean, keep: ChangeForm) => Promise<Problem | null>;

/** Saves and submits: what keeps the form back is listed before anything is sent, and what the server refuses after. */
export function useSubmission(form: TargetForm, now: () => FormFindings, onSave: Save, keep: ChangeForm) {
  const t = useTargetText();
  const lintText = useLintText();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(nothing);
  /** What a submission, or a draft, cannot have. */
  const refusalOf = (examined: FormFindings, andSubmit: boolean): Refused => {
    const blocking = blockingOf(examined.findings);
    if (andSubmit) {
      const detail = blocking.length > 0 ? lintText('refused', { n: blocking.length }) : t('form.incomplete');
      const checks = toProblemFields(examined.checks);
      return checks.length + blocking.length > 0 ? localRefusal(detail, checks, toProblemFields(blocking)) : nothing;
    }
    const malformed = malformedOf(form);
    const unmarked = notLinted(malformed, examined.findings);
    const marked = malformed.filter((each) => !unmarked.includes(each));
    return malformed.length > 0
      ? localRefusal(t('form.malformed'), toProblemFields(unmarked), toProblemFields(marked))
      : nothing;
  };
  const save = async (andSubmit: boolean): Promise<boolean> => {
    if (andSubmit) setTried(true);
    const examined = now();
    const wrong = refusalOf(examined, andSubmit);
    setRefused(wrong);
    if (wrong.problem) return false;
    const problem = await onSave(form, andSubmit, keep);
    setRefused(problem ? serverRefusal(problem, examined) : nothing);
    return problem === null;
  };
  return { tried, refused, save };
}
