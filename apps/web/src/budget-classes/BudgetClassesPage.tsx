import { type BudgetClassKind, budgetClassKinds, parentClass } from '@chengxiao/domain';
import { EmptyState, FilterBar, type FilterSpec, oneOf, PageTitle, ProblemNote } from '@chengxiao/ui';
import { problemOf } from '@chengxiao/client';
import { useMemo } from 'react';
import { useUrlFilter } from '../hooks/use-url-filter';
import { PageTabs } from '../shell/PageTabs';
import { useYearFilter } from '../shell/year/use-budget-year';
import { yearOf } from '../controls/budget-years';
import { UploadBox } from '../imports/UploadBox';
import { useDivisions } from '../library/use-divisions';
import { useSession } from '../session/session';
import { useBudgetClassText } from './budget-classes.i18n';
import { foundClasses, type ListedClass, useBudgetClasses } from './use-budget-classes';
import './budget-classes.css';

/** The classes of the budget to look up: a tree that opens where something is found. */
export function BudgetClassesPage() {
  const t = useBudgetClassText();
  const { position } = useSession();
  const { all: divisions } = useDivisions();
  const isRoot = divisions.some(({ code, parentCode }) => code === position.divisionCode && !parentCode);
  const keeps = position.role === 'finance' && isRoot;
  const [filter, setFilter] = useUrlFilter(['kind', 'search', 'year'], 'prepared');
  const kind = budgetClassKinds.find((each) => each === filter.kind) ?? 'functional';
  const { data, previousData, error, refetch } = useBudgetClasses(kind, yearOf(filter.year));
  const classes = (data ?? previousData)?.budgetClasses;
  const found = useMemo(() => foundClasses(classes ?? [], filter.search), [classes, filter.search]);
  const filters: readonly FilterSpec[] = [
    { kind: 'search', key: 'search', label: t('search'), hint: t('searchHint') },
    oneOf<BudgetClassKind>('kind', t('kindLabel'), budgetClassKinds, (value) => t(`kind.${value}`), {
      always: 'functional',
    }),
    useYearFilter(t('year'), filter.year, 'prepared'),
  ];
  return (
    <section className="cx-page">
      <header className="cx-head">
        <div>
          <PageTitle title={t('title')} />
          {classes && <span className="cx-count">{t('count', { n: found.length })}</span>}
          <p className="cx-lead">{t('lead')}</p>
        </div>
      </header>
      <PageTabs page="budgetClasses" />
      <ProblemNote problem={error ? problemOf(error) : null} onRetry={() => void refetch()} />
      {keeps && <UploadBox kind="budgetClasses" />}
      <div className="cx-card">
        <FilterBar specs={filters} values={filter} onFilter={setFilter} />
        {classes && found.length === 0 ? (
          <EmptyState title={t('none', { text: filter.search })} text={t('noneText')} />
        ) : (
          <nav aria-label={t('tree')}>
            <Branch classes={found} above={null} open={filter.search.trim() !== ''} />
          </nav>
        )}
      </div>
    </section>
  );
}

type BranchProps = { classes: readonly ListedClass[]; above: string | null; open: boolean };

/** What stands below one code; the browser folds and unfolds it. */
function Branch({ classes, above, open }: BranchProps) {
  const own = classes.filter(({ code }) => parentClass(code) === above);
  return (
    <ul className="budget-classes">
      {own.map((each) => {
        const below = classes.filter(({ code }) => code.startsWith(each.code) && code !== each.code);
        return (
          <li key={each.id}>
            {below.length === 0 ? (
              <Line {...each} />
            ) : (
              <details key={String(open)} open={open}>
                <summary>
                  <Line {...each} />
                </summary>
                <Branch classes={below} above={each.code} open={open} />
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Line({ code, name, fromYear, toYear }: ListedClass) {
  const t = useBudgetClassText();
  return (
    <span className="budget-class">
      <span className="budget-class-code">{code}</span> <span>{name}</span>{' '}
      <span className="cx-hint">
        {toYear ? t('between', { from: fromYear, to: toYear }) : t('from', { from: fromYear })}
      </span>
    </span>
  );
}
