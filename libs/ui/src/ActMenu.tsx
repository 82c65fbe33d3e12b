import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';

export type ActMenuItem = { readonly key: string; readonly label: string; readonly danger?: boolean };

export type ActMenuProps = {
  /** What the button shows; with `label` also how it is called. */
  children: ReactNode;
  label?: string;
  className?: string;
  items: readonly ActMenuItem[];
  onAct: (key: string) => void;
};

/** A button with a few acts below it: arrows go through them, Escape gives the focus back. */
export function ActMenu({ children, label, className = '', items, onAct }: ActMenuProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = (): HTMLElement[] => [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    entries()[0]?.focus();
    const away = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    for (const kind of ['pointerdown', 'focusin'] as const) document.addEventListener(kind, away);
    return () => {
      for (const kind of ['pointerdown', 'focusin'] as const) document.removeEventListener(kind, away);
    };
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const all = entries();
    const at = all.findIndex((entry) => entry === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === 'Escape') close();
    else if (to !== undefined) all[to % all.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <span className="cx-act-menu" ref={root}>
      <button
        ref={button}
        type="button"
        className={`cx-act-menu-button ${className}`}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <div id={id} role="menu" className="cx-act-menu-list" onKeyDown={onKeyDown}>
          {items.map(({ key, label: name, danger }) => (
            <button
              key={key}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={danger ? 'cx-danger' : undefined}
              onClick={() => {
                close();
                onAct(key);
              }}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}
