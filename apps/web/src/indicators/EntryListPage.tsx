import { type IndicatorEntriesQuery, usePaged } from '@chengxiao/client';
import { type IndicatorEntryKind, indicatorEntryKinds, preparedYear, today } from '@chengxiao/domain';
import { type Column, ListPage, StateTag, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { yearOf } from '../controls/budget-years';
import { PageTabs } from '../shell/PageTabs';
import { useYearFilter } from '../shell/year/use-budget-year';
import { Aim } from '../targets/Aim';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { indicatorEntries } from './indicators.graphql';
import { useIndicatorText } from './indicators.i18n';
import { stateTone } from './state-tone';
import { type Tree, useTree } from './use-tree';
import { useYearRangeText } from './use-year-range-text';

type Row = IndicatorEntriesQuery['indicatorEntries']['nodes'][number];
type Filter = Record<'scope' | 'kind' | 'level1' | 'year' | 'search', string>;
const sorts = ['name', 'newest'] as const;
const scopes = ['proposed', 'own', 'all'] as const;
const writers = ['finance', 'department', 'unit'];

/** The indicator library: what may be chosen from here, and what is put forward or written. */
export function EntryListPage() {
  const t = useIndicatorText();
  const { position } = useSession();
  const tree = useTree();
  const [filter, setFilter] = useUrlFilter(
    ['scope', 'kind', 'level1', 'year', 'search', 'sort', 'direction'],
    'prepared',
  );
  const variables = useMemo(
    () => ({
      first: 50,
      sort: sorts.find((each) => each === filter.sort) ?? 'name',
      ...sortDirection(filter),
      filter: asked(filter, position.divisionCode),
    }),
    [filter, position.divisionCode],
  );
  const paged = usePaged(indicatorEntries, 'indicatorEntries', variables);
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    oneOf('scope', t('filter.scope'), scopes, (value) => t(`scope.${value}`), { all: t('scope.usable') }),
    oneOf('kind', t('filter.kind'), indicatorEntryKinds, (value) => t(`kind.${value}`)),
    {
      kind: 'choice',
      key: 'level1',
      label: t('filter.level1'),
      options: tree.level1,
      complete: tree.level1.length > 0,
    },
    useYearFilter(t('filter.year'), filter.year, 'prepared', { one: filter.scope === '' }),
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
      name="indicator-entries"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/indicators/${id}`}
      columns={useColumns(tree)}
      empty={{ title: t('empty.filtered'), text: t('empty.filteredText') }}
      actions={writers.includes(position.role) && <LinkButton to="/indicators/new">{t('create')}</LinkButton>}
      filters={filters}
      values={filter}
      onFilter={setFilter}
    >
      <PageTabs page="indicators" />
    </ListPage>
  );
}

/** What is asked of the server; unless said otherwise, what may be chosen from here in the year that is prepared. */
function asked({ scope, kind, level1, year, search }: Filter, division: string) {
  const of = { year: yearOf(year) };
  return {
    ...(scope === '' ? { divisionCode: division, year: yearOf(year) ?? preparedYear(today()) } : of),
    ...(scope === 'own' ? { jurisdiction: division } : {}),
    ...(scope === 'proposed' ? { states: ['proposed' as const] } : {}),
    ...(kind ? { kinds: [kind as IndicatorEntryKind] } : {}),
    ...(level1 ? { level1 } : {}),
    ...(search ? { search } : {}),
  };
}

function useColumns(tree: Tree): readonly Column<Row>[] {
  const t = useIndicatorText();
  const years = useYearRangeText();
  return [
    { key: 'name', title: t('list.name'), sort: 'name', render: ({ name }) => name },
    {
      key: 'kind',
      title: t('list.kind'),
      render: ({ kind, projectTag, functionCode }) => (
        <>
          {t(`kind.${kind}`)} <span className="cx-hint">{projectTag || functionCode}</span>
        </>
      ),
    },
    { key: 'level', title: t('list.level'), render: (entry) => tree.named(entry) },
    {
      key: 'usual',
      title: t('list.usual'),
      render: (entry) =>
        entry.value == null && entry.standard === '' ? <span className="cx-none">—</span> : <Aim row={entry} />,
    },
    { key: 'jurisdiction', title: t('list.jurisdiction'), render: ({ divisionName }) => divisionName },
    { key: 'years', title: t('list.years'), wideOnly: true, render: years },
    {
      key: 'state',
      title: t('list.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
  ];
}
