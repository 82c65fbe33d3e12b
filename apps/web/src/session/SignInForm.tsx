import { FormField, FormScope, Note, PlainButton, PlainInput, type Problem } from '@chengxiao/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useShellText } from '../shell/shell.i18n';

export type SignInFormProps = {
  signIn: (username: string, password: string) => Promise<Problem | null>;
  /** Why the session could not be asked for. */
  unreachable?: Problem | null;
  /** Whose session is to go on. */
  initial?: string;
};

/** Name and password; which of them is missing or wrong. */
export function SignInForm({ signIn, unreachable = null, initial = '' }: SignInFormProps) {
  const t = useShellText();
  const [username, setUsername] = useState(initial);
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problem?.code !== 'SIGN_IN_FAILED') return;
    const control = form.current?.querySelector<HTMLInputElement>('input[type=password]');
    control?.focus();
    control?.select();
  }, [problem]);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (!username.trim() || !password)
      return form.current?.querySelector<HTMLInputElement>(username.trim() ? 'input[type=password]' : 'input')?.focus();
    setBusy(true);
    setProblem(await signIn(username.trim(), password));
    setBusy(false);
  };
  const hint =
    problem?.code === 'LOCKED_OUT'
      ? t('signIn.lockedHint')
      : problem?.code === 'SIGN_IN_FAILED'
        ? t('signIn.failedHint')
        : null;
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <FormScope problem={problem ?? unreachable}>
        {hint && <Note type={problem?.code === 'LOCKED_OUT' ? 'warning' : 'info'} title={hint} />}
        <FormField
          path="username"
          label={t('signIn.username')}
          required
          error={tried && !username.trim() ? t('signIn.needUsername') : undefined}
        >
          <PlainInput
            // Nothing else is to be done here.
            autoFocus={initial === ''}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={100}
            value={username}
            onChange={(event) => setUsername(event.target.value)}
          />
        </FormField>
        <FormField
          path="password"
          label={t('signIn.password')}
          required
          error={tried && !password ? t('signIn.needPassword') : undefined}
        >
          <PlainInput
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </FormField>
        <PlainButton tone="primary" type="submit" busy={busy}>
          {t('signIn.submit')}
        </PlainButton>
      </FormScope>
    </form>
  );
}
