import { useQuery } from '@apollo/client/react';
import { type BudgetRepliesQuery, problemOf } from '@chengxiao/client';
import { mostAnnexes } from '@chengxiao/domain';
import {
  Choice,
  type Column,
  DataTable,
  DateText,
  EmptyState,
  Labelled,
  ListSkeleton,
  ProblemNote,
  Section,
} from '@chengxiao/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { budgetReplies } from './budget-replies.graphql';
import { useReplyText } from './budget-replies.i18n';
import { IssueReplyDialog } from './IssueReplyDialog';
import { LetterLink } from './LetterLink';

type Approval = { id: string; year: number; documentNo: string };
type Department = BudgetRepliesQuery['budgetReplies'][number];

/** Replies to departments under one of the recorded approvals, the newest first. */
export function BudgetReplies({ approvals }: { approvals: readonly Approval[] }) {
  const t = useReplyText();
  const [chosen, setChosen] = useState('');
  const id = chosen || approvals[0]?.id;
  if (!id) return null;
  return (
    <Section title={t('title')}>
      <p className="cx-hint">{t('lead', { max: mostAnnexes })}</p>
      <div className="cx-filters">
        <Labelled label={t('approval')}>
          <Choice
            value={id}
            placeholder={false}
            options={approvals.map(({ id: value, year, documentNo }) => ({
              value,
              label: t('approvalOf', { year, documentNo }),
            }))}
            onChange={setChosen}
          />
        </Labelled>
      </div>
      <Departments key={id} approvalId={id} />
    </Section>
  );
}

/** Departments with approved targets, the replies they received, and the button to issue the next. */
function Departments({ approvalId }: { approvalId: string }) {
  const t = useReplyText();
  const { data, error, refetch } = useQuery(budgetReplies, {
    variables: { id: approvalId },
    fetchPolicy: 'cache-and-network',
  });
  const [to, setTo] = useState<Department | null>(null);
  const columns = useColumns(setTo);
  const problem = problemOf(error);
  if (problem) return <ProblemNote problem={problem} onRetry={() => void refetch()} />;
  if (!data) return <ListSkeleton rows={3} />;
  if (data.budgetReplies.length === 0) return <EmptyState title={t('empty')} text={t('emptyText')} />;
  return (
    <>
      <DataTable
        caption={t('title')}
        rows={data.budgetReplies}
        rowKey={({ departmentId }) => departmentId}
        columns={columns}
      />
      {to && <IssueReplyDialog approvalId={approvalId} department={to} onClose={() => setTo(null)} />}
    </>
  );
}

function useColumns(onIssue: (department: Department) => void): readonly Column<Department>[] {
  const t = useReplyText();
  return [
    { key: 'department', title: t('department'), render: ({ departmentName }) => departmentName },
    { key: 'count', title: t('count'), align: 'end', width: '110px', render: ({ count }) => count },
    { key: 'amount', title: t('amount'), kind: 'money', amount: ({ amount }) => amount },
    { key: 'letters', title: t('letters'), render: ({ replies }) => <Letters replies={replies} /> },
    {
      key: 'issue',
      title: t('issue'),
      width: '130px',
      render: (department) =>
        department.issuable && (
          <Button
            aria-label={t('issueTo', { department: department.departmentName })}
            onClick={() => onIssue(department)}
          >
            {t('issue')}
          </Button>
        ),
    },
  ];
}

function Letters({ replies }: Pick<Department, 'replies'>) {
  const t = useReplyText();
  if (replies.length === 0) return <span className="cx-hint">{t('none')}</span>;
  return (
    <ul className="approval-letters">
      {replies.map(({ id, documentNo, issuedOn, projectCount, beforeCorrection }) => (
        <li key={id}>
          <LetterLink id={id}>{t('letter', { documentNo, count: projectCount })}</LetterLink>{' '}
          <DateText value={issuedOn} />
          {beforeCorrection && <div className="cx-hint">{t('beforeCorrection')}</div>}
        </li>
      ))}
    </ul>
  );
}
