import { isAdministrator } from '@chengxiao/domain';
import { Note, PageTitle } from '@chengxiao/ui';
import { MailAddressForm } from '../messages/MailAddressForm';
import { PasswordForm } from './PasswordForm';
import { SessionList } from './SessionList';
import { useSession } from './session';
import { useShellText } from '../shell/shell.i18n';

/** One's own password and sessions. */
export function AccountPage() {
  const t = useShellText();
  const { mustChangePassword, position } = useSession();
  return (
    <section className="cx-page">
      <header>
        <PageTitle title={t('accountPage.title')} />
        <p className="cx-lead">{t('accountPage.lead')}</p>
      </header>
      {mustChangePassword && <Note type="warning" title={t('accountPage.mustChange')} />}
      <PasswordForm />
      {!mustChangePassword && !isAdministrator(position.role) && <MailAddressForm />}
      <SessionList />
    </section>
  );
}
