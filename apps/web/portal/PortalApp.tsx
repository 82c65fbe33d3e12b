import './portal.css';
import { PlainUi, setLanguage, useLanguage } from '@chengxiao/ui';
import { useEffect, useRef, useState } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { BrandMark } from '../src/shell/Brand';
import { RouterLink } from '../src/shell/RouterLink';
import { usePortalText } from './portal.i18n';

const languages = [
  ['zh', '中文', 'zh-CN'],
  ['en', 'English', 'en'],
] as const;

/** True once the reader has gone to another page: then its heading takes the focus. */
function useMoved(): boolean {
  const { pathname } = useLocation();
  const first = useRef(pathname);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    if (pathname !== first.current) setMoved(true);
  }, [pathname]);
  return moved;
}

/** The public portal: what was promised, spent and achieved, for anyone, without sign-in. */
export function PortalApp() {
  const t = usePortalText();
  const language = useLanguage();
  const moved = useMoved();
  return (
    <PlainUi link={RouterLink} moved={moved}>
      <a className="portal-skip" href="#content">
        {t('skip')}
      </a>
      <header className="portal-top">
        <div className="portal-width">
          <Link to="/" className="portal-brand">
            <BrandMark />
            <span>
              <strong>{t('product')}</strong>
              <span>{t('region')}</span>
            </span>
          </Link>
          <div className="portal-languages" role="group" aria-label={t('language')}>
            {languages.map(([key, name, lang]) => (
              <button
                key={key}
                type="button"
                lang={lang}
                aria-pressed={key === language}
                onClick={() => setLanguage(key)}
              >
                {name}
              </button>
            ))}
          </div>
        </div>
      </header>
      <main id="content" className="portal-width" tabIndex={-1}>
        <Outlet />
      </main>
      <footer className="portal-foot">
        <div className="portal-width">
          <p>{t('footer.source')}</p>
          <p>{t('footer.data')}</p>
          <p>
            <a href="/">{t('footer.staff')}</a>
          </p>
        </div>
      </footer>
      <ScrollRestoration />
    </PlainUi>
  );
}
