import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Note } from './Note';
import { PlainButton } from './PlainControls';
import { type Problem, type ProblemField, fieldName, focusField, inPageOrder } from './problem';
import { useUiText } from './ui.i18n';

export type ProblemNoteProps = {
  problem: Problem | null | undefined;
  action?: ReactNode;
  onRetry?: (() => void) | undefined;
};

/** Says what was refused and why; each field that is wrong can be jumped to. */
export function ProblemNote({ problem, action, onRetry }: ProblemNoteProps) {
  const t = useUiText();
  const list = useRef<HTMLUListElement>(null);
  const fields = useNamedFields(problem?.fields ?? none, list);
  if (!problem) return null;
  const { code, detail } = problem;
  const title = code === 'INVALID' && fields.length > 0 ? t('toCorrect', { n: fields.length }) : problem.title;
  return (
    <Note
      className="cx-problem"
      type="error"
      title={title}
      action={action ?? (onRetry && <PlainButton onClick={onRetry}>{t('retry')}</PlainButton>)}
      description={
        <>
          {detail !== title && detail !== problem.title && <p>{detail}</p>}
          {fields.length > 0 && (
            <ul ref={list} aria-label={t('problemFields')}>
              {fields.map(({ path, message }) => (
                <li key={`${path} ${message}`}>
                  <button
                    type="button"
                    className="cx-link"
                    onClick={(event) => focusField(aroundOf(event.currentTarget), path)}
                  >
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

/** Where the fields of a note are: in the dialog that it stands in, which has fields of the same name behind it. */
const aroundOf = (element: Element | null): ParentNode => element?.closest('[role="dialog"]') ?? document;

const none: readonly ProblemField[] = [];

/**
 * The fields in the order of the page, each message with the name of its field unless it says it itself: twelve times
 * "required" helps nobody.
 */
function useNamedFields(fields: readonly ProblemField[], note: RefObject<HTMLElement | null>): readonly ProblemField[] {
  const t = useUiText();
  const [onPage, setOnPage] = useState({ of: none, list: [] as readonly (ProblemField & { name: string })[] });
  // The fields stand on the page only once it is drawn.
  useEffect(() => {
    const around = aroundOf(note.current);
    const list = inPageOrder(around, fields).map((field) => ({ ...field, name: fieldName(around, field.path) }));
    setOnPage({ of: fields, list });
  }, [fields, note]);
  if (onPage.of !== fields) return fields;
  return onPage.list.map(({ path, message, name }) => ({
    path,
    message: name === '' || message.includes(name) ? message : t('fieldSays', { name, message }),
  }));
}
