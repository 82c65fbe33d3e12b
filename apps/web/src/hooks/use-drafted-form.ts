import { useApolloClient } from '@apollo/client/react';
import { type Problem, type Question, useConfirm } from '@chengxiao/ui';
import { type SetStateAction, useCallback, useMemo, useRef, useState } from 'react';
import { invalidProblem } from '../api/problem-from';
import { useDraft } from '../drafts/use-draft';
import { useDraftText } from '../drafts/drafts.i18n';
import { type StoredObject, useMerging } from './use-merging';

export type DraftedFormOptions<Form, How> = {
  /** The name of its draft on the server. */
  kind: string;
  /** What the form is about: an id, or `new`. */
  subject: string;
  /** What `initial` is read from, if it exists already: when it is saved anew, the form is merged with it. */
  stored?: StoredObject | undefined;
  initial: Form | (() => Form);
  /** A kept draft as the form takes it. */
  revive?: (kept: Form) => Form;
  /** What keeps the form back before anything is sent. */
  check?: (form: Form, how: How) => Problem | null;
  /** What is asked once before it is sent, where sending it cannot be taken back. */
  ask?: (form: Form, how: How) => Question | null;
  /** Sends it; answers the refusal with the paths of the screen, or null when all was done. */
  send: (form: Form, how: How) => Promise<Problem | null>;
  /** It is accepted and the draft is dropped. */
  onDone?: () => void;
};

const valueOf = <Form>(initial: Form | (() => Form)): Form =>
  typeof initial === 'function' ? (initial as () => Form)() : initial;

/**
 * A form whose typing is kept as a draft: checked, sent once however often it is pressed, and once it is accepted the
 * draft is dropped. `how` tells apart the buttons of a form that has several. What somebody else saved meanwhile comes
 * in cell by cell.
 */
export function useDraftedForm<Form, How = void>(options: DraftedFormOptions<Form, How>) {
  const { kind, subject, stored, initial, revive = (kept: Form) => kept, check, ask, send, onDone } = options;
  const t = useDraftText();
  const client = useApolloClient();
  const confirm = useConfirm();
  const [form, adopt] = useState(initial);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);
  /** Whether somebody typed since the form was last sent. */
  const typed = useRef(false);
  const typedAt = useRef<number | null>(null);
  const open = useMemo(() => ({ form: kind, subject, typedAt }), [kind, subject]);
  const setForm = useCallback((next: SetStateAction<Form>): void => {
    typed.current = true;
    typedAt.current = Date.now();
    adopt(next);
  }, []);
  const set = useCallback((change: Partial<Form>): void => setForm((old) => ({ ...old, ...change })), [setForm]);
  const merged = useMerging({ stored, saved: () => valueOf(initial), form, adopt, type: setForm });
  const { merging } = merged;
  const kept = useDraft<Form>(
    { form: kind, subject },
    { ...merged.kept, untouched: merged.saved },
    {
      restore: (draft) =>
        merged.revive({ ...draft, form: revive(draft.form), base: draft.base === null ? null : revive(draft.base) }),
      revert: (untouched) => {
        merged.forget();
        adopt(untouched);
      },
    },
  );
  /** What keeps it back until a value is chosen wherever two people wrote different ones. */
  const undecided = (): Problem | null => {
    const fields = merging?.conflicts.map(({ path }) => ({ path, message: t('merge.undecided') })) ?? [];
    return fields.length > 0 ? invalidProblem(fields, t('merge.choose')) : null;
  };
  /** The form is on its way, with others perhaps: what is typed from now on is not in it. */
  const depart = (): void => {
    typed.current = false;
    merged.send();
  };
  /** What became of it. The draft is dropped once the server has it, be it that it was not handed on. */
  const arrive = async (refused: Problem | null): Promise<void> => {
    const stored = refused ? merged.refuse() : true;
    // What was typed meanwhile is a draft of its own.
    if (stored && !typed.current) await kept.discard();
  };
  /** Somebody has dealt with it meanwhile: what was typed stays, here and as a draft. */
  const toldOf = (refused: Problem): Problem =>
    refused.code === 'ILLEGAL_STATE' ? { ...refused, detail: `${refused.detail}${t('movedOn')}` } : refused;
  const deliver = async (how: How): Promise<Problem | null> => {
    depart();
    setBusy(true);
    return send(form, how).finally(() => setBusy(false));
  };
  const submit = async (how: How): Promise<void> => {
    if (sending.current) return;
    sending.current = true;
    await sendOnce(how).finally(() => {
      sending.current = false;
    });
  };
  const sendOnce = async (how: How): Promise<void> => {
    const wrong = undecided() ?? check?.(form, how) ?? null;
    setProblem(wrong);
    if (wrong) return;
    const question = ask?.(form, how);
    if (question && !(await confirm(question))) return;
    const refused = await deliver(how);
    setProblem(refused && toldOf(refused));
    // What is saved now comes in and is shown beside what was typed.
    await arrive(refused);
    if (refused?.code === 'STALE') void client.refetchQueries({ include: 'active' }).catch(() => undefined);
    if (!refused) onDone?.();
  };
  const draft = { ...kept, merging, open };
  // Once both values are shown, the refusal has been answered.
  const shown = problem?.code === 'STALE' && merging ? null : problem;
  /** `adopt` takes over what the server made of the form: nobody typed that. */
  return { form, set, setForm, adopt, problem: shown, busy, draft, submit, depart, arrive, undecided };
}
