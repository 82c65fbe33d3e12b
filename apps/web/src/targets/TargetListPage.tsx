import { useQuery } from '@apollo/client/react';
import { type TargetsQuery, usePaged } from '@chengxiao/client';
import { type TargetState, targetStates } from '@chengxiao/domain';
import { type Column, DateText, ListPage, Money, StateTag, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { amountsOf } from '../controls/amounts';
import { LinkButton } from '../controls/LinkButton';
import { useListViewText } from '../controls/list-views.i18n';
import { hasTasks, useStateViews } from '../controls/use-state-views';
import { useSession } from '../session/session';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { MissingTargets } from './declaration/MissingTargets';
import { SubmitMany, useTargetSelection } from './declaration/SubmitMany';
import { useAdjustmentText } from './adjustment/adjustments.i18n';
import { useOrganisationFilter } from '../controls/use-organisation-filter';
import { useWaitsAt } from '../review/ReviewStanding';
import { useYearFilter } from '../shell/year/use-budget-year';
import { stateTone } from './state-tone';
import { targets, targetTallies } from './targets.graphql';
import { useTargetText } from './targets.i18n';

type Row = TargetsQuery['targets']['nodes'][number];

/** The desk of targets in scope: find one, see where it stands, open it. */
export function TargetListPage() {
  const t = useTargetText();
  const asked = useAdjustmentText();
  const list = useListViewText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(
    ['year', 'state', 'mine', 'search', 'department', 'org', 'money', 'sort', 'direction', 'adjusting'],
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
        ...(filter.mine ? { mine: true } : {}),
        ...amountsOf(filter.money),
        ...(filter.state ? { states: [filter.state as TargetState] } : {}),
      },
    }),
    [filter],
  );
  const departments = useOrganisationFilter('department', t('fact.department'), 'department', filter.department);
  const units = useOrganisationFilter('org', t('list.org'), 'unit', filter.org, filter.department);
  const paged = usePaged(targets, 'targets', variables);
  const tallies = useQuery(targetTallies, { variables: filter.year ? { year: Number(filter.year) } : {} });
  const views = useStateViews({
    path: '/targets',
    tallies: tallies.data?.targetTallies,
    states: ['returned', 'submitted', 'passed', 'approved'],
    say: (state) => t(`state.${state}`),
    filter,
    role: position.role,
  });
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
    { kind: 'amount', key: 'money', label: list('money') },
    { kind: 'flag', key: 'adjusting', label: asked('filter') },
    ...(hasTasks(position.role) ? [{ kind: 'flag' as const, key: 'mine', label: list('mine') }] : []),
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
      {...views}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/targets/${id}`}
      columns={useColumns()}
      empty={
        (['search', 'state', 'mine', 'department', 'org', 'money', 'adjusting'] as const).some((key) => filter[key])
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

/** What the indicator check said when it was submitted; what must be mended has kept nothing from then on. */
function Checked({ risk }: { risk: number }) {
  const t = useTargetText();
  return risk > 0 ? <StateTag label={t('list.advice', { n: risk })} tone="warning" /> : t('list.clean');
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
      key: 'check',
      title: t('list.check'),
      kind: 'state',
      secondary: true,
      wideOnly: true,
      render: ({ review }) => review && <Checked risk={review.risk} />,
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
