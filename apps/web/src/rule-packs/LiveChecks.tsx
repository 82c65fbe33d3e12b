import { packDifference, type RulePack } from '@chengxiao/domain';
import { Section, useLanguage } from '@chengxiao/ui';
import { type ReactNode, useMemo } from 'react';
import { type GoldenRow, useGoldenSummary, useOutcome } from './GoldenTable';
import { usePackCheckText } from './pack-checks.i18n';
import { usePackEditText } from './pack-edit.i18n';
import { goTo } from './places';
import type { PlacedFinding } from './use-finding-places';

type LiveChecksProps = {
  pack: RulePack;
  base: RulePack | null;
  findings: readonly PlacedFinding[];
  golden: readonly GoldenRow[];
};

/** What the draft amounts to at this moment: faults, golden cases, and where it leaves its base. */
export function LiveChecks({ pack, base, findings, golden }: LiveChecksProps) {
  const t = usePackEditText();
  return (
    <aside className="pack-live" aria-label={t('live.title')}>
      <Section title={t('live.title')}>
        <Validation findings={findings} />
        <Golden pack={pack} golden={golden} />
        {base && <Difference base={base} pack={pack} />}
      </Section>
    </aside>
  );
}

function Part({ title, summary, children }: { title: string; summary: string; children?: ReactNode }) {
  return (
    <div className="pack-live-part">
      <h3>{title}</h3>
      <p role="status">{summary}</p>
      {children}
    </div>
  );
}

function Validation({ findings }: Pick<LiveChecksProps, 'findings'>) {
  const t = usePackEditText();
  const check = usePackCheckText();
  const summary = findings.length > 0 ? check('validation.found', { n: findings.length }) : check('validation.sound');
  return (
    <Part title={t('live.validation')} summary={summary}>
      {findings.length > 0 && (
        <ul>
          {findings.map(({ path, title, message, place }) => (
            <li key={`${path} ${message}`}>
              <button type="button" className="cx-link" onClick={() => goTo(place)}>
                {t('fault', { path: title, message })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function Golden({ pack, golden }: Pick<LiveChecksProps, 'pack' | 'golden'>) {
  const t = usePackEditText();
  const outcome = useOutcome(pack);
  const failed = golden.filter(({ passed }) => !passed);
  return (
    <Part title={t('live.golden')} summary={useGoldenSummary(golden)}>
      {failed.length > 0 && (
        <ul>
          {failed.map(({ index, kind, expected, actual }) => (
            <li key={index}>
              <button type="button" className="cx-link" onClick={() => goTo('golden')}>
                {t('live.failed', {
                  n: index + 1,
                  expected: outcome(kind, expected),
                  actual: outcome(kind, actual ?? ''),
                })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** How many statements of a section read otherwise than in the base. */
function Difference({ base, pack }: { base: RulePack; pack: RulePack }) {
  const t = usePackEditText();
  const check = usePackCheckText();
  const language = useLanguage();
  const sections = useMemo(() => {
    const found = packDifference(base, pack).filter(({ section }) => section !== 'head');
    const firsts = found.filter(({ section }, index) => found.findIndex((each) => each.section === section) === index);
    return firsts.map((first) => ({ ...first, n: found.filter(({ section }) => section === first.section).length }));
  }, [base, pack]);
  const n = sections.reduce((all, each) => all + each.n, 0);
  return (
    <Part title={t('live.difference')} summary={n > 0 ? check('compare.count', { n }) : t('live.none')}>
      {n > 0 && (
        <ul>
          {sections.map(({ section, title, n: here }) => (
            <li key={section}>
              <button type="button" className="cx-link" onClick={() => goTo(section)}>
                {t('live.changed', { title: title[language], n: here })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
