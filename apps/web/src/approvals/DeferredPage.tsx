import { usePaged } from '@chengxiao/client';
import { deferralKinds } from '@chengxiao/domain';
import { Choice, currentLanguage, ListPage, Money } from '@chengxiao/ui';
import { ListManyButton } from '../bulk/ListManyButton';
import { Button } from 'antd';
import { useDivisions } from '../library/use-divisions';
import { LineDialog } from '../library/LineDialog';
import { useSession } from '../session/session';
import { useUrlFilter } from '../hooks/use-url-filter';
import { budgetYears, thisYear } from '../controls/budget-years';
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
  const { page, loading, problem, more, upTo, retry } = usePaged(deferredProjects, 'deferredProjects', {
    ...wanted,
    first: 50,
  });
  const below = divisions.within(position.divisionCode);
  const several = position.role !== 'department' && below.length > 1;
  const selection = useDeferredSelection(page?.nodes ?? []);
  const columns = useDeferredColumns(selection, several ? divisions.nameOf : null);
  return (
    <ListPage
      title={t('title')}
      lead={t('lead')}
      actions={<Button href={fileOf(wanted)}>{t('csv')}</Button>}
      page={page}
      loading={loading}
      problem={problem}
      onMore={more}
      more={selection.column.length > 0 && <ListManyButton total={page?.totalCount} loading={loading} upTo={upTo} />}
      onRetry={retry}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        kind || filter.division
          ? { title: t('emptyFiltered'), text: t('emptyFilteredText') }
          : { title: t('empty', { year }), text: t('emptyText') }
      }
      filters={
        <>
          <label>
            {t('filter.year')}
            <Choice
              value={String(year)}
              placeholder={false}
              options={budgetYears()}
              onChange={(chosen) => setFilter({ year: chosen })}
            />
          </label>
          <label>
            {t('filter.kind')}
            <Choice
              value={kind ?? ''}
              placeholder={t('filter.all')}
              options={deferralKinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
              onChange={(chosen) => setFilter({ kind: chosen })}
            />
          </label>
          {several && (
            <label>
              {t('filter.division')}
              <Choice
                value={filter.division}
                placeholder={t('filter.all')}
                options={below.map(({ code }) => ({ value: code, label: divisions.fullName(code) }))}
                onChange={(division) => setFilter({ division })}
              />
            </label>
          )}
        </>
      }
    >
      {page?.sums && <Tally sums={page.sums} />}
      {selection.bar}
      {selection.acting && <LineDialog {...selection.acting} onClose={selection.onDone} />}
    </ListPage>
  );
}

const fileOf = (wanted: object): string =>
  `/api/deferred-projects.csv?${new URLSearchParams({ ...wanted, language: currentLanguage() }).toString()}`;

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
