import type { ButtonHTMLAttributes, InputHTMLAttributes } from 'react';

export type PlainInputProps = InputHTMLAttributes<HTMLInputElement> & {
  /** What a FormField hands to its control. */
  status?: 'error' | '';
};

/** A text field for pages that load no antd; a FormField takes it like any other control. */
export const PlainInput = ({ status, ...rest }: PlainInputProps) => (
  <input className="cx-plain-input" data-status={status || undefined} {...rest} />
);

export type PlainButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  tone?: 'primary' | 'plain' | 'link';
  /** It works: a second press does nothing. */
  busy?: boolean;
};

/** A button for pages that load no antd. */
export const PlainButton = ({ tone = 'plain', busy = false, onClick, type = 'button', ...rest }: PlainButtonProps) => (
  <button
    className={`cx-plain-button cx-plain-${tone}`}
    type={type}
    aria-busy={busy || undefined}
    aria-disabled={busy || undefined}
    onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
    {...rest}
  />
);
