import { useApolloClient } from '@apollo/client/react';
import { unwrap } from '@chengxiao/client';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { discardFormDraft, formDraft, saveFormDraft } from './draft.graphql';

export type DraftState = 'idle' | 'saving' | 'saved' | 'failed';
export type Draft = {
  state: DraftState;
  /** True when an unsubmitted draft was put back into the form. */
  restored: boolean;
  /** Forgets the draft, after a successful submit. */
  discard: () => Promise<void>;
  /** Forgets the draft and puts back what the form held before anything was typed. */
  revert: () => Promise<void>;
};

const pause = 800;
const retryPause = 5000;
/** Browsers refuse larger bodies on requests that outlive their page. */
const keepaliveLimit = 60_000;

/**
 * Keeps what is typed on the server while it is typed. Mount the form once its data is there: `value` at that moment is
 * what an untouched form holds. `restore` receives the draft of an earlier visit.
 */
export function useDraft<T>(form: string, subject: string, value: T, restore: (value: T) => void): Draft {
  const client = useApolloClient();
  const [state, setState] = useState<DraftState>('idle');
  const [restored, setRestored] = useState(false);
  const body = JSON.stringify(value);
  const live = useRef({ body, untouched: body, stored: body, ready: false, queue: Promise.resolve(), restore });
  live.current.body = body;
  live.current.restore = restore;

  const save = useCallback(
    (leaving: boolean): void => {
      const now = live.current;
      if (!now.ready || now.body === now.stored) return;
      const sent = now.body;
      now.stored = sent;
      setState('saving');
      const keepalive = leaving && new Blob([sent]).size < keepaliveLimit;
      const send = async (): Promise<void> => {
        const done = await client
          .mutate({
            mutation: saveFormDraft,
            variables: { form, subject, body: sent },
            context: { fetchOptions: { keepalive } },
          })
          .then(
            ({ data }) => data !== undefined && unwrap(data.saveFormDraft).problem === null,
            () => false,
          );
        if (!done && now.stored === sent) now.stored = '';
        if (now.stored === sent || !done) setState(done ? 'saved' : 'failed');
      };
      // A page that is being left cannot wait for the request before it.
      now.queue = leaving ? send() : now.queue.then(send);
    },
    [client, form, subject],
  );

  useEffect(() => {
    const now = live.current;
    let current = true;
    void client
      .query({ query: formDraft, variables: { form, subject }, fetchPolicy: 'network-only' })
      .then(({ data }) => {
        const draft = data?.formDraft?.body;
        if (!current) return;
        now.ready = true;
        if (draft && draft !== now.body && now.body === now.stored) {
          now.stored = draft;
          now.restore(JSON.parse(draft) as T);
          setRestored(true);
          setState('saved');
        }
      })
      .catch(() => {
        now.ready = true;
      });
    return () => {
      current = false;
    };
  }, [client, form, subject]);

  useEffect(() => {
    const timer = setTimeout(() => save(false), pause);
    return () => clearTimeout(timer);
  }, [body, save]);

  useEffect(() => {
    if (state !== 'failed') return undefined;
    const again = setInterval(() => save(false), retryPause);
    return () => clearInterval(again);
  }, [state, save]);

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
    await client.mutate({ mutation: discardFormDraft, variables: { form, subject } }).catch(() => undefined);
    now.stored = now.body;
    now.ready = true;
    setRestored(false);
    setState('idle');
  }, [client, form, subject]);
  const revert = useCallback(async () => {
    const now = live.current;
    await discard();
    now.stored = now.untouched;
    now.restore(JSON.parse(now.untouched) as T);
  }, [discard]);
  return useMemo(() => ({ state, restored, discard, revert }), [state, restored, discard, revert]);
}
