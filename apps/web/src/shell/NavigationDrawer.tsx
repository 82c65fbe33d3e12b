import { CloseOutlined } from '@ant-design/icons';
import { useEffect, useRef } from 'react';
import { SideNavigation } from './SideNavigation';
import { useSession } from '../session/session';
import { useShellText } from './shell.i18n';
import { useRoleName } from '../session/use-role-name';

/** The navigation on narrow screens: the browser's own modal dialog keeps the focus inside and closes on Escape. */
export function NavigationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useShellText();
  const { position } = useSession();
  const roleName = useRoleName();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className="shell-drawer"
      aria-label={t('navigation')}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      {open && (
        <div className="shell-drawer-body">
          <div className="shell-drawer-head">
            <span>
              {position.orgName} · {roleName(position)}
            </span>
            <button type="button" className="shell-button" aria-label={t('closeMenu')} onClick={onClose}>
              <CloseOutlined aria-hidden="true" />
            </button>
          </div>
          <SideNavigation id="drawer" />
        </div>
      )}
    </dialog>
  );
}
