import { CheckSquareOutlined, HomeOutlined, SearchOutlined, UserOutlined } from '@ant-design/icons';
import { isAdministrator } from '@chengxiao/domain';
import { pressKey } from '@chengxiao/ui';
import { Link, useLocation } from 'react-router';
import { useSession } from '../session/session';
import { useShellText } from './shell.i18n';
import { useWaiting } from './use-waiting';

const places = [
  { to: '/', key: 'home', Icon: HomeOutlined },
  { to: '/todo', key: 'todo', Icon: CheckSquareOutlined },
  { to: '/account', key: 'account', Icon: UserOutlined },
] as const;

/** On a phone, what one needs most is at the thumb: 首页, 待办, 搜索, 我的. */
export function BottomBar() {
  const t = useShellText();
  const { pathname } = useLocation();
  const { position } = useSession();
  const { count, overdue } = useWaiting()('todo');
  const administers = isAdministrator(position.role);
  const [home, todo, own] = places.map(({ to, key, Icon }) => (
    <li key={key}>
      <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
        <Icon aria-hidden="true" />
        <span>
          {t(`bar.${key}`)}{' '}
          {key === 'todo' && count > 0 && (
            <span className={overdue > 0 ? 'shell-count shell-late' : 'shell-count'}>{count}</span>
          )}
        </span>
      </Link>
    </li>
  ));
  return (
    <nav className="shell-bottom" aria-label={t('bar.label')}>
      <ul>
        {home}
        {!administers && todo}
        {!administers && position.role !== 'evaluator' && (
          <li>
            <button type="button" onClick={() => pressKey('Control+K')}>
              <SearchOutlined aria-hidden="true" />
              <span>{t('bar.search')}</span>
            </button>
          </li>
        )}
        {own}
      </ul>
    </nav>
  );
}
