import type { ReactNode } from 'react';
import { BackLink } from './BackLink';
import { PageTitle } from './PageTitle';
import type { Problem } from './problem';
import { ProblemNote } from './ProblemNote';
import { DetailSkeleton } from './Skeletons';
import { type DetailTab, TabPanels } from './TabPanels';
import { StateTag, type Tone } from './Tags';
import { useUiText } from './ui.i18n';

export type Fact = { label: string; value: ReactNode };

export type DetailPageProps = {
  title: string;
  state?: { label: string; tone?: Tone } | undefined;
  back?: { href: string; label: string };
  facts?: readonly Fact[];
  /** Usually an ActionBar. */
  actions?: ReactNode;
  /** Usually a StepBar. */
  steps?: ReactNode;
  tabs?: readonly DetailTab[];
  /** Controls the open tab, for example from the address; otherwise the page keeps it. */
  tab?: string;
  onTab?: (key: string) => void;
  loading?: boolean;
  problem?: Problem | null | undefined;
  onRetry?: () => void;
  /** Sections; shown above the tabs when there are both. */
  children?: ReactNode;
};

/** Label and value pairs. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="cx-facts">
    {facts.map(({ label, value }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

/** A titled block of a detail page or form. */
export const Section = ({ title, extra, children }: { title: string; extra?: ReactNode; children: ReactNode }) => (
  <section className="cx-card cx-section">
    <header>
      <h2>{title}</h2>
      {extra}
    </header>
    {children}
  </section>
);

/** A page about one thing: what it is, where it stands, what may be done, and its parts. */
export function DetailPage({
  title,
  state,
  back,
  facts,
  actions,
  steps,
  tabs,
  tab,
  onTab,
  loading = false,
  problem,
  onRetry,
  children,
}: DetailPageProps) {
  const t = useUiText();
  if (loading)
    return (
      <section className="cx-page">
        <DetailSkeleton />
      </section>
    );
  return (
    <article className="cx-page">
      <header className="cx-head">
        <div>
          {back && <BackLink {...back} />}
          <PageTitle title={title}>{state && <StateTag {...state} />}</PageTitle>
        </div>
        {actions && (
          <div className="cx-head-actions" role="group" aria-label={t('actions')}>
            {actions}
          </div>
        )}
      </header>
      <ProblemNote problem={problem} onRetry={onRetry} />
      {steps}
      {facts && facts.length > 0 && (
        <div className="cx-card" role="group" aria-label={t('facts')}>
          <Facts facts={facts} />
        </div>
      )}
      {children}
      {tabs && tabs.length > 0 && <TabPanels label={t('parts')} tabs={tabs} tab={tab} onTab={onTab} />}
    </article>
  );
}
