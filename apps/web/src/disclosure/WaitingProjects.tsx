import { type PublishableProjectsQuery, usePaged } from '@chengxiao/client';
import {
  type Column,
  DataTable,
  DateText,
  EmptyState,
  GradeTag,
  ListSkeleton,
  ProblemNote,
  Section,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { publishableProjects } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { usePreparationText } from './preparation.i18n';

type Row = PublishableProjectsQuery['publishableProjects']['nodes'][number];

/** Approved targets and filed results of finance's own division, of a year or of all, that nobody has published yet; each leads to its preview. */
export function WaitingProjects({ year, onAll }: { year: number | undefined; onAll: () => void }) {
  const t = useDisclosureText();
  const p = usePreparationText();
  const variables = useMemo(() => ({ first: 10, ...(year && { filter: { year } }) }), [year]);
  const { page, loading, problem, more, retry } = usePaged(publishableProjects, 'publishableProjects', variables);
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('list.name'), render: ({ projectName }) => projectName },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    { key: 'department', title: t('list.department'), wideOnly: true, render: ({ departmentName }) => departmentName },
    { key: 'kind', title: t('list.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'grade', title: t('list.grade'), kind: 'state', render: ({ grade }) => <GradeTag grade={grade} /> },
    {
      key: 'prepared',
      title: t('list.prepared'),
      render: ({ preparedBy }) => (preparedBy ? p('prepared.waitsOf', { who: preparedBy }) : '—'),
    },
    { key: 'since', title: t('list.since'), kind: 'date', render: ({ since }) => <DateText value={since} /> },
  ];
  return (
    <Section
      title={t('waiting.title')}
      extra={page && <span className="cx-hint">{t('waiting.count', { count: page.totalCount ?? 0 })}</span>}
    >
      <ProblemNote problem={problem} onRetry={retry} />
      {!page && !problem && <ListSkeleton rows={3} />}
      {page?.nodes.length === 0 && (
        <EmptyState
          title={year ? t('waiting.emptyYear', { year }) : t('waiting.empty')}
          text={t('waiting.emptyText')}
          action={year && <Button onClick={onAll}>{t('waiting.allYears')}</Button>}
        />
      )}
      {page && page.nodes.length > 0 && (
        <DataTable
          caption={t('waiting.title')}
          columns={columns}
          rows={page.nodes}
          rowKey={({ id }) => id}
          href={({ projectId, year, preparationId }) =>
            preparationId ? `/publications/prepared/${preparationId}` : `/publications/publish/${projectId}/${year}`
          }
        />
      )}
      {page?.pageInfo.hasNextPage && (
        <div className="cx-more">
          <Button onClick={more} loading={loading}>
            {t('waiting.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}
