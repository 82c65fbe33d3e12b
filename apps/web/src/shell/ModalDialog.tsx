import { CloseOutlined } from '@ant-design/icons';
import { type ReactNode, useId } from 'react';
import { useModalDialog } from './use-modal-dialog';
import { useShellText } from './shell.i18n';

type ModalDialogProps = { open: boolean; title: string; className: string; onClose: () => void; children: ReactNode };

/** A modal dialog with its title and the way out. */
export function ModalDialog({ open, title, className, onClose, children }: ModalDialogProps) {
  const t = useShellText();
  const id = useId();
  const dialog = useModalDialog(open, onClose);
  return (
    <dialog {...dialog} className={`shell-dialog ${className}`} aria-labelledby={id}>
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
