import { AppLink, PageTitle } from '@chengxiao/ui';
import { useLocation } from 'react-router';
import { useSession } from '../session/session';
import { navigationFor, navigationOf } from './navigation';
import { useShellText } from './shell.i18n';

/** There is nothing at the address, or the reader may not see it; the text says what was sought, and not which of the two. */
export function NotFoundPage() {
  const t = useShellText();
  const { pathname } = useLocation();
  const { position } = useSession();
  const entry = navigationOf(pathname);
  const known = entry && entry.path !== pathname && navigationFor(position.role).some(({ key }) => key === entry.key);
  const name = entry && t(`nav.${entry.key}`);
  return (
    <section className="cx-page">
      <PageTitle title={t('notFound.title')} />
      <div className="cx-card">
        <p>
          {known && name ? t('notFound.one', { name }) : t('notFound.text')} {t('notFound.why')}
        </p>
        <p className="cx-hint shell-address">{t('notFound.address', { address: pathname })}</p>
        <p>
          {known && name && (
            <>
              <AppLink href={entry.path}>{t('notFound.back', { name })}</AppLink>{' '}
            </>
          )}
          <AppLink href="/">{t('notFound.home')}</AppLink>
        </p>
      </div>
    </section>
  );
}
