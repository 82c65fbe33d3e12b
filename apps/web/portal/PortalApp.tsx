import { PageTitle } from '@chengxiao/ui';
import { usePortalText } from './portal.i18n';

/** The public portal: what was promised, spent and achieved, for anyone, without sign-in. */
export function PortalApp() {
  const t = usePortalText();
  return (
    <main>
      <PageTitle title={t('title')} />
    </main>
  );
}
