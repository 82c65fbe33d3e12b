import { type AccountEventsQuery, type EventAction, usePaged } from '@chengxiao/client';
import { eventActions } from '@chengxiao/domain';
import { AppLink, type Column, DateText, type FilterSpec, ListPage, oneOf, rangeOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { wordOf } from '../events/EventHistory';
import { useEventText } from '../events/events.i18n';
import { useUrlFilter } from '../hooks/use-url-filter';
import { useSession } from '../session/session';
import { useRoleName } from '../session/use-role-name';
import { useYearless } from '../shell/year/year-offer';
import { Alarms } from './Alarms';
import { accountEvents } from './account-events.graphql';
import { useAccountEventText } from './account-events.i18n';

type Row = AccountEventsQuery['accountEvents']['nodes'][number];
const accountActions = eventActions.filter((action) => action.startsWith('user_'));
const scopes = ['administrators', 'everyone'] as const;

/** What was done to accounts: by administrators, and by people to their own. */
export function AccountEventsPage() {
  const t = useAccountEventText();
  useYearless(t('yearless'));
  const word = useEventText();
  const [filter, setFilter] = useUrlFilter(['search', 'by', 'action', 'since']);
  const [from, to] = rangeOf(filter.since);
  const variables = useMemo(() => {
    const action = accountActions.find((each) => each === filter.action) as EventAction | undefined;
    return {
      first: 50,
      filter: {
        by: filter.by === 'everyone' ? ('everyone' as const) : ('administrators' as const),
        ...(filter.search ? { search: filter.search } : {}),
        ...(action ? { actions: [action] } : {}),
        ...(from ? { updatedSince: `${from}T00:00:00+08:00` } : {}),
        ...(to ? { until: to } : {}),
      },
    };
  }, [filter, from, to]);
  const paged = usePaged(accountEvents, 'accountEvents', variables);
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    oneOf('by', t('filter.by'), scopes, (value) => t(`by.${value}`)),
    oneOf('action', t('filter.action'), accountActions, (action) => word.maybe(wordOf(action))),
    { kind: 'date', key: 'since', label: t('filter.since') },
  ];
  const narrowed = Object.keys(variables.filter).length > 1 || variables.filter.by === 'everyone';
  return (
    <ListPage
      name="accountEvents"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={useColumns()}
      filters={filters}
      values={filter}
      onFilter={setFilter}
      empty={
        narrowed
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t('empty.text') }
      }
    >
      <Alarms />
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useAccountEventText();
  const word = useEventText();
  const roleName = useRoleName();
  const { position } = useSession();
  const who = ({ personName, username }: Row) =>
    personName ? (
      <>
        {personName} <span className="cx-hint">{username}</span>
      </>
    ) : (
      t('elsewhere')
    );
  return [
    { key: 'action', title: t('column.action'), render: ({ action }) => word.maybe(wordOf(action)) },
    {
      key: 'person',
      title: t('column.person'),
      render: (row) =>
        row.personName && position.role === 'securityAdministrator' ? (
          <AppLink href={`/people/${row.personId}`}>{who(row)}</AppLink>
        ) : (
          who(row)
        ),
    },
    {
      key: 'actor',
      title: t('column.actor'),
      render: ({ actorName, actorOrg }) => (
        <>
          {actorName} <span className="cx-hint">{actorOrg}</span>
        </>
      ),
    },
    { key: 'role', title: t('column.role'), render: ({ actorRole }) => roleName({ role: actorRole }) },
    { key: 'at', title: t('column.at'), kind: 'date', render: ({ at }) => <DateText value={at} time /> },
    { key: 'reason', title: t('column.reason'), render: ({ reason }) => reason ?? <span className="cx-none">—</span> },
    {
      key: 'address',
      title: t('column.address'),
      secondary: true,
      render: ({ address }) => address ?? <span className="cx-none">—</span>,
    },
  ];
}
