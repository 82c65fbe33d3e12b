import type { MonitoringRoundAction } from '@chengxiao/domain';
import { ActionBar, type Need, type Problem, useLanguage } from '@chengxiao/ui';
import { useRoundText } from './rounds.i18n';

/** How many names a question holds; the others are said to be more. */
export const namedAtMost = 10;

/** Who has not reported: how many in all, and the names of the first. */
export type Unreported = { readonly count: number; readonly names: readonly string[] };

type RoundActionsProps<A extends MonitoringRoundAction> = {
  actions: readonly A[];
  /** The table of its lifecycle. */
  needs: Readonly<Partial<Record<A, { readonly needs?: Need | undefined }>>>;
  unreported: Unreported;
  onAct: (action: A, reason: string | undefined) => Promise<Problem | null>;
};

/** What may be done to a round; whoever closes one is told first who has not reported. */
export function RoundActions<A extends MonitoringRoundAction>({
  actions,
  needs,
  unreported: { count, names },
  onAct,
}: RoundActionsProps<A>) {
  const t = useRoundText();
  const language = useLanguage();
  const all = count > names.length ? [...names, t('andMore')] : names;
  const ask =
    count > 0 ? t('askUnreported', { n: count, names: all.join(language === 'zh' ? '、' : ', ') }) : t('askClose');
  return (
    <ActionBar
      actions={actions}
      needs={needs}
      label={(action) => t(`action.${action}`)}
      ask={(action) => (action === 'close' ? ask : undefined)}
      tone={() => 'default'}
      onAct={onAct}
    />
  );
}
