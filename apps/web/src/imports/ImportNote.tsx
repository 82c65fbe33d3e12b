import type { ImportOutcome } from '@chengxiao/domain';
import { currentLanguage, Note, ProgressBar } from '@chengxiao/ui';
import { Button } from 'antd';
import { useId } from 'react';
import { useImportText } from './imports.i18n';
import { isUnderWay } from './state-tone';
import type { ShownImport } from './imports.graphql';

const countOf = ({ counts }: ShownImport, outcome: ImportOutcome): number =>
  counts.find((each) => each.outcome === outcome)?.count ?? 0;

/** How far it is, or what to do next. */
export function ImportNote({ run }: { run: ShownImport }) {
  const t = useImportText();
  if (run.problem) return <Note type="warning" title={run.problem} />;
  if (isUnderWay(run.state)) return <Progress run={run} />;
  const [wrong, applied, revoked, kept] = (['wrong', 'applied', 'revoked', 'kept'] as const).map((each) =>
    countOf(run, each),
  );
  // What the check found is to be done only while it may still be applied.
  const [ready, conflict] = (['ready', 'conflict'] as const).map((each) =>
    run.state === 'checked' ? countOf(run, each) : 0,
  );
  return (
    <div className="import-notes" role="status">
      {run.state === 'checked' && !ready && !conflict && !wrong && <Note type="info" title={t('note.nothing')} />}
      {ready ? <Note type="success" title={t('note.ready', { n: ready })} /> : null}
      {applied ? <Note type="success" title={t('note.applied', { n: applied })} /> : null}
      {revoked ? <Note type="info" title={t('note.revoked', { n: revoked })} /> : null}
      {kept ? <Note type="warning" title={t('note.kept', { n: kept })} /> : null}
      {conflict ? <Note type="warning" title={t('note.conflict', { n: conflict })} /> : null}
      {wrong ? (
        <Note
          type="warning"
          title={t('note.wrong', { n: wrong })}
          action={
            <Button href={`/api/imports/${run.id}/wrong.xlsx?language=${currentLanguage()}`}>{t('download')}</Button>
          }
        />
      ) : null}
    </div>
  );
}

function Progress({ run: { state, total, ready, counts } }: { run: ShownImport }) {
  const t = useImportText();
  const id = useId();
  const done = counts.reduce((all, { count }) => all + count, 0);
  const words =
    state === 'applying'
      ? t('progress.applying', { n: ready })
      : total > 0
        ? t('progress.checking', { done, total })
        : t('progress.reading');
  const measure = state === 'checking' && total > 0 ? { done, total } : {};
  return (
    <section className="cx-card import-progress" aria-label={t('progress.label')}>
      <ProgressBar {...measure} aria-label={t('progress.label')} aria-describedby={id} />
      <p id={id} role="status">
        {words}
      </p>
      <p className="cx-hint">{t('progress.leave')}</p>
    </section>
  );
}
