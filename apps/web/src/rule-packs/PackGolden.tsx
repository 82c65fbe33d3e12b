import type { RulePack } from '@chengxiao/domain';
import { useMemo } from 'react';
import { type GoldenRow, GoldenTable, useGoldenSummary } from './GoldenTable';
import { usePackCheckText } from './pack-checks.i18n';
import type { ShownPack } from './use-facts';

/** Cases that were run, or those that wait until the pack holds together. */
const rowsOf = (pack: RulePack | null, run: ShownPack['goldenRun']): GoldenRow[] =>
  run.length > 0
    ? run.map((each) => ({ ...each, input: each.input as GoldenRow['input'] }))
    : (pack?.golden ?? []).map(({ kind, input, expected }, index) => ({
        ...{ index, kind, input: input as GoldenRow['input'], expected, actual: null, passed: true },
      }));

/** The golden run of a pack, as the server ran it. */
export function PackGolden({ pack: { content, goldenRun } }: { pack: ShownPack }) {
  const t = usePackCheckText();
  const rows = useMemo(() => rowsOf(content, goldenRun), [content, goldenRun]);
  const summary = useGoldenSummary(rows);
  return (
    <div className="cx-card">
      <p className="cx-hint">{t('golden.lead')}</p>
      {rows.length > 0 && (
        <p role="status">
          <strong>{summary}</strong>
        </p>
      )}
      <GoldenTable rows={rows} pack={content} />
    </div>
  );
}
