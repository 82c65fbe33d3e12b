import { useQuery } from '@apollo/client/react';
import { type MonitoringRoundQuery } from '@chengxiao/client';
import { monitoringRoundLifecycle } from '@chengxiao/domain';
import { ActionBar, DateText, DetailPage, Facts, Section, useLanguage } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { EventHistory } from '../events/EventHistory';
import { useMove } from '../hooks/use-move';
import { moveRound } from './monitoring-commands.graphql';
import { monitoringReports, monitoringRound } from './monitoring.graphql';
import { useMonitoringText } from './monitoring.i18n';
import { ReportDesk } from './ReportDesk';
import { roundTone } from './tones';

type Round = MonitoringRoundQuery['monitoringRound'];

const counts = [
  'total',
  'open',
  'submitted',
  'returned',
  'decided',
  'overdue',
  'green',
  'yellow',
  'red',
  'correcting',
] as const;

/** One round: how far it is filled, and the desk of its reports. */
export function RoundPage() {
  const { id = '' } = useParams();
  const t = useMonitoringText();
  return (
    <QueryPage
      query={useQuery(monitoringRound, { variables: { id } })}
      title={t('title')}
      back={{ href: '/monitoring', label: t('back') }}
    >
      {({ monitoringRound: round }) => <Shown round={round} />}
    </QueryPage>
  );
}

function Shown({ round }: { round: Round }) {
  const t = useMonitoringText();
  const facts = [
    { label: t('round.division'), value: round.divisionName },
    { label: t('report.period'), value: t('report.periodOf', { year: round.year, month: round.cutoffMonth }) },
    { label: t('round.due'), value: <DateText value={round.dueDate} /> },
    { label: t('round.opened'), value: round.openedBy },
    ...(round.closedAt ? [{ label: t('round.closedAt'), value: <DateText value={round.closedAt} time /> }] : []),
  ];
  return (
    <DetailPage
      title={round.name}
      state={{ label: t(`roundState.${round.state}`), tone: roundTone[round.state] }}
      back={{ href: '/monitoring', label: t('back') }}
      facts={facts}
      actions={<Actions round={round} />}
    >
      <Section title={t('round.progress')}>
        <Facts facts={counts.map((key) => ({ label: t(`count.${key}`), value: round.progress[key] }))} />
      </Section>
      <ReportDesk roundId={round.id} roundName={round.name} />
      <Section title={t('round.history')}>
        <EventHistory entries={round.history} />
      </Section>
    </DetailPage>
  );
}

const named = 10;

/** Which projects a closing would leave without a report. */
function useUnreported({ id, allowedActions, progress }: Round): string | undefined {
  const t = useMonitoringText();
  const language = useLanguage();
  const n = progress.open + progress.returned;
  const { data } = useQuery(monitoringReports, {
    variables: { first: named, filter: { roundId: id, states: ['open', 'returned'] } },
    skip: n === 0 || !allowedActions.includes('close'),
  });
  if (n === 0) return undefined;
  const names = data?.monitoringReports.nodes.map(({ project }) => `${project.name}（${project.orgName}）`) ?? [];
  const all = n > names.length ? [...names, t('andMore')] : names;
  return t('askUnreported', { n, names: all.join(language === 'zh' ? '、' : ', ') });
}

function Actions({ round }: { round: Round }) {
  const t = useMonitoringText();
  const { move } = useMove(moveRound);
  const unreported = useUnreported(round);
  const { id, version, allowedActions } = round;
  return (
    <ActionBar
      actions={allowedActions}
      needs={monitoringRoundLifecycle.actions}
      label={(action) => t(`roundAction.${action}`)}
      ask={(action) => (action === 'close' ? (unreported ?? t('askClose')) : undefined)}
      tone={() => 'default'}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}
