import { Button, Modal } from 'antd';
import { useSessionControl } from './session';
import { SignInForm } from './SignInForm';
import { useShellText } from '../shell/shell.i18n';

/** The session ended while somebody works: they sign in over the page, which stays as it is. */
export function SignInAgain() {
  const t = useShellText();
  const { session, expired, resume, leave } = useSessionControl();
  return (
    <Modal open={expired} title={t('ended.title')} footer={null} closable={false} keyboard={false} destroyOnHidden>
      <p>{t('ended.text')}</p>
      <SignInForm signIn={resume} initial={session?.user.username ?? ''} />
      <p className="cx-hint">
        {t('ended.otherText')}{' '}
        <Button type="link" size="small" onClick={leave}>
          {t('ended.other')}
        </Button>
      </p>
    </Modal>
  );
}
