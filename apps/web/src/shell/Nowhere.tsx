import { AppLink, PageTitle } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useSession } from '../session/session';
import { navigationFor, navigationOf } from './navigation';
import { useShellText } from './shell.i18n';

/** The list that the address belongs to, for who has it in the menu. */
export function useEntry() {
  const { pathname } = useLocation();
  const { position } = useSession();
  const entry = navigationOf(pathname);
  const known = entry && entry.path !== pathname && navigationFor(position.role).some(({ key }) => key === entry.key);
  return known ? entry : undefined;
}

/** What is said of the address, and the ways on from it. */
export function Nowhere({ title, children }: { title: string; children: ReactNode }) {
  const t = useShellText();
  const { pathname } = useLocation();
  const entry = useEntry();
  return (
    <section className="cx-page">
      <PageTitle title={title} />
      <div className="cx-card">
        {children}
        <p className="cx-hint shell-address">{t('notFound.address', { address: pathname })}</p>
        <p>
          {entry && (
            <>
              <AppLink href={entry.path}>{t('notFound.back', { name: t(`nav.${entry.key}`) })}</AppLink>{' '}
            </>
          )}
          <AppLink href="/">{t('notFound.home')}</AppLink>
        </p>
      </div>
    </section>
  );
}
