import { type AssignmentsQuery, usePaged } from '@chengxiao/client';
import { assignmentStates, type AssignmentState } from '@chengxiao/domain';
import { Choice, type Column, DateText, ListPage, StateTag, type Tone } from '@chengxiao/ui';
import { useMemo } from 'react';
import { SearchInput } from '../controls/SearchInput';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { assignments } from './assignment.graphql';
import { useAssignmentText } from './assignment.i18n';
import { Score } from './AssignmentViews';
import { budgetYears, yearOf } from '../controls/budget-years';

type Row = AssignmentsQuery['assignments']['nodes'][number];

export const assignmentTone: Readonly<Record<AssignmentState, Tone>> = {
  assigned: 'progress',
  submitted: 'success',
  withdrawn: 'neutral',
};

/** What finance handed to third parties; an evaluator sees what was handed to the own firm. */
export function AssignmentListPage() {
  const t = useAssignmentText();
  const { position } = useSession();
  const evaluates = position.role === 'evaluator';
  const [filter, setFilter] = useUrlFilter(['state', 'year', 'search']);
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
  const { page, loading, problem, more, retry } = usePaged(assignments, 'assignments', variables);
  const filtered = Object.keys(variables.filter).length > 0;
  const states = assignmentStates.filter((state) => !evaluates || state !== 'withdrawn');
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ id }) => `/assignments/${id}`}
      columns={useColumns(evaluates)}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(evaluates ? 'empty.evaluator' : 'empty.finance') }
      }
      filters={
        <>
          <SearchInput label={t('filter.search')} value={filter.search} onChange={(search) => setFilter({ search })} />
          <label>
            {t('filter.state')}
            <Choice
              value={filter.state}
              placeholder={t('all')}
              options={states.map((value) => ({ value, label: t(`state.${value}`) }))}
              onChange={(state) => setFilter({ state })}
            />
          </label>
          <label>
            {t('filter.year')}
            <Choice
              value={filter.year}
              placeholder={t('all')}
              options={budgetYears()}
              onChange={(year) => setFilter({ year })}
            />
          </label>
        </>
      }
    />
  );
}

function useColumns(evaluates: boolean): readonly Column<Row>[] {
  const t = useAssignmentText();
  return [
    { key: 'project', title: t('list.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('list.org'), render: ({ orgName }) => orgName },
    { key: 'year', title: t('list.year'), render: ({ year }) => year },
    ...(evaluates ? [] : [{ key: 'firm', title: t('list.firm'), render: (row: Row) => row.evaluatorOrgName }]),
    { key: 'due', title: t('list.due'), render: ({ dueDate }) => <DateText value={dueDate} /> },
    { key: 'self', title: t('list.self'), align: 'end', render: ({ selfScore }) => <Score value={selfScore} /> },
    { key: 'score', title: t('list.score'), align: 'end', render: ({ score }) => <Score value={score} /> },
    {
      key: 'difference',
      title: t('list.difference'),
      align: 'end',
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
