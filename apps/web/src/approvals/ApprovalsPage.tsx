import { type BudgetApprovalsQuery, usePaged } from '@chengxiao/client';
import {
  AppLink,
  Choice,
  type Column,
  DateInput,
  DateText,
  FormField,
  FormScope,
  ListPage,
  Money,
  ProblemNote,
  Section,
  StateTag,
  TextField,
} from '@chengxiao/ui';
import { Button, Modal } from 'antd';
import { type FormEvent, useState } from 'react';
import { bulkTone } from '../bulk/bulk-state';
import { useBulkText } from '../bulk/bulk.i18n';
import { useDivisions } from '../library/use-divisions';
import { FormFoot } from '../forms/FormFoot';
import { useMove } from '../hooks/use-move';
import { budgetApprovals, recordBudgetApproval } from './approvals.graphql';
import { useApprovalText } from './approvals.i18n';
import { BudgetReplies } from './BudgetReplies';
import { bulkApprovalAddress, useStartBulkApproval } from './use-start-bulk-approval';
import { budgetYears, thisYear } from '../controls/budget-years';
import './approvals.css';

type Approval = BudgetApprovalsQuery['budgetApprovals']['nodes'][number];

/** Finance records what the people's congress approved, approves the passed targets with it in one bulk, and tells the departments. */
export function ApprovalsPage() {
  const t = useApprovalText();
  const paged = usePaged(budgetApprovals, 'budgetApprovals', { first: 20 });
  return (
    <ListPage
      name="approvals"
      title={t('title')}
      lead={t('lead')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={useColumns()}
      empty={{ title: t('empty'), text: t('emptyText') }}
      below={paged.page && <BudgetReplies approvals={paged.page.nodes} />}
    >
      <RecordForm />
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
    { key: 'document', title: t('list.documentNo'), render: ({ documentNo }) => documentNo },
    { key: 'by', title: t('list.recordedBy'), wideOnly: true, render: ({ recordedBy }) => recordedBy },
    { key: 'approve', title: t('list.approve'), render: ({ forecast }) => <Tally {...forecast.approve} /> },
    { key: 'defer', title: t('list.defer'), render: ({ forecast }) => <Tally {...forecast.defer} /> },
    { key: 'bulk', title: t('list.bulk'), render: ({ bulkApprovals: [latest] }) => latest && <Latest bulk={latest} /> },
    {
      key: 'run',
      title: t('list.run'),
      control: true,
      render: (approval) => approval.runnable && <StartBulkApproval approval={approval} />,
    },
  ];
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

/** Shows what the bulk approval would do, with count and money, before it is confirmed. */
function StartBulkApproval({ approval }: { approval: Approval }) {
  const t = useApprovalText();
  const [open, setOpen] = useState(false);
  const { id, year, documentNo, forecast } = approval;
  const { approve, defer } = forecast;
  const { start, busy, problem } = useStartBulkApproval(id);
  return (
    <>
      <Button type={approve.count > 0 ? 'primary' : 'default'} onClick={() => setOpen(true)}>
        {t('run')}
      </Button>
      <Modal
        open={open}
        title={t('confirm.title', { year })}
        okText={t('run')}
        confirmLoading={busy}
        onOk={() => void start()}
        onCancel={() => setOpen(false)}
      >
        <p>{t('confirm.text', { documentNo })}</p>
        <ul>
          <li>
            {t('confirm.approve', { count: approve.count })} <Money value={approve.amount} />
          </li>
          <li>
            {t('confirm.defer', { count: defer.count })} <Money value={defer.amount} />
          </li>
        </ul>
        <p className="cx-hint">{t(approve.count > 0 ? 'confirm.later' : 'nothing')}</p>
        <ProblemNote problem={problem} />
      </Modal>
    </>
  );
}

const untouched = () => ({ year: String(thisYear()), approvedOn: '', documentNo: '' });

/** The record of the approval: year, date and document number. */
function RecordForm() {
  const t = useApprovalText();
  const [form, setForm] = useState(untouched);
  const { move, busy, problem } = useMove(recordBudgetApproval, t('record.done'));
  const set = (change: Partial<typeof form>): void => setForm((old) => ({ ...old, ...change }));
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!(await move({ ...form, year: Number(form.year) }))) setForm(untouched());
  };
  return (
    <Section title={t('record.title')}>
      <form onSubmit={(event) => void save(event)}>
        <FormScope problem={problem}>
          <div className="cx-fields">
            <FormField path="year" label={t('record.year')} required>
              <Choice
                value={form.year}
                placeholder={false}
                options={budgetYears()}
                onChange={(year) => set({ year })}
              />
            </FormField>
            <FormField path="approvedOn" label={t('record.approvedOn')} required>
              <DateInput value={form.approvedOn} onChange={(approvedOn) => set({ approvedOn })} />
            </FormField>
            <TextField
              path="documentNo"
              label={t('record.documentNo')}
              required
              hint={t('record.documentNoHint')}
              maxLength={60}
              value={form.documentNo}
              onChange={(documentNo) => set({ documentNo })}
            />
          </div>
          <FormFoot busy={busy} save={{ text: t('record.save') }} />
        </FormScope>
      </form>
    </Section>
  );
}
