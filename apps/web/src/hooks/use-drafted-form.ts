import type { Problem } from '@chengxiao/ui';
import { type SetStateAction, useCallback, useRef, useState } from 'react';
import { useDraft } from '../drafts/use-draft';

export type DraftedFormOptions<Form, How> = {
  /** The name of its draft on the server. */
  kind: string;
  /** What the form is about: an id, or `new`. */
  subject: string;
  initial: Form | (() => Form);
  /** A kept draft as the form takes it. */
  revive?: (kept: Form) => Form;
  /** What keeps the form back before anything is sent. */
  check?: (form: Form, how: How) => Problem | null;
  /** Sends it; answers the refusal with the paths of the screen, or null when all was done. */
  send: (form: Form, how: How) => Promise<Problem | null>;
  /** It is accepted and the draft is dropped. */
  onDone?: () => void;
};

/**
 * A form whose typing is kept as a draft: checked, sent once however often it is pressed, and once it is accepted the
 * draft is dropped. `how` tells apart the buttons of a form that has several.
 */
export function useDraftedForm<Form, How = void>(options: DraftedFormOptions<Form, How>) {
  const { kind, subject, initial, revive, check, send, onDone } = options;
  const [form, adopt] = useState(initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  /** Whether somebody typed since the form was last sent. */
  const typed = useRef(false);
  const draft = useDraft(kind, subject, form, (kept) => adopt(revive ? revive(kept) : kept));
  const setForm = useCallback((next: SetStateAction<Form>): void => {
    typed.current = true;
    adopt(next);
  }, []);
  const set = useCallback((change: Partial<Form>): void => setForm((old) => ({ ...old, ...change })), [setForm]);
  const deliver = async (how: How): Promise<Problem | null> => {
    [sending.current, typed.current] = [true, false];
    setBusy(true);
    return send(form, how).finally(() => {
      sending.current = false;
      setBusy(false);
    });
  };
  const submit = async (how: How): Promise<void> => {
    if (sending.current) return;
    const wrong = check?.(form, how) ?? null;
    setProblem(wrong);
    if (wrong) return;
    const refused = await deliver(how);
    setProblem(refused);
    if (refused) return;
    // What was typed meanwhile is a draft of its own.
    if (!typed.current) await draft.discard();
    onDone?.();
  };
  /** `adopt` takes over what the server made of the form: nobody typed that. */
  return { form, set, setForm, adopt, problem, busy, draft, submit };
}
