import { type ResultNoticesQuery, usePaged } from '@chengxiao/client';
import { noticeStates, type NoticeState } from '@chengxiao/domain';
import { type Column, GradeTag, ListPage, StateTag, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import './feedback.css';
import { resultNotices } from './notice.graphql';
import { useNoticeText } from './notice.i18n';
import { Due } from './Due';
import { noticeTone } from './tones';
import { yearOf } from '../controls/budget-years';
import { useYearFilter } from '../shell/year/use-budget-year';

type Row = ResultNoticesQuery['resultNotices']['nodes'][number];

/** Result notices in scope, the most urgent first. */
export function NoticeListPage() {
  const t = useNoticeText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['state', 'year', 'overdue', 'search'], 'ended');
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
  const paged = usePaged(resultNotices, 'resultNotices', variables);
  const filtered = Object.keys(variables.filter).some((key) => key !== 'year');
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('filter.search') },
    oneOf('state', t('filter.state'), noticeStates, (value) => t(`state.${value}`)),
    useYearFilter(t('filter.year'), filter.year, 'ended'),
    { kind: 'flag', key: 'overdue', label: t('filter.overdueOnly'), on: 'yes' },
  ];
  return (
    <ListPage
      name="notices"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/notices/${id}`}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('empty.filtered'), text: t('empty.filteredText') }
          : { title: t('empty.title'), text: t(position.role === 'finance' ? 'empty.finance' : 'empty.other') }
      }
      filters={filters}
      values={filter}
      onFilter={setFilter}
    />
  );
}

function useColumns(): readonly Column<Row>[] {
  const t = useNoticeText();
  return [
    { key: 'project', title: t('list.project'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('list.org'), render: ({ orgName }) => orgName },
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    { key: 'grade', title: t('list.grade'), kind: 'state', render: ({ grade }) => <GradeTag grade={grade} /> },
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
      kind: 'state',
      render: ({ state }) => <StateTag label={t(`state.${state}`)} tone={noticeTone[state]} />,
    },
  ];
}
