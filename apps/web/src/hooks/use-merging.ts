import { useEffect, useMemo, useRef, useState } from 'react';
import type { EventPartsFragment } from '@chengxiao/client';
import {
  type Conflict,
  isSame,
  type MergedForm,
  mergeForms,
  pathAt,
  type Step,
  withValueAt,
} from '../drafts/merge-forms';

/** What is saved of the object of a form: its version, and what happened to it. */
export type StoredObject = { readonly version: number; readonly history?: readonly EventPartsFragment[] | undefined };

/** A draft as it was kept. */
export type KeptDraft<Form> = { readonly form: Form; readonly base: Form | null; readonly savedAt: string };

/** What somebody else saved while the form was typed. */
export type Merging = {
  /** Whose, and when. */
  readonly by: Pick<EventPartsFragment, 'actorName' | 'at'> | undefined;
  readonly conflicts: readonly (Conflict & { readonly path: string })[];
  /** Paths of the cells that came in and are in nobody's way. */
  readonly taken: readonly string[];
  readonly choose: (conflict: Conflict, mine: boolean) => void;
  /** The sentence was read. */
  readonly dismiss: () => void;
};

type Options<Form> = {
  stored: StoredObject | undefined;
  /** The form as it is saved now. */
  saved: () => Form;
  form: Form;
  adopt: (form: Form) => void;
  /** Somebody chose what they had typed. */
  type: (change: (now: Form) => Form) => void;
};

/** Acts that write what a form says; of an opinion, its submission does. */
const writes = /_(save|edit|plan|evidence|publish)$|^(assignment_submit|correction_report)$/;
/** Who saved the form last: not who returned it since. */
const lastSaving = (history: NonNullable<StoredObject['history']>) =>
  history.findLast(({ action }) => writes.test(action)) ?? history.at(-1);

const nothing: Omit<MergedForm<unknown>, 'form'> = { taken: [], conflicts: [] };

/**
 * Keeps a form together with what is saved: when somebody else saved meanwhile, cells they changed come in, and of a
 * cell that both changed the saved value stands until one is chosen. Nothing typed is forgotten before.
 */
export function useMerging<Form>({ stored, saved, form, adopt, type }: Options<Form>) {
  const version = stored?.version;
  const [basis, setBasis] = useState(() => ({ version, form }));
  const [found, setFound] = useState(nothing);
  /** What was sent last, over which version, and whether the server has it: the versions that follow are ours. */
  const sent = useRef<{ form: Form; version: number | undefined; landed: boolean } | null>(null);
  /** What the page knew as saved: an answer may tell the new version alone. */
  const known = useRef(basis.form);
  /** What was typed where nothing is chosen yet, and what that began from: a conflict nobody decided stays one. */
  const put = (into: Form, side: 'base' | 'mine'): Form =>
    found.conflicts.reduce((whole, conflict) => withValueAt(whole, conflict.steps, conflict[side]), into);
  const kept = { form: put(form, 'mine'), base: put(basis.form, 'base'), version: basis.version };
  const live = useRef({ form, saved, basis, kept, version });
  live.current = { form, saved, basis, kept, version };

  const lay = (base: Form | undefined, mine: Form, theirs: Form, quiet: boolean): void => {
    const merged = mergeForms(base, mine, theirs);
    setFound({ taken: quiet ? [] : merged.taken, conflicts: merged.conflicts });
    if (!isSame(merged.form, live.current.form)) adopt(merged.form);
  };

  useEffect(() => {
    const { saved: read, basis: begun, kept: mine } = live.current;
    if (version === begun.version) return;
    const now = read();
    const own = sent.current;
    const alone = isSame(now, known.current);
    const arriving = own && !own.landed ? own : null;
    const theirs = own && alone ? (arriving?.form ?? begun.form) : now;
    const ours = arriving !== null || (own !== null && alone);
    lay(arriving ? arriving.form : mine.base, mine.form, theirs, ours || isSame(mine.form, mine.base));
    known.current = now;
    if (arriving) arriving.landed = true;
    else if (!ours) sent.current = null;
    setBasis({ version, form: theirs });
  }, [version]);

  /** Lays a kept draft over what is saved now. */
  const revive = ({ form: mine, base, savedAt }: KeptDraft<Form>): void => {
    const { basis: begun } = live.current;
    const last = stored?.history?.at(-1)?.at;
    // A draft that does not know what it began from is of the saved values only if nothing happened since.
    const fresh = stored === undefined || (last !== undefined && Date.parse(last) < Date.parse(savedAt));
    lay(base ?? (fresh ? begun.form : undefined), mine, begun.form, false);
  };

  const { conflicts, taken } = found;
  const merging = useMemo<Merging | undefined>(() => {
    if (conflicts.length + taken.length === 0) return undefined;
    const placed = (steps: readonly Step[]): string => pathAt(form, steps);
    return {
      by: lastSaving(stored?.history ?? []),
      conflicts: conflicts.map((each) => ({ ...each, path: placed(each.steps) })),
      taken: taken.map(placed),
      choose: (conflict, mine) => {
        if (mine) type((now) => withValueAt(now, conflict.steps, conflict.mine));
        setFound((old) => ({
          ...old,
          conflicts: old.conflicts.filter(({ steps }) => !isSame(steps, conflict.steps)),
        }));
      },
      dismiss: () => setFound((old) => ({ ...old, taken: [] })),
    };
  }, [conflicts, taken, form, stored, type]);

  return {
    merging,
    revive,
    /** The form is on its way. */
    send: (): void => {
      known.current = live.current.saved();
      sent.current = { form: live.current.form, version: live.current.version, landed: false };
    },
    /** It was refused; answers whether the server has it all the same. */
    refuse: (): boolean => {
      const own = sent.current;
      const landed = own !== null && (own.landed || own.version !== live.current.version);
      if (!landed) sent.current = null;
      return landed;
    },
    forget: (): void => setFound(nothing),
    saved: basis.form,
    /** What its draft holds. */
    kept,
  };
}
