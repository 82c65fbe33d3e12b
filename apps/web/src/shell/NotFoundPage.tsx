import { AppLink, PageTitle } from '@chengxiao/ui';
import { useShellText } from './shell.i18n';

/** The page does not exist, or the reader may not see it; the text deliberately does not tell which. */
export function NotFoundPage() {
  const t = useShellText();
  return (
    <section className="cx-page">
      <PageTitle title={t('notFound.title')} />
      <div className="cx-card">
        <p>{t('notFound.text')}</p>
        <AppLink href="/">{t('notFound.home')}</AppLink>
      </div>
    </section>
  );
}
