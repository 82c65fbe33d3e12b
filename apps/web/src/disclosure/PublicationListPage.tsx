import { type PublicationsQuery, usePaged } from '@chengxiao/client';
import type { PublicationState } from '@chengxiao/domain';
import { type Column, DateText, GradeTag, ListPage, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { publications } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { PublicationFilters, sharedKeys, sharedFilter } from './PublicationFilters';
import { stateTone } from './state-tone';
import { WaitingProjects } from './WaitingProjects';

type Row = PublicationsQuery['publications']['nodes'][number];

const states = ['published', 'withdrawn'] as const satisfies readonly PublicationState[];
const keys = [...sharedKeys, 'state'] as const;

/** What is or was public in scope; finance finds above it what waits to be published. */
export function PublicationListPage() {
  const t = useDisclosureText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(keys);
  const variables = useMemo(
    () => ({
      first: 50,
      filter: {
        ...sharedFilter(filter),
        ...(states.some((state) => state === filter.state) ? { states: [filter.state as PublicationState] } : {}),
      },
    }),
    [filter],
  );
  const { page, loading, problem, more, retry } = usePaged(publications, 'publications', variables);
  const filtered = Object.keys(variables.filter).length > 0;
  const finance = position.role === 'finance';
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton to="/publications/readable">{t('readable.title')}</LinkButton>
          <Button href="/portal" target="_blank" rel="noopener">
            {t('portalHome')}
          </Button>
        </>
      }
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ id }) => `/publications/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(finance ? 'empty.finance' : 'empty.other') }
      }
      filters={<PublicationFilters filter={filter} states={states} onChange={setFilter} />}
    >
      {finance && <WaitingProjects />}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useDisclosureText();
  return [
    { key: 'name', title: t('list.name'), render: ({ projectName }) => projectName },
    { key: 'year', title: t('list.year'), render: ({ year }) => year },
    { key: 'department', title: t('list.department'), wideOnly: true, render: ({ departmentName }) => departmentName },
    { key: 'kind', title: t('list.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'scope', title: t('list.scope'), render: ({ scope }) => t(`scope.${scope}`) },
    { key: 'grade', title: t('list.grade'), render: ({ grade }) => <GradeTag grade={grade} /> },
    { key: 'edition', title: t('list.edition'), wideOnly: true, align: 'end', render: ({ edition }) => edition },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    { key: 'at', title: t('list.published'), render: ({ publishedAt }) => <DateText value={publishedAt} /> },
  ];
}
