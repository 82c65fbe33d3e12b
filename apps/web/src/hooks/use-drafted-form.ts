import type { Problem } from '@chengxiao/ui';
import { useState } from 'react';
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
 * A form whose typing is kept as a draft: checked, sent, and once it is accepted the draft is dropped. `how` tells apart
 * the buttons of a form that has several.
 */
export function useDraftedForm<Form, How = void>(options: DraftedFormOptions<Form, How>) {
  const { kind, subject, initial, revive, check, send, onDone } = options;
  const [form, setForm] = useState(initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const draft = useDraft(kind, subject, form, (kept) => setForm(revive ? revive(kept) : kept));
  const set = (change: Partial<Form>): void => setForm((old) => ({ ...old, ...change }));
  const submit = async (how: How): Promise<void> => {
    const wrong = check?.(form, how);
    if (wrong) return setProblem(wrong);
    setBusy(true);
    const refused = await send(form, how).finally(() => setBusy(false));
    setProblem(refused);
    if (refused) return;
    await draft.discard();
    onDone?.();
  };
  return { form, set, setForm, problem, busy, draft, submit };
}
