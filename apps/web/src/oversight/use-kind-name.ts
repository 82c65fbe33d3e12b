import type { TodoKind } from '@chengxiao/domain';
import { useCallback } from 'react';
import { useSession } from '../session/session';
import { useOversightText } from './oversight.i18n';

/** What is to be done, in the words of the role: a plan is answered by the unit and read by finance. */
export function useKindName(): (kind: TodoKind) => string {
  const t = useOversightText();
  const { position } = useSession();
  const finance = position.role === 'finance';
  return useCallback(
    (kind) => t(kind === 'noticePlanned' && finance ? 'kind.noticePlannedFinance' : `kind.${kind}`),
    [t, finance],
  );
}
