import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { type Problem, focusField } from './problem';
import { useUiText } from './ui.i18n';

export type ProblemNoteProps = {
  problem: Problem | null | undefined;
  action?: ReactNode;
  onRetry?: (() => void) | undefined;
};

/** Says what was refused and why; each field that is wrong can be jumped to. */
export function ProblemNote({ problem, action, onRetry }: ProblemNoteProps) {
  const t = useUiText();
  if (!problem) return null;
  const fields = problem.fields ?? [];
  return (
    <Alert
      className="cx-problem"
      type="error"
      showIcon
      role="alert"
      title={problem.title}
      action={action ?? (onRetry && <Button onClick={onRetry}>{t('retry')}</Button>)}
      description={
        <>
          {problem.detail !== problem.title && <p>{problem.detail}</p>}
          {fields.length > 0 && (
            <ul aria-label={t('problemFields')}>
              {fields.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <button type="button" className="cx-link" onClick={() => focusField(document, path)}>
                    {message}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      }
    />
  );
}
