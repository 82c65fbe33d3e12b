import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { type Unwrapped, type ValueOf, type WireProblem, problemOf, unwrap } from './problem';

/** The one root field of a mutation. */
type Root<D> = Extract<D[Exclude<keyof D, '__typename'>], { __typename?: string | undefined }>;
export type Command<D, V> = {
  /** Runs the mutation; never throws. */
  run: (variables: V) => Promise<Unwrapped<ValueOf<Root<D>>>>;
  busy: boolean;
  /** The last refusal, for FormScope or ProblemNote. */
  problem: WireProblem | null;
  reset: () => void;
};

/** A mutation that answers `union XResult = X | Problem`. Queries on screen are fetched again unless `refetch` is false. */
export function useCommand<D, V extends OperationVariables>(
  document: TypedDocumentNode<D, V>,
  { refetch = true }: { refetch?: boolean } = {},
): Command<D, V> {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<WireProblem | null>(null);
  const run = useCallback(
    async (variables: V) => {
      setBusy(true);
      setProblem(null);
      const answer = await send<D>(() =>
        client.mutate<D, V>({ mutation: document, variables } as Parameters<typeof client.mutate<D, V>>[0]),
      );
      setProblem(answer.problem);
      setBusy(false);
      if (refetch && answer.problem === null) void client.refetchQueries({ include: 'active' }).catch(() => undefined);
      return answer;
    },
    [client, document, refetch],
  );
  return { run, busy, problem, reset: useCallback(() => setProblem(null), []) };
}

async function send<D>(mutate: () => Promise<{ data?: D | null | undefined }>): Promise<Unwrapped<ValueOf<Root<D>>>> {
  try {
    const { data } = await mutate();
    const [root] = Object.entries(data ?? {})
      .filter(([name]) => name !== '__typename')
      .map(([, value]) => value as Root<D>);
    if (!root) throw new Error('a mutation answered without a field');
    return unwrap<Root<D>>(root);
  } catch (error) {
    return { value: null, problem: problemOf(error) as WireProblem };
  }
}
