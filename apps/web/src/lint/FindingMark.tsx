import { Peek } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { useFindingAction } from './finding-actions';
import { type ShownFinding, worstSeverity } from './finding';
import { useLintText } from './lint.i18n';
import { SeverityIcon } from './SeverityIcon';
import './lint.css';

export type FindingMarkProps = {
  /** What is found at one cell; not empty. */
  findings: readonly ShownFinding[];
  /** Instead of the severity. */
  word?: string;
  /** The path of the cell, where the mark is the only thing there that can take the focus. */
  path?: string;
};

/** A small mark at a cell that opens what is found there, with what may be done about it. */
export function FindingMark({ findings, word, path }: FindingMarkProps) {
  const t = useLintText();
  const severity = worstSeverity(findings);
  const [first] = findings.filter((each) => each.severity === severity);
  if (!first) return null;
  const { title, place } = first;
  const description = { severity: t(`severity.${severity}`), title, place, count: findings.length };
  return (
    <Peek
      label={t(findings.length > 1 ? 'markMore' : 'mark', description)}
      className={`lint-mark lint-${severity}`}
      title={`${t('card')} ${place}`}
      path={path}
      card={() => findings.map((each) => <FindingNote key={each.id} finding={each} />)}
    >
      <SeverityIcon severity={severity} />
      <span className="lint-word">{word ?? t(`short.${severity}`)}</span>
    </Peek>
  );
}

/** What is found at one cell, as the strip under its row says it: the mark, the message and what may be done at once. */
export function FindingStrip({ findings }: Pick<FindingMarkProps, 'findings'>) {
  const Action = useFindingAction();
  const severity = worstSeverity(findings);
  const [first] = findings.filter((each) => each.severity === severity);
  if (!first) return null;
  return (
    <>
      <FindingMark findings={findings} />
      <span className="lint-message" title={first.message}>
        {first.message}
      </span>
      <Action finding={first} />
    </>
  );
}

/** All that is known about one finding. */
export function FindingNote({ finding }: { finding: ShownFinding }) {
  const Action = useFindingAction();
  return (
    <div className="lint-note">
      <FindingText finding={finding} />
      <Action finding={finding} />
    </div>
  );
}

/** What is found, what it is compared with, and what it rests on. */
export function FindingText({ finding, place }: { finding: ShownFinding; place?: ReactNode }) {
  const { severity, title, message, facts, clause } = finding;
  const t = useLintText();
  return (
    <>
      <p className="lint-title">
        <span className={`cx-tag lint-${severity}`}>
          <SeverityIcon severity={severity} /> {t(`severity.${severity}`)}
        </span>{' '}
        <strong>{title}</strong> {place}
      </p>
      <p>{message}</p>
      {facts.length > 0 && (
        <dl className="cx-inputs lint-facts">
          {facts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="cx-hint">{t('clause', { clause })}</p>
    </>
  );
}
