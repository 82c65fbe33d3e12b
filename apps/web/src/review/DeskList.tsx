import { type Column, DateText, ListPage, StateTag, useLanguage } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { LinkButton } from '../controls/LinkButton';
import { isFiltered } from './desk-filter';
import { useDeskText } from './desk.i18n';
import type { DeskRow } from './DeskQueue';
import type { Desk } from './use-desk';
import { useDeskFilters } from './use-desk-filters';

/** What waits as a list: with columns to choose, as a file and on paper; a row opens it in the panes. */
export function DeskList({ desk, acts }: { desk: Desk; acts: ReactNode }) {
  const t = useDeskText();
  const [search] = useSearchParams();
  const { subject, filter, setFilter, paged, selection, kinds } = desk;
  const panes = (item?: string): string => {
    const params = new URLSearchParams(search);
    params.delete('view');
    if (item) params.set('item', item);
    return `/review?${params.toString()}`;
  };
  const empty = isFiltered(filter)
    ? { title: t('emptyFiltered'), text: t('emptyFilteredText') }
    : { title: t(`empty.${subject}`), text: t('emptyText') };
  const listed = kinds.map((kind) => ({
    ...kind,
    href: `${kind.href}${kind.href.includes('?') ? '&' : '?'}view=list`,
  }));
  return (
    <ListPage
      name="review"
      title={t('title')}
      actions={<LinkButton to={panes()}>{t('toPanes')}</LinkButton>}
      views={listed}
      view={subject}
      filters={useDeskFilters(subject, filter.year)}
      values={filter}
      onFilter={setFilter}
      columns={useColumns(subject)}
      paged={paged}
      sums={paged.page?.totalAmount ? { amount: paged.page.totalAmount } : undefined}
      rowKey={({ id }) => id}
      href={({ subjectId }) => panes(subjectId)}
      selection={selection}
      acts={acts}
      empty={empty}
    />
  );
}

function useColumns(subject: Desk['subject']): readonly Column<DeskRow>[] {
  const t = useDeskText();
  const language = useLanguage();
  return [
    { key: 'name', title: t('column.name'), render: ({ projectName }) => projectName },
    { key: 'org', title: t('column.org'), render: ({ orgName }) => orgName },
    {
      key: 'department',
      title: t('filter.department'),
      wideOnly: true,
      render: ({ departmentName }) => departmentName,
    },
    { key: 'type', title: t('filter.type'), wideOnly: true, render: ({ projectType }) => t(`type.${projectType}`) },
    { key: 'year', title: t('filter.year'), kind: 'date', render: ({ year }) => year },
    {
      key: 'step',
      title: t('filter.step'),
      kind: 'state',
      render: ({ stepName, keyProject }) => (
        <>
          <StateTag label={stepName[language]} tone="progress" />
          {keyProject && <StateTag label={t('keyShort')} tone="warning" />}
        </>
      ),
    },
    {
      key: 'assignee',
      title: t('column.assignee'),
      secondary: true,
      render: ({ assigneeName }) => assigneeName ?? '—',
    },
    ...(subject === 'target'
      ? [
          {
            key: 'risk',
            title: t('column.risk'),
            kind: 'figure' as const,
            sort: 'risk',
            render: ({ risk }: DeskRow) => risk,
          },
        ]
      : []),
    {
      key: 'due',
      title: t('column.due'),
      kind: 'date',
      sort: 'due',
      render: ({ dueOn, overdueDays }) => (
        <>
          <DateText value={dueOn} /> {overdueDays > 0 && <StateTag label={t('lateShort')} tone="danger" />}
        </>
      ),
    },
    { key: 'amount', title: t('column.amount'), kind: 'money', sort: 'amount', amount: ({ amount }) => amount },
  ];
}
