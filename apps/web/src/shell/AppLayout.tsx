import { MenuOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { AccountMenu } from './AccountMenu';
import { BrandMark } from './Brand';
import { LanguageSwitch } from './LanguageSwitch';
import { NavigationDrawer } from './NavigationDrawer';
import { SideNavigation } from './SideNavigation';
import { SearchButton } from '../search/SearchButton';
import { useSession } from '../session/session';
import { useShellText } from './shell.i18n';
import { useRoleName } from '../session/use-role-name';

/** Header, navigation and the page: the frame of every page behind sign-in. */
export function AppLayout({ children }: { children: ReactNode }) {
  const t = useShellText();
  const { position } = useSession();
  const roleName = useRoleName();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    setOpen(false);
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="shell">
      <a className="shell-skip" href="#main">
        {t('skip')}
      </a>
      <header className="shell-header">
        <button
          type="button"
          className="shell-button shell-menu"
          aria-label={t('menu')}
          aria-expanded={open}
          onClick={() => setOpen(true)}
        >
          <MenuOutlined aria-hidden="true" />
        </button>
        <Link className="shell-brand" to="/">
          <BrandMark /> <span className="shell-product">{t('product')}</span>
          <span className="shell-product-short">{t('productShort')}</span>
        </Link>
        <SearchButton />
        <div className="shell-where">
          <span className="shell-org" title={`${position.orgName} · ${position.divisionName}`}>
            {position.orgName}
          </span>
          <span className="shell-role">{roleName(position)}</span>
        </div>
        <LanguageSwitch />
        <AccountMenu />
      </header>
      <div className="shell-body">
        <aside className="shell-side">
          <SideNavigation id="side" />
        </aside>
        <main id="main" className="shell-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <NavigationDrawer open={open} onClose={() => setOpen(false)} />
    </div>
  );
}
