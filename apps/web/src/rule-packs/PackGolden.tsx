import { useMemo } from 'react';
import { goldenRows, GoldenTable, useGoldenSummary } from './GoldenTable';
import { usePackCheckText } from './pack-checks.i18n';
import type { ShownPack } from './use-facts';

/** The golden run of a pack, as the server ran it. */
export function PackGolden({ pack: { content, goldenRun } }: { pack: ShownPack }) {
  const t = usePackCheckText();
  const rows = useMemo(() => goldenRows(content, goldenRun), [content, goldenRun]);
  const summary = useGoldenSummary(rows);
  return (
    <div className="cx-card pack-checks">
      <p className="cx-hint">{t('golden.lead')}</p>
      {rows.length > 0 && (
        <p role="status">
          <strong>{summary}</strong>
        </p>
      )}
      <GoldenTable rows={[...rows].sort((a, b) => Number(a.passed) - Number(b.passed))} pack={content} />
    </div>
  );
}
