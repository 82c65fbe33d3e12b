import { type CSSProperties, type ReactNode, useContext } from 'react';
import { BackLink } from './BackLink';
import { Anchors } from './detail/Anchors';
import { Section } from './detail/Section';
import { useHeight } from './detail/use-height';
import { SectionsProvider, useSections } from './detail/use-sections';
import { ForbiddenContext } from './forbidden';
import { PageTitle } from './PageTitle';
import type { Problem } from './problem';
import { ProblemNote } from './ProblemNote';
import { DetailSkeleton } from './Skeletons';
import { type DetailTab, TabPanels } from './TabPanels';
import { StateTag, type Tone } from './Tags';
import { useUiText } from './ui.i18n';

export { RailPart, Section, type SectionProps } from './detail/Section';

export type Fact = { label: string; value: ReactNode };

export type DetailSection = {
  readonly key: string;
  readonly title: string;
  readonly count?: number;
  /** There is nothing yet: the anchor is grey. */
  readonly empty?: boolean | string;
  readonly content: ReactNode;
};

export type DetailPageProps = {
  title: string;
  state?: { label: string; tone?: Tone } | undefined;
  back?: { href: string; label: string };
  /** The number by which the thing is known. */
  code?: string | undefined;
  /** Beside the code: what else one must know at a glance. */
  line?: ReactNode;
  facts?: readonly Fact[];
  /** Usually an ActionBar. */
  actions?: ReactNode;
  /** Usually a StepBar. */
  steps?: ReactNode;
  /** The parts of the page; a `Section` anywhere within the children is one too. */
  sections?: readonly DetailSection[];
  /** What one looks at beside the parts: RailParts. */
  rail?: ReactNode;
  tabs?: readonly DetailTab[];
  /** Controls the open tab, for example from the address; otherwise the page keeps it. */
  tab?: string;
  onTab?: (key: string) => void;
  loading?: boolean;
  problem?: Problem | null | undefined;
  onRetry?: () => void;
  /** Notes and sections, before `sections`. */
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

/** A page about one thing: what it is, where it stands, what may be done; its parts, with a way to each; a rail beside them. */
export function DetailPage(props: DetailPageProps) {
  const { loading = false, problem, onRetry, facts = [], rail, sections = [], children, tabs = [] } = props;
  const t = useUiText();
  const { anchors, register } = useSections();
  const [stuck, height] = useHeight<HTMLDivElement>();
  const [way, wayHeight] = useHeight<HTMLDivElement>();
  const Forbidden = useContext(ForbiddenContext);
  if (loading) return <DetailSkeleton />;
  if (problem?.code === 'NOT_YOUR_ROLE' && Forbidden) return <Forbidden />;
  return (
    <article className="cx-page cx-detail" style={{ '--cx-stuck': `${height}px` } as CSSProperties}>
      <Head {...props} stuck={stuck} />
      <div className="cx-way" ref={way}>
        {anchors.length > 1 && <Anchors anchors={anchors} offset={44 + height + wayHeight} />}
      </div>
      <SectionsProvider value={register}>
        <div className={rail ? 'cx-detail-body cx-with-rail' : 'cx-detail-body'}>
          <div className="cx-parts">
            <ProblemNote problem={problem} onRetry={onRetry} />
            {facts.length > 0 && (
              <Section title={t('facts')}>
                <Facts facts={facts} />
              </Section>
            )}
            {children}
            {sections.map(({ key, content, ...section }) => (
              <Section key={key} {...section}>
                {content}
              </Section>
            ))}
            {tabs.length > 0 && (
              <SectionsProvider value={null}>
                <TabPanels label={t('parts')} tabs={tabs} tab={props.tab} onTab={props.onTab} />
              </SectionsProvider>
            )}
          </div>
          {rail && <aside className="cx-rail">{rail}</aside>}
        </div>
      </SectionsProvider>
    </article>
  );
}

type HeadProps = DetailPageProps & { stuck: ReturnType<typeof useHeight<HTMLDivElement>>[0] };

/** Name, state and actions stay in sight; the way here and the steps go with the page. */
function Head({ title, state, back, code, line, actions, steps, stuck }: HeadProps) {
  const t = useUiText();
  return (
    <>
      <div className="cx-trail">{back && <BackLink {...back} />}</div>
      <header className="cx-stuck" ref={stuck}>
        <div className="cx-name">
          <PageTitle title={title}>{state && <StateTag {...state} />}</PageTitle>
          {code && <span className="cx-code">{code}</span>}
          {line && <span className="cx-line">{line}</span>}
        </div>
        {actions && (
          <div className="cx-head-actions" role="group" aria-label={t('actions')}>
            {actions}
          </div>
        )}
      </header>
      {steps && <div className="cx-detail-steps">{steps}</div>}
    </>
  );
}
