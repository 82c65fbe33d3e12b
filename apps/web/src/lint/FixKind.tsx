import type { LintRuleId } from '@chengxiao/domain';
import { DataTable } from '@chengxiao/ui';
import { Button, Modal } from 'antd';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { firstFixes, type ShownFinding } from './finding';
import { useLintText } from './lint.i18n';

/** How many places a correction of each rule would change, and the way to their list. */
type Kinds = { readonly counts: ReadonlyMap<LintRuleId, number>; readonly ask: (rule: LintRuleId) => void };
const KindContext = createContext<Kinds>({ counts: new Map(), ask: () => undefined });
export const FixKindProvider = KindContext.Provider;

/** Lists all places of the kind; nothing where there is only one. `alone` stands at one of them. */
export function FixKindButton({ rule, alone = false }: { rule: LintRuleId; alone?: boolean }) {
  const t = useLintText();
  const { counts, ask } = useContext(KindContext);
  const n = counts.get(rule) ?? 0;
  if (n < 2) return null;
  return (
    <Button size="small" onClick={() => ask(rule)}>
      {t(alone ? 'fixKind' : 'fixRule', { n })}
    </Button>
  );
}

/** The same correction in several places: asked for at any of them, listed, then taken in all. `panel` keeps the focus. */
export function useFixKinds(findings: readonly ShownFinding[], panel: string, onFix: (rule: LintRuleId) => void) {
  const [asking, setAsking] = useState<LintRuleId | null>(null);
  const before = useRef<Kinds['counts']>(new Map());
  const counts = useMemo(() => {
    const rules = new Set(findings.map(({ rule }) => rule));
    const next = new Map([...rules].map((rule) => [rule, firstFixes(findings, rule).length] as const));
    // The same counts while they are, so that typing draws no button again.
    const same = next.size === before.current.size && [...next].every(([rule, n]) => before.current.get(rule) === n);
    if (!same) before.current = next;
    return before.current;
  }, [findings]);
  const taken = useRef<LintRuleId | null>(null);
  // What asked leaves with what was corrected; whoever works by keyboard stays among the findings.
  useEffect(() => {
    if (asking !== null || taken.current === null || (counts.get(taken.current) ?? 0) > 1) return;
    taken.current = null;
    document.getElementById(panel)?.focus({ preventScroll: true });
  }, [asking, counts, panel]);
  const take = useCallback(
    (rule: LintRuleId) => {
      taken.current = rule;
      setAsking(null);
      onFix(rule);
    },
    [onFix],
  );
  const kinds = useMemo<Kinds>(() => ({ counts, ask: setAsking }), [counts]);
  const dialog = <FixKindDialog {...{ findings, asking }} onTake={take} onClose={() => setAsking(null)} />;
  return { kinds, dialog };
}

type FixKindDialogProps = {
  findings: readonly ShownFinding[];
  asking: LintRuleId | null;
  onTake: (rule: LintRuleId) => void;
  onClose: () => void;
};

/** Each place with what is wrong there and what it would become, before anything is changed. */
function FixKindDialog({ findings, asking, onTake, onClose }: FixKindDialogProps) {
  const t = useLintText();
  const all = asking === null ? [] : firstFixes(findings, asking);
  const n = all.length;
  const title = t('fixRuleTitle', { title: all[0]?.finding.title ?? '', n });
  return (
    <Modal
      open={asking !== null}
      width={720}
      title={title}
      okText={t('fixRuleOk', { n })}
      onOk={() => asking !== null && onTake(asking)}
      onCancel={onClose}
    >
      <p>{t('fixRuleText')}</p>
      <div className="lint-changes" role="region" aria-label={title} tabIndex={0}>
        <DataTable
          caption={title}
          rows={all}
          rowKey={({ finding }) => finding.id}
          columns={[
            { key: 'place', title: t('fixPlace'), render: ({ finding }) => finding.place },
            { key: 'found', title: t('fixFound'), render: ({ finding }) => finding.message },
            { key: 'becomes', title: t('fixBecomes'), render: ({ fix }) => fix.label },
          ]}
        />
      </div>
    </Modal>
  );
}
