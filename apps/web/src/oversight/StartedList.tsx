import { type StartedByMeQuery, usePaged } from '@chengxiao/client';
import { type Column, DateText, ListPage, StateTag, type Tone, useLanguage } from '@chengxiao/ui';
import type { ReviewOutcome, ReviewSubject } from '@chengxiao/domain';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { remindTarget } from '../targets/review/reviews.graphql';
import { useMove } from '../hooks/use-move';
import { startedByMe } from './oversight.graphql';
import { useOversightText } from './oversight.i18n';
import { Due } from './TodoList';

type Started = StartedByMeQuery['startedByMe']['nodes'][number];

const tones: Readonly<Record<ReviewOutcome, Tone>> = {
  passed: 'success',
  returned: 'danger',
  rejected: 'danger',
  withdrawn: 'neutral',
};

/** Where each kind of submission is read. */
const pages: Readonly<Record<ReviewSubject, string>> = {
  target: '/targets',
  libraryEntry: '/projects',
  adjustment: '/target-adjustments',
};

/** 我发起的: what I submitted, with whom it is now, until when, and a reminder for it. */
export function StartedList({ tabs }: { tabs: ReactNode }) {
  const t = useOversightText();
  const paged = usePaged(startedByMe, 'startedByMe', { first: 50 });
  const columns: readonly Column<Started>[] = [
    { key: 'what', title: t('started.what'), render: ({ projectName }) => projectName },
    {
      key: 'subject',
      title: t('column.what'),
      wideOnly: true,
      render: ({ subject }) => t(`started.subject.${subject}`),
    },
    { key: 'year', title: t('column.year'), kind: 'date', wideOnly: true, render: ({ year }) => year },
    { key: 'amount', title: t('column.amount'), kind: 'money', amount: ({ amount }) => amount },
    {
      key: 'submitted',
      title: t('started.submitted'),
      kind: 'date',
      render: ({ submittedAt }) => <DateText value={submittedAt} />,
    },
    { key: 'stands', title: t('started.stands'), render: (started) => <Stands started={started} /> },
    {
      key: 'due',
      title: t('column.due'),
      render: (row) => <Due date={row.dueDate ?? null} overdueDays={row.overdueDays} />,
    },
    { key: 'remind', title: t('started.remind'), render: (started) => <Remind started={started} /> },
  ];
  return (
    <ListPage
      name="started"
      title={t('started.title')}
      paged={paged}
      rowKey={({ id }) => id}
      href={({ subject, subjectId }) => `${pages[subject]}/${subjectId}`}
      columns={columns}
      empty={{ title: t('started.empty'), text: t('started.emptyText') }}
    >
      {tabs}
    </ListPage>
  );
}

function Stands({ started: { stepName, assigneeName, outcome } }: { started: Started }) {
  const t = useOversightText();
  const language = useLanguage();
  if (outcome) return <StateTag label={t(`started.outcome.${outcome}`)} tone={tones[outcome]} />;
  const step = stepName?.[language] ?? '';
  return <>{assigneeName ? t('started.with', { step, who: assigneeName }) : step}</>;
}

function Remind({ started: { subject, subjectId, projectName, stepName, remindedAt } }: { started: Started }) {
  const t = useOversightText();
  const { move, busy, problem } = useMove(remindTarget, t('started.reminded'));
  if (!stepName || subject !== 'target') return <span className="cx-none">—</span>;
  return (
    <>
      <Button
        size="small"
        loading={busy}
        aria-label={t('started.remindOf', { name: projectName })}
        onClick={() => void move({ id: subjectId })}
      >
        {t('started.remind')}
      </Button>
      {remindedAt && (
        <div className="cx-hint">
          {t('started.lastReminded')} <DateText value={remindedAt} />
        </div>
      )}
      {problem && <div className="cx-error">{problem.detail}</div>}
    </>
  );
}
