import { AppLink, PageTitle } from '@chengxiao/ui';
import { useShellText } from './shell.i18n';

/** The page is for positions of another kind: it shows no form that would only be refused. */
export function ForbiddenPage() {
  const t = useShellText();
  return (
    <section className="cx-page">
      <PageTitle title={t('forbidden.title')} />
      <div className="cx-card">
        <p>{t('forbidden.text')}</p>
        <AppLink href="/">{t('notFound.home')}</AppLink>
      </div>
    </section>
  );
}
