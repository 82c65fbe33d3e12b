import { PageTitle } from '@chengxiao/ui';
import { Link } from 'react-router';
import { usePortalText } from './portal.i18n';

/** Nothing is published here: never was, or not any more. */
export function PublicMissing() {
  const t = usePortalText();
  return (
    <section className="cx-page">
      <PageTitle title={t('missing.title')} />
      <div className="cx-card">
        <p>{t('missing.text')}</p>
        <p>
          <Link to="/">{t('missing.back')}</Link>
        </p>
      </div>
    </section>
  );
}
