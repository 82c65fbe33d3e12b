import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { type Examined, examine, type Ground } from './lint-form';
import type { TargetForm } from '../declaration/target-form';

/** An examination this short fits between two keys; a longer one waits until the typing rests, the longer it takes. */
const quick = 16;
const pauseAfter = (cost: number): number => (cost < quick ? 0 : Math.min(1000, Math.max(250, cost * 5)));

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
    const timer = setTimeout(now, pauseAfter(live.current.cost));
    return () => clearTimeout(timer);
  }, [ground, form, now]);
  return { examined, now };
}
