import { PageTitle, PlainUi } from '@chengxiao/ui';
import { Navigate, useSearchParams } from 'react-router';
import { BrandMark } from '../shell/Brand';
import { LanguageSwitch } from '../shell/LanguageSwitch';
import { RouterLink } from '../shell/RouterLink';
import { safeReturn } from './return-address';
import { useSessionControl } from './session';
import { SignInForm } from './SignInForm';
import { useShellText } from '../shell/shell.i18n';

const pillars = ['target', 'monitor', 'evaluate', 'feedback'] as const;

/** Where a person proves who they are; afterwards they are back where they wanted to go. */
export function SignInPage() {
  const t = useShellText();
  const [search] = useSearchParams();
  const { session, signIn, problem: unreachable } = useSessionControl();
  if (session) return <Navigate to={safeReturn(search.get('return'))} replace />;
  return (
    <PlainUi link={RouterLink} moved={false} screenOnly>
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
            <SignInForm signIn={signIn} unreachable={unreachable} />
            <a className="sign-in-portal" href="/portal/">
              {t('signIn.portal')}
            </a>
          </div>
        </main>
      </div>
    </PlainUi>
  );
}
