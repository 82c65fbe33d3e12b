import { type TargetsQuery, usePaged } from '@chengxiao/client';
import { mostCompared, type TargetState, targetStates } from '@chengxiao/domain';
import { Choice, type Column, DateText, FilterChoice, ListPage, Money, StateTag } from '@chengxiao/ui';
import { ListManyButton } from '../bulk/ListManyButton';
import { Checkbox } from 'antd';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { SearchInput } from '../controls/SearchInput';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { SubmitMany, useTargetSelection } from './declaration/SubmitMany';
import { useAdjustmentText } from './adjustment/adjustments.i18n';
import { budgetYears } from '../controls/budget-years';
import { stateTone } from './state-tone';
import { targets } from './targets.graphql';
import { useTargetText } from './targets.i18n';

type Row = TargetsQuery['targets']['nodes'][number];

/** The desk of targets in scope: find one, see where it stands, open it. */
export function TargetListPage() {
  const t = useTargetText();
  const asked = useAdjustmentText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['year', 'state', 'search', 'sort', 'adjusting']);
  const variables = useMemo(
    () => ({
      first: 50,
      sort: filter.sort === 'name' ? ('name' as const) : ('newest' as const),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(filter.year ? { year: Number(filter.year) } : {}),
        ...(filter.adjusting ? { adjusting: true } : {}),
        ...(filter.state ? { states: [filter.state as TargetState] } : {}),
      },
    }),
    [filter],
  );
  const { page, loading, problem, more, upTo, retry } = usePaged(targets, 'targets', variables);
  const selection = useTargetSelection(page?.nodes ?? []);
  const declares = position.role === 'department' || position.role === 'unit';
  const empty = { title: t('empty.title'), text: t(declares ? 'empty.declare' : 'empty.wait') };
  const library = <LinkButton to="/projects">{t('empty.toProjects')}</LinkButton>;
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      more={
        selection.column.length > 0 && (
          <ListManyButton total={page?.totalCount} loading={loading} most={mostCompared} upTo={upTo} />
        )
      }
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ id }) => `/targets/${id}`}
      columns={[...selection.column, ...useColumns()]}
      empty={
        filter.search || filter.year || filter.state || filter.adjusting
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { ...empty, ...(declares ? { action: library } : {}) }
      }
      filters={
        <>
          <SearchInput
            label={t('filter.search')}
            hint={t('filter.searchHint')}
            value={filter.search}
            onChange={(search) => setFilter({ search })}
          />
          <FilterChoice
            label={t('filter.year')}
            value={filter.year}
            options={budgetYears()}
            onChange={(year) => setFilter({ year })}
          />
          <FilterChoice
            label={t('filter.state')}
            value={filter.state}
            options={targetStates.map((value) => ({ value, label: t(`state.${value}`) }))}
            onChange={(state) => setFilter({ state })}
          />
          <Checkbox
            checked={filter.adjusting !== ''}
            onChange={({ target }) => setFilter({ adjusting: target.checked ? '1' : '' })}
          >
            {asked('filter')}
          </Checkbox>
          <label>
            {t('filter.sort')}
            <Choice
              value={variables.sort}
              placeholder={false}
              options={(['newest', 'name'] as const).map((value) => ({ value, label: t(`sort.${value}`) }))}
              onChange={(sort) => setFilter({ sort: sort === 'newest' ? '' : sort })}
            />
          </label>
        </>
      }
    >
      <SubmitMany selection={selection} />
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTargetText();
  return [
    { key: 'name', title: t('list.name'), render: ({ project }) => project.name },
    {
      key: 'code',
      title: t('list.code'),
      wideOnly: true,
      render: ({ project }) => <span className="cx-hint">{project.projectCode}</span>,
    },
    { key: 'year', title: t('list.year'), width: '76px', render: ({ year }) => year },
    { key: 'org', title: t('list.org'), render: ({ project }) => project.orgName },
    {
      key: 'budget',
      title: t('list.budget'),
      align: 'end',
      render: ({ budgetLine }) =>
        budgetLine?.state === 'cancelled' ? t('fact.cancelled') : <Money value={budgetLine?.amount} />,
    },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
    {
      key: 'updated',
      title: t('list.updated'),
      wideOnly: true,
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
}
