import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';

type Dialog = {
  readonly ref: RefObject<HTMLDialogElement | null>;
  readonly onClose: () => void;
  readonly onClick: (event: MouseEvent) => void;
};

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape or a click beside it, and gives the focus back. */
export function useModalDialog(open: boolean, onClose: () => void): Dialog {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !ref.current?.open) ref.current?.showModal();
    if (!open && ref.current?.open) ref.current.close();
  }, [open]);
  return { ref, onClose, onClick: (event) => void (event.target === ref.current && onClose()) };
}
