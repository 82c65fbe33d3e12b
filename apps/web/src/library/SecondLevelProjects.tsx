import { usePaged } from '@chengxiao/client';
import type { ProjectState } from '@chengxiao/domain';
import { type Column, DataTable, EmptyState, Money, ProblemNote, Section, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { projects } from './library.graphql';
import { useLibraryText } from './library.i18n';
import { useLifeText } from './project-life.i18n';
import { stateTone } from './state-tone';

type Row = { id: string; name: string; orgName: string; totalAmount: string; state: ProjectState };
type Props = {
  parentId: string;
  sum: { count: number; totalAmount: string; budgetAmount: string };
};

/** What stands below a first-level project, with its sums. */
export function SecondLevelProjects({ parentId, sum }: Props) {
  const t = useLifeText();
  const library = useLibraryText();
  const variables = useMemo(() => ({ first: 50, sort: 'amount' as const, filter: { parentId } }), [parentId]);
  const { page, problem, more, retry } = usePaged(projects, 'projects', variables);
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('name'), render: ({ name }) => name },
    { key: 'org', title: t('org'), render: ({ orgName }) => orgName },
    { key: 'amount', title: t('amount'), kind: 'money', amount: ({ totalAmount }) => totalAmount },
    {
      key: 'state',
      title: t('state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={library(`state.${state}`)} tone={stateTone[state]} />,
    },
  ];
  return (
    <Section title={t('below')}>
      <dl className="library-totals">
        <div>
          <dt>{t('count')}</dt>
          <dd>{sum.count}</dd>
        </div>
        <div>
          <dt>{t('total')}</dt>
          <dd>
            <Money value={sum.totalAmount} />
          </dd>
        </div>
        <div>
          <dt>{t('budget')}</dt>
          <dd>
            <Money value={sum.budgetAmount} />
          </dd>
        </div>
      </dl>
      {problem && <ProblemNote problem={problem} onRetry={retry} />}
      {page &&
        (page.nodes.length > 0 ? (
          <DataTable
            caption={t('below')}
            columns={columns}
            rows={page.nodes}
            rowKey={({ id }) => id}
            href={({ id }) => `/projects/${id}`}
          />
        ) : (
          <EmptyState title={t('belowEmpty')} text={t('belowEmptyText')} />
        ))}
      {page?.pageInfo.hasNextPage && <Button onClick={more}>{t('all')}</Button>}
    </Section>
  );
}
