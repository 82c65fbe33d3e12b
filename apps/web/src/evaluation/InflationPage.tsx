import { ArrowDownOutlined, ArrowRightOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { type InflationQuery, usePaged } from '@chengxiao/client';
import { today, yearAtHand } from '@chengxiao/domain';
import { type Column, ListPage, rateText, type FilterSpec } from '@chengxiao/ui';
import { useMemo } from 'react';
import { useSession } from '../session/session';
import { sortDirection, useUrlFilter } from '../hooks/use-url-filter';
import { inflation } from './inflation.graphql';
import { useInflationText } from './inflation.i18n';
import { pastYears, yearOf } from '../controls/budget-years';
import { useYearFilter } from '../shell/year/use-budget-year';
import { TrendLine } from './TrendLine';
import './evaluation.css';

type Row = InflationQuery['inflation']['nodes'][number];
const sorts = ['index', 'excess', 'name'] as const;
/** Units by how far the scores they give themselves lie above the rule, with their rank and the years before. */
export function InflationPage() {
  const t = useInflationText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['year', 'sort', 'direction'], 'ended');
  const year = yearOf(filter.year) ?? yearAtHand('ended', today());
  const sort = sorts.find((each) => each === filter.sort) ?? 'index';
  const variables = useMemo(() => ({ year, sort, ...sortDirection(filter) }), [year, sort, filter]);
  const paged = usePaged(inflation, 'inflation', variables);
  const filters: readonly FilterSpec[] = [
    useYearFilter(t('filter.year'), filter.year, 'ended', { years: pastYears(), one: true }),
    {
      kind: 'sort',
      key: 'sort',
      label: t('filter.sort'),
      options: sorts.map((value) => ({ value, label: t(`sort.${value}`) })),
      descending: ['index', 'excess'],
    },
  ];
  return (
    <ListPage
      name="inflation"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ id }) => `/evaluations?org=${id}&year=${year}`}
      columns={useColumns(year)}
      empty={{ title: t('empty.title'), text: t('empty.text') }}
      filters={filters}
      values={filter}
      onFilter={setFilter}
    >
      <p className="cx-hint evaluation-note">
        {t(position.role === 'department' ? 'rankNote.department' : 'rankNote.division')}
      </p>
    </ListPage>
  );
}

function useColumns(year: number): readonly Column<Row>[] {
  const t = useInflationText();
  const none = <span className="cx-none">—</span>;
  return [
    { key: 'org', title: t('column.org'), sort: 'name', render: ({ orgName }) => orgName },
    { key: 'department', title: t('column.department'), render: ({ departmentName }) => departmentName ?? none },
    { key: 'division', title: t('column.division'), render: ({ divisionName }) => divisionName },
    {
      key: 'rank',
      title: t('column.rank'),
      kind: 'figure',
      render: ({ rank, rankedOf }) => (rank ? t('rankOf', { rank, of: rankedOf ?? rank }) : none),
    },
    {
      key: 'index',
      title: t('column.index'),
      kind: 'figure',
      sort: 'index',
      render: ({ index }) => <strong>{rateText(index)}</strong>,
    },
    {
      key: 'excess',
      title: t('column.excess'),
      kind: 'figure',
      sort: 'excess',
      render: ({ excess, weight }) => `${excess} / ${weight}`,
    },
    { key: 'evaluations', title: t('column.evaluations'), kind: 'figure', render: ({ evaluations }) => evaluations },
    {
      key: 'trend',
      title: t('column.trend'),
      render: ({ trend, index }) => <TrendLine points={[...trend, { year, index }]} />,
    },
    { key: 'direction', title: t('column.direction'), render: ({ direction }) => <Direction direction={direction} /> },
  ];
}

const looks = {
  rising: { tone: 'cx-warning', Icon: ArrowUpOutlined },
  falling: { tone: 'cx-success', Icon: ArrowDownOutlined },
  level: { tone: 'cx-neutral', Icon: ArrowRightOutlined },
} as const;

function Direction({ direction }: Pick<Row, 'direction'>) {
  const t = useInflationText();
  if (!direction) return <span className="cx-none">—</span>;
  const { tone, Icon } = looks[direction];
  return (
    <span className={`cx-tag ${tone}`}>
      <Icon aria-hidden="true" /> {t(`direction.${direction}`)}
    </span>
  );
}
