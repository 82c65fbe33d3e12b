import { blockingOf, notLinted, say } from '@chengxiao/domain';
import { currentLanguage, type Problem, type ProblemField } from '@chengxiao/ui';
import { useState } from 'react';
import { useLintText } from '../../lint/lint.i18n';
import { invalid, worded } from '../../problem-from';
import type { Examined } from '../lint/lint-form';
import { malformedOf, type TargetForm } from './target-form';
import { useTargetText } from '../targets.i18n';

/** A refusal, and which of its fields the linter marks at their cells anyway. */
type Refused = { readonly problem: Problem | null; readonly marked: ReadonlySet<ProblemField> };
const nothing: Refused = { problem: null, marked: new Set() };

const refusedFor = (detail: string, fields: readonly ProblemField[], linted: readonly ProblemField[]): Refused => ({
  problem: invalid([...fields, ...linted], detail),
  marked: new Set(linted),
});

/** The refused fields without those whose message the linter already shows at the cell. */
function fromServer(problem: Problem, { findings }: Examined): Refused {
  const told = new Set(findings.map((each) => say(each, currentLanguage())));
  return { problem, marked: new Set(problem.fields?.filter(({ message }) => told.has(message))) };
}

/** Changes the form as it is when the answer comes: what was typed meanwhile is in it. */
export type Keep = (change: (now: TargetForm) => TargetForm) => void;
export type Save = (form: TargetForm, andSubmit: boolean, keep: Keep) => Promise<Problem | null>;

/** Saves and submits: what keeps the form back is listed before anything is sent, and what the server refuses after. */
export function useSubmission(form: TargetForm, now: () => Examined, onSave: Save, keep: Keep) {
  const t = useTargetText();
  const said = useLintText();
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState(nothing);
  /** What a submission, or a draft, cannot have. */
  const against = (examined: Examined, andSubmit: boolean): Refused => {
    const blocking = blockingOf(examined.findings);
    if (andSubmit) {
      const detail = blocking.length > 0 ? said('refused', { n: blocking.length }) : t('form.incomplete');
      const checks = worded(examined.checks);
      return checks.length + blocking.length > 0 ? refusedFor(detail, checks, worded(blocking)) : nothing;
    }
    const malformed = malformedOf(form);
    const unmarked = notLinted(malformed, examined.findings);
    const marked = malformed.filter((each) => !unmarked.includes(each));
    return malformed.length > 0 ? refusedFor(t('form.malformed'), worded(unmarked), worded(marked)) : nothing;
  };
  const save = async (andSubmit: boolean): Promise<boolean> => {
    if (andSubmit) setTried(true);
    const examined = now();
    const wrong = against(examined, andSubmit);
    setRefused(wrong);
    if (wrong.problem) return false;
    const problem = await onSave(form, andSubmit, keep);
    setRefused(problem ? fromServer(problem, examined) : nothing);
    return problem === null;
  };
  return { tried, refused, save };
}
