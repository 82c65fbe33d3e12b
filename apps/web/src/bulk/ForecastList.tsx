import { Note } from '@chengxiao/ui';
import { useManyText } from './many.i18n';
import { type Refusal, Refusals } from './RefusalList';
import './forecast.css';

/** What an act on many things would do now: whom it would be refused and why, and to which it would be done. */
export function ForecastList({ done, refused }: { done: readonly string[]; refused: readonly Refusal[] }) {
  const t = useManyText();
  return (
    // Scrolled by the keyboard too.
    <section className="many-forecast" aria-label={t('forecast')} tabIndex={0}>
      {refused.length > 0 && (
        <Note
          type="warning"
          role="status"
          title={t('wouldRefuse', { n: refused.length })}
          description={<Refusals refused={refused} />}
        />
      )}
      <p>{done.length > 0 ? t('would', { n: done.length }) : t('wouldNone')}</p>
      {done.length > 0 && (
        <ul>
          {done.map((name, at) => (
            <li key={at}>{name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
