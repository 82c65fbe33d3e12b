import { FormField, FormScope, PageTitle, type Problem } from '@chengxiao/ui';
import { Alert, Button, Input } from 'antd';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { BrandMark } from '../shell/Brand';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { safeReturn } from './return-address';
import { useSessionControl } from './session';
import { useShellText } from '../shell/shell.i18n';

const pillars = ['target', 'monitor', 'evaluate', 'feedback'] as const;

/** Where a person proves who they are; afterwards they are back where they wanted to go. */
export function SignInPage() {
  const t = useShellText();
  const [search] = useSearchParams();
  const { session } = useSessionControl();
  if (session) return <Navigate to={safeReturn(search.get('return'))} replace />;
  return (
    <div className="sign-in">
      <header className="sign-in-brand">
        <div className="sign-in-name">
          <BrandMark size={40} /> <span>{t('product')}</span>
        </div>
        <p>{t('tagline')}</p>
        <ul>
          {pillars.map((pillar) => (
            <li key={pillar}>{t(`pillars.${pillar}`)}</li>
          ))}
        </ul>
      </header>
      <main className="sign-in-main">
        <LanguageSwitch />
        <div className="sign-in-card">
          <PageTitle title={t('signIn.title')} />
          {search.has('return') && <p className="cx-hint">{t('signIn.again')}</p>}
          <SignInForm />
          <a className="sign-in-portal" href="/portal/">
            {t('signIn.portal')}
          </a>
        </div>
      </main>
    </div>
  );
}

function SignInForm() {
  const t = useShellText();
  const { signIn, problem: unreachable } = useSessionControl();
  const [username, setUsername] = useState('');
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
        {hint && <Alert type={problem?.code === 'LOCKED_OUT' ? 'warning' : 'info'} title={hint} />}
        <FormField
          path="username"
          label={t('signIn.username')}
          required
          error={tried && !username.trim() ? t('signIn.needUsername') : undefined}
        >
          <Input
            size="large"
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
          <Input
            size="large"
            type="password"
            autoComplete="current-password"
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </FormField>
        <Button type="primary" size="large" htmlType="submit" block loading={busy}>
          {t('signIn.submit')}
        </Button>
      </FormScope>
    </form>
  );
}
