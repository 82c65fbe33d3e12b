import type { Unwrapped, WireProblem } from '@chengxiao/client';
import { useToast } from '@chengxiao/ui';
import { useRef } from 'react';

export type SaveAndSubmit<Form, Saved extends { readonly version: number }> = {
  /** The version the form holds. */
  version: number;
  /** Stores the form over a version. */
  store: (form: Form, version: number) => Promise<Unwrapped<Saved>>;
  /** Hands on what was stored. */
  submit: (saved: Saved) => Promise<Unwrapped<{ readonly version: number }>>;
  /** The form is stored, whatever becomes of its submission. */
  onStored?: (saved: Saved, form: Form) => void;
  /** All that was asked for is done. */
  onDone?: (saved: Saved) => void;
  words: { readonly saved: string; readonly submitted: string };
};
/** What became of it: stored or not, and the refusal of either step. */
export type SaveOutcome<Saved> = { readonly saved: Saved | null; readonly problem: WireProblem | null };

/**
 * Saves a form, and submits it in a second step. A form that was stored but refused on submission goes on from the
 * version it was stored as.
 */
export function useSaveAndSubmit<Form, Saved extends { readonly version: number }>(
  options: SaveAndSubmit<Form, Saved>,
) {
  const { success } = useToast();
  const known = useRef(options.version);
  const { version, store, submit, onStored, onDone, words } = options;
  return async (form: Form, andSubmit: boolean): Promise<SaveOutcome<Saved>> => {
    // The form has taken in what others saved, or what it stored itself: versions only grow.
    known.current = Math.max(known.current, version);
    const stored = await store(form, known.current);
    if (!stored.value) return { saved: null, problem: stored.problem };
    const saved = stored.value;
    known.current = saved.version;
    onStored?.(saved, form);
    if (andSubmit) {
      const submitted = await submit(saved);
      if (!submitted.value) return { saved, problem: submitted.problem };
      known.current = submitted.value.version;
    }
    success(andSubmit ? words.submitted : words.saved);
    onDone?.(saved);
    return { saved, problem: null };
  };
}
