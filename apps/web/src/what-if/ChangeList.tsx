import { usePaged } from '@chengxiao/client';
import type { Grade } from '@chengxiao/domain';
import { Choice, EmptyState, ListSkeleton, ProblemNote, Section, Labelled, useLanguage } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useUrlFilter } from '../hooks/use-url-filter';
import { ChangeTable } from './ChangeTable';
import { gradesAfter, gradesBefore, keyOfGrade, nameOfGrade } from './grades';
import { type ShownWhatIf, whatIfChanges } from './what-if.graphql';
import { useWhatIfText } from './what-if.i18n';

/** What changed, by cell of the matrix, the largest difference first. */
export function ChangeList({ whatIf: { id: whatIfId, matrix } }: { whatIf: Pick<ShownWhatIf, 'id' | 'matrix'> }) {
  const t = useWhatIfText();
  const [{ before, after }] = useUrlFilter(['before', 'after']);
  const variables = useMemo(() => {
    const to = after === 'none' ? { unscorable: true } : after && { after };
    return { whatIfId, filter: { ...(before && { before }), ...to } };
  }, [whatIfId, before, after]);
  const { page, loading, problem, more, retry } = usePaged(whatIfChanges, 'whatIfChanges', variables);
  const filtered = Object.keys(variables.filter).length > 0;
  const shown = page?.nodes.length ?? 0;
  return (
    <Section title={t('changes.title')} extra={<span className="cx-hint">{t('changes.lead')}</span>}>
      <div className="what-if-changes">
        <Filters matrix={matrix} />
      </div>
      <ProblemNote problem={problem} onRetry={retry} />
      {!page && !problem && <ListSkeleton rows={5} />}
      {page && shown === 0 && (
        <EmptyState
          title={t(filtered ? 'changes.empty' : 'changes.nothing')}
          text={filtered && t('changes.emptyText')}
        />
      )}
      {page && shown > 0 && (
        <>
          <ChangeTable rows={page.nodes} />
          <div className="cx-more">
            <span role="status">{t('changes.shown', { shown, total: page.totalCount ?? shown })}</span>
            {page.pageInfo.hasNextPage && (
              <Button onClick={more} loading={loading}>
                {t('changes.more')}
              </Button>
            )}
          </div>
        </>
      )}
    </Section>
  );
}

function Filters({ matrix }: Pick<ShownWhatIf, 'matrix'>) {
  const t = useWhatIfText();
  const language = useLanguage();
  const option = (grade: Grade | null) => ({
    value: keyOfGrade(grade),
    label: nameOfGrade(grade, language, t('grade.none')),
  });
  const [{ before, after }, setFilter] = useUrlFilter(['before', 'after']);
  return (
    <div className="cx-filters" role="search" aria-label={t('changes.filter')}>
      <Labelled label={t('changes.filterBefore')}>
        <Choice
          value={before}
          placeholder={t('changes.all')}
          options={gradesBefore(matrix).map(option)}
          onChange={(grade) => setFilter({ before: grade })}
        />
      </Labelled>
      <Labelled label={t('changes.filterAfter')}>
        <Choice
          value={after}
          placeholder={t('changes.all')}
          options={gradesAfter(matrix).map(option)}
          onChange={(grade) => setFilter({ after: grade })}
        />
      </Labelled>
    </div>
  );
}
