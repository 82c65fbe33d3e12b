import { DateText } from './DateText';
import { ListSkeleton } from './Skeletons';
import { useUiText } from './ui.i18n';

export type HistoryEvent = {
  id: string;
  /** ISO moment. */
  at: string;
  who: string;
  organisation?: string | null | undefined;
  /** The action in words. */
  action: string;
  reason?: string | null | undefined;
};

/** Everything that happened to a thing, newest first as given. */
export function History({ events }: { events: readonly HistoryEvent[] | undefined }) {
  const t = useUiText();
  if (!events) return <ListSkeleton rows={3} />;
  if (events.length === 0) return <p className="cx-hint">{t('historyEmpty')}</p>;
  return (
    <ol className="cx-history" aria-label={t('history')}>
      {events.map(({ id, at, who, organisation, action, reason }) => (
        <li key={id}>
          <span className="cx-history-at">
            <DateText value={at} time />
          </span>
          <span>
            <strong>{action}</strong> {who}
            {organisation && <span className="cx-hint"> {organisation}</span>}
            {reason && (
              <span className="cx-history-reason">
                {t('historyReason')}: {reason}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
