import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

type HeaderMenuProps = {
  /** What stands on the button. */
  children: ReactNode;
  /** The name of the button, where what stands on it does not say enough. */
  label?: string | undefined;
  className?: string;
  /** What it opens; `close` puts it away and leaves the focus on the button. */
  items: (close: () => void) => ReactNode;
};

/** A button of the header that opens a list below itself; Escape and leaving it close it. */
export function HeaderMenu({ children, label, className = '', items }: HeaderMenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const leave = (event: FocusEvent): void => void (event.currentTarget.contains(event.relatedTarget) || setOpen(false));
  const escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && open) close();
  };
  return (
    <div className={`shell-dropdown ${className}`} onBlur={leave} onKeyDown={escape}>
      <button
        ref={button}
        type="button"
        className="shell-button"
        aria-expanded={open}
        aria-controls={id}
        aria-label={label}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      <div id={id} className="shell-dropdown-list" hidden={!open}>
        {open && items(close)}
      </div>
    </div>
  );
}
