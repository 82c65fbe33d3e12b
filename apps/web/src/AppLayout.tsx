import { DownOutlined, MenuOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Dropdown } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { BrandMark } from './Brand';
import { LanguageSwitch } from './LanguageSwitch';
import { SideNavigation } from './SideNavigation';
import { useSession, useSessionControl } from './session';
import { useShellText } from './shell.i18n';

/** Header, navigation and the page: the frame of every page behind sign-in. */
export function AppLayout({ children }: { children: ReactNode }) {
  const t = useShellText();
  const { position } = useSession();
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
        <Button
          className="shell-menu"
          type="text"
          aria-label={t('menu')}
          aria-expanded={open}
          icon={<MenuOutlined />}
          onClick={() => setOpen(true)}
        />
        <Link className="shell-brand" to="/">
          <BrandMark /> <span className="shell-product">{t('product')}</span>
          <span className="shell-product-short">{t('productShort')}</span>
        </Link>
        <div className="shell-where">
          <span className="shell-org" title={position.divisionName}>
            {position.orgName}
          </span>
          <span className="shell-role">{t(`role.${position.role}`)}</span>
        </div>
        <LanguageSwitch />
        <AccountMenu />
      </header>
      <div className="shell-body">
        <aside className="shell-side">
          <SideNavigation />
        </aside>
        <main id="main" className="shell-main" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Drawer open={open} placement="left" size={288} title={t('product')} onClose={() => setOpen(false)}>
        <p className="shell-drawer-org">
          {position.orgName} · {t(`role.${position.role}`)}
        </p>
        <SideNavigation />
      </Drawer>
    </div>
  );
}

function AccountMenu() {
  const t = useShellText();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const { user, position, positions } = useSession();
  const { signOut, switchPosition } = useSessionControl();
  const change = async (id: string): Promise<void> => {
    const problem = await switchPosition(id);
    if (problem) void message.error(problem.detail);
    else void navigate('/');
  };
  const others = positions.filter(({ id }) => id !== position.id);
  const items = [
    { key: 'account', label: t('accountPage.title') },
    ...(others.length === 0
      ? []
      : [
          {
            type: 'group' as const,
            key: 'positions',
            label: t('switchPosition'),
            children: others.map(({ id, role, orgName }) => ({
              key: `position ${id}`,
              label: `${orgName} · ${t(`role.${role}`)}`,
            })),
          },
        ]),
    { type: 'divider' as const, key: 'line' },
    { key: 'sign-out', label: t('signOut') },
  ];
  const choose = (key: string): void => {
    if (key === 'account') void navigate('/account');
    else if (key === 'sign-out') void signOut();
    else void change(key.slice('position '.length));
  };
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => choose(key) }}>
      <Button
        className="shell-account"
        type="text"
        aria-label={t('accountOf', { name: user.name })}
        aria-haspopup="menu"
      >
        <span>{user.name}</span> <DownOutlined aria-hidden="true" />
      </Button>
    </Dropdown>
  );
}
