import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { type FormFindings, lintForm, type LintInput } from './lint-form';
import type { TargetForm } from '../declaration/target-form';

/** An examination this short fits between two keys; a longer one waits until the typing rests, the longer it takes. */
const shortCheck = 16;
const pauseAfter = (cost: number): number => (cost < shortCheck ? 0 : Math.min(1000, Math.max(250, cost * 5)));

/**
 * What the rules say of the form while it is typed. A key is never held up: the form is drawn first and examined after
 * it. `now` examines what has not been examined yet, for a decision that cannot wait.
 */
export function useFormCheck(
  input: LintInput,
  form: TargetForm,
): { examined: FormFindings; checkNow: () => FormFindings } {
  const [examined, setExamined] = useState<FormFindings>({ form: null, input: null, checks: [], findings: [] });
  const live = useRef({ input, form, examined, cost: 0 });
  live.current = { ...live.current, input, form };
  const checkNow = useCallback((): FormFindings => {
    const state = live.current;
    if (state.examined.form === state.form && state.examined.input === state.input) return state.examined;
    const began = performance.now();
    const next = lintForm(state.input, state.form);
    state.cost = performance.now() - began;
    state.examined = next;
    startTransition(() => setExamined(next));
    return next;
  }, []);
  useEffect(() => {
    const timer = setTimeout(checkNow, pauseAfter(live.current.cost));
    return () => clearTimeout(timer);
  }, [input, form, checkNow]);
  return { examined, checkNow };
}
