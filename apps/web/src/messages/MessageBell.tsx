import { BellOutlined } from '@ant-design/icons';
import { isAdministrator } from '@chengxiao/domain';
import { Link } from 'react-router';
import { useSession } from '../session/session';
import { useMessageText } from './messages.i18n';
import { useUnread } from './use-unread';
import './messages.css';

/** 消息 in the header, with how many are not read; administrators are told nothing. */
export function MessageBell() {
  const { position } = useSession();
  return isAdministrator(position.role) ? null : <Bell />;
}

function Bell() {
  const t = useMessageText();
  const n = useUnread();
  const count = n >= 100 ? '99+' : String(n);
  return (
    <Link
      className="shell-button message-bell"
      to="/messages"
      aria-label={n > 0 ? t('bellUnread', { n: count }) : t('bell')}
    >
      <BellOutlined aria-hidden="true" />
      {n > 0 && <span className="message-count">{count}</span>}
    </Link>
  );
}
