import { ProblemNote } from '@chengxiao/ui';
import { useCallback, useMemo } from 'react';
import { FindingPanel } from '../../lint/FindingPanel';
import type { ShownFinding } from '../../lint/finding';
import { useLintText } from '../../lint/lint.i18n';
import { SimilarTargets } from '../../lint/SimilarTargets';
import type { PageFindings } from './use-page-findings';
import type { ShownTarget } from '../targets.graphql';

/** What was found in a target, on its page. */
export function TargetFindings({ target, found }: { target: ShownTarget; found: PageFindings }) {
  const t = useLintText();
  const { findings, context, ready, problem, shown, retry } = found;
  const names = useMemo(
    () => target.indicators.filter(({ period }) => period === 'annual').map(({ name }) => name),
    [target.indicators],
  );
  const more = useCallback(
    ({ rule }: ShownFinding) => rule === 'L06' && <SimilarTargets context={context} names={names} />,
    [context, names],
  );
  const note = useMemo(() => problem && <ProblemNote problem={problem} onRetry={retry} />, [problem, retry]);
  if (!shown) return null;
  return (
    <FindingPanel
      {...{ findings, more, note }}
      portion={5}
      ready={ready || problem !== null}
      noneText={problem ? undefined : t('noneRead')}
    />
  );
}
