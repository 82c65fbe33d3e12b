import { type AnnouncementsQuery, usePaged } from '@chengxiao/client';
import { announcementKinds, announcementStates } from '@chengxiao/domain';
import { type Column, DateText, type FilterSpec, ListPage, oneOf, StateTag } from '@chengxiao/ui';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { useYearless } from '../shell/year/year-offer';
import { announcements } from './announcements.graphql';
import { useAnnouncementText } from './announcements.i18n';
import { stateTone } from './state-tone';
import { UnreadTag } from './UnreadTag';

type Row = AnnouncementsQuery['announcements']['nodes'][number];
const sorts = ['newest', 'title', 'due'] as const;

/** What is announced to me, and for finance what it announces: find one, see whether it was read, begin a new one. */
export function AnnouncementListPage() {
  const t = useAnnouncementText();
  useYearless(t('yearless'));
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['kind', 'state', 'search', 'sort', 'direction']);
  const writes = position.role === 'finance';
  const variables = useMemo(() => {
    const kind = announcementKinds.find((each) => each === filter.kind);
    const state = announcementStates.find((each) => each === filter.state);
    return {
      first: 50,
      sort: sorts.find((each) => each === filter.sort) ?? 'newest',
      ...sortDirection(filter),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(kind ? { kind } : {}),
        ...(state ? { states: [state] } : {}),
      },
    };
  }, [filter]);
  const paged = usePaged(announcements, 'announcements', variables);
  const start = writes && (
    <LinkButton to="/announcements/new" primary>
      {t('start')}
    </LinkButton>
  );
  // Readers never see a draft.
  const states = writes ? announcementStates : (['published', 'withdrawn'] as const);
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    oneOf('kind', t('filter.kind'), announcementKinds, (value) => t(`kind.${value}`)),
    oneOf('state', t('filter.state'), states, (value) => t(`state.${value}`)),
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: sorts.map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['newest'],
    },
  ];
  return (
    <ListPage
      name="announcements"
      title={t('title')}
      lead={t(writes ? 'lead' : 'leadReader')}
      actions={start || undefined}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/announcements/${id}`}
      columns={useColumns()}
      filters={filters}
      values={filter}
      onFilter={setFilter}
      empty={
        Object.keys(variables.filter).length > 0
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(writes ? 'empty.start' : 'empty.wait'), action: start || undefined }
      }
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useAnnouncementText();
  const { position } = useSession();
  return [
    { key: 'title', title: t('list.title'), sort: 'title', render: ({ title }) => title },
    {
      key: 'unread',
      title: t('list.read'),
      kind: 'state',
      // What the own bureau wrote is news to nobody there.
      render: ({ unreadMessages, orgName }) =>
        orgName === position.orgName ? '—' : <UnreadTag unread={unreadMessages.length > 0} />,
    },
    { key: 'kind', title: t('list.kind'), render: ({ kind }) => t(`kind.${kind}`) },
    {
      key: 'documentNo',
      title: t('list.documentNo'),
      kind: 'code',
      secondary: true,
      render: ({ documentNo }) => documentNo,
    },
    { key: 'org', title: t('list.org'), render: ({ orgName }) => orgName },
    { key: 'due', title: t('list.due'), kind: 'date', sort: 'due', render: ({ dueOn }) => <DateText value={dueOn} /> },
    {
      key: 'published',
      title: t('list.published'),
      kind: 'date',
      render: ({ publishedAt }) => <DateText value={publishedAt} />,
    },
    {
      key: 'state',
      title: t('list.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    {
      key: 'updated',
      title: t('list.updated'),
      sort: 'newest',
      kind: 'date',
      secondary: true,
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
}
