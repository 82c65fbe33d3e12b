import { type AssignmentsQuery, usePaged } from '@chengxiao/client';
import { assignmentStates, type AssignmentState } from '@chengxiao/domain';
import { type Column, DateText, ListPage, StateTag, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { assignments } from './assignment.graphql';
import { useAssignmentText } from './assignment.i18n';
import { Score } from './AssignmentViews';
import { assignmentTone } from './tones';
import { yearOf } from '../controls/budget-years';
import { useYearFilter } from '../shell/year/use-budget-year';

type Row = AssignmentsQuery['assignments']['nodes'][number];

/** What finance handed to third parties; an evaluator sees what was handed to the own firm. */
export function AssignmentListPage() {
  const t = useAssignmentText();
  const { position } = useSession();
  const evaluates = position.role === 'evaluator';
  const [filter, setFilter] = useUrlFilter(['state', 'year', 'search'], 'ended');
  const variables = useMemo(() => {
    const year = yearOf(filter.year);
    return {
      first: 50,
      filter: {
        ...(assignmentStates.some((state) => state === filter.state)
          ? { states: [filter.state as AssignmentState] }
          : {}),
        ...(year ? { year } : {}),
        ...(filter.search ? { search: filter.search } : {}),
      },
    };
  }, [filter]);
  const paged = usePaged(assignments, 'assignments', variables);
  const filtered = Object.keys(variables.filter).some((key) => key !== 'year');
  const states = assignmentStates.filter((state) => !evaluates || state !== 'withdrawn');
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search') },
    oneOf('state', t('filter.state'), states, (value) => t(`state.${value}`)),
    useYearFilter(t('filter.year'), filter.year, 'ended'),
  ];
  return (
    <ListPage
      name="assignments"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/assignments/${id}`}
      columns={useColumns(evaluates)}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(evaluates ? 'empty.evaluator' : 'empty.finance') }
      }
      filters={filters}
      values={filter}
      onFilter={setFilter}
    />
  );
}

function useColumns(evaluates: boolean): readonly Column<Row>[] {
  const t = useAssignmentText();
  return [
    { key: 'project', title: t('list.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('list.org'), render: ({ orgName }) => orgName },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    ...(evaluates ? [] : [{ key: 'firm', title: t('list.firm'), render: (row: Row) => row.evaluatorOrgName }]),
    { key: 'due', title: t('list.due'), kind: 'date', render: ({ dueDate }) => <DateText value={dueDate} /> },
    { key: 'self', title: t('list.self'), kind: 'figure', render: ({ selfScore }) => <Score value={selfScore} /> },
    { key: 'score', title: t('list.score'), kind: 'figure', render: ({ score }) => <Score value={score} /> },
    {
      key: 'difference',
      title: t('list.difference'),
      kind: 'figure',
      render: ({ difference }) => <Score value={difference} signed />,
    },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state, conflict }) =>
        state === 'assigned' && conflict ? (
          <StateTag label={t('conflictTag')} tone="danger" />
        ) : (
          <StateTag label={t(`state.${state}`)} tone={assignmentTone[state]} />
        ),
    },
  ];
}
