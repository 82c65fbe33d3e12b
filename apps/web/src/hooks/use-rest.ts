import type { Problem } from '@chengxiao/ui';
import { useCallback, useEffect, useState } from 'react';
import { rest } from '../api/rest';

/** What an address answers; a component that asks another one is keyed by it. */
export function useRest<T>(address: string): { value: T | null; problem: Problem | null; retry: () => void } {
  const [value, setValue] = useState<T | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const load = useCallback(async () => {
    const answer = await rest<T>('GET', address);
    setValue(answer.value);
    setProblem(answer.problem);
  }, [address]);
  useEffect(() => void load(), [load]);
  return { value, problem, retry: () => void load() };
}
