import { PageTitle } from '@chengxiao/ui';
import { Button } from 'antd';
import { useShellText } from './shell.i18n';

/** A page that failed to draw, or whose code could not be loaded after an update of the server. */
export function ErrorPage() {
  const t = useShellText();
  return (
    <section className="cx-page shell-waiting" role="alert">
      <PageTitle title={t('error.title')} />
      <div className="cx-card">
        <p>{t('error.text')}</p>
        <Button type="primary" onClick={() => window.location.reload()}>
          {t('error.reload')}
        </Button>
      </div>
    </section>
  );
}
