import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { useToast } from '@chengxiao/ui';
import { Link, useNavigate } from 'react-router';
import { flushDrafts } from '../drafts/open-drafts';
import { useSigningOut } from '../drafts/use-signing-out';
import { useSession, useSessionControl } from '../session/session';
import { HeaderMenu } from './header/HeaderMenu';
import { useShellText } from './shell.i18n';
import { useRoleName } from '../session/use-role-name';

/** Who is signed in; opens onto the account, other positions and sign-out. */
export function AccountMenu() {
  const t = useShellText();
  const { user } = useSession();
  return (
    <HeaderMenu
      className="shell-account"
      label={t('accountOf', { name: user.name })}
      items={(close) => <AccountItems onDone={close} />}
    >
      <UserOutlined aria-hidden="true" /> <span>{user.name}</span> <DownOutlined aria-hidden="true" />
    </HeaderMenu>
  );
}

function AccountItems({ onDone }: { onDone: () => void }) {
  const t = useShellText();
  const navigate = useNavigate();
  const { error } = useToast();
  const { user, position, positions } = useSession();
  const roleName = useRoleName();
  const { signOut, switchPosition } = useSessionControl();
  const leaving = useSigningOut();
  const others = positions.filter(({ id }) => id !== position.id);
  const change = async (id: string): Promise<void> => {
    onDone();
    // A draft belongs to the position it was typed in.
    await flushDrafts();
    const problem = await switchPosition(id);
    if (problem) error(problem.detail);
    else void navigate('/');
  };
  return (
    <>
      <p className="shell-account-who">
        <strong>{user.name}</strong>
        <span className="cx-hint">{user.username}</span>
        <span className="cx-hint">{roleName(position)}</span>
      </p>
      <ul>
        <li>
          <Link to="/account" onClick={onDone}>
            {t('accountPage.title')}
          </Link>
        </li>
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" onClick={() => void change(other.id)}>
              {t('switchPosition')}: {other.orgName} · {roleName(other)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => void leaving.signOut(signOut)}>
            {t('signOut')}
          </button>
        </li>
      </ul>
      {leaving.dialog}
    </>
  );
}
