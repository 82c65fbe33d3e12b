import { ArrowLeftOutlined } from '@ant-design/icons';
import { AppLink, PageTitle } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { useIndicatorText } from './indicators.i18n';

type FormPageProps = { title: string; back: { href: string; label: string }; children: ReactNode };

/** Where an entry is written. */
export function EntryFormPage({ title, back, children }: FormPageProps) {
  const t = useIndicatorText();
  return (
    <section className="cx-page">
      <header className="cx-head">
        <div>
          <div className="cx-back">
            <AppLink href={back.href}>
              <ArrowLeftOutlined aria-hidden="true" /> {back.label}
            </AppLink>
          </div>
          <PageTitle title={title} />
          <p className="cx-lead">{t('form.lead')}</p>
        </div>
      </header>
      {children}
    </section>
  );
}
