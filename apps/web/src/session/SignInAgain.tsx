import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { dropLocally, localKeys } from '../drafts/local-drafts';
import { stopDrafts } from '../drafts/open-drafts';
import { useTypingRest } from '../hooks/use-typing-rest';
import { forgetSearches } from '../search/recent';
import { useSessionControl } from './session';
import { SignInForm } from './SignInForm';
import { useShellText } from '../shell/shell.i18n';

/** The session ended while somebody works: they sign in over the page, which stays as it is. */
export function SignInAgain() {
  const t = useShellText();
  const { session, expired, resume, leave } = useSessionControl();
  // What is being typed goes where it is meant, not into the name of the user.
  const open = useTypingRest(expired);
  const form = useRef<HTMLDivElement>(null);
  /** For somebody else: nothing of what was typed stays in the browser. */
  const giveUp = (): void => {
    stopDrafts();
    localKeys(session?.positions.map(({ id }) => id) ?? []).forEach(dropLocally);
    forgetSearches();
    leave();
  };
  return (
    <Modal
      open={open}
      afterOpenChange={(shown) => shown && focusPassword(form.current)}
      title={t('ended.title')}
      footer={null}
      closable={false}
      keyboard={false}
      destroyOnHidden
    >
      <p>{t('ended.text')}</p>
      <div ref={form}>
        <SignInForm signIn={resume} initial={session?.user.username ?? ''} />
      </div>
      <p className="cx-hint">
        {t('ended.otherText')}{' '}
        <Button type="link" size="small" onClick={giveUp}>
          {t('ended.other')}
        </Button>
      </p>
    </Modal>
  );
}

/** Whose session is to go on is known. */
const focusPassword = (form: HTMLElement | null): void =>
  form?.querySelector<HTMLElement>('input[type=password]')?.focus();
