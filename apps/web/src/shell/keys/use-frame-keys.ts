import { useKeys } from '@chengxiao/ui';
import { useNavigate } from 'react-router';
import { useSession } from '../../session/session';
import { navigationFor, type NavigationKey } from '../navigation';
import { useShellText } from '../shell.i18n';

/** Pages that one goes to with two keys. */
const ways: readonly (readonly [string, NavigationKey])[] = [
  ['G H', 'home'],
  ['G T', 'todo'],
  ['G P', 'projects'],
  ['G M', 'monitoring'],
  ['G E', 'evaluations'],
];

/** The keys of every page: ? for the map, and G with a letter to the pages of the role's menu. */
export function useFrameKeys(onMap: () => void): void {
  const t = useShellText();
  const navigate = useNavigate();
  const { position } = useSession();
  const menu = navigationFor(position.role);
  const go = ways.flatMap(([keys, page]) => {
    const item = menu.find(({ key }) => key === page);
    return item ? [{ keys, label: t(`nav.${page}`), run: () => void navigate(item.path) }] : [];
  });
  useKeys(t('keys.everywhere'), [{ keys: '?', label: t('keys.title'), run: onMap }, ...go], true);
}
