import { CloseOutlined } from '@ant-design/icons';
import { SideNavigation } from './SideNavigation';
import { useSession } from '../session/session';
import { useModalDialog } from './use-modal-dialog';
import { useShellText } from './shell.i18n';
import { useRoleName } from '../session/use-role-name';

/** The navigation on narrow screens. */
export function NavigationDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useShellText();
  const { position } = useSession();
  const roleName = useRoleName();
  const dialog = useModalDialog(open, onClose);
  return (
    <dialog {...dialog} className="shell-drawer" aria-label={t('navigation')}>
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
