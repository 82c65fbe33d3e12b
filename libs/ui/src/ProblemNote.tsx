import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { type Problem, fieldName, focusField } from './problem';
import { useUiText } from './ui.i18n';

export type ProblemNoteProps = {
  problem: Problem | null | undefined;
  action?: ReactNode;
  onRetry?: (() => void) | undefined;
};

/** Says what was refused and why; each field that is wrong can be jumped to. */
export function ProblemNote({ problem, action, onRetry }: ProblemNoteProps) {
  const t = useUiText();
  const named = useFieldNames(problem);
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
                    {named(path, message)}
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

/** A message that does not say where it belongs gets the name of its field: twelve times "required" helps nobody. */
function useFieldNames(problem: Problem | null | undefined): (path: string, message: string) => string {
  const t = useUiText();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  // The fields stand on the page only once it is drawn.
  useEffect(() => setNames(new Map(problem?.fields?.map(({ path }) => [path, fieldName(document, path)]))), [problem]);
  return (path, message) => {
    const name = names.get(path) ?? '';
    return name === '' || message.includes(name) ? message : t('fieldSays', { name, message });
  };
}
