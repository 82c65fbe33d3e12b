import {
  type FocusEvent,
  type KeyboardEvent,
  type PointerEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

export type PeekProps = {
  /** Name of the button for screen readers. */
  label: string;
  className?: string;
  /** The button's face. */
  children: ReactNode;
  /** Names the card. */
  title: string;
  /** Drawn only while it is open. */
  card: () => ReactNode;
  /** The path of the page at which `focusField` finds the button. */
  path?: string | undefined;
};

const gap = 6;
const rim = 8;

/** Below its button where there is room, else above, and never beyond the edges of the window. */
function lay(button: HTMLElement, card: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom + gap + height + rim <= clientHeight || top < height + gap + rim;
  card.style.left = `${Math.max(rim, Math.min(left, clientWidth - width - rim))}px`;
  card.style.top = `${below ? Math.min(bottom + gap, Math.max(rim, clientHeight - height - rim)) : top - gap - height}px`;
}

/** Keeps the card at its button while anything is scrolled; it stands outside every box that would cut it off. */
function useCardPlace(open: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (!open) return undefined;
    const again = (): void => {
      if (button.current && card.current) lay(button.current, card.current);
    };
    again();
    window.addEventListener('scroll', again, { capture: true, passive: true });
    window.addEventListener('resize', again);
    return () => {
      window.removeEventListener('scroll', again, { capture: true });
      window.removeEventListener('resize', again);
    };
  }, [open]);
  return { button, card };
}

/** Shown by hovering or focus until one leaves; a click keeps it open until one goes elsewhere. */
function useOpening() {
  const [open, setOpen] = useState<'no' | 'passing' | 'kept'>('no');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const soon = (change: (old: typeof open) => typeof open, after: number): void => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(change), after);
  };
  const set = (next: typeof open): void => {
    clearTimeout(timer.current);
    setOpen(next);
  };
  return { open, set, soon };
}

/**
 * A small button with a card about it: by mouse, by focus, by click or touch; Escape closes. The card follows the
 * button in the order of the page, so that Tab leads from one into the other.
 */
export function Peek({ label, className = '', children, title, card: content, path }: PeekProps) {
  const id = useId();
  const { open, set, soon } = useOpening();
  const shown = open !== 'no';
  const { button, card } = useCardPlace(shown);
  const hover = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') soon((old) => (old === 'no' ? 'passing' : old), 150);
  };
  const blur = (event: FocusEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) set('no');
  };
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !shown) return;
    event.stopPropagation();
    button.current?.focus();
    set('no');
  };
  return (
    <span
      className="cx-peek"
      onPointerEnter={hover}
      onPointerLeave={() => soon((old) => (old === 'kept' ? old : 'no'), 250)}
      onBlur={blur}
      onKeyDown={escape}
    >
      <button
        ref={button}
        type="button"
        className={className}
        data-path={path}
        aria-label={label}
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onFocus={() => set(open === 'kept' ? open : 'passing')}
        onClick={() => set(open === 'kept' ? 'no' : 'kept')}
      >
        {children}
      </button>
      {shown && (
        <span ref={card} id={id} role="group" aria-label={title} className="cx-peek-card" tabIndex={-1}>
          {content()}
        </span>
      )}
    </span>
  );
}
