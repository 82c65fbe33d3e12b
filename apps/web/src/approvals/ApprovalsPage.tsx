import { type BudgetApprovalsQuery, usePaged } from '@chengxiao/client';
import {
  AppLink,
  type Column,
  DateText,
  dayText,
  ListPage,
  Money,
  Section,
  StateTag,
  useLanguage,
} from '@chengxiao/ui';
import { useMemo } from 'react';
import { bulkTone } from '../bulk/bulk-state';
import { useBulkText } from '../bulk/bulk.i18n';
import { yearOf } from '../controls/budget-years';
import { useUrlFilter } from '../hooks/use-url-filter';
import { useDivisions } from '../library/use-divisions';
import { budgetApprovals } from './approvals.graphql';
import { useApprovalText } from './approvals.i18n';
import { BudgetReplies } from './BudgetReplies';
import { CorrectApproval } from './CorrectApproval';
import { PageTabs } from '../shell/PageTabs';
import { useYearFilter } from '../shell/year/use-budget-year';
import { RecordForm } from './RecordForm';
import { StartBulkApproval } from './StartBulkApproval';
import { bulkApprovalAddress } from './use-start-bulk-approval';
import './approvals.css';

type Approval = BudgetApprovalsQuery['budgetApprovals']['nodes'][number];

/** Finance records what the people's congress approved, approves the passed targets with it in one bulk, and tells the departments. */
export function ApprovalsPage() {
  const t = useApprovalText();
  const [filter, setFilter] = useUrlFilter(['year'], 'running');
  const year = yearOf(filter.year);
  const paged = usePaged(
    budgetApprovals,
    'budgetApprovals',
    useMemo(() => ({ first: 20, ...(year && { year }) }), [year]),
  );
  return (
    <ListPage
      name="approvals"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={useColumns()}
      empty={{ title: t('empty'), text: t('emptyText') }}
      filters={[useYearFilter(t('list.year'), filter.year, 'running')]}
      values={filter}
      onFilter={setFilter}
      below={paged.page && <BudgetReplies approvals={paged.page.nodes} />}
    >
      <PageTabs page="approvals" />
      <Section title={t('record.title')}>
        <RecordForm onRecorded={(recorded) => setFilter({ year: String(recorded) })} />
      </Section>
    </ListPage>
  );
}

function useColumns(): readonly Column<Approval>[] {
  const t = useApprovalText();
  const { nameOf } = useDivisions();
  return [
    { key: 'year', title: t('list.year'), kind: 'date', render: ({ year }) => year },
    {
      key: 'division',
      title: t('list.division'),
      width: '110px',
      wideOnly: true,
      render: ({ divisionCode }) => nameOf(divisionCode),
    },
    {
      key: 'on',
      title: t('list.approvedOn'),
      kind: 'date',
      render: ({ approvedOn }) => <DateText value={approvedOn} />,
    },
    { key: 'document', title: t('list.documentNo'), render: (approval) => <DocumentNo {...approval} /> },
    { key: 'by', title: t('list.recordedBy'), wideOnly: true, render: ({ recordedBy }) => recordedBy },
    { key: 'approve', title: t('list.approve'), render: ({ forecast }) => <Tally {...forecast.approve} /> },
    { key: 'defer', title: t('list.defer'), render: ({ forecast }) => <Tally {...forecast.defer} /> },
    { key: 'bulk', title: t('list.bulk'), render: ({ bulkApprovals: [latest] }) => latest && <Latest bulk={latest} /> },
    {
      key: 'run',
      title: t('list.run'),
      control: true,
      render: (approval) => (
        <span className="cx-actions">
          {approval.runnable && <StartBulkApproval approval={approval} label={t('run')} />}
          {approval.correctable && <CorrectApproval approval={approval} />}
        </span>
      ),
    },
  ];
}

/** Its number, and where the record was put right, what it said before and why that was changed. */
function DocumentNo({ documentNo, versions }: Approval) {
  const t = useApprovalText();
  const language = useLanguage();
  return (
    <>
      {documentNo}
      {versions.slice(1).map(({ id, reason, recordedBy, recordedAt }, at) => (
        <div key={id} className="cx-hint">
          {t('correct.was', {
            documentNo: versions[at]?.documentNo ?? '',
            approvedOn: dayText(versions[at]?.approvedOn ?? '', language),
            who: recordedBy,
            when: dayText(recordedAt, language),
            reason: reason ?? '',
          })}
        </div>
      ))}
    </>
  );
}

function Tally({ count, amount }: { count: number; amount: string }) {
  const t = useApprovalText();
  return (
    <span>
      {t('tally', { count })} <Money value={amount} />
    </span>
  );
}

/** The last bulk of an approval: how far it is or what it did, and the way to its results. */
function Latest({ bulk: { id, state, approved, deferred, held } }: { bulk: Approval['bulkApprovals'][number] }) {
  const t = useApprovalText();
  const say = useBulkText();
  const counts = { approved: approved.count, deferred: deferred.count, held: held.count };
  return (
    <>
      <StateTag label={say(`state.${state}`)} tone={bulkTone[state]} />{' '}
      <AppLink href={bulkApprovalAddress(id)}>{t('latest', counts)}</AppLink>
    </>
  );
}
