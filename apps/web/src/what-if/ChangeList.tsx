import { usePaged } from '@chengxiao/client';
import { type Grade, grades } from '@chengxiao/domain';
import { Choice, EmptyState, ListSkeleton, ProblemNote, Section, Labelled } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useUrlFilter } from '../hooks/use-url-filter';
import { ChangeTable } from './ChangeTable';
import { outcomes } from './grades';
import { whatIfChanges } from './what-if.graphql';
import { useWhatIfText } from './what-if.i18n';

const gradeIn = (text: string): Grade | undefined => grades.find((grade) => grade === text);

/** What changed, by cell of the matrix, the largest difference first. */
export function ChangeList({ whatIfId }: { whatIfId: string }) {
  const t = useWhatIfText();
  const [{ before, after }] = useUrlFilter(['before', 'after']);
  const variables = useMemo(() => {
    const [from, to] = [gradeIn(before), gradeIn(after)];
    const unscorable = after === 'none' ? { unscorable: true } : {};
    return { whatIfId, filter: { ...(from && { before: from }), ...(to && { after: to }), ...unscorable } };
  }, [whatIfId, before, after]);
  const { page, loading, problem, more, retry } = usePaged(whatIfChanges, 'whatIfChanges', variables);
  const filtered = Object.keys(variables.filter).length > 0;
  const shown = page?.nodes.length ?? 0;
  return (
    <Section title={t('changes.title')} extra={<span className="cx-hint">{t('changes.lead')}</span>}>
      <div className="what-if-changes">
        <Filters />
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

function Filters() {
  const t = useWhatIfText();
  const [{ before, after }, setFilter] = useUrlFilter(['before', 'after']);
  return (
    <div className="cx-filters" role="search" aria-label={t('changes.filter')}>
      <Labelled label={t('changes.filterBefore')}>
        <Choice
          value={before}
          placeholder={t('changes.all')}
          options={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
          onChange={(grade) => setFilter({ before: grade })}
        />
      </Labelled>
      <Labelled label={t('changes.filterAfter')}>
        <Choice
          value={after}
          placeholder={t('changes.all')}
          options={outcomes.map((value) => ({ value, label: t(`grade.${value}`) }))}
          onChange={(grade) => setFilter({ after: grade })}
        />
      </Labelled>
    </div>
  );
}
