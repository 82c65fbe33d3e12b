import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useCommand, type WireProblem } from '@chengxiao/client';
import { useToast } from '@chengxiao/ui';
import { useCallback } from 'react';
import { useShellText } from '../shell/shell.i18n';

/**
 * A mutation behind an ActionBar or a form button: runs it, says that it is done or what became of it, fetches the page's queries again, and
 * answers the problem, or null.
 */
export function useMove<D, V extends OperationVariables>(
  document: TypedDocumentNode<D, V>,
  done?: string | ((variables: V) => string),
) {
  const { success } = useToast();
  const t = useShellText();
  const { run, busy, problem, reset } = useCommand(document);
  const move = useCallback(
    async (variables: V): Promise<WireProblem | null> => {
      const answer = await run(variables);
      if (answer.problem === null) success(typeof done === 'function' ? done(variables) : (done ?? t('done')));
      return answer.problem;
    },
    [run, success, done, t],
  );
  return { move, busy, problem, reset };
}
