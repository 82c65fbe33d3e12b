import { type TargetsQuery, usePaged } from '@chengxiao/client';
import { type TargetState, targetStates } from '@chengxiao/domain';
import { type Column, DateText, ListPage, Money, StateTag, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { MissingTargets } from './declaration/MissingTargets';
import { SubmitMany, useTargetSelection } from './declaration/SubmitMany';
import { useAdjustmentText } from './adjustment/adjustments.i18n';
import { useOrganisationFilter } from '../controls/use-organisation-filter';
import { useWaitsAt } from '../review/ReviewStanding';
import { useYearFilter } from '../shell/year/use-budget-year';
import { stateTone } from './state-tone';
import { targets } from './targets.graphql';
import { useTargetText } from './targets.i18n';

type Row = TargetsQuery['targets']['nodes'][number];

/** The desk of targets in scope: find one, see where it stands, open it. */
export function TargetListPage() {
  const t = useTargetText();
  const asked = useAdjustmentText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(
    ['year', 'state', 'search', 'department', 'org', 'sort', 'direction', 'adjusting'],
    'prepared',
  );
  const variables = useMemo(
    () => ({
      first: 50,
      sort: filter.sort === 'name' ? ('name' as const) : ('newest' as const),
      ...sortDirection(filter),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(filter.year ? { year: Number(filter.year) } : {}),
        ...(filter.department ? { departmentId: filter.department } : {}),
        ...(filter.org ? { orgId: filter.org } : {}),
        ...(filter.adjusting ? { adjusting: true } : {}),
        ...(filter.state ? { states: [filter.state as TargetState] } : {}),
      },
    }),
    [filter],
  );
  const departments = useOrganisationFilter('department', t('fact.department'), 'department', filter.department);
  const units = useOrganisationFilter('org', t('list.org'), 'unit', filter.org, filter.department);
  const paged = usePaged(targets, 'targets', variables);
  const selection = useTargetSelection(paged);
  const declares = position.role === 'department' || position.role === 'unit';
  const empty = { title: t('empty.title'), text: t(declares ? 'empty.declare' : 'empty.wait') };
  const library = <LinkButton to="/projects">{t('empty.toProjects')}</LinkButton>;
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    useYearFilter(t('filter.year'), filter.year, 'prepared'),
    oneOf('state', t('filter.state'), targetStates, (value) => t(`state.${value}`)),
    ...(declares ? [] : [departments]),
    ...(position.role === 'unit' ? [] : [units]),
    { kind: 'flag', key: 'adjusting', label: asked('filter') },
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
      name="targets"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/targets/${id}`}
      columns={useColumns()}
      empty={
        filter.search || filter.state || filter.department || filter.org || filter.adjusting
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { ...empty, ...(declares ? { action: library } : {}) }
      }
      filters={filters}
      values={filter}
      onFilter={setFilter}
      selection={selection}
      acts={<SubmitMany selection={selection} />}
    >
      {declares && <MissingTargets />}
    </ListPage>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useTargetText();
  const waitsAt = useWaitsAt();
  return [
    { key: 'name', title: t('list.name'), sort: 'name', render: ({ project }) => project.name },
    {
      key: 'code',
      title: t('list.code'),
      kind: 'code',
      secondary: true,
      wideOnly: true,
      render: ({ project }) => project.projectCode,
    },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    { key: 'org', title: t('list.org'), render: ({ project }) => project.orgName },
    {
      key: 'department',
      title: t('fact.department'),
      secondary: true,
      wideOnly: true,
      render: ({ project }) => project.departmentName,
    },
    {
      key: 'budgetAmount',
      title: t('list.budget'),
      kind: 'money',
      amount: ({ budgetLine }) => (budgetLine?.state === 'cancelled' ? null : budgetLine?.amount),
      render: ({ budgetLine }) =>
        budgetLine?.state === 'cancelled' ? t('fact.cancelled') : <Money value={budgetLine?.amount} />,
    },
    {
      key: 'state',
      title: t('list.state'),
      kind: 'state',
      render: ({ state, review }) => (
        <StateTag label={waitsAt(review) ?? t(`state.${state}`)} tone={stateTone[state]} />
      ),
    },
    {
      key: 'due',
      title: t('list.due'),
      kind: 'date',
      secondary: true,
      wideOnly: true,
      render: ({ review }) => <DateText value={review?.dueOn ?? null} />,
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
