import { Link, useLocation } from 'react-router';
import { useSession } from '../session/session';
import { type NavigationItem, navigationFor, navigationGroups, navigationOf } from './navigation';
import { useShellText } from './shell.i18n';
import { useWaiting, type Waiting } from './use-waiting';

/** The pages of the role by the stage of the work, each with how much of it waits; in a rail each by a short mark. */
export function SideNavigation({ id, rail = false }: { id: string; rail?: boolean }) {
  const t = useShellText();
  const { position } = useSession();
  const { pathname } = useLocation();
  const waitingAt = useWaiting();
  const items = navigationFor(position.role);
  const at = navigationOf(pathname);
  const isOpen = ({ key }: NavigationItem): boolean =>
    key === at?.key || (key === at?.within && !items.some((item) => item.key === at.key));
  return (
    <nav className="shell-nav" aria-label={t('navigation')}>
      {navigationGroups.map((group) => {
        const here = items.filter((item) => item.group === group);
        if (here.length === 0) return null;
        return (
          <div key={group}>
            {group !== 'start' && (
              <p id={`${id}-${group}`} className={rail ? 'cx-hidden' : 'shell-nav-group'}>
                {t(`group.${group}`)}
              </p>
            )}
            <ul {...(group !== 'start' && { 'aria-labelledby': `${id}-${group}` })}>
              {here.map((item) => (
                <li key={item.key}>
                  <Link
                    to={item.path}
                    aria-current={isOpen(item) ? 'page' : undefined}
                    title={rail ? t(`nav.${item.key}`) : undefined}
                  >
                    {rail && <span aria-hidden="true">{t(`mark.${item.key}`)}</span>}
                    <span className={rail ? 'cx-hidden' : undefined}>{t(`nav.${item.key}`)}</span>{' '}
                    <Count waiting={waitingAt(item.key)} />
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </nav>
  );
}

/** Red where something is late, which is also said in words. */
function Count({ waiting: { count, overdue } }: { waiting: Waiting }) {
  const t = useShellText();
  if (count === 0) return null;
  return (
    <span className={overdue > 0 ? 'shell-count shell-late' : 'shell-count'}>
      <span aria-hidden="true">{count}</span>
      <span className="cx-hidden">{overdue > 0 ? t('waitingLate', { count, overdue }) : t('waiting', { count })}</span>
    </span>
  );
}
