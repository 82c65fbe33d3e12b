import { type PublicationsQuery, usePaged } from '@chengxiao/client';
import type { PublicationState } from '@chengxiao/domain';
import { type Column, DateText, GradeTag, ListPage, StateTag } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo } from 'react';
import { yearOf } from '../controls/budget-years';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { publications } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { sharedFilter, sharedKeys, usePublicationFilters } from './publication-filters';
import { stateTone } from './state-tone';
import { WaitingProjects } from './WaitingProjects';

type Row = PublicationsQuery['publications']['nodes'][number];

const states = ['published', 'withdrawn'] as const satisfies readonly PublicationState[];
const keys = [...sharedKeys, 'state'] as const;

/** What is or was public in scope; finance finds above it what waits to be published. */
export function PublicationListPage() {
  const t = useDisclosureText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(keys, 'ended');
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
  const paged = usePaged(publications, 'publications', variables);
  const filtered = Object.keys(variables.filter).some((key) => key !== 'year');
  const finance = position.role === 'finance';
  return (
    <ListPage
      name="publications"
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
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/publications/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(finance ? 'empty.finance' : 'empty.other') }
      }
      filters={usePublicationFilters(filter.year, states)}
      values={filter}
      onFilter={setFilter}
    >
      {finance && <WaitingProjects year={yearOf(filter.year)} onAll={() => setFilter({ year: '' })} />}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useDisclosureText();
  return [
    { key: 'name', title: t('list.name'), render: ({ projectName }) => projectName },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    { key: 'department', title: t('list.department'), wideOnly: true, render: ({ departmentName }) => departmentName },
    { key: 'kind', title: t('list.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'scope', title: t('list.scope'), render: ({ scope }) => t(`scope.${scope}`) },
    { key: 'grade', title: t('list.grade'), kind: 'state', render: ({ grade }) => <GradeTag grade={grade} /> },
    { key: 'edition', title: t('list.edition'), wideOnly: true, kind: 'figure', render: ({ edition }) => edition },
    {
      key: 'state',
      title: t('list.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    {
      key: 'at',
      title: t('list.published'),
      kind: 'date',
      render: ({ publishedAt }) => <DateText value={publishedAt} />,
    },
  ];
}
