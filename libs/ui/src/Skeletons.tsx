import { useUiText } from './ui.i18n';

const Bars = ({ count, className }: { count: number; className: string }) => (
  <div className={className}>
    {Array.from({ length: count }, (_, index) => (
      <div key={index} />
    ))}
  </div>
);

function Lines({ count, className }: { count: number; className: string }) {
  const t = useUiText();
  return (
    <div className="cx-skeleton" role="status" aria-label={t('loading')}>
      <Bars count={count} className={className} />
    </div>
  );
}

/** Stands where a list will be: rows of the real height. It shows only after a moment, as every skeleton. */
export const ListSkeleton = ({ rows = 6 }: { rows?: number }) => <Lines count={rows} className="cx-skeleton-list" />;

/** Stands where a form will be. */
export const FormSkeleton = () => <Lines count={8} className="cx-skeleton-form" />;

/** Stands where a detail page will be, in its proportions, so that nothing jumps when it comes. */
export function DetailSkeleton() {
  const t = useUiText();
  return (
    <section className="cx-page cx-detail cx-skeleton" role="status" aria-label={t('loading')}>
      <div className="cx-trail">
        <div />
      </div>
      <div className="cx-stuck">
        <div />
      </div>
      <div className="cx-way">
        <div />
      </div>
      <div className="cx-detail-body">
        <div className="cx-parts">
          <Bars count={4} className="cx-section cx-skeleton-list" />
          <Bars count={8} className="cx-section cx-skeleton-list" />
        </div>
      </div>
    </section>
  );
}
