import { type MattersQuery, usePaged } from '@chengxiao/client';
import { AppLink, type Column, DateText, ListPage, StateTag, useLanguage } from '@chengxiao/ui';
import { Button } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { wordOf } from '../events/EventHistory';
import { useEventText } from '../events/events.i18n';
import { useSession } from '../session/session';
import { useYearless } from '../shell/year/year-offer';
import { Due } from './Due';
import { matters } from './oversight.graphql';
import { useOversightText } from './oversight.i18n';
import { subjectLink } from './subject-link';
import { useSubjectText } from './subjects.i18n';

type Matter = MattersQuery['matters']['nodes'][number];

/** 我发起的 and 已办: each matter once, with what I did last about it, what became of it and where it is now. */
export function MatterList({ part, tabs }: { part: 'started' | 'handled'; tabs: ReactNode }) {
  const t = useOversightText();
  useYearless(t('yearless'));
  const say = useEventText();
  const paged = usePaged(matters, 'matters', { first: 50, part });
  const columns: readonly Column<Matter>[] = [
    { key: 'what', title: t('column.what'), render: (matter) => <Name matter={matter} /> },
    { key: 'action', title: t('matter.mine'), render: ({ action }) => say.maybe(wordOf(action)) },
    { key: 'at', title: t('column.at'), kind: 'date', render: ({ at }) => <DateText value={at} time /> },
    {
      key: 'reason',
      title: t('column.reason'),
      secondary: true,
      render: ({ reason }) => reason ?? <span className="cx-none">—</span>,
    },
    { key: 'became', title: t('matter.now'), render: (matter) => <Now matter={matter} /> },
    {
      key: 'due',
      title: t('column.due'),
      render: ({ dueDate, overdueDays }) => (
        <Due date={dueDate ?? null} daysLeft={overdueDays > 0 ? -overdueDays : null} />
      ),
    },
    ...(part === 'started'
      ? [
          {
            key: 'remind',
            title: t('started.remind'),
            control: true,
            render: (matter: Matter) => <Remind matter={matter} />,
          },
        ]
      : []),
  ];
  return (
    <ListPage
      name={part}
      title={t(part === 'started' ? 'tabs.started' : 'tabs.done')}
      paged={paged}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        part === 'started'
          ? { title: t('started.empty'), text: t('started.emptyText') }
          : { title: t('empty.done'), text: t('empty.doneText') }
      }
    >
      {tabs}
    </ListPage>
  );
}

function Name({ matter }: { matter: Matter }) {
  const of = useSubjectText();
  const t = useOversightText();
  const { forms } = matter;
  const href = forms ? formsLink(forms) : ownLink(matter);
  const about = of(matter.subject);
  const arranged =
    forms &&
    (forms.cutoffMonth
      ? t('matter.monitoring', { year: forms.year, month: forms.cutoffMonth })
      : t('matter.evaluation', { year: forms.year }));
  const name = arranged ?? matter.projectName ?? about;
  const kind = <span className="cx-hint">{about}</span>;
  return (
    <>
      {href ? <AppLink href={href}>{name}</AppLink> : name} {matter.projectName && kind}
    </>
  );
}

/** What I wrote is mine to read; of others' announcements an event may tell whoever cannot open them. */
const ownLink = (matter: Matter): string | null =>
  matter.subject === 'announcement' ? `/announcements/${matter.subjectId}` : subjectLink(matter);

/** The forms that an arrangement opened. */
const formsLink = ({ year, cutoffMonth }: NonNullable<Matter['forms']>): string =>
  `${cutoffMonth ? '/monitoring' : '/evaluations'}?year=${year}`;

/** At which step it waits and with whom; else what was done last, when and by whom. */
function Now({ matter }: { matter: Matter }) {
  const t = useOversightText();
  const say = useEventText();
  const language = useLanguage();
  const { user } = useSession();
  const { stepName, assigneeName, lastAction, lastAt, lastBy, forms } = matter;
  if (stepName) {
    const step = stepName[language];
    return <StateTag label={assigneeName ? t('started.with', { step, who: assigneeName }) : step} tone="progress" />;
  }
  if (forms) {
    const { total, unreported, submitted, done, overdue } = forms;
    return (
      <>
        {t('matter.forms', { total, unreported, submitted, done })}{' '}
        {overdue > 0 && <StateTag label={t('matter.overdue', { n: overdue })} tone="danger" />}
      </>
    );
  }
  return (
    <>
      {say.maybe(wordOf(lastAction))}{' '}
      <span className="cx-hint">
        {lastBy === user.name ? t('matter.me') : lastBy} <DateText value={lastAt} />
      </span>
    </>
  );
}

// Only who reminds loads what asks for a word.
const RemindDialog = lazy(async () => ({ default: (await import('../targets/review/RemindDialog')).RemindDialog }));

function Remind({ matter: { subject, subjectId, projectName, stepName, remindedAt } }: { matter: Matter }) {
  const t = useOversightText();
  const [asking, setAsking] = useState(false);
  const [word, setWord] = useState('');
  if (!stepName || subject !== 'target') return <span className="cx-none">—</span>;
  const last = remindedAt ? { at: remindedAt, by: '' } : null;
  const name = t('started.remindOf', { name: projectName ?? '' });
  return (
    <>
      <Button size="small" aria-label={name} onClick={() => setAsking(true)}>
        {t('started.remind')}
      </Button>
      {remindedAt && (
        <div className="cx-hint">
          {t('started.lastReminded')} <DateText value={remindedAt} />
        </div>
      )}
      {asking && (
        <Suspense fallback={null}>
          <RemindDialog
            targetId={subjectId}
            title={name}
            {...{ last, word }}
            onWord={setWord}
            onClose={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
