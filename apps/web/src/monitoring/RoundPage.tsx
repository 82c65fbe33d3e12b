import { useQuery } from '@apollo/client/react';
import { type MonitoringRoundQuery } from '@chengxiao/client';
import { monitoringRoundLifecycle } from '@chengxiao/domain';
import { DateText, DetailPage, Facts, Section } from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { EventHistory } from '../events/EventHistory';
import { useMove } from '../hooks/use-move';
import { namedAtMost, RoundActions, type Unreported } from '../rounds/RoundActions';
import { useRoundText } from '../rounds/rounds.i18n';
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
  const say = useRoundText();
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
      state={{ label: say(`state.${round.state}`), tone: roundTone[round.state] }}
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

/** Which projects a closing would leave without a report. */
function useUnreported({ id, allowedActions, progress }: Round): Unreported {
  const count = progress.open + progress.returned;
  const { data } = useQuery(monitoringReports, {
    variables: { first: namedAtMost, filter: { roundId: id, states: ['open', 'returned'] } },
    skip: count === 0 || !allowedActions.includes('close'),
  });
  const names = data?.monitoringReports.nodes.map(({ project }) => `${project.name}（${project.orgName}）`) ?? [];
  return { count, names };
}

function Actions({ round }: { round: Round }) {
  const { move } = useMove(moveRound);
  const { id, version, allowedActions } = round;
  return (
    <RoundActions
      actions={allowedActions}
      needs={monitoringRoundLifecycle.actions}
      unreported={useUnreported(round)}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}
