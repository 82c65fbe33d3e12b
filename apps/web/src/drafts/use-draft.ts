import { useApolloClient } from '@apollo/client/react';
import { unwrap } from '@chengxiao/client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { KeptDraft, Merging } from '../hooks/use-merging';
import { useSessionControl } from '../session/session';
import { discardFormDraft, formDraft, saveFormDraft } from './draft.graphql';
import type { OpenForm } from './use-presence';
import { registerDraft } from './open-drafts';
import { dropLocally, keepLocally, localDraft } from './local-drafts';

export type DraftState = 'idle' | 'saving' | 'saved' | 'failed';
export type Draft = {
  state: DraftState;
  /** True when an unsubmitted draft was put back into the form. */
  restored: boolean;
  /** What somebody else saved meanwhile. */
  merging?: Merging | undefined;
  /** Where others are heard of who have it open too. */
  open?: OpenForm | undefined;
  /** Forgets the draft, after a successful submit. */
  discard: () => Promise<void>;
  /** Forgets the draft and puts back what the form held before anything was typed. */
  revert: () => Promise<void>;
};

const pause = 800;
const retryPause = 5000;
/** Browsers refuse larger bodies on requests that outlive their page. */
const keepaliveLimit = 60_000;

type DraftKey = { readonly form: string; readonly subject: string };
/** What is typed, what that began from, and what an untouched form holds now. */
type Typed<T> = { readonly form: T; readonly base: T; readonly untouched: T; readonly version?: number | undefined };
type Handlers<T> = {
  /** Receives the draft of an earlier visit. */
  readonly restore: (draft: KeptDraft<T>) => void;
  /** Receives what is saved, in place of what was typed. */
  readonly revert: (untouched: T) => void;
};

/** Keeps what is typed on the server while it is typed, with what it began from. Mount the form once its data is there. */
export function useDraft<T>({ form, subject }: DraftKey, value: Typed<T>, handlers: Handlers<T>): Draft {
  const client = useApolloClient();
  const { session, expired } = useSessionControl();
  const position = session?.position.id ?? '';
  const local = useMemo(() => ({ position, form, subject }), [position, form, subject]);
  const [state, setState] = useState<DraftState>('idle');
  const [restored, setRestored] = useState(false);
  const body = JSON.stringify(value.form);
  const base = JSON.stringify(value.base);
  const live = useRef({
    body,
    base,
    value,
    handlers,
    /** What the server has of it: what is typed, and what that began from. */
    stored: body,
    storedBase: base,
    /** Whether the server holds a draft. */
    kept: false,
    ready: false,
    /** Until it is known whether the server holds one. */
    begun: Promise.resolve(),
    queue: Promise.resolve(),
  });
  Object.assign(live.current, { body, base, value, handlers });

  const save = useCallback(
    (leaving: boolean): void => {
      const now = live.current;
      // A value that was chosen of two is what it was, but begins from what is saved now.
      if (!now.ready || (now.body === now.stored && (!now.kept || now.base === now.storedBase))) return;
      const { body: sent, base: begun } = now;
      now.stored = sent;
      now.storedBase = begun;
      // What others saved came in, and nobody typed: that is no draft.
      if (!now.kept && sent === JSON.stringify(now.value.untouched)) return;
      now.kept = true;
      const baseVersion = now.value.version ?? null;
      setState('saving');
      const keepalive = leaving && new Blob([sent, begun]).size < keepaliveLimit;
      const send = async (): Promise<void> => {
        const done = await client
          .mutate({
            mutation: saveFormDraft,
            variables: { form, subject, body: sent, base: begun, baseVersion },
            context: { fetchOptions: { keepalive } },
          })
          .then(
            ({ data }) => data !== undefined && unwrap(data.saveFormDraft).problem === null,
            () => false,
          );
        if (done) dropLocally(local);
        else keepLocally(local, { body: sent, base: begun, savedAt: new Date().toISOString() });
        if (!done && now.stored === sent) now.stored = '';
        if (now.stored === sent || !done) setState(done ? 'saved' : 'failed');
      };
      // A page that is being left cannot wait for the request before it.
      now.queue = leaving ? send() : now.queue.then(send);
    },
    [client, form, subject, local],
  );

  useEffect(() => {
    const now = live.current;
    let current = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // What was typed before the answer waits for it.
    const saveLater = (): void => void (timer = setTimeout(() => save(false), pause));
    now.begun = client
      .query({ query: formDraft, variables: { form, subject }, fetchPolicy: 'network-only' })
      .then(({ data }) => {
        const server = data?.formDraft;
        // What stands in the browser is what the server did not get, unless it was kept from elsewhere since.
        const here = localDraft(local);
        const left = here && (!server || here.savedAt > server.savedAt) ? here : null;
        const draft = left ?? server;
        if (!current) return;
        now.ready = true;
        now.kept = Boolean(draft);
        if (draft && draft.body !== now.body && now.body === now.stored) {
          const { body: typed, base: began, savedAt } = draft;
          now.stored = left ? '' : typed;
          now.storedBase = began ?? '';
          now.handlers.restore({
            form: JSON.parse(typed) as T,
            base: began ? (JSON.parse(began) as T) : null,
            savedAt,
          });
          setRestored(true);
          setState('saved');
        } else saveLater();
      })
      .catch(() => {
        now.ready = true;
        saveLater();
      });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, form, subject, local, save]);

  useEffect(() => {
    const timer = setTimeout(() => save(false), pause);
    return () => clearTimeout(timer);
  }, [body, base, save]);

  useEffect(() => {
    if (state !== 'failed') return undefined;
    const again = setInterval(() => save(false), retryPause);
    return () => clearInterval(again);
  }, [state, save]);

  useEffect(
    () =>
      registerDraft({
        flush: async () => {
          await live.current.begun;
          save(false);
          await live.current.queue;
        },
        stop: () => void (live.current.ready = false),
      }),
    [save],
  );

  // Signed in again: what could not be kept is kept now.
  useEffect(() => {
    if (!expired && live.current.stored === '') save(false);
  }, [expired, save]);

  useEffect(() => {
    const leave = (): void => void (document.visibilityState === 'hidden' && save(true));
    const hide = (): void => save(true);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', hide);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', hide);
      save(true);
    };
  }, [save]);

  const discard = useCallback(async () => {
    const now = live.current;
    // Nothing is kept meanwhile: it would come back as a draft of what was just accepted.
    now.ready = false;
    await now.queue;
    dropLocally(local);
    await client.mutate({ mutation: discardFormDraft, variables: { form, subject } }).catch(() => undefined);
    now.stored = now.body;
    now.kept = false;
    now.ready = true;
    setRestored(false);
    setState('idle');
  }, [client, form, subject, local]);
  const revert = useCallback(async () => {
    const now = live.current;
    await discard();
    const { untouched } = now.value;
    now.stored = JSON.stringify(untouched);
    now.handlers.revert(untouched);
  }, [discard]);
  return useMemo(() => ({ state, restored, discard, revert }), [state, restored, discard, revert]);
}
