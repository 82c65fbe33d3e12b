import { blockingOf, notLinted, say } from '@chengxiao/domain';
import { currentLanguage, type Problem, type ProblemField } from '@chengxiao/ui';
import { useRef, useState } from 'react';
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

/** The refused fields whose message the linter already shows at the cell. */
function markedBy({ findings }: FormFindings, problem: Problem | null): ReadonlySet<ProblemField> {
  const lintMessages = new Set(findings.map((each) => say(each, currentLanguage())));
  return new Set(problem?.fields?.filter(({ message }) => lintMessages.has(message)));
}

/** Changes the form as it is when the answer comes: what was typed meanwhile is in it. */
export type ChangeForm = (change: (now: TargetForm) => TargetForm) => void;
export type Save = (form: TargetForm, andSubmit: boolean, keep: ChangeForm) => Promise<Problem | null>;

/** How a target is checked and sent: what keeps it back is listed before anything is sent, and what the server refuses after. */
export function useSubmission(examine: () => FormFindings, onSave: Save, keep: ChangeForm) {
  const t = useTargetText();
  const lintText = useLintText();
  const [tried, setTried] = useState(false);
  const [marked, setMarked] = useState(nothing.marked);
  const examined = useRef<FormFindings>(null);
  /** What a submission, or a draft, cannot have. */
  const refusalOf = (form: TargetForm, { findings, checks }: FormFindings, andSubmit: boolean): Refused => {
    if (andSubmit) {
      const blocking = blockingOf(findings);
      const detail = blocking.length > 0 ? lintText('refused', { n: blocking.length }) : t('form.incomplete');
      const fields = toProblemFields(checks);
      return fields.length + blocking.length > 0 ? localRefusal(detail, fields, toProblemFields(blocking)) : nothing;
    }
    const malformed = malformedOf(form);
    const unmarked = notLinted(malformed, findings);
    const linted = malformed.filter((each) => !unmarked.includes(each));
    return malformed.length > 0
      ? localRefusal(t('form.malformed'), toProblemFields(unmarked), toProblemFields(linted))
      : nothing;
  };
  const check = (form: TargetForm, andSubmit: boolean): Problem | null => {
    if (andSubmit) setTried(true);
    examined.current = examine();
    const refused = refusalOf(form, examined.current, andSubmit);
    setMarked(refused.marked);
    return refused.problem;
  };
  const send = async (form: TargetForm, andSubmit: boolean): Promise<Problem | null> => {
    const findings = examined.current;
    const problem = await onSave(form, andSubmit, keep);
    if (findings) setMarked(markedBy(findings, problem));
    return problem;
  };
  return { tried, marked, check, send };
}
