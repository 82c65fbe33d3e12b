import { CheckCircleFilled } from '@ant-design/icons';
import type { LintRuleId, LintSeverity } from '@chengxiao/domain';
import { focusField, Section, usePaper } from '@chengxiao/ui';
import { Button } from 'antd';
import { memo, type ReactNode, useState } from 'react';
import type { ShownFinding } from './finding';
import { FindingFilter } from './FindingFilter';
import { FindingText } from './FindingMark';
import { useFindingAction } from './finding-actions';
import { useLintText } from './lint.i18n';
import { useNextFocus } from './use-next-focus';
import './lint.css';

export type FindingPanelProps = {
  id?: string;
  /** In the order of the form; the same list while the same is found. */
  findings: readonly ShownFinding[];
  /** False while nothing was examined yet. */
  ready?: boolean;
  /** Said where nothing is found; without it nothing is said, for it is not known. */
  noneText: string | undefined;
  /** How many are shown at first, and more with each click. */
  portion: number;
  /** Said above the list, such as what was just corrected. */
  note?: ReactNode;
  /** More about one finding, below it. */
  more?: (finding: ShownFinding) => ReactNode;
  /** Something to do for all findings of the chosen rule. */
  ofRule?: (rule: LintRuleId) => ReactNode;
};

/** Everything that is found in a form, in its order, by weight and rule; each leads to its cell. */
export const FindingPanel = memo(function FindingPanel(props: FindingPanelProps) {
  const { id, findings, ready = true, noneText, portion, note, more, ofRule } = props;
  const t = useLintText();
  const [severity, setSeverity] = useState<LintSeverity | null>(null);
  const [rule, setRule] = useState<LintRuleId | null>(null);
  const [asked, setAsked] = useState(portion);
  const shown = usePaper() ? findings.length : asked;
  const list = findings.filter(
    (each) => (severity === null || each.severity === severity) && (rule === null || each.rule === rule),
  );
  const focus = useNextFocus(list);
  return (
    <div id={id} className="lint-panel" tabIndex={-1} role="region" aria-label={t('title')}>
      <Section title={t('title')}>
        <FindingFilter {...{ findings, severity, rule }} onSeverity={setSeverity} onRule={setRule} />
        {rule && ofRule?.(rule)}
        {note}
        {!ready && <p className="lint-none">{t('waiting')}</p>}
        {ready && noneText !== undefined && findings.length === 0 && <Nothing text={noneText} />}
        {findings.length > 0 && list.length === 0 && <p className="lint-none">{t('filtered')}</p>}
        {list.length > 0 && (
          <ul className="lint-list" aria-label={t('list')} {...focus}>
            {list.slice(0, shown).map((each) => (
              <Item key={each.id} finding={each} more={more} />
            ))}
          </ul>
        )}
        {list.length > shown && (
          <Button onClick={() => setAsked(shown + portion)}>
            {t('more', { n: Math.min(portion, list.length - shown) })}
          </Button>
        )}
      </Section>
    </div>
  );
});

function Nothing({ text }: { text: string }) {
  const t = useLintText();
  return (
    <p className="lint-none">
      <CheckCircleFilled aria-hidden="true" />
      <span>
        <strong>{t('none')}</strong> <span className="cx-hint">{text}</span>
      </span>
    </p>
  );
}

type ItemProps = { finding: ShownFinding; more: FindingPanelProps['more'] };

/** Memoised: renders again only when its finding changes. */
const Item = memo(function Item({ finding, more }: ItemProps) {
  const Action = useFindingAction();
  return (
    <li className="lint-item">
      <FindingText
        finding={finding}
        place={
          <button type="button" className="cx-link lint-place" onClick={() => focusField(document, finding.path)}>
            {finding.place}
          </button>
        }
      />
      <Action finding={finding} />
      {more?.(finding)}
    </li>
  );
});
