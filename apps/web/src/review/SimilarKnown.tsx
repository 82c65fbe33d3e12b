import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { AppLink, DateText, ListSkeleton, ProblemNote, useLanguage } from '@chengxiao/ui';
import { projectEvaluations } from '../evaluation/evaluation.graphql';
import { projectOverlaps } from '../library/overlaps.graphql';
import { useOverlapText } from '../library/overlaps.i18n';
import { useSession } from '../session/session';
import { useDeskText } from './desk.i18n';
import type { EarlierTry } from './earlier-try';

/** As many projects that are alike are named here; the page of the project has all. */
const named = 3;

/** What is like it, how its years went, and how it was judged before. */
export function SimilarKnown({ projectId, earlier }: { projectId: string; earlier: readonly EarlierTry[] }) {
  const t = useDeskText();
  const overlap = useOverlapText();
  const language = useLanguage();
  const { position } = useSession();
  const likes = useQuery(projectOverlaps, { variables: { id: projectId }, skip: position.role !== 'finance' });
  const years = useQuery(projectEvaluations, { variables: { projectId } });
  const problem = problemOf(likes.error ?? years.error);
  const alike = likes.data?.project.overlaps.slice(0, named) ?? [];
  const results = years.data?.project.evaluations.filter(({ total }) => total !== null) ?? [];
  if (problem)
    return <ProblemNote problem={problem} onRetry={() => void Promise.all([likes.refetch(), years.refetch()])} />;
  if (likes.loading || years.loading) return <ListSkeleton rows={2} />;
  return (
    <>
      <dl>
        {results.map(({ id, year, total, grade, executionRate }) => (
          <div key={id}>
            <dt>
              <AppLink href={`/evaluations/${id}`}>{t('similar.result', { year })}</AppLink>
            </dt>
            <dd>
              {total} {grade?.name[language]}
              {executionRate !== null && ` · ${t('similar.rate', { rate: executionRate })}`}
            </dd>
          </div>
        ))}
        {alike.map(({ likeness, reasons, project }) => (
          <div key={project.id}>
            <dt>
              <AppLink href={`/projects/${project.id}`}>{project.name}</AppLink>
            </dt>
            <dd>
              {overlap('likeness', { n: likeness })} {reasons.map((reason) => overlap(`reason.${reason}`)).join('、')}
            </dd>
          </div>
        ))}
        {earlier.map(({ key, at, what, said }) => (
          <div key={key}>
            <dt>
              {what} <DateText value={at} />
            </dt>
            <dd>{said || t('noWords')}</dd>
          </div>
        ))}
      </dl>
      {results.length === 0 && <p className="cx-hint">{t('similar.noResult')}</p>}
      {position.role === 'finance' && alike.length === 0 && <p className="cx-hint">{t('similar.noneAlike')}</p>}
      {earlier.length === 0 && <p className="cx-hint">{t('similar.first')}</p>}
    </>
  );
}
