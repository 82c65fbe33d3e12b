import { type Problem, useLanguage } from '@chengxiao/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fetchPublic } from './public-api';

export type Reading<T> = {
  /** The last answer; stays while the next one is on its way. */
  value: T | null;
  problem: Problem | null;
  loading: boolean;
  retry: () => void;
};

/** Reads a public address whenever it changes. */
export function usePublic<T>(path: string): Reading<T> {
  const [state, setState] = useState<Omit<Reading<T>, 'retry'>>({ value: null, problem: null, loading: true });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    const aborted = new AbortController();
    setState((old) => ({ ...old, problem: null, loading: true }));
    void fetchPublic<T>(path, aborted.signal).then((answer) => {
      if (!aborted.signal.aborted) setState({ ...answer, loading: false });
    });
    return () => aborted.abort();
  }, [path, turn]);
  const retry = useCallback(() => setTurn((old) => old + 1), []);
  const language = useLanguage();
  const lastLanguage = useRef(language);
  // A refusal comes in the words of the service: in another language it is asked for again.
  useEffect(() => {
    if (lastLanguage.current !== language && state.problem) retry();
    lastLanguage.current = language;
  }, [language, state.problem, retry]);
  return { ...state, retry };
}
