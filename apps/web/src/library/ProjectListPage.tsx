import { useQuery } from '@apollo/client/react';
import { usePaged } from '@chengxiao/client';
import {
  type FundSource,
  fundSources,
  type ProjectLevel,
  projectLevels,
  type ProjectStage,
  projectStages,
  projectStates,
  type ProjectState,
  type ProjectType,
  projectTypes,
  type ReviewRole,
  reviewRoles,
} from '@chengxiao/domain';
import { type Column, DateText, type FilterSpec, ListPage, StateTag, oneOf, useColumnChoice } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useClassFilter } from '../budget-classes/use-class-filter';
import { amountsOf } from '../controls/amounts';
import { LinkButton } from '../controls/LinkButton';
import { useListViewText } from '../controls/list-views.i18n';
import { hasTasks, useStateViews } from '../controls/use-state-views';
import { useOrganisationFilter } from '../controls/use-organisation-filter';
import { useSession } from '../session/session';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { useYearFilter } from '../shell/year/use-budget-year';
import { useWaitsAt } from '../review/ReviewStanding';
import { useStandingText } from '../review/standing.i18n';
import { useContinueText } from './continue.i18n';
import { useExpenseColumns } from './expense-columns';
import { projects } from './library.graphql';
import { projectTallies } from './project-tallies.graphql';
import { useLibraryText } from './library.i18n';
import { type ListedProject, ProjectActions, useProjectSelection } from './ProjectActions';
import { useLifeText } from './project-life.i18n';
import { stateTone } from './state-tone';
import { useTransferFilter } from './use-transfer-filter';
import { useDivisions } from './use-divisions';
import './library.css';

const sorts = ['newest', 'name', 'amount'] as const;
type Sort = (typeof sorts)[number];
type Row = ListedProject;
/** What can narrow the list, and the keys of its order. */
const narrowing = [
  'search',
  'state',
  'mine',
  'stage',
  'waits',
  'department',
  'org',
  'year',
  'type',
  'class',
  'source',
  'money',
  'transfer',
  'level',
  'division',
  'below',
] as const;
const keys = [...narrowing, 'sort', 'direction'] as const;

/** Under this name the columns and views of the list are kept. */
const list = 'projects';

/** The projects in scope: find one, see where it stands, propose a new one. */
export function ProjectListPage() {
  const t = useLibraryText();
  const l = useLifeText();
  const r = useStandingText();
  const c = useContinueText();
  const v = useListViewText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(keys, 'prepared');
  const divisions = useDivisions();
  const several =
    position.role !== 'department' && position.role !== 'unit' && divisions.within(position.divisionCode).length > 1;
  const proposes = position.role === 'department' || position.role === 'unit';
  const variables = useMemo(
    () => ({
      first: 50,
      sort: (sorts as readonly string[]).includes(filter.sort) ? (filter.sort as Sort) : ('newest' as const),
      ...sortDirection(filter),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(filter.state ? { states: [filter.state as ProjectState] } : {}),
        ...(filter.stage ? { stage: filter.stage as ProjectStage } : {}),
        ...(filter.transfer ? { transferId: filter.transfer } : {}),
        ...(filter.mine ? { mine: true } : {}),
        ...amountsOf(filter.money),
        ...(filter.waits ? { waitsFor: filter.waits as ReviewRole } : {}),
        ...(filter.level ? { level: filter.level as ProjectLevel } : {}),
        ...(filter.year ? { year: Number(filter.year) } : {}),
        ...(filter.class ? { functionCode: filter.class } : {}),
        ...(filter.type ? { projectType: filter.type as ProjectType } : {}),
        ...(filter.source ? { source: filter.source as FundSource } : {}),
        ...(filter.department ? { departmentId: filter.department } : {}),
        ...(filter.org ? { orgId: filter.org } : {}),
        ...(filter.division ? { divisionCode: filter.division, below: filter.below === 'yes' } : {}),
      },
    }),
    [filter],
  );
  const years = useYearFilter(t('filter.year'), filter.year, 'prepared');
  const classes = useClassFilter('class', t('fact.functionCode'), filter.class);
  const departments = useOrganisationFilter('department', t('fact.department'), 'department', filter.department);
  const units = useOrganisationFilter('org', t('list.org'), 'unit', filter.org, filter.department);
  const transfers = useTransferFilter('transfer', t('filter.transfer'), filter.transfer);
  const classColumns = useExpenseColumns();
  const columns = useColumns(several ? divisions.nameOf : null, classColumns);
  const { off } = useColumnChoice(list, columns);
  // Two statements more for a page: asked where somebody wants to see it, and for a file.
  const expenses = classColumns.some(({ key }) => !off.has(key));
  const paged = usePaged(projects, 'projects', expenses ? { ...variables, expenses } : variables, { expenses: true });
  const tallies = useQuery(projectTallies, { variables: filter.year ? { year: Number(filter.year) } : {} });
  const views = useStateViews({
    path: '/projects',
    tallies: tallies.data?.projectTallies,
    states: ['returned', 'submitted', 'admitted', 'candidate', 'budgeted', 'executing'],
    say: (state) => t(`state.${state}`),
    filter,
    role: position.role,
  });
  const selection = useProjectSelection(paged);
  const filtered = narrowing.some((key) => key !== 'year' && filter[key]);
  const proposal = proposes && (
    <>
      <LinkButton to="/projects/continue">{c('button')}</LinkButton>
      <LinkButton to="/projects/new" primary>
        {t('propose')}
      </LinkButton>
    </>
  );
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    oneOf('state', t('filter.state'), projectStates, (value) => t(`state.${value}`)),
    oneOf('waits', r('waits'), reviewRoles, (value) => r(`role.${value}`)),
    ...(position.role === 'department' || position.role === 'unit' ? [] : [departments]),
    ...(position.role === 'unit' ? [] : [units]),
    oneOf('stage', t('filter.stage'), projectStages, (value) => t(`atStage.${value}`)),
    years,
    classes,
    oneOf('type', t('list.type'), projectTypes, (value) => t(`type.${value}`)),
    oneOf('source', t('filter.source'), fundSources, (value) => t(`source.${value}`)),
    { kind: 'amount', key: 'money', label: v('money') },
    transfers,
    ...(hasTasks(position.role) ? [{ kind: 'flag' as const, key: 'mine', label: v('mine') }] : []),
    oneOf('level', l('levelName'), projectLevels, (value) => l(`level.${value}`)),
    ...(several
      ? [
          {
            kind: 'choice' as const,
            key: 'division',
            complete: divisions.all.length > 0,
            label: t('filter.division'),
            options: divisions
              .within(position.divisionCode)
              .map(({ code }) => ({ value: code, label: divisions.fullName(code) })),
          },
          { kind: 'flag' as const, key: 'below', label: t('filter.below'), on: 'yes' },
        ]
      : []),
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: sorts.map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['newest', 'amount'],
    },
  ];
  return (
    <ListPage
      name={list}
      title={t('title')}
      lead={t('lead')}
      {...views}
      actions={proposal || undefined}
      filters={filters}
      values={filter}
      onFilter={setFilter}
      columns={columns}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/projects/${id}`}
      selection={selection}
      acts={<ProjectActions selection={selection} />}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : {
              title: t('empty.title'),
              text: t(proposes ? 'empty.propose' : 'empty.wait'),
              action: proposal || undefined,
            }
      }
    />
  );
}

function useColumns(
  divisionName: ((code: string) => string) | null,
  classes: readonly Column<Row>[],
): readonly Column<Row>[] {
  const t = useLibraryText();
  const l = useLifeText();
  const waitsAt = useWaitsAt();
  return [
    {
      key: 'name',
      title: t('list.name'),
      sort: 'name',
      render: ({ name, level }) => (
        <>
          {name} {level === 'first' && <StateTag label={l('level.first')} tone="neutral" />}
        </>
      ),
    },
    { key: 'code', title: t('fact.code'), kind: 'code', secondary: true, render: ({ projectCode }) => projectCode },
    { key: 'org', title: t('list.org'), render: ({ orgName }) => orgName },
    { key: 'department', title: t('fact.department'), secondary: true, render: ({ departmentName }) => departmentName },
    ...(divisionName
      ? [{ key: 'division', title: t('list.division'), render: (row: Row) => divisionName(row.divisionCode) }]
      : []),
    { key: 'type', title: t('list.type'), wideOnly: true, render: ({ projectType }) => t(`type.${projectType}`) },
    ...classes,
    {
      key: 'totalAmount',
      title: t('list.amount'),
      kind: 'money',
      sort: 'amount',
      amount: ({ totalAmount }) => totalAmount,
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
      key: 'updated',
      title: t('list.updated'),
      sort: 'newest',
      kind: 'date',
      secondary: true,
      wideOnly: true,
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
}
