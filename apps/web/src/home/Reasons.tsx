import { useLanguage } from '@chengxiao/ui';
import { judgedPointNames } from '@chengxiao/domain';
import type { FinanceFigures } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';

/** Why targets of the year came back, the most frequent reason first. */
export function Reasons({ year, reasons }: { year: number; reasons: FinanceFigures['reasons'] }) {
  const t = useHomeText();
  const language = useLanguage();
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <Panel title={t('reason.title')}>
      {reasons.length === 0 && <p className="cx-hint">{t('reason.none', { year })}</p>}
      <ul className="hp-tops">
        {reasons.map(({ point, count }) => (
          <li key={point}>
            <span>{judgedPointNames[point][language]}</span>
            <span className="hp-top" aria-hidden="true">
              <span style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
