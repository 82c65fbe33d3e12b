import { usePaged } from '@chengxiao/client';
import { type DeferralKind, deferralKinds, preparedYear, today } from '@chengxiao/domain';
import { ListPage, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useDivisions } from '../library/use-divisions';
import { LineDialog, useLineWords } from '../library/LineDialog';
import { useSession } from '../session/session';
import { yearOf } from '../controls/budget-years';
import { PageTabs } from '../shell/PageTabs';
import { useUrlFilter } from '../hooks/use-url-filter';
import { useYearFilter } from '../shell/year/use-budget-year';
import { deferredProjects } from './deferred.graphql';
import { useDeferredText } from './deferred.i18n';
import { useDeferredColumns, useDeferredSelection } from './deferred-rows';
import './approvals.css';

/** Money of a year that waits for a passed target, and apart what was cancelled (四(一)2): how much, why, and what finance does about it. */
export function DeferredPage() {
  const t = useDeferredText();
  const { position } = useSession();
  const divisions = useDivisions();
  const [filter, setFilter] = useUrlFilter(['year', 'kind', 'division'], 'prepared');
  const year = yearOf(filter.year) ?? preparedYear(today());
  const kind = deferralKinds.find((each) => each === filter.kind) ?? 'deferred';
  const wanted = { year, kind, ...(filter.division ? { divisionCode: filter.division } : {}) };
  const paged = usePaged(deferredProjects, 'deferredProjects', {
    ...wanted,
    first: 50,
  });
  const below = divisions.within(position.divisionCode);
  const several = position.role !== 'department' && below.length > 1;
  const chosen = useDeferredSelection(paged);
  const written = useLineWords();
  const sums = paged.page?.sums;
  const columns = useDeferredColumns(chosen, several ? divisions.nameOf : null);
  const filters: readonly FilterSpec[] = [
    useYearFilter(t('filter.year'), filter.year, 'prepared', { one: true }),
    ...(several
      ? [
          oneOf(
            'division',
            t('filter.division'),
            below.map(({ code }) => code),
            divisions.fullName,
          ),
        ]
      : []),
  ];
  return (
    <ListPage
      name="deferred"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        filter.division
          ? { title: t('emptyFiltered'), text: t('emptyFilteredText') }
          : { title: t(`empty.${kind}`, { year }), text: t(`emptyText.${kind}`) }
      }
      views={deferralKinds.map((each) => ({
        key: each,
        label: t(`kind.${each}`),
        count: sums?.[each].count,
        href: addressOf(each, filter),
      }))}
      view={kind}
      sums={sums && { amount: sums[kind].amount }}
      selection={chosen.selection}
      acts={chosen.acts}
      filters={filters}
      values={filter}
      onFilter={setFilter}
    >
      <PageTabs page="deferred" />
      {chosen.acting && (
        <LineDialog {...chosen.acting} written={written} onClose={chosen.onDone} onCancel={chosen.onCancel} />
      )}
    </ListPage>
  );
}

/** Where the projects of a kind are, of the same year and division. */
function addressOf(kind: DeferralKind, { year, division }: { year: string; division: string }): string {
  const asked = Object.entries({ year, division, kind: kind === 'deferred' ? '' : kind }).filter(([, value]) => value);
  return asked.length > 0 ? `/deferred?${new URLSearchParams(asked).toString()}` : '/deferred';
}
