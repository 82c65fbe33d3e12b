import type { ReactNode } from 'react';
import { BackLink } from './BackLink';
import { PageTitle } from './PageTitle';

export type FormPageProps = {
  title: string;
  /** One sentence on what is written here, or what it belongs to. */
  lead?: string | undefined;
  back: { href: string; label: string };
  children: ReactNode;
};

/** A page on which something is written: the way back, the title, and the form. */
export const FormPage = ({ title, lead, back, children }: FormPageProps) => (
  <section className="cx-page">
    <header className="cx-head">
      <div>
        <BackLink {...back} />
        <PageTitle title={title} />
        {lead && <p className="cx-lead">{lead}</p>}
      </div>
    </header>
    {children}
  </section>
);
