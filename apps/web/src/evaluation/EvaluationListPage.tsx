import { type EvaluationsQuery, usePaged } from '@chengxiao/client';
import { type EvaluationState, evaluationStates, type Grade, grades } from '@chengxiao/domain';
import { Choice, type Column, DateText, GradeTag, FilterChoice, ListPage, Money, StateTag } from '@chengxiao/ui';
import { Button, Input } from 'antd';
import { useMemo } from 'react';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { percent } from './evaluation-form';
import { pastYears } from '../controls/budget-years';
import { evaluations } from './evaluation.graphql';
import { useEvaluationText } from './evaluation.i18n';
import { OpenYear } from './OpenYear';
import { stateTone } from './state-tone';
import './evaluation.css';

const sorts = ['newest', 'name', 'due', 'total', 'filingNo'] as const;
type Sort = (typeof sorts)[number];
type Row = EvaluationsQuery['evaluations']['nodes'][number];
const keys = ['search', 'year', 'state', 'grade', 'org', 'sort'] as const;
type Filter = Record<(typeof keys)[number], string>;

/** The self-evaluations in scope; the filed ones by number are the filing register. */
export function EvaluationListPage() {
  const t = useEvaluationText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(keys);
  const variables = useMemo(
    () => ({
      sort: sorts.find((sort) => sort === filter.sort) ?? ('newest' as Sort),
      filter: {
        ...(filter.search ? { search: filter.search } : {}),
        ...(/^\d{4}$/.test(filter.year) ? { year: Number(filter.year) } : {}),
        ...(filter.state ? { states: [filter.state as EvaluationState] } : {}),
        ...(/^[\da-f-]{36}$/i.test(filter.org) ? { orgId: filter.org } : {}),
        ...(filter.grade ? { grades: [filter.grade as Grade] } : {}),
      },
    }),
    [filter],
  );
  const { page, loading, problem, more, retry } = usePaged(evaluations, 'evaluations', variables);
  const register = filter.state === 'filed';
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={position.role === 'finance' ? <OpenYear /> : undefined}
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      onRetry={retry}
      rowKey={({ id }) => id}
      href={({ id }) => `/evaluations/${id}`}
      columns={useColumns(register)}
      filters={<Filters filter={filter} onChange={setFilter} />}
      empty={{
        title: t('empty.title'),
        text: t(register ? 'empty.register' : position.role === 'finance' ? 'empty.finance' : 'empty.others'),
      }}
    >
      {filter.org && (
        <p className="evaluation-compared evaluation-note">
          {t('filter.org', { name: page?.nodes[0]?.orgName ?? t('filter.oneUnit') })}
          <Button onClick={() => setFilter({ org: '' })}>{t('filter.allOrgs')}</Button>
        </p>
      )}
    </ListPage>
  );
}

type FiltersProps = { filter: Filter; onChange: (change: Partial<Filter>) => void };

function Filters({ filter, onChange }: FiltersProps) {
  const t = useEvaluationText();
  const view = filter.state === 'filed' && filter.sort === 'filingNo' ? 'register' : 'all';
  return (
    <>
      <label>
        {t('view.label')}
        <Choice
          value={view}
          placeholder={false}
          options={(['all', 'register'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(next) =>
            onChange(next === 'register' ? { state: 'filed', sort: 'filingNo' } : { state: '', sort: '' })
          }
        />
      </label>
      <label>
        {t('filter.search')}
        <Input.Search
          key={filter.search}
          defaultValue={filter.search}
          maxLength={60}
          allowClear
          onSearch={(search) => onChange({ search: search.trim() })}
        />
      </label>
      <FilterChoice
        label={t('filter.year')}
        value={filter.year}
        options={pastYears()}
        onChange={(year) => onChange({ year })}
      />
      <FilterChoice
        label={t('filter.state')}
        value={filter.state}
        options={evaluationStates.map((value) => ({ value, label: t(`state.${value}`) }))}
        onChange={(state) => onChange({ state })}
      />
      <FilterChoice
        label={t('filter.grade')}
        value={filter.grade}
        options={grades.map((value) => ({ value, label: t(`grade.${value}`) }))}
        onChange={(grade) => onChange({ grade })}
      />
      <label>
        {t('filter.sort')}
        <Choice
          value={filter.sort || 'newest'}
          placeholder={false}
          options={sorts.map((value) => ({ value, label: t(`sort.${value}`) }))}
          onChange={(sort) => onChange({ sort: sort === 'newest' ? '' : sort })}
        />
      </label>
    </>
  );
}

function useColumns(register: boolean): readonly Column<Row>[] {
  const t = useEvaluationText();
  const none = <span className="cx-none">—</span>;
  const columns: Column<Row>[] = [
    { key: 'project', title: t('column.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('column.org'), render: ({ orgName }) => orgName },
    { key: 'year', title: t('column.year'), render: ({ year }) => year },
    {
      key: 'budget',
      title: t('column.budget'),
      align: 'end',
      wideOnly: true,
      render: ({ budgetAmount }) => <Money value={budgetAmount} />,
    },
    {
      key: 'rate',
      title: t('column.rate'),
      align: 'end',
      wideOnly: true,
      render: ({ executionRate }) => percent(executionRate) ?? none,
    },
    { key: 'total', title: t('column.total'), align: 'end', render: ({ total }) => total ?? none },
    { key: 'grade', title: t('column.grade'), render: ({ grade }) => <GradeTag grade={grade} /> },
  ];
  const filing: Column<Row> = {
    key: 'filingNo',
    title: t('column.filingNo'),
    render: ({ filingNo }) => filingNo ?? none,
  };
  const waiting: Column<Row>[] = [
    { key: 'due', title: t('column.due'), render: ({ dueDate }) => <DateText value={dueDate} /> },
    {
      key: 'state',
      title: t('column.state'),
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={stateTone[state]} />,
    },
  ];
  return register ? [...columns, filing] : [...columns, ...waiting];
}
