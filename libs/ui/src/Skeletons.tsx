import { useUiText } from './ui.i18n';

const Lines = ({ count, className }: { count: number; className: string }) => {
  const t = useUiText();
  return (
    <div className={`cx-skeleton ${className}`} role="status" aria-label={t('loading')}>
      {Array.from({ length: count }, (_, index) => (
        <div key={index} />
      ))}
    </div>
  );
};

/** Stands where a list will be. */
export const ListSkeleton = ({ rows = 6 }: { rows?: number }) => <Lines count={rows} className="cx-skeleton-list" />;
/** Stands where a detail page will be. */
export const DetailSkeleton = () => <Lines count={5} className="cx-skeleton-detail" />;
/** Stands where a form will be. */
export const FormSkeleton = () => <Lines count={8} className="cx-skeleton-form" />;
