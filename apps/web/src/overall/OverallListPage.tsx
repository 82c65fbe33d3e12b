import { type OverallTargetsQuery, useCommand, usePaged } from '@chengxiao/client';
import { overallBudget, type OverallState, overallStates } from '@chengxiao/domain';
import {
  Choice,
  type Column,
  DateText,
  ListPage,
  ProblemNote,
  StateTag,
  useToast,
  type FilterSpec,
  oneOf,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { v7 as uuid } from 'uuid';
import { useSession } from '../session/session';
import { budgetYears } from '../controls/budget-years';
import { useNewYear } from '../shell/year/use-year-in-address';
import { useYearFilter } from '../shell/year/use-budget-year';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { declareOverallTarget, overallTargets } from './overall.graphql';
import { useOverallText } from './overall.i18n';
import { stateTone } from './state-tone';

type Row = OverallTargetsQuery['overallTargets']['nodes'][number];

/** Overall targets of the departments in scope; a department begins its own here. */
export function OverallListPage() {
  const t = useOverallText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['year', 'state', 'search', 'sort', 'direction'], 'prepared');
  const variables = useMemo(
    () => ({
      first: 50,
      sort: filter.sort === 'name' ? ('name' as const) : ('newest' as const),
      ...sortDirection(filter),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(filter.year ? { year: Number(filter.year) } : {}),
        ...(filter.state ? { states: [filter.state as OverallState] } : {}),
      },
    }),
    [filter],
  );
  const paged = usePaged(overallTargets, 'overallTargets', variables);
  const declares = position.role === 'department';
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search'), hint: t('filter.searchHint') },
    useYearFilter(t('filter.year'), filter.year, 'prepared'),
    oneOf('state', t('filter.state'), overallStates, (value) => t(`state.${value}`)),
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
      name="overall-targets"
      title={t('title')}
      lead={t('lead')}
      actions={declares && <Declare />}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/overall/${id}`}
      columns={useColumns()}
      empty={
        filter.search || filter.state
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(declares ? 'empty.declare' : 'empty.wait') }
      }
      filters={filters}
      values={filter}
      onFilter={setFilter}
    />
  );
}

/** Begins the department's overall target of a year, from its projects. */
function Declare() {
  const t = useOverallText();
  const navigate = useNavigate();
  const { success } = useToast();
  const [year, setYear] = useState(String(useNewYear('prepared')));
  const requestId = useRef(uuid());
  const { run, busy, problem } = useCommand(declareOverallTarget, { refetch: false });
  const declare = async (): Promise<void> => {
    const { value } = await run({ year: Number(year), requestId: requestId.current });
    if (!value) return;
    success(t('declared'));
    void navigate(`/overall/${value.id}/edit`);
  };
  return (
    <>
      <Choice
        aria-label={t('declareYear')}
        placeholder={false}
        value={year}
        options={budgetYears()}
        onChange={(chosen) => {
          setYear(chosen);
          requestId.current = uuid();
        }}
      />
      <Button type="primary" loading={busy} onClick={() => void declare()}>
        {t('declare')}
      </Button>
      <ProblemNote problem={problem} />
    </>
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useOverallText();
  return [
    { key: 'name', title: t('list.name'), sort: 'name', render: ({ orgName }) => orgName },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    {
      key: 'budgetAmount',
      title: t('list.budget'),
      kind: 'money',
      amount: (row) => overallBudget(row),
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
      wideOnly: true,
      render: ({ updatedAt }) => <DateText value={updatedAt} />,
    },
  ];
}
