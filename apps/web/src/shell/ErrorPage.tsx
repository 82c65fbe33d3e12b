import { PageTitle, PlainButton } from '@chengxiao/ui';
import { useShellText } from './shell.i18n';

/** A page that failed to draw, or whose code could not be loaded after an update of the server. */
export function ErrorPage() {
  const t = useShellText();
  return (
    <section className="cx-page shell-waiting" role="alert">
      <PageTitle title={t('error.title')} />
      <div className="cx-card">
        <p>{t('error.text')}</p>
        <PlainButton tone="primary" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </PlainButton>
      </div>
    </section>
  );
}
