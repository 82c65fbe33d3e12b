import { type ReadablePublicationsQuery, usePaged } from '@chengxiao/client';
import { type Column, DateText, GradeTag, ListPage, StateTag } from '@chengxiao/ui';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useUrlFilter } from '../hooks/use-url-filter';
import { readablePublications } from './disclosure.graphql';
import { useDisclosureText } from './disclosure.i18n';
import { sharedFilter, sharedKeys, usePublicationFilters } from './publication-filters';
import { scopeTone } from './state-tone';

type Row = ReadablePublicationsQuery['readablePublications']['nodes'][number];

/** What any division has published to whoever reads this. */
export function ReadableListPage() {
  const t = useDisclosureText();
  const [filter, setFilter] = useUrlFilter(sharedKeys, 'ended');
  const variables = useMemo(() => ({ first: 50, filter: sharedFilter(filter) }), [filter]);
  const paged = usePaged(readablePublications, 'readablePublications', variables);
  const filtered = Object.keys(variables.filter).some((key) => key !== 'year');
  return (
    <ListPage
      name="readable-publications"
      title={t('readable.title')}
      lead={t('readable.lead')}
      actions={<LinkButton to="/publications">{t('back')}</LinkButton>}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/publications/readable/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('readable.empty'), text: t('readable.emptyText') }
      }
      filters={usePublicationFilters(filter.year)}
      values={filter}
      onFilter={setFilter}
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useDisclosureText();
  return [
    { key: 'name', title: t('list.name'), render: ({ projectName }) => projectName },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    { key: 'division', title: t('list.division'), render: ({ divisionName }) => divisionName },
    { key: 'department', title: t('list.department'), wideOnly: true, render: ({ departmentName }) => departmentName },
    { key: 'kind', title: t('list.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    { key: 'grade', title: t('list.grade'), kind: 'state', render: ({ grade }) => <GradeTag grade={grade} /> },
    {
      key: 'scope',
      title: t('list.scope'),
      kind: 'state',
      render: ({ scope }) => <StateTag label={t(`scope.${scope}`)} tone={scopeTone[scope]} />,
    },
    {
      key: 'at',
      title: t('list.published'),
      kind: 'date',
      render: ({ publishedAt }) => <DateText value={publishedAt} />,
    },
  ];
}
