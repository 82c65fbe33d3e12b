import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { AppHeader } from './header/AppHeader';
import { BottomBar } from './BottomBar';
import { useKeptFocus } from './focus/use-kept-focus';
import { HelpDrawer } from './help/HelpDrawer';
import { KeyMap } from './keys/KeyMap';
import { useFrameKeys } from './keys/use-frame-keys';
import { NavigationDrawer } from './NavigationDrawer';
import { useRail } from './use-rail';
import { SideNavigation } from './SideNavigation';
import { useShellText } from './shell.i18n';
import { YearOffers } from './year/year-offer';

/** Header, navigation and the page: the frame of every page behind sign-in. */
export function AppLayout({ children }: { children: ReactNode }) {
  const t = useShellText();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const [map, setMap] = useState(false);
  const [help, setHelp] = useState(false);
  const { rail, toggle } = useRail();
  useKeptFocus();
  useFrameKeys(() => setMap(true));
  useEffect(() => {
    setOpen(false);
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <YearOffers>
      <div className="shell">
        <a className="shell-skip" href="#main">
          {t('skip')}
        </a>
        <AppHeader menuOpen={open} onMenu={() => setOpen(true)} onHelp={() => setHelp(true)} />
        <div className="shell-body">
          <aside className={rail ? 'shell-side shell-rail' : 'shell-side'}>
            {toggle && (
              <button type="button" className="shell-fold" aria-expanded={!rail} onClick={toggle}>
                {rail ? <DoubleRightOutlined aria-hidden="true" /> : <DoubleLeftOutlined aria-hidden="true" />}
                <span className={rail ? 'cx-hidden' : undefined}>{t(rail ? 'menuWhole' : 'menuFold')}</span>
              </button>
            )}
            <SideNavigation id="side" rail={rail} />
          </aside>
          <main id="main" className="shell-main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <BottomBar />
        <NavigationDrawer open={open} onClose={() => setOpen(false)} />
        <HelpDrawer
          open={help}
          onClose={() => setHelp(false)}
          onKeys={() => {
            setHelp(false);
            setMap(true);
          }}
        />
        <KeyMap open={map} onClose={() => setMap(false)} />
      </div>
    </YearOffers>
  );
}
