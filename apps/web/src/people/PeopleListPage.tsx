import { type PersonsQuery, usePaged } from '@chengxiao/client';
import { mostLetters, personStates, roles } from '@chengxiao/domain';
import { type Column, DateText, type FilterSpec, ListPage, oneOf, StateTag, useSelection } from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useOrganisationFilter } from '../controls/use-organisation-filter';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { useSession } from '../session/session';
import { useRoleName } from '../session/use-role-name';
import { useYearless } from '../shell/year/year-offer';
import { LettersDialog } from './LettersDialog';
import { persons } from './people.graphql';
import { usePeopleText } from './people.i18n';
import { PersonDialog } from './PersonDialog';

type Row = PersonsQuery['persons']['nodes'][number];
const sorts = ['name', 'username', 'newest'] as const;

/** The people below one's place: find them, make a new one, print letters for those chosen. */
export function PeopleListPage() {
  const t = usePeopleText();
  useYearless(t('yearless'));
  const { position } = useSession();
  const keeps = position.role === 'systemAdministrator';
  const [asked, setAsked] = useState<'create' | 'letters' | null>(null);
  const [filter, setFilter] = useUrlFilter(['search', 'state', 'org', 'role', 'sort', 'direction']);
  const variables = useMemo(() => {
    const state = personStates.find((each) => each === filter.state);
    const role = roles.find((each) => each === filter.role);
    return {
      first: 50,
      sort: sorts.find((each) => each === filter.sort) ?? 'name',
      ...sortDirection(filter),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(state ? { states: [state] } : {}),
        ...(filter.org ? { orgId: filter.org } : {}),
        ...(role ? { role } : {}),
      },
    };
  }, [filter]);
  const paged = usePaged(persons, 'persons', variables);
  const roleName = useRoleName();
  const selection = useSelection<Row>({
    paged,
    may: ({ editable, state }) => editable && state === 'active',
    keyOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    most: mostLetters,
  });
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    useOrganisationFilter('org', t('filter.org'), null, filter.org),
    oneOf('role', t('filter.role'), roles, (role) => roleName({ role })),
    oneOf('state', t('filter.state'), personStates, (state) => t(`state.${state}`)),
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: sorts.map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['newest'],
    },
  ];
  const create = keeps && (
    <Button type="primary" onClick={() => setAsked('create')}>
      {t('create')}
    </Button>
  );
  return (
    <ListPage
      name="people"
      title={t('title')}
      lead={t(keeps ? 'lead' : 'leadSecurity')}
      actions={create || undefined}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/people/${id}`}
      columns={useColumns()}
      filters={filters}
      values={filter}
      onFilter={setFilter}
      {...(keeps && { selection })}
      acts={
        <Button size="small" onClick={() => setAsked('letters')}>
          {t('lettersOf', { n: selection.selected.length })}
        </Button>
      }
      empty={
        Object.keys(variables.filter).length > 0
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(keeps ? 'empty.text' : 'empty.textSecurity') }
      }
    >
      {asked === 'create' && <PersonDialog onClose={() => setAsked(null)} />}
      {asked === 'letters' && (
        <LettersDialog
          people={selection.selected}
          onDone={() => {
            setAsked(null);
            selection.clear();
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = usePeopleText();
  const roleName = useRoleName();
  const held = ({ positions }: Row): string =>
    positions
      .filter(({ current }) => current)
      .map((each) => t('positionAt', { role: roleName(each), org: each.orgName }))
      .join('；');
  return [
    { key: 'name', title: t('column.name'), sort: 'name', render: ({ name }) => name },
    { key: 'username', title: t('column.username'), sort: 'username', render: ({ username }) => username },
    { key: 'org', title: t('column.org'), render: ({ orgName }) => orgName },
    {
      key: 'positions',
      title: t('column.positions'),
      render: (row) => held(row) || <span className="cx-hint">{t('noPosition')}</span>,
    },
    {
      key: 'state',
      title: t('column.state'),
      kind: 'state',
      render: ({ state, mustChangePassword }) =>
        state === 'active' && mustChangePassword ? (
          <StateTag label={t('waiting')} tone="warning" />
        ) : (
          <StateTag label={t(`state.${state}`)} tone={state === 'active' ? 'success' : 'neutral'} />
        ),
    },
    {
      key: 'updated',
      title: t('column.updated'),
      sort: 'newest',
      kind: 'date',
      secondary: true,
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
}
