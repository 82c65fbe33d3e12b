import { type ReactNode, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { AppHeader } from './header/AppHeader';
import { BottomBar } from './BottomBar';
import { useKeptFocus } from './focus/use-kept-focus';
import { HelpDrawer } from './help/HelpDrawer';
import { KeyMap } from './keys/KeyMap';
import { useFrameKeys } from './keys/use-frame-keys';
import { NavigationDrawer } from './NavigationDrawer';
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
          <aside className="shell-side">
            <SideNavigation id="side" />
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
