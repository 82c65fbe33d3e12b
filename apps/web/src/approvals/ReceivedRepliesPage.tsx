import { type ReceivedRepliesQuery, usePaged } from '@chengxiao/client';
import { type Column, DateText, ListPage } from '@chengxiao/ui';
import { useMemo } from 'react';
import { yearOf } from '../controls/budget-years';
import { useUrlFilter } from '../hooks/use-url-filter';
import { useSession } from '../session/session';
import { useYearFilter } from '../shell/year/use-budget-year';
import { receivedReplies } from './budget-replies.graphql';
import { useReplyText } from './budget-replies.i18n';
import { LetterLink } from './LetterLink';

type Reply = ReceivedRepliesQuery['receivedReplies']['nodes'][number];

/** The replies of finance that a department received, newest first. */
export function ReceivedRepliesPage() {
  const t = useReplyText();
  const { position } = useSession();
  const [filter, setFilter] = useUrlFilter(['year'], 'running');
  const year = yearOf(filter.year);
  const paged = usePaged(
    receivedReplies,
    'receivedReplies',
    useMemo(() => ({ first: 20, ...(year && { year }) }), [year]),
  );
  return (
    <ListPage
      name="received-replies"
      title={t('received.title')}
      lead={t(position.role === 'unit' ? 'received.leadOfUnit' : 'received.lead')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={useColumns()}
      empty={{ title: t('received.empty'), text: t('received.emptyText') }}
      filters={[useYearFilter(t('received.year'), filter.year, 'running')]}
      values={filter}
      onFilter={setFilter}
    />
  );
}

function useColumns(): readonly Column<Reply>[] {
  const t = useReplyText();
  return [
    {
      key: 'document',
      title: t('received.documentNo'),
      render: ({ documentNo, beforeCorrection }) => (
        <>
          {documentNo}
          {beforeCorrection && <div className="cx-hint">{t('beforeCorrection')}</div>}
        </>
      ),
    },
    { key: 'year', title: t('received.year'), kind: 'date', render: ({ year }) => year },
    { key: 'on', title: t('received.issuedOn'), kind: 'date', render: ({ issuedOn }) => <DateText value={issuedOn} /> },
    { key: 'count', title: t('received.count'), kind: 'figure', render: ({ projectCount }) => projectCount },
    { key: 'amount', title: t('received.amount'), kind: 'money', amount: ({ amount }) => amount },
    {
      key: 'file',
      title: t('received.file'),
      render: ({ id, documentNo }) => (
        <LetterLink id={id} aria-label={t('received.downloadOf', { documentNo })}>
          {t('received.download')}
        </LetterLink>
      ),
    },
  ];
}
