import { lintSeverities } from '@chengxiao/domain';
import { useEffect, useState } from 'react';
import { countBySeverity, type ShownFinding } from './finding';
import { useLintText } from './lint.i18n';
import { SeverityIcon } from './SeverityIcon';
import './lint.css';

const pause = 1500;

type FindingTallyProps = {
  findings: readonly ShownFinding[];
  /** Cells that keep the form back before it is examined at all, as empty ones do. */
  faults: number;
  panel: string;
};

/** How many findings there are, beside the buttons of the form; leads to the panel of this id. */
export function FindingTally({ findings, faults, panel }: FindingTallyProps) {
  const t = useLintText();
  const go = (): void => {
    const target = document.getElementById(panel);
    target?.focus({ preventScroll: true });
    target?.scrollIntoView?.({ block: 'start' });
  };
  return (
    <>
      <button type="button" className="lint-tally" title={t('toPanel')} onClick={go}>
        {t('title')}
        {faults > 0 && <span className="cx-tag lint-block">{t('faults', { n: faults })}</span>}
        {findings.length === 0 && faults === 0 && <span className="cx-tag cx-success">{t('none')}</span>}
        {lintSeverities
          .filter((severity) => countBySeverity(findings, severity) > 0)
          .map((severity) => (
            <span key={severity} className={`cx-tag lint-${severity}`}>
              <SeverityIcon severity={severity} />
              {t('counted', { name: t(`severity.${severity}`), n: countBySeverity(findings, severity) })}
            </span>
          ))}
      </button>
      <Announcement findings={findings} />
    </>
  );
}

/** Reads the counts out once somebody has stopped typing, and only when they have changed. */
function Announcement({ findings }: { findings: readonly ShownFinding[] }) {
  const t = useLintText();
  const [announced, setAnnounced] = useState('');
  const [block, warn, advise] = lintSeverities.map((severity) => countBySeverity(findings, severity));
  const text = t('tally', { block: block ?? 0, warn: warn ?? 0, advise: advise ?? 0 });
  useEffect(() => {
    const timer = setTimeout(() => setAnnounced(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <span className="cx-hidden" role="status">
      {announced}
    </span>
  );
}
