import { useQuery } from '@apollo/client/react';
import { type EvaluationsQuery, usePaged } from '@chengxiao/client';
import { type EvaluationState, evaluationStates } from '@chengxiao/domain';
import {
  type Column,
  DateText,
  GradeTag,
  ListPage,
  StateTag,
  rateText,
  type FilterSpec,
  oneOf,
  useLanguage,
} from '@chengxiao/ui';
import { useMemo } from 'react';
import { gradesOfPacks } from '../api/grade.graphql';
import { useSession } from '../session/session';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { pastYears } from '../controls/budget-years';
import { useYearFilter } from '../shell/year/use-budget-year';
import { evaluations } from './evaluation.graphql';
import { useEvaluationText } from './evaluation.i18n';
import { EvaluationRounds } from './EvaluationRounds';
import { OpenYear } from './OpenYear';
import { stateTone } from './state-tone';
import './evaluation.css';

const sorts = ['newest', 'name', 'due', 'total', 'filingNo'] as const;
type Sort = (typeof sorts)[number];
type Row = EvaluationsQuery['evaluations']['nodes'][number];
const keys = ['search', 'year', 'state', 'grade', 'org', 'sort', 'direction'] as const;

/** The self-evaluations in scope; the filed ones by number are the filing register. */
export function EvaluationListPage() {
  const t = useEvaluationText();
  const language = useLanguage();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(keys, 'ended');
  const variables = useMemo(
    () => ({
      sort: sorts.find((sort) => sort === filter.sort) ?? ('newest' as Sort),
      ...sortDirection(filter),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(/^\d{4}$/.test(filter.year) ? { year: Number(filter.year) } : {}),
        ...(filter.state ? { states: [filter.state as EvaluationState] } : {}),
        ...(/^[\da-f-]{36}$/i.test(filter.org) ? { orgId: filter.org } : {}),
        ...(filter.grade ? { grades: [filter.grade] } : {}),
      },
    }),
    [filter],
  );
  const { data: known } = useQuery(gradesOfPacks);
  const paged = usePaged(evaluations, 'evaluations', variables);
  const register = filter.state === 'filed';
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search') },
    useYearFilter(t('filter.year'), filter.year, 'ended', { years: pastYears() }),
    ...(filter.org
      ? [
          {
            kind: 'flag' as const,
            key: 'org',
            label: t('filter.org', { name: paged.page?.nodes[0]?.orgName ?? t('filter.oneUnit') }),
          },
        ]
      : []),
    oneOf('state', t('filter.state'), evaluationStates, (value) => t(`state.${value}`)),
    {
      kind: 'choice',
      key: 'grade',
      label: t('filter.grade'),
      options: (known?.grades ?? []).map(({ key, name }) => ({ value: key, label: name[language] })),
    },
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: sorts.map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['newest', 'total'],
    },
  ];
  return (
    <ListPage
      name="evaluations"
      title={t('title')}
      lead={t('lead')}
      actions={
        position.role === 'finance' ? <OpenYear onOpened={(year) => setFilter({ year: String(year) })} /> : undefined
      }
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/evaluations/${id}`}
      columns={useColumns(register)}
      views={[
        { key: 'all', label: t('view.all'), href: '/evaluations' },
        { key: 'register', label: t('view.register'), href: '/evaluations?state=filed&sort=filingNo' },
      ]}
      view={register && filter.sort === 'filingNo' ? 'register' : 'all'}
      filters={filters}
      values={filter}
      onFilter={setFilter}
      empty={{
        title: t('empty.title'),
        text: t(register ? 'empty.register' : position.role === 'finance' ? 'empty.finance' : 'empty.others'),
      }}
    >
      {position.role === 'finance' && <EvaluationRounds />}
    </ListPage>
  );
}

function useColumns(register: boolean): readonly Column<Row>[] {
  const t = useEvaluationText();
  const none = <span className="cx-none">—</span>;
  const columns: Column<Row>[] = [
    { key: 'project', title: t('column.project'), sort: 'name', render: ({ projectName }) => projectName },
    { key: 'org', title: t('column.org'), render: ({ orgName }) => orgName },
    { key: 'year', title: t('column.year'), kind: 'date', render: ({ year }) => year },
    {
      key: 'budgetAmount',
      title: t('column.budget'),
      kind: 'money',
      wideOnly: true,
      amount: ({ budgetAmount }) => budgetAmount,
    },
    {
      key: 'rate',
      title: t('column.rate'),
      kind: 'figure',
      wideOnly: true,
      render: ({ executionRate }) => rateText(executionRate),
    },
    { key: 'total', title: t('column.total'), kind: 'figure', sort: 'total', render: ({ total }) => total ?? none },
    { key: 'grade', title: t('column.grade'), kind: 'state', render: ({ grade }) => <GradeTag grade={grade} /> },
  ];
  const filing: Column<Row> = {
    key: 'filingNo',
    title: t('column.filingNo'),
    sort: 'filingNo',
    render: ({ filingNo }) => filingNo ?? none,
  };
  const waiting: Column<Row>[] = [
    {
      key: 'due',
      title: t('column.due'),
      kind: 'date',
      sort: 'due',
      render: ({ dueDate }) => <DateText value={dueDate} />,
    },
    {
      key: 'state',
      title: t('column.state'),
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
  ];
  return register ? [...columns, filing] : [...columns, ...waiting];
}
