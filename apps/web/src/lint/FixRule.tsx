import type { LintRuleId } from '@chengxiao/domain';
import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { firstFixes, type ShownFinding } from './finding';
import { useLintText } from './lint.i18n';

export type FixRuleProps = { findings: readonly ShownFinding[]; rule: LintRuleId; onFix: () => void };

/** The same correction in several places, each of them listed before anything is changed. */
export function FixRule({ findings, rule, onFix }: FixRuleProps) {
  const t = useLintText();
  const [asking, setAsking] = useState(false);
  const all = firstFixes(findings, rule);
  const n = all.length;
  const box = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement | null>(null);
  // The button that asked leaves with what was corrected; whoever works by keyboard stays among the findings.
  useEffect(() => {
    if (asking || n > 1) return;
    panel.current?.focus({ preventScroll: true });
    panel.current = null;
  }, [asking, n]);
  if (n < 2) return null;
  return (
    <div className="lint-acts" ref={box}>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('fixRule', { n })}
      </Button>
      <Modal
        open={asking}
        title={t('fixRuleTitle', { title: all[0]?.finding.title ?? '', n })}
        okText={t('fixRuleOk', { n })}
        onOk={() => {
          panel.current = box.current?.closest<HTMLElement>('[tabindex="-1"]') ?? null;
          setAsking(false);
          onFix();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{t('fixRuleText')}</p>
        <ul className="lint-changes">
          {all.map(({ finding, fix }) => (
            <li key={finding.id}>
              {finding.place}：{fix.label}
            </li>
          ))}
        </ul>
      </Modal>
    </div>
  );
}

/** What was just corrected, with the way back; its line is there from the start, so that nothing moves. */
export function FixOffer({ offer }: { offer: { message: string; undo: () => void } | null }) {
  const t = useLintText();
  return (
    <div className="lint-offer">
      <span role="status">{offer?.message}</span>
      {offer && (
        <Button
          size="small"
          onClick={({ currentTarget }) => {
            // The button leaves with what it offers.
            currentTarget.closest<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true });
            offer.undo();
          }}
        >
          {t('undo')}
        </Button>
      )}
    </div>
  );
}
