import { AppLink, type Column, DataTable, DateText, GradeTag, Money, PageTitle, useLanguage } from '@chengxiao/ui';
import { percentSpent, standingOf } from '@chengxiao/domain';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { usePortalText } from './portal.i18n';
import type { PublicProject } from './public-api';
import { IndicatorTable } from './IndicatorTable';
import { Waiting } from './PublicListPage';
import { PublicMissing } from './PublicMissing';
import { PublicProblem } from './PublicProblem';
import { usePublic } from './use-public';

/** One project and year: the sentence first, then money, indicators, result and what follows. */
export function PublicProjectPage() {
  const { id = '' } = useParams();
  const { value, problem, loading, retry } = usePublic<PublicProject>(`projects/${encodeURIComponent(id)}`);
  if (problem?.status === 410) return <PublicMissing gone={problem} />;
  if (problem && (problem.status === 404 || problem.status === 400)) return <PublicMissing />;
  if (problem) return <PublicProblem problem={problem} onRetry={retry} />;
  if (!value || (loading && value.id !== id)) return <Waiting />;
  return <Shown project={value} />;
}

function Shown({ project }: { project: PublicProject }) {
  const t = usePortalText();
  const { kind, year, projectName, divisionName, departmentName, orgName } = project;
  return (
    <article className="cx-page">
      <header>
        <p className="cx-back">
          <AppLink href="/">{t('back')}</AppLink>
        </p>
        <PageTitle title={projectName}>
          <span className="cx-tag cx-neutral">{t(`kind.${kind}`)}</span>
        </PageTitle>
        <p className="cx-lead">{[t('ofYear', { year }), divisionName, departmentName, orgName].join(' · ')}</p>
      </header>
      <section className="portal-sentence" aria-label={t('sentence')}>
        <p>{project.summary}</p>
      </section>
      <Figures project={project} />
      <Part title={t('part.goal')}>
        <p className="portal-text">{project.annualGoal}</p>
      </Part>
      <Part title={t('part.indicators')}>
        <IndicatorTable indicators={project.indicators} filed={kind === 'result'} />
      </Part>
      <Part title={t('part.funds')}>
        <Funds project={project} />
      </Part>
      <Part title={t('part.next')}>
        <Next project={project} />
      </Part>
      <Part title={t('part.about')}>
        <About project={project} />
      </Part>
    </article>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="cx-card cx-section">
    <header>
      <h2>{title}</h2>
    </header>
    {children}
  </section>
);

function Figures({ project: { budgetAmount, executedAmount, total, grade } }: { project: PublicProject }) {
  const t = usePortalText();
  const rate = executedAmount === null ? null : percentSpent(executedAmount, budgetAmount);
  return (
    <dl className="portal-figures">
      <div>
        <dt>{t('fact.budget')}</dt>
        <dd>
          <Money value={budgetAmount} />
        </dd>
      </div>
      {executedAmount !== null && (
        <div>
          <dt>{t('fact.executed')}</dt>
          <dd>
            <Money value={executedAmount} />
          </dd>
        </div>
      )}
      {rate !== null && (
        <div>
          <dt>{t('fact.rate')}</dt>
          <dd>{`${rate}%`}</dd>
        </div>
      )}
      {total !== null && (
        <div>
          <dt>{t('fact.total')}</dt>
          <dd className="portal-grade">
            {total} <GradeTag grade={grade} />
          </dd>
        </div>
      )}
    </dl>
  );
}

type FundRow = { readonly label: string; readonly budget: string; readonly executed: string | null };

function Funds({ project: { funds, budgetAmount, executedAmount, kind } }: { project: PublicProject }) {
  const t = usePortalText();
  const rows: readonly FundRow[] = [
    ...funds.map(({ source, budget, executed }) => ({ label: t(`source.${source}`), budget, executed })),
    { label: t('fund.sum'), budget: budgetAmount, executed: executedAmount },
  ];
  const columns: readonly Column<FundRow>[] = [
    { key: 'source', title: t('fund.source'), render: ({ label }) => label },
    { key: 'budget', title: t('fact.budget'), align: 'end', render: ({ budget }) => <Money value={budget} /> },
    ...(kind === 'result'
      ? [
          {
            key: 'executed',
            title: t('fact.executed'),
            align: 'end' as const,
            render: ({ executed }: FundRow) => <Money value={executed} />,
          },
        ]
      : []),
  ];
  return <DataTable caption={t('part.funds')} columns={columns} rows={rows} rowKey={({ label }) => label} />;
}

/** What follows from the result; before filing, when the result is to be expected. */
function Next({ project: { kind, year, grade, rectification, proposal } }: { project: PublicProject }) {
  const t = usePortalText();
  const language = useLanguage();
  if (kind === 'target') return <p>{t('next.afterYear', { year })}</p>;
  return (
    <ul className="portal-next">
      {grade && <li>{t(`next.${standingOf(grade)}`, { grade: grade.name[language] })}</li>}
      {rectification && (
        <li>
          {t('next.rectified')} <DateText value={rectification.acceptedOn} />
          {t('next.colon')}
          <span className="portal-text">{rectification.result}</span>
        </li>
      )}
      {proposal && (
        <li>
          {t(`next.${proposal.kind}`, { year: proposal.year })} <Money value={proposal.amount} />
        </li>
      )}
      {!rectification && !proposal && <li>{t('next.open')}</li>}
    </ul>
  );
}

function About({ project }: { project: PublicProject }) {
  const t = usePortalText();
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('about.code'), project.projectCode],
    [t('about.function'), project.functionCode],
    [t('about.filing'), project.filingNo ?? '—'],
    [t('about.published'), <DateText key="at" value={project.publishedAt} time />],
    [t('about.edition'), String(project.edition)],
  ];
  return (
    <>
      <dl className="cx-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="portal-links">
        <a href={`/api/public/projects/${project.id}`} download={`${project.projectCode}-${project.year}.json`}>
          {t('about.json')}
        </a>
      </p>
    </>
  );
}
