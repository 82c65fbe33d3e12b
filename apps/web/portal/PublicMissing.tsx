import { PageTitle, type Problem } from '@chengxiao/ui';
import { Link } from 'react-router';
import { usePortalText } from './portal.i18n';

/** Nothing is published here: it never was, or not any more, and then `gone` says since when and why. */
export function PublicMissing({ gone }: { gone?: Problem | undefined }) {
  const t = usePortalText();
  return (
    <section className="cx-page">
      <PageTitle title={t(gone ? 'gone.title' : 'missing.title')} />
      <div className="cx-card">
        <p className="portal-text">{gone?.detail ?? t('missing.text')}</p>
        <p>
          <Link to="/">{t('missing.back')}</Link>
        </p>
      </div>
    </section>
  );
}
