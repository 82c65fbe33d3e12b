import { useQuery } from '@apollo/client/react';
import { type NoticePartsFragment } from '@chengxiao/client';
import { noticeLifecycle } from '@chengxiao/domain';
import {
  ActionBar,
  AppLink,
  DateText,
  DetailPage,
  type Fact,
  GradeTag,
  Note,
  Section,
  type Step,
  StepBar,
} from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { EventHistory, lastEventOf } from '../events/EventHistory';
import { useMove } from '../hooks/use-move';
import { EvidenceForm } from './EvidenceForm';
import './feedback.css';
import { moveResultNotice, resultNotice } from './notice.graphql';
import { useNoticeText } from './notice.i18n';
import { Due } from './Due';
import { noticeTone } from './tones';
import { EvidenceView, NoticeView, PlanView } from './NoticeViews';
import { PlanForm } from './PlanForm';
import { actionsAt } from '../controls/action-places';
import { noticeActionPlaces } from './feedback-actions';

/** One result notice: what was found, the plan, the evidence, the acceptance. */
export function NoticePage() {
  const { id = '' } = useParams();
  const t = useNoticeText();
  return (
    <QueryPage
      query={useQuery(resultNotice, { variables: { id } })}
      title={t('pageTitle')}
      back={{ href: '/notices', label: t('back') }}
    >
      {({ resultNotice: notice }) => <Shown key={notice.id} notice={notice} />}
    </QueryPage>
  );
}

function Shown({ notice }: { notice: NoticePartsFragment }) {
  const t = useNoticeText();
  const { allowedActions, state } = notice;
  return (
    <DetailPage
      title={`${t('pageTitle')} · ${notice.projectName}`}
      back={{ href: '/notices', label: t('back') }}
      state={{ label: t(`state.${state}`), tone: noticeTone[state] }}
      facts={useFacts(notice)}
      steps={<StepBar steps={useSteps(notice)} />}
      actions={<Actions notice={notice} />}
    >
      {notice.reason && <Note type="warning" title={t('returned')} description={notice.reason} />}
      <Section title={t('section.notice')}>
        <NoticeView {...notice} />
      </Section>
      <Section title={t('section.plan')}>
        {allowedActions.includes('plan') ? (
          <PlanForm key={notice.version} notice={notice} />
        ) : notice.plan && state !== 'sent' ? (
          <PlanView {...notice.plan} />
        ) : (
          <p className="cx-hint">{t('waiting.plan')}</p>
        )}
      </Section>
      <Section title={t('section.evidence')}>
        {allowedActions.includes('evidence') ? (
          <EvidenceForm key={notice.version} notice={notice} />
        ) : notice.evidence && (state === 'evidenced' || state === 'accepted') ? (
          <EvidenceView {...notice.evidence} />
        ) : (
          <p className="cx-hint">{t(state === 'sent' ? 'waiting.before' : 'waiting.evidence')}</p>
        )}
      </Section>
      <Section title={t('section.history')}>
        <EventHistory entries={notice.history} />
      </Section>
    </DetailPage>
  );
}

function Actions({ notice: { id, version, allowedActions } }: { notice: NoticePartsFragment }) {
  const t = useNoticeText();
  const { move } = useMove(moveResultNotice);
  return (
    <ActionBar
      actions={actionsAt(noticeActionPlaces, allowedActions, 'button')}
      needs={noticeLifecycle.actions}
      label={(action) => t(`action.${action}`)}
      ask={(action) => (action === 'returnPlan' || action === 'returnEvidence' ? undefined : t(`ask.${action}`))}
      tone={(action) => (action.startsWith('withdraw') ? 'default' : undefined)}
      phrases={[t('phrase.measures'), t('phrase.evidence'), t('phrase.date')]}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}

function useFacts(notice: NoticePartsFragment): readonly Fact[] {
  const t = useNoticeText();
  const total = notice.total ? t('points', { total: notice.total }) : '';
  return [
    { label: t('fact.project'), value: <AppLink href={`/projects/${notice.projectId}`}>{notice.projectName}</AppLink> },
    { label: t('fact.code'), value: notice.projectCode },
    { label: t('fact.org'), value: notice.orgName },
    { label: t('fact.department'), value: notice.departmentName },
    { label: t('fact.year'), value: notice.year },
    {
      label: t('fact.result'),
      value: (
        <>
          {total} <GradeTag grade={notice.grade} />
        </>
      ),
    },
    {
      label: t('fact.evaluation'),
      value: <AppLink href={`/evaluations/${notice.evaluationId}`}>{t('fact.open')}</AppLink>,
    },
    { label: t('fact.sentOn'), value: <DateText value={notice.sentOn} /> },
    { label: t('fact.dueDate'), value: <Due dueDate={notice.dueDate} overdue={notice.overdue} /> },
    ...(notice.acceptedOn ? [{ label: t('fact.acceptedOn'), value: <DateText value={notice.acceptedOn} /> }] : []),
  ];
}

const order = ['send', 'plan', 'evidence', 'accept'] as const;
/** How many steps are done in each state. */
const done = { sent: 1, planned: 2, evidenced: 3, accepted: 4 } as const;

function useSteps({ state, reason, history }: NoticePartsFragment): readonly Step[] {
  const t = useNoticeText();
  return order.map((key, index) => {
    const open = index === done[state] ? (reason ? 'returned' : 'current') : 'waiting';
    const status = index < done[state] ? 'done' : open;
    const last = status === 'done' ? lastEventOf(history, key) : undefined;
    return { key, label: t(`step.${key}`), status, at: last?.at, who: last && `${last.actorOrg} ${last.actorName}` };
  });
}
