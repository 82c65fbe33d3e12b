import { usePaged } from '@chengxiao/client';
import type { ProjectState } from '@chengxiao/domain';
import { type Column, DataTable, ProblemNote, Section, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { projects } from '../library/library.graphql';
import { useLibraryText } from '../library/library.i18n';
import { stateTone } from '../library/state-tone';
import { useSession } from '../session/session';
import { wan } from './CascadeMatrix';
import { useTransferText } from './transfers.i18n';

type Row = { id: string; name: string; orgName: string; totalAmount: string; state: ProjectState };

/** What follows once a place acknowledged its part: the projects that carry it out, and the way to propose one. */
export function TransferProjects({ transferId, amount }: { transferId: string; amount: string }) {
  const t = useTransferText();
  const library = useLibraryText();
  const { position } = useSession();
  const variables = useMemo(() => ({ first: 20, sort: 'amount' as const, filter: { transferId } }), [transferId]);
  const { page, problem, more, retry } = usePaged(projects, 'projects', variables);
  const proposes = position.role === 'unit' || position.role === 'department';
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t('projects.name'), render: ({ name }) => name },
    { key: 'org', title: t('projects.org'), render: ({ orgName }) => orgName },
    { key: 'amount', title: t('projects.amount'), kind: 'money', amount: ({ totalAmount }) => totalAmount },
    {
      key: 'state',
      title: t('projects.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={library(`state.${state}`)} tone={stateTone[state]} />,
    },
  ];
  const sum = wan(page?.sums?.totalAmount ?? null);
  return (
    <Section
      title={t('projects.title')}
      extra={proposes && <LinkButton to={`/projects/new?transfer=${transferId}`}>{t('projects.propose')}</LinkButton>}
    >
      <ProblemNote problem={problem} onRetry={retry} />
      {page && (
        <p>
          {page.totalCount
            ? t('projects.told', { n: page.totalCount, sum, amount: wan(amount) })
            : t('projects.none', { amount: wan(amount) })}{' '}
          {t(proposes ? 'projects.proposeHint' : 'projects.waitHint')}
        </p>
      )}
      {page && page.nodes.length > 0 && (
        <DataTable
          caption={t('projects.title')}
          columns={columns}
          rows={page.nodes}
          rowKey={({ id }) => id}
          href={({ id }) => `/projects/${id}`}
        />
      )}
      {page?.pageInfo.hasNextPage && <Button onClick={more}>{t('projects.more')}</Button>}
    </Section>
  );
}
