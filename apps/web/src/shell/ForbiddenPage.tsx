import type { Role } from '@chengxiao/domain';
import { AppLink, PageTitle } from '@chengxiao/ui';
import { useLocation } from 'react-router';
import { useSession } from '../session/session';
import { useRoleName } from '../session/use-role-name';
import { navigationOf } from './navigation';
import { useShellText } from './shell.i18n';

/** The page is for positions of another kind: it says of which, and shows no form that would only be refused. */
export function ForbiddenPage({ roles }: { roles?: readonly Role[] | undefined }) {
  const t = useShellText();
  const { pathname } = useLocation();
  const { position } = useSession();
  const roleName = useRoleName();
  const entry = navigationOf(pathname);
  // What the menu says only counts where it leaves the reader out too: else it is the thing that is not theirs.
  const known = roles ?? (entry?.roles.includes(position.role) ? undefined : entry?.roles);
  const names = known?.map((role) => t(`role.${role}`)).join(t('gap'));
  return (
    <section className="cx-page">
      <PageTitle title={t('forbidden.title')} />
      <div className="cx-card">
        <p>
          {names
            ? t('forbidden.roles', { roles: names, own: roleName(position) })
            : t('forbidden.text', { own: roleName(position) })}
        </p>
        <p>{t('forbidden.switch')}</p>
        <AppLink href="/">{t('notFound.home')}</AppLink>
      </div>
    </section>
  );
}
