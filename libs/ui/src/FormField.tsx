import { cloneElement, type ReactElement, type ReactNode, useId } from 'react';
import { useFormScope } from './FormScope';
import type { CellMark } from './grid/columns';
import { useUiText } from './ui.i18n';

type ControlProps = {
  id?: string;
  status?: 'error' | '';
  'aria-invalid'?: boolean;
  'aria-required'?: boolean;
  'aria-describedby'?: string | undefined;
  'aria-labelledby'?: string | undefined;
  onBlur?: ((...event: never[]) => void) | undefined;
  onChange?: ((...event: never[]) => void) | undefined;
};

export type FormFieldProps = {
  /** Where a Problem names this field, for example `annualGoal`. */
  path: string;
  label: ReactNode;
  required?: boolean;
  hint?: ReactNode;
  /** A message of one's own; else that of the surrounding FormScope. */
  error?: string | undefined;
  /** A remark beside the label. */
  mark?: CellMark | undefined;
  /** Its control is several, as Segments are: named by the label, and not one to be focused by it. */
  group?: boolean;
  /** Takes the whole width of a `cx-fields` block. */
  wide?: boolean;
  /** One control: antd Input, Input.TextArea, Choice, Segments, MoneyInput, DateInput and the like. */
  children: ReactElement<ControlProps>;
};

/** A control with its label, hint and message, wired together for eyes and for screen readers. */
export function FormField({
  path,
  label,
  required = false,
  hint,
  error,
  mark,
  group = false,
  wide = false,
  children,
}: FormFieldProps) {
  const t = useUiText();
  const id = useId();
  const scope = useFormScope();
  const message = error ?? scope.errorOf(path);
  const described =
    [hint && `${id}-hint`, message && `${id}-error`, mark && `${id}-mark`].filter(Boolean).join(' ') || undefined;
  const invalid = Boolean(message) || mark?.invalid === true;
  const own = children.props.onChange;
  const name = (
    <>
      {label}{' '}
      {required && (
        <span className="cx-required" title={t('required')} aria-hidden="true">
          *
        </span>
      )}
    </>
  );
  return (
    <div
      className={wide ? 'cx-field cx-wide' : 'cx-field'}
      data-path={path}
      data-marked={mark !== undefined || undefined}
      // Not at the input event too: a list fires it before its change, and drawing it anew in between undoes the choice.
      onChange={() => scope.touch([path])}
    >
      {group ? (
        <span id={`${id}-name`} className="cx-field-name">
          {name}
        </span>
      ) : (
        <label className="cx-field-name" htmlFor={id}>
          {name}
        </label>
      )}
      {mark && (
        <span className="cx-mark">
          <span id={`${id}-mark`} className="cx-hidden">
            {mark.text}
          </span>
          {mark.node}
        </span>
      )}
      {cloneElement(children, {
        id,
        // A list and a calendar tell nobody but their own handler.
        ...(own && {
          onChange: (...event: never[]) => {
            scope.touch([path]);
            own(...event);
          },
        }),
        status: invalid ? 'error' : '',
        'aria-invalid': invalid,
        'aria-required': required,
        'aria-describedby': described,
        ...(group && { 'aria-labelledby': `${id}-name` }),
      })}
      {hint && (
        <div id={`${id}-hint`} className="cx-hint">
          {hint}
        </div>
      )}
      {message && (
        <div id={`${id}-error`} className="cx-error">
          {message}
        </div>
      )}
    </div>
  );
}
