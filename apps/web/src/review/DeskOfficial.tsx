import { type LintContext, nameKey } from '@chengxiao/domain';
import { type BesideForm, DetailSkeleton, OfficialForm, ProblemNote, dayText, useLanguage } from '@chengxiao/ui';
import { Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { worstSeverity } from '../lint/finding';
import { useLintText } from '../lint/lint.i18n';
import type { PageFindings } from '../targets/findings/use-page-findings';
import { TakeOver } from '../targets/review/TakeOver';
import type { Reviewing } from '../targets/review/use-reviewing';
import type { ShownTarget } from '../targets/targets.graphql';
import { useDeskText } from './desk.i18n';
import type { FormAnswer, FormShelf } from './form-shelf';

type DeskOfficialProps = {
  target: ShownTarget;
  found: PageFindings;
  /** The review while it is written; null for whoever only reads. */
  reviewing: Reviewing | null;
  shelf: FormShelf;
};

/** The official form, with what changed since the last return, last year's figures and what was found beside its rows. */
export function DeskOfficial({ target, found, reviewing, shelf }: DeskOfficialProps) {
  const t = useDeskText();
  const language = useLanguage();
  const { id, version } = target;
  const path = `/api/targets/${id}/red-line`;
  const [answer, setAnswer] = useState<FormAnswer | undefined>(() => shelf.known(path));
  const [marked, setMarked] = useState(true);
  const [past, setPast] = useState(false);
  useEffect(() => {
    let gone = false;
    void shelf.read(path).then((read) => !gone && setAnswer(read));
    return () => {
      gone = true;
    };
  }, [shelf, path, version, language]);
  const beside = useBeside(target, found, reviewing, past);
  if (!answer) return <DetailSkeleton />;
  if (!answer.value) {
    const retry = (): void => void shelf.read(path).then(setAnswer);
    return <ProblemNote problem={answer.problem} onRetry={retry} />;
  }
  const { grid, since, count } = answer.value;
  const changes = count.addedRows + count.removedRows + count.changedCells + count.details;
  return (
    <>
      <div className="desk-switches" role="group" aria-label={t('switches')}>
        <Button size="small" disabled={changes === 0} aria-pressed={marked} onClick={() => setMarked(!marked)}>
          {t('redLine', { n: changes })}
        </Button>
        <Button size="small" aria-pressed={past} onClick={() => setPast(!past)}>
          {t('withPast')}
        </Button>
        <span className="cx-hint">
          {since
            ? t('redLineSince', { round: since.roundNo, day: dayText(since.submittedAt, language) })
            : t('redLineNone')}
        </span>
      </div>
      <div className="desk-paper" data-unmarked={!marked || undefined}>
        <OfficialForm grid={grid} beside={beside} />
      </div>
    </>
  );
}

/** What stands beside the rows: last year's figures where they are asked for, and what was found. */
function useBeside(
  { indicators }: ShownTarget,
  { findings, context }: PageFindings,
  reviewing: Reviewing | null,
  past: boolean,
): readonly BesideForm[] {
  const t = useDeskText();
  const lint = useLintText();
  return useMemo(() => {
    const nameOf = (id: string): string | undefined => indicators.find((row) => row.id === id)?.name;
    const lastYear: BesideForm = {
      key: 'past',
      title: t('withPast'),
      render: (id) => <PastFigure past={pastOf(context, nameOf(id))} />,
    };
    const found: BesideForm = {
      key: 'found',
      title: t('foundBeside'),
      render: (id) => {
        const name = nameOf(id);
        const here = findings.filter(({ indicatorId }) => indicatorId === id);
        return (
          <>
            {here.map((finding) => (
              <div key={finding.id} data-severity={worstSeverity([finding])} className="desk-finding">
                <span>
                  <span aria-hidden="true">{finding.severity === 'block' ? '◆' : '▲'}</span>{' '}
                  <span className="cx-hidden">{lint(`severity.${finding.severity}`)}</span> {finding.message}
                </span>
                {reviewing && <TakeOver finding={finding} />}
              </div>
            ))}
            {reviewing && name !== undefined && reviewing.form.reasons[id] === undefined && (
              <button
                type="button"
                className="desk-link"
                aria-label={t('writeReasonOf', { name })}
                onClick={() => reviewing.writeReason(id)}
              >
                {t('writeReason')}
              </button>
            )}
          </>
        );
      },
    };
    return past ? [lastYear, found] : [found];
  }, [indicators, findings, context, reviewing, past, t, lint]);
}

type Past = NonNullable<LintContext['lastYear']>[number];

const pastOf = (context: LintContext, name: string | undefined): Past | undefined =>
  name === undefined ? undefined : context.lastYear?.find((each) => nameKey(each.name) === nameKey(name));

function PastFigure({ past }: { past: Past | undefined }) {
  const t = useDeskText();
  if (!past) return <span className="cx-none">—</span>;
  return <>{t('pastFigure', { value: past.value ?? '—', actual: past.actual ?? '—' })}</>;
}
