import { CloseOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useShellText } from './shell.i18n';

type ModalDialogProps = { open: boolean; title: string; className: string; onClose: () => void; children: ReactNode };

/** The browser's own modal dialog: it keeps the focus inside, closes on Escape or a click beside it, and gives the focus back. */
export function ModalDialog({ open, title, className, onClose, children }: ModalDialogProps) {
  const t = useShellText();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={`shell-dialog ${className}`}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className="shell-dialog-body">
          <div className="shell-dialog-head">
            <h2 id={id}>{title}</h2>
            <button type="button" className="shell-button" aria-label={t('close')} onClick={onClose}>
              <CloseOutlined aria-hidden="true" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
