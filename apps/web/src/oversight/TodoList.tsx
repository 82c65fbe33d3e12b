import { useQuery } from '@apollo/client/react';
import { usePaged, type TodosQuery } from '@chengxiao/client';
import { daysBetween, isAdministrator, sum, today, todoKinds, type TodoKind } from '@chengxiao/domain';
import { type Column, ListPage, Note, StateTag, wanText } from '@chengxiao/ui';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { yearOf } from '../controls/budget-years';
import { LinkButton } from '../controls/LinkButton';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { useYearFilter } from '../shell/year/use-budget-year';
import { Due } from './Due';
import { todoCounts, todoCountsOfYear, todos } from './oversight.graphql';
import { useOversightText } from './oversight.i18n';
import { TodoKinds } from './TodoKinds';
import { todoLink } from './todo-link';
import { useKindName } from './use-kind-name';

type Todo = TodosQuery['todos']['nodes'][number];

/** What waits for me: what it is, from whom, how much money, until when; one click opens the page where it is done. */
export function TodoList({ tabs }: { tabs: ReactNode }) {
  const t = useOversightText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['kind', 'year'], 'all');
  const kind = todoKinds.find((each) => each === filter.kind) ?? null;
  const years = useYearFilter(t('column.year'), filter.year, 'all');
  const year = yearOf(filter.year) ?? null;
  const whole = useQuery(todoCounts).data?.todoCounts;
  const ofYear = useQuery(todoCountsOfYear, { variables: { year: year ?? 0 }, skip: year === null }).data?.todoCounts;
  const paged = usePaged(todos, 'todos', { first: 50, kind, year });
  const shown = year === null ? whole : ofYear;
  const counts = shown ?? [];
  const kindName = useKindName();
  const proposes = position.role === 'unit' || position.role === 'department';
  return (
    <ListPage
      name="todos"
      title={t('title')}
      lead={useSummary(shown)}
      paged={paged}
      rowKey={({ id }) => id}
      href={todoLink}
      narrowed={kind ? [{ label: t('narrowedTo'), value: kindName(kind) }] : []}
      columns={useColumns()}
      filters={[years]}
      values={filter}
      onFilter={setFilter}
      empty={
        kind
          ? { title: t('empty.kind'), text: t('empty.kindText') }
          : {
              title: t('empty.title'),
              text: isAdministrator(position.role) ? '' : t(`empty.${position.role}`),
              action: proposes ? <LinkButton to="/projects">{t('toLibrary')}</LinkButton> : undefined,
            }
      }
    >
      {tabs}
      {whole && ofYear && year !== null && (
        <OtherYears whole={whole} shown={ofYear} onAll={() => setFilter({ year: '' })} />
      )}
      <Reminded counts={counts} />
      <TodoKinds counts={counts} chosen={kind} onChoose={(next) => setFilter({ kind: next ?? '' })} />
    </ListPage>
  );
}

type Count = { kind: TodoKind; count: number; overdue: number; amount: string; reminded: number };

/** 催办: a reminder by a person or by the nightly job. */
function Reminded({ counts }: { counts: readonly Count[] }) {
  const t = useOversightText();
  const n = counts.reduce((total, { reminded }) => total + reminded, 0);
  return n > 0 ? <Note type="warning" title={t('remindedAll', { n })} /> : null;
}

type OtherYearsProps = { whole: readonly Count[]; shown: readonly Count[]; onAll: () => void };

/** What a chosen year leaves out is told, late or not, so that nothing is forgotten for it. */
function OtherYears({ whole, shown, onAll }: OtherYearsProps) {
  const t = useOversightText();
  const left = (key: 'count' | 'overdue'): number =>
    whole.reduce((all, each) => all + each[key], 0) - shown.reduce((all, each) => all + each[key], 0);
  const n = left('count');
  if (n <= 0) return null;
  const late = left('overdue');
  const title = late > 0 ? t('otherYearsLate', { n, late }) : t('otherYears', { n });
  const all = (
    <Button size="small" onClick={onAll}>
      {t('allYears')}
    </Button>
  );
  return <Note type={late > 0 ? 'warning' : 'info'} role="status" title={title} action={all} />;
}

function useSummary(counts: readonly Count[] | undefined): string | undefined {
  const t = useOversightText();
  if (!counts) return undefined;
  const count = counts.reduce((total, each) => total + each.count, 0);
  const overdue = counts.reduce((total, each) => total + each.overdue, 0);
  if (count === 0) return t('nothing');
  const wan = wanText(sum(counts.map(({ amount }) => amount)));
  return overdue > 0 ? t('summaryLate', { count, wan, overdue }) : t('summary', { count, wan });
}

function useColumns(): readonly Column<Todo>[] {
  const t = useOversightText();
  const kindName = useKindName();
  return [
    {
      key: 'what',
      title: t('column.what'),
      render: ({ kind, name }) => (
        <>
          <span className="home-kind">{kindName(kind)}</span> {name}
        </>
      ),
    },
    { key: 'org', title: t('column.org'), render: ({ orgName }) => orgName },
    {
      key: 'year',
      title: t('column.year'),
      kind: 'date',
      wideOnly: true,
      render: ({ year }) => year ?? <span className="cx-none">—</span>,
    },
    {
      key: 'amount',
      title: t('column.amount'),
      kind: 'money',
      amount: ({ amount }) => amount,
    },
    {
      key: 'due',
      title: t('column.due'),
      render: ({ dueDate, daysLeft, remindedAt, remindedBy, remindedWord }) => (
        <>
          <Due date={dueDate ?? null} daysLeft={daysLeft ?? null} />
          {remindedAt && <StateTag label={t('reminded', { who: remindedBy || t('night') })} tone="warning" />}
          {remindedWord && <div className="cx-hint">{remindedWord}</div>}
        </>
      ),
    },
    { key: 'since', title: t('column.since'), render: ({ since }) => <Since at={since} /> },
  ];
}

function Since({ at }: { at: string }) {
  const t = useOversightText();
  const days = daysBetween(today(new Date(at)), today());
  return <>{days <= 0 ? t('since.today') : t('since.days', { days })}</>;
}
