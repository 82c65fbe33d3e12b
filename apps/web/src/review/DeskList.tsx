import type { Paged, ReviewDeskQuery } from '@chengxiao/client';
import { type Column, DateText, ListPage, StateTag, useLanguage, wanText, rangeOf, rangeText } from '@chengxiao/ui';
import { Button } from 'antd';
import { isFiltered, type TypedFilter } from './desk-filter';
import { useDeskText } from './desk.i18n';
import { useDeskFilters } from './use-desk-filters';
import type { OpenTabs } from './use-open-tabs';

type Desk = ReviewDeskQuery['reviewDesk'];
export type DeskRow = Desk['nodes'][number];
export type DeskListProps = {
  desk: Paged<Desk>;
  filter: TypedFilter;
  setFilter: (change: Partial<TypedFilter>) => void;
  tabs: OpenTabs;
  onHelp: () => void;
  onBulk: (action: 'pass' | 'return') => void;
};

/** What waits for my step, with how much it is in all, and the acts on all of it. */
export function DeskList({ desk, filter, setFilter, tabs, onHelp, onBulk }: DeskListProps) {
  const t = useDeskText();
  const { page } = desk;
  const count = page?.totalCount ?? 0;
  const wan = wanText(page?.totalAmount ?? '0');
  const filtered = isFiltered(filter);
  return (
    <ListPage
      name="desk"
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          {(['pass', 'return'] as const).map((action) => (
            <Button key={action} disabled={count === 0} danger={action === 'return'} onClick={() => onBulk(action)}>
              {t(`bulk.${action}`)}
            </Button>
          ))}
          <Button onClick={onHelp}>{t('help')}</Button>
        </>
      }
      filters={useDeskFilters()}
      values={{ ...filter, money: rangeText(filter.min, filter.max) }}
      onFilter={({ money, ...change }) => {
        const [min, max] = rangeOf(money ?? rangeText(filter.min, filter.max));
        setFilter({ ...change, min, max });
      }}
      paged={desk}
      sums={page?.totalAmount ? { amount: page.totalAmount } : undefined}
      rowKey={({ id }) => id}
      href={({ targetId }) => tabs.hrefOf(targetId)}
      columns={useColumns()}
      empty={
        filtered
          ? { title: t('emptyFiltered'), text: t('emptyFilteredText') }
          : { title: t('empty'), text: t('emptyText') }
      }
    >
      {page && (
        <p role="status" className="desk-total">
          {t('total', { count, wan })}
        </p>
      )}
    </ListPage>
  );
}

function useColumns(): readonly Column<DeskRow>[] {
  const t = useDeskText();
  const language = useLanguage();
  return [
    {
      key: 'name',
      title: t('column.name'),
      render: ({ projectName, keyProject, year }) => (
        <>
          {projectName} <span className="cx-hint">{year}</span>
          {keyProject && <StateTag label={t('key')} tone="warning" />}
        </>
      ),
    },
    { key: 'org', title: t('column.org'), render: ({ orgName }) => orgName },
    {
      key: 'step',
      title: t('column.step'),
      wideOnly: true,
      render: ({ stepName, assigneeName }) => (
        <>
          {stepName[language]} {assigneeName && <span className="cx-hint">{assigneeName}</span>}
        </>
      ),
    },
    { key: 'amount', title: t('column.amount'), sort: 'amount', kind: 'money', amount: ({ amount }) => amount },
    {
      key: 'risk',
      title: t('column.risk'),
      sort: 'risk',
      kind: 'figure',
      render: ({ risk }) => t('findings', { n: risk }),
    },
    {
      key: 'due',
      title: t('column.due'),
      sort: 'due',
      render: ({ dueOn, overdueDays }) => (
        <>
          <DateText value={dueOn} />{' '}
          {overdueDays > 0 && <StateTag label={t('late', { n: overdueDays })} tone="danger" />}
        </>
      ),
    },
  ];
}
