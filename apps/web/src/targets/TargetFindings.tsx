import { useCallback, useMemo } from 'react';
import { FindingPanel } from '../lint/FindingPanel';
import type { ShownFinding } from '../lint/finding';
import { useLintText } from '../lint/lint.i18n';
import { SimilarTargets } from '../lint/SimilarTargets';
import type { ShownTarget } from './TargetSheet';
import type { PageFindings } from './use-page-findings';

/** What was found in a target, on its page. */
export function TargetFindings({ target, found }: { target: ShownTarget; found: PageFindings }) {
  const t = useLintText();
  const { findings, context } = found;
  const names = useMemo(
    () => target.indicators.filter(({ period }) => period === 'annual').map(({ name }) => name),
    [target.indicators],
  );
  const more = useCallback(
    ({ rule }: ShownFinding) => rule === 'L06' && <SimilarTargets context={context} names={names} />,
    [context, names],
  );
  return <FindingPanel findings={findings} more={more} noneText={t('noneRead')} />;
}
