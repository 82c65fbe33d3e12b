import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { type Examined, examine, type Ground } from './lint-form';
import type { TargetForm } from './target-form';

/** Under this the examination fits between two keys; a long form waits until the typing rests. */
const quick = 16;
const rest = 250;

/**
 * What the rules say of the form while it is typed. A key is never held up: the form is drawn first and examined after
 * it. `now` examines what has not been examined yet, for a decision that cannot wait.
 */
export function useExamined(ground: Ground, form: TargetForm): { examined: Examined; now: () => Examined } {
  const [examined, setExamined] = useState<Examined>({ form: null, ground: null, checks: [], findings: [] });
  const live = useRef({ ground, form, examined, cost: 0 });
  live.current = { ...live.current, ground, form };
  const now = useCallback((): Examined => {
    const state = live.current;
    if (state.examined.form === state.form && state.examined.ground === state.ground) return state.examined;
    const began = performance.now();
    const next = examine(state.ground, state.form);
    state.cost = performance.now() - began;
    state.examined = next;
    startTransition(() => setExamined(next));
    return next;
  }, []);
  useEffect(() => {
    const timer = setTimeout(now, live.current.cost < quick ? 0 : rest);
    return () => clearTimeout(timer);
  }, [ground, form, now]);
  return { examined, now };
}
