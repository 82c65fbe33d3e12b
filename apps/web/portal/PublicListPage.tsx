import type { Grade } from '@chengxiao/domain';
import { GradeTag, Money, PageTitle, type Problem, useLanguage } from '@chengxiao/ui';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useAddressFilter } from '../src/hooks/use-address-filter';
import { usePortalText } from './portal.i18n';
import { fetchPublic, type PublicDivision, type PublicList, type PublicRow } from './public-api';
import { filterKeys, type PublicFilter, PublicFilters } from './PublicFilters';
import { PublicProblem } from './PublicProblem';
import { usePublic } from './use-public';

const queryOf = (filter: PublicFilter, more: Record<string, string> = {}): string => {
  const parameters = [...Object.entries(filter), ...Object.entries(more)].filter(([, value]) => value !== '');
  return parameters.length > 0 ? `?${new URLSearchParams(parameters).toString()}` : '';
};

/** Everything published: find a project by words, place, year and grade. */
export function PublicListPage() {
  const t = usePortalText();
  const [filter, setFilter] = useAddressFilter(filterKeys);
  const grades = usePublic<{ grades: readonly Grade[] }>('grades');
  const divisions = usePublic<{ divisions: readonly PublicDivision[] }>('divisions');
  const list = usePublic<PublicList>(`projects${queryOf(filter)}`);
  return (
    <section className="cx-page">
      <header>
        <PageTitle title={t('title')} />
        <p className="cx-lead">{t('lead')}</p>
      </header>
      <PublicFilters
        filter={filter}
        divisions={divisions.value?.divisions ?? []}
        grades={grades.value?.grades ?? []}
        onChange={setFilter}
      />
      <PublicProblem problem={list.problem} onRetry={list.retry} />
      {list.value && !list.problem && (
        <Results key={queryOf(filter)} first={list.value} filter={filter} busy={list.loading} />
      )}
      {!list.value && list.loading && <Waiting />}
      <Downloads filter={filter} />
    </section>
  );
}

export function Waiting() {
  const t = usePortalText();
  return (
    <div className="cx-skeleton cx-skeleton-detail" role="status" aria-label={t('loading')}>
      <div />
      <div />
      <div />
    </div>
  );
}

type ResultsProps = { first: PublicList; filter: PublicFilter; busy: boolean };

function Results({ first, filter, busy }: ResultsProps) {
  const t = usePortalText();
  const [later, setLater] = useState<readonly PublicList[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [loading, setLoading] = useState(false);
  // A new first page, for example after another filter, makes what was loaded behind the old one void.
  useEffect(() => setLater([]), [first]);
  const last = later.at(-1) ?? first;
  const rows = [first, ...later].flatMap(({ nodes }) => nodes);
  const more = async (): Promise<void> => {
    setLoading(true);
    const after = last.pageInfo.endCursor ?? '';
    const answer = await fetchPublic<PublicList>(`projects${queryOf(filter, { after })}`);
    setLoading(false);
    setProblem(answer.problem);
    if (answer.value) setLater((old) => [...old, answer.value]);
  };
  return (
    <div aria-busy={busy || loading}>
      <p role="status" className="portal-count">
        {t('count', { shown: rows.length, total: first.totalCount })}
      </p>
      {rows.length === 0 && (
        <div className="cx-card cx-empty">
          <p className="cx-empty-title">{t('empty.title')}</p>
          <p className="cx-hint">{t('empty.text')}</p>
        </div>
      )}
      <ul className="portal-list">
        {rows.map((row) => (
          <li key={row.id}>
            <Card row={row} />
          </li>
        ))}
      </ul>
      <PublicProblem problem={problem} onRetry={() => void more()} />
      {last.pageInfo.hasNextPage && !problem && (
        <button type="button" className="portal-button" disabled={loading} onClick={() => void more()}>
          {t('more')}
        </button>
      )}
    </div>
  );
}

function Card({ row }: { row: PublicRow }) {
  const t = usePortalText();
  return (
    <article className="cx-card portal-card">
      <header>
        <h2>
          <Link to={`/projects/${row.id}`}>{row.projectName}</Link>
        </h2>
        {row.grade ? (
          <span className="portal-grade">
            <GradeTag grade={row.grade} />
            {row.total && <span>{t('points', { total: row.total })}</span>}
          </span>
        ) : (
          <span className="cx-tag cx-neutral">{t('kind.target')}</span>
        )}
      </header>
      <p className="portal-summary">{row.summary}</p>
      <dl className="portal-facts">
        <div>
          <dt>{t('fact.year')}</dt>
          <dd>{row.year}</dd>
        </div>
        <div>
          <dt>{t('fact.division')}</dt>
          <dd>{row.divisionName}</dd>
        </div>
        <div>
          <dt>{t('fact.department')}</dt>
          <dd>{row.departmentName}</dd>
        </div>
        <div>
          <dt>{t('fact.budget')}</dt>
          <dd>
            <Money value={row.budgetAmount} />
          </dd>
        </div>
        {row.executedAmount && (
          <div>
            <dt>{t('fact.executed')}</dt>
            <dd>
              <Money value={row.executedAmount} />
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function Downloads({ filter }: { filter: PublicFilter }) {
  const t = usePortalText();
  const lang = useLanguage();
  return (
    <section className="cx-card" aria-labelledby="portal-open-data">
      <h2 id="portal-open-data" className="portal-heading">
        {t('data.title')}
      </h2>
      <p>{t('data.text')}</p>
      <p className="portal-links">
        <a href={`/api/public/projects.csv${queryOf(filter, { lang })}`} download>
          {t('data.csv')}
        </a>
        <a href={`/api/public/projects.json${queryOf(filter)}`} download>
          {t('data.json')}
        </a>
      </p>
    </section>
  );
}
