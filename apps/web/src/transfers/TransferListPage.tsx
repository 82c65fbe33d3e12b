import { type TransfersQuery, usePaged } from '@chengxiao/client';
import { fundsTotal, type TransferState, transferStates } from '@chengxiao/domain';
import { type Column, DateText, ListPage, StateTag, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { useYearFilter } from '../shell/year/use-budget-year';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { stateTone, targetTone } from './tones';
import { transfers } from './transfers.graphql';
import { useTransferText } from './transfers.i18n';

type Row = TransfersQuery['transfers']['nodes'][number];

/** Transfers that were declared in one's scope or handed to one's division. */
export function TransferListPage() {
  const t = useTransferText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['year', 'state', 'search', 'waiting', 'sort', 'direction'], 'all');
  const variables = useMemo(
    () => ({
      first: 50,
      sort: filter.sort === 'name' ? ('name' as const) : ('newest' as const),
      ...sortDirection(filter),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(filter.year ? { year: Number(filter.year) } : {}),
        ...(filter.state ? { states: [filter.state as TransferState] } : {}),
        ...(filter.waiting ? { unacknowledged: true } : {}),
      },
    }),
    [filter],
  );
  const paged = usePaged(transfers, 'transfers', variables);
  const declares = position.role === 'finance' || position.role === 'department';
  const declare = <LinkButton to="/transfers/new">{t('declare')}</LinkButton>;
  const filtered = filter.search || filter.state || filter.waiting;
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    useYearFilter(t('filter.year'), filter.year, 'all'),
    oneOf('state', t('filter.state'), transferStates, (value) => t(`state.${value}`)),
    { kind: 'flag', key: 'waiting', label: t('filter.unacknowledged'), on: 'yes' },
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: (['newest', 'name'] as const).map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['newest'],
    },
  ];
  return (
    <ListPage
      name="transfers"
      title={t('title')}
      lead={t('lead')}
      actions={declares && declare}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/transfers/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(declares ? 'empty.declare' : 'empty.wait') }
      }
      filters={filters}
      values={filter}
      onFilter={setFilter}
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTransferText();
  return [
    { key: 'name', title: t('list.name'), sort: 'name', render: ({ name }) => name },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    { key: 'department', title: t('list.department'), render: ({ centralDepartment }) => centralDepartment },
    { key: 'declaredBy', title: t('list.declaredBy'), wideOnly: true, render: ({ orgName }) => orgName },
    {
      key: 'amount',
      title: t('list.amount'),
      kind: 'money',
      amount: ({ received, yearFunds }) => received?.amount ?? fundsTotal(yearFunds),
    },
    {
      key: 'state',
      title: t('list.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    {
      key: 'received',
      title: t('list.received'),
      render: ({ received }) =>
        received ? (
          <StateTag label={t(`target.${received.state}`)} tone={targetTone[received.state]} />
        ) : (
          <span className="cx-none">—</span>
        ),
    },
    {
      key: 'updated',
      title: t('list.updated'),
      sort: 'newest',
      kind: 'date',
      wideOnly: true,
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
}
