import { sum } from '@chengxiao/domain';
import { type Column, DataTable, DateText, EmptyState, Money, rateText } from '@chengxiao/ui';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useSession } from '../session/session';
import type { FinanceFigures } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';
import { RemindButton } from './RemindButton';

type Row = FinanceFigures['departments'][number];
type Load = FinanceFigures['sections'][number];
type View = 'departments' | 'places' | 'sections';

/** How far the season has come: by department, by place below, and what waits for each section. */
export function Progress({ year, figures }: { year: number; figures: FinanceFigures }) {
  const t = useHomeText();
  const { position } = useSession();
  const of = (key: 'unsubmitted' | 'late') => figures.departments.reduce((all, each) => all + each[key], 0);
  // Who heads a section begins with what waits for it, if anything does, a bureau without departments of its own with the places below.
  const [view, setView] = useState<View>(
    position.section && figures.sections.length > 0
      ? 'sections'
      : figures.departments.length === 0 && figures.places.length > 0
        ? 'places'
        : 'departments',
  );
  const views: readonly View[] = [
    'departments',
    ...(figures.places.length > 0 ? (['places'] as const) : []),
    'sections',
  ];
  const options = views.map((value) => ({ value, label: t(`progress.by.${value}`) }));
  return (
    <Panel
      title={t('progress.title')}
      extra={
        <>
          <Segmented size="small" options={options} value={view} onChange={setView} aria-label={t('progress.view')} />
          {position.role === 'finance' && <RemindButton year={year} open={of('unsubmitted')} late={of('late')} />}
        </>
      }
    >
      {view === 'sections' ? <Loads loads={figures.sections} /> : <Rows rows={figures[view]} year={year} view={view} />}
    </Panel>
  );
}

const parts = ['passed', 'financeReview', 'departmentReview', 'unsubmitted'] as const;

function Rows({ rows, year, view }: { rows: readonly Row[]; year: number; view: 'departments' | 'places' }) {
  const t = useHomeText();
  const of = (key: (typeof parts)[number] | 'total' | 'late') => rows.reduce((all, each) => all + each[key], 0);
  if (rows.length === 0) return <EmptyState title={t('progress.none', { year })} text={t('progress.noneText')} />;
  const columns: readonly Column<Row>[] = [
    { key: 'name', title: t(`progress.${view}`), render: ({ name }) => name },
    { key: 'total', title: t('progress.total'), kind: 'figure', render: ({ total }) => total },
    { key: 'bar', title: t('progress.bar'), wideOnly: true, render: (row) => <Stack row={row} /> },
    ...parts.map((key) => ({
      key,
      title: t(`progress.${key}`),
      kind: 'figure' as const,
      render: (row: Row) => row[key],
    })),
    {
      key: 'late',
      title: t('progress.late'),
      kind: 'figure',
      render: ({ late }) => <span className={late > 0 ? 'hp-late' : undefined}>{late}</span>,
    },
    {
      key: 'first',
      title: t('progress.first'),
      kind: 'figure',
      secondary: true,
      render: ({ passed, firstPassed }) => (passed > 0 ? rateText(String(firstPassed / passed)) : '—'),
    },
    { key: 'amount', title: t('project.amount'), kind: 'money', amount: ({ amount }) => amount },
  ];
  return (
    <>
      <p className="cx-hint hp-legend">
        {parts.map((part) => (
          <span key={part}>
            <i className={`hp-part-${part}`} aria-hidden="true" /> {t(`progress.${part}`)}
          </span>
        ))}
      </p>
      <DataTable
        caption={t('progress.title')}
        columns={columns}
        rows={rows}
        rowKey={({ name }) => name}
        href={(row) => projectsOf(row, year)}
        sums={{
          label: t('progress.sum', { n: rows.length }),
          of: {
            total: of('total'),
            ...Object.fromEntries(parts.map((part) => [part, of(part)])),
            late: of('late'),
            amount: <Money value={sum(rows.map(({ amount }) => amount))} />,
          },
        }}
      />
    </>
  );
}

/** The list of the projects that a row counts. */
const projectsOf = ({ departmentId, placeCode }: Row, year: number): string =>
  departmentId
    ? `/projects?department=${departmentId}&year=${year}`
    : placeCode
      ? `/projects?division=${placeCode}&below=yes&year=${year}`
      : `/projects?year=${year}`;

/** The parts of a row as one bar; the figures stand beside it. */
function Stack({ row }: { row: Row }) {
  const t = useHomeText();
  const words = parts.map((part) => `${t(`progress.${part}`)} ${row[part]}`).join(', ');
  return (
    <span className="hp-stack" role="img" aria-label={words} title={words}>
      {parts.map((part) => (
        <span
          key={part}
          className={`hp-part-${part}`}
          style={{ width: `${(100 * row[part]) / Math.max(row.total, 1)}%` }}
        />
      ))}
    </span>
  );
}

type LoadRow = Omit<Load, 'people'> & { readonly person: string | null; readonly key: string };

/** A section, and below it who has how much of it. */
const rowsOf = (loads: readonly Load[]): LoadRow[] =>
  loads.flatMap(({ people, ...load }) => [
    { ...load, person: null, key: load.section ?? 'all' },
    ...people.map((each, index) => ({
      ...each,
      section: load.section,
      person: each.name ?? '',
      key: `${load.section ?? 'all'} ${index}`,
    })),
  ]);

function Loads({ loads }: { loads: readonly Load[] }) {
  const t = useHomeText();
  if (loads.length === 0) return <EmptyState title={t('load.none')} text={t('load.noneText')} />;
  const columns: readonly Column<LoadRow>[] = [
    {
      key: 'section',
      title: t('load.section'),
      render: ({ section, person }) => {
        const name = t(`section.${section ?? 'all'}`);
        return person === null ? <strong>{name}</strong> : name;
      },
    },
    {
      key: 'person',
      title: t('load.person'),
      render: ({ person }) => (person === null ? <strong>{t('load.whole')}</strong> : person || t('load.nobody')),
    },
    { key: 'count', title: t('load.count'), kind: 'figure', render: ({ count }) => count },
    {
      key: 'late',
      title: t('progress.late'),
      kind: 'figure',
      render: ({ late }) => <span className={late > 0 ? 'hp-late' : undefined}>{late}</span>,
    },
    { key: 'oldest', title: t('load.oldest'), kind: 'date', render: ({ oldest }) => <DateText value={oldest} /> },
    { key: 'amount', title: t('project.amount'), kind: 'money', amount: ({ amount }) => amount },
  ];
  return (
    <DataTable caption={t('progress.by.sections')} rows={rowsOf(loads)} rowKey={({ key }) => key} columns={columns} />
  );
}
