import { ViewTabs } from '@chengxiao/ui';
import { useSession } from '../session/session';
import { type NavigationKey, tabsOf } from './navigation';
import { useShellText } from './shell.i18n';

/** Pages that share one entry of the menu, as tabs of one another; nothing for a role that has only this one. */
export function PageTabs({ page }: { page: NavigationKey }) {
  const t = useShellText();
  const { position } = useSession();
  const views = tabsOf(page, position.role).map(({ key, path }) => ({ key, label: t(`nav.${key}`), href: path }));
  return <ViewTabs label={t('related')} views={views} view={page} />;
}
