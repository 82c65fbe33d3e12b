import type { Problem } from '@chengxiao/ui';
import { usePortalText } from './portal.i18n';

/** What went wrong, and another try. */
export function PublicProblem({ problem, onRetry }: { problem: Problem | null; onRetry: () => void }) {
  const t = usePortalText();
  if (!problem) return null;
  return (
    <div className="cx-card portal-problem" role="alert">
      <strong>{problem.title}</strong>
      {problem.detail !== problem.title && <p>{problem.detail}</p>}
      {(problem.fields ?? []).map(({ path, message }) => (
        <p key={path}>{message}</p>
      ))}
      <button type="button" className="portal-button" onClick={onRetry}>
        {t('retry')}
      </button>
    </div>
  );
}
