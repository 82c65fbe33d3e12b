import { type ResultNoticesQuery, usePaged } from '@chengxiao/client';
import { noticeStates, type NoticeState } from '@chengxiao/domain';
import { Choice, type Column, DateText, GradeTag, ListPage, StateTag, type Tone } from '@chengxiao/ui';
import { useMemo } from 'react';
import { SearchInput } from '../controls/SearchInput';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import './feedback.css';
import { resultNotices } from './notice.graphql';
import { useNoticeText } from './notice.i18n';
import { budgetYears, yearOf } from '../controls/budget-years';

type Row = ResultNoticesQuery['resultNotices']['nodes'][number];

export const noticeTone: Readonly<Record<NoticeState, Tone>> = {
  sent: 'warning',
  planned: 'progress',
  evidenced: 'progress',
  accepted: 'success',
};

/** Result notices in scope, the most urgent first. */
export function NoticeListPage() {
  const t = useNoticeText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['state', 'year', 'overdue', 'search']);
  const variables = useMemo(() => {
    const year = yearOf(filter.year);
    return {
      first: 50,
      filter: {
        ...(noticeStates.some((state) => state === filter.state) ? { states: [filter.state as NoticeState] } : {}),
        ...(year ? { year } : {}),
        ...(filter.overdue ? { overdue: true } : {}),
        ...(filter.search ? { search: filter.search } : {}),
      },
    };
  }, [filter]);
  const { page, loading, problem, more, retry } = usePaged(resultNotices, 'resultNotices', variables);
  const filtered = Object.keys(variables.filter).length > 0;
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
      href={({ id }) => `/notices/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(position.role === 'finance' ? 'empty.finance' : 'empty.other') }
      }
      filters={
        <>
          <SearchInput label={t('filter.search')} value={filter.search} onChange={(search) => setFilter({ search })} />
          <label>
            {t('filter.state')}
            <Choice
              value={filter.state}
              placeholder={t('all')}
              options={noticeStates.map((value) => ({ value, label: t(`state.${value}`) }))}
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
          <label>
            {t('filter.overdue')}
            <Choice
              value={filter.overdue}
              placeholder={t('all')}
              options={[{ value: 'yes', label: t('filter.overdueOnly') }]}
              onChange={(overdue) => setFilter({ overdue })}
            />
          </label>
        </>
      }
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useNoticeText();
  return [
    { key: 'project', title: t('list.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('list.org'), render: ({ orgName }) => orgName },
    { key: 'year', title: t('list.year'), render: ({ year }) => year },
    { key: 'grade', title: t('list.grade'), render: ({ grade }) => <GradeTag grade={grade} /> },
    {
      key: 'problems',
      title: t('list.problems'),
      wideOnly: true,
      render: ({ problems }) => <span className="feedback-excerpt">{problems}</span>,
    },
    { key: 'due', title: t('list.due'), render: (row) => <Due {...row} /> },
    {
      key: 'state',
      title: t('list.state'),
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={noticeTone[state]} />,
    },
  ];
}

/** The due date, and whether it has passed. */
export function Due({ dueDate, overdue }: { dueDate: string; overdue: boolean }) {
  const t = useNoticeText();
  return (
    <span>
      <DateText value={dueDate} /> {overdue && <StateTag label={t('overdue')} tone="danger" />}
    </span>
  );
}
