import { usePaged } from '@chengxiao/client';
import { deferralKinds, sum } from '@chengxiao/domain';
import { ListPage, Money, type FilterSpec, oneOf } from '@chengxiao/ui';
import { useDivisions } from '../library/use-divisions';
import { LineDialog, useLineWords } from '../library/LineDialog';
import { useSession } from '../session/session';
import { PageTabs } from '../shell/PageTabs';
import { useUrlFilter } from '../hooks/use-url-filter';
import { thisYear } from '../controls/budget-years';
import { useYearFilter } from '../shell/year/use-budget-year';
import { deferredProjects } from './deferred.graphql';
import { useDeferredText } from './deferred.i18n';
import { type Sums, useDeferredColumns, useDeferredSelection } from './deferred-rows';
import './approvals.css';

/** Money of a year that waits for a passed target, or was cancelled (四(一)2): how much, why, and what finance does about it. */
export function DeferredPage() {
  const t = useDeferredText();
  const { position } = useSession();
  const divisions = useDivisions();
  const [filter, setFilter] = useUrlFilter(['year', 'kind', 'division']);
  const year = Number(filter.year || thisYear());
  const kind = deferralKinds.find((each) => each === filter.kind);
  const wanted = { year, ...(kind ? { kind } : {}), ...(filter.division ? { divisionCode: filter.division } : {}) };
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
    useYearFilter(t('filter.year'), filter.year, { always: String(thisYear()) }),
    oneOf('kind', t('filter.kind'), deferralKinds, (value) => t(`kind.${value}`)),
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
        kind || filter.division
          ? { title: t('emptyFiltered'), text: t('emptyFilteredText') }
          : { title: t('empty', { year }), text: t('emptyText') }
      }
      sums={sums && { amount: sum((kind ? [kind] : deferralKinds).map((each) => sums[each].amount)) }}
      selection={chosen.selection}
      acts={chosen.acts}
      filters={filters}
      values={filter}
      onFilter={setFilter}
    >
      <PageTabs page="deferred" />
      {sums && <Tally sums={sums} />}
      {chosen.acting && (
        <LineDialog {...chosen.acting} written={written} onClose={chosen.onDone} onCancel={chosen.onCancel} />
      )}
    </ListPage>
  );
}

function Tally({ sums }: { sums: Sums }) {
  const t = useDeferredText();
  return (
    <dl className="cx-card approval-tally">
      {deferralKinds.map((kind) => (
        <div key={kind}>
          <dt>
            {t(`sums.${kind}`)} <span className="cx-hint">{t('sums.tally', { count: sums[kind].count })}</span>
          </dt>
          <dd>
            <Money value={sums[kind].amount} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
