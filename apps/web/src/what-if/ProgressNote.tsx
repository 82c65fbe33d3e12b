import { ProgressBar } from '@chengxiao/ui';
import { useId } from 'react';
import { useWhatIfText } from './what-if.i18n';
import type { ShownWhatIf } from './what-if.graphql';

/** How far it is; one may leave. */
export function ProgressNote({ whatIf: { state, done, total, changed } }: { whatIf: ShownWhatIf }) {
  const t = useWhatIfText();
  const id = useId();
  const percent = Math.floor((100 * done) / Math.max(1, total));
  return (
    <section className="cx-card what-if-progress" aria-label={t('progress.label')}>
      <ProgressBar done={done} total={total} aria-label={t('progress.label')} aria-describedby={id} />
      <p id={id} role="status">
        {state === 'queued'
          ? t('progress.waiting', { total })
          : t('progress.running', { total, done, percent, changed })}
      </p>
      <p className="cx-hint">{t('progress.leave')}</p>
    </section>
  );
}
