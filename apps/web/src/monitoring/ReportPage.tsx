import { useQuery } from '@apollo/client/react';
import { reportLifecycle } from '@chengxiao/domain';
import {
  ActionBar,
  AppLink,
  DateText,
  DetailPage,
  Money,
  Note,
  PassportPopover,
  Section,
  StepBar,
} from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { Attachments } from '../attachments/Attachments';
import { EventHistory } from '../events/EventHistory';
import { ObjectForm } from '../forms/ObjectForm';
import { useMove } from '../hooks/use-move';
import { ClosedNote } from '../rounds/ClosedNote';
import { UploadBox } from '../imports/UploadBox';
import { CorrectionPanel } from './CorrectionPanel';
import { DecidePanel } from './DecidePanel';
import { DueIn, Percent } from './figures';
import { LightPanel } from './LightPanel';
import { moveReport } from './monitoring-commands.graphql';
import { deviationCauses, monitoringReport } from './monitoring.graphql';
import { useMonitoringText } from './monitoring.i18n';
import { type Causes, type Report, stepsOf } from './report';
import { ReportForm } from './ReportForm';
import { ReportTables } from './ReportTables';
import { reportTone } from './tones';
import { actionsAt } from '../controls/action-places';
import { useBecame } from '../became/use-became';
import { reportActionPlaces } from './report-actions';

/** Form F4 of one project: filled by the unit, read and decided by finance. */
export function ReportPage() {
  const { id = '' } = useParams();
  const t = useMonitoringText();
  const asked = useQuery(monitoringReport, { variables: { id } });
  const report = asked.data?.monitoringReport;
  const causes = useQuery(deviationCauses, {
    variables: { year: report?.year ?? 0, cutoffMonth: report?.round.cutoffMonth ?? 12 },
    skip: !report,
  });
  return (
    <QueryPage<unknown>
      query={report ? causes : asked}
      title={t('report.name')}
      back={{ href: '/monitoring', label: t('back') }}
    >
      {() => report && causes.data && <Shown key={report.id} report={report} causes={causes.data.deviationCauses} />}
    </QueryPage>
  );
}

function Shown({ report, causes }: { report: Report; causes: Causes }) {
  const t = useMonitoringText();
  const { project, round, state, light, rulePackId, rulePackVersion } = report;
  return (
    <DetailPage
      title={project.name}
      state={{ label: t(`state.${state}`), tone: reportTone[state] }}
      back={{ href: `/monitoring/rounds/${round.id}`, label: t('backToRound') }}
      facts={useFacts(report)}
      steps={
        <StepBar
          steps={stepsOf(
            report,
            (key) => t(`step.${key}`),
            (key) => t(`decision.${key}`),
          )}
        />
      }
      actions={<Actions report={report} />}
    >
      {state === 'returned' && <Note type="warning" title={t('report.returned')} description={report.reason} />}
      {round.closedAt && (state === 'open' || state === 'returned') && <ClosedNote closedAt={round.closedAt} />}
      {report.decision === 'suspend' && <Note type="error" title={t('report.suspended')} description={report.reason} />}
      {light && !report.editable && (
        <LightPanel
          shown={{
            light,
            reasons: report.lightReasons,
            toGreen: report.toGreen,
            budgetProgress: report.budgetProgress,
            goalProgress: report.goalProgress,
            rule: rulePackId && rulePackVersion ? { id: rulePackId, version: rulePackVersion } : undefined,
          }}
        />
      )}
      <Section title={t('report.goal')}>
        <p style={{ margin: 0, whiteSpace: 'pre-wrap' }}>{report.annualGoal}</p>
      </Section>
      {report.editable ? (
        <ReportForm report={report} causes={causes} />
      ) : (
        <ReportTables report={report} causes={causes} />
      )}
      <ObjectForm address={`/api/monitoring-reports/${report.id}/form`} version={report.version}>
        {report.editable && <UploadBox kind="reports" subjectId={report.id} />}
      </ObjectForm>
      {!report.editable && <Attachments subjectType="monitoringReport" subjectId={report.id} />}
      {report.allowedActions.includes('decide') && <DecidePanel report={report} />}
      {report.correction && <CorrectionPanel report={report} correction={report.correction} />}
      <Records report={report} />
    </DetailPage>
  );
}

function useFacts({ project, round, year, state, dueInDays, budget, initialBudget, executionRate }: Report) {
  const t = useMonitoringText();
  const rate = (
    <PassportPopover
      title={t('report.rate')}
      rule={t('report.rateRule')}
      inputs={[
        { label: t('funds.initialBudget'), value: <Money value={initialBudget} unit={false} /> },
        { label: t('report.budget'), value: <Money value={budget} /> },
      ]}
    >
      <Percent value={executionRate} />
    </PassportPopover>
  );
  return [
    { label: t('report.round'), value: <AppLink href={`/monitoring/rounds/${round.id}`}>{round.name}</AppLink> },
    { label: t('report.period'), value: t('report.periodOf', { year, month: round.cutoffMonth }) },
    { label: t('report.code'), value: <AppLink href={`/projects/${project.id}`}>{project.projectCode}</AppLink> },
    { label: t('report.org'), value: project.orgName },
    { label: t('report.department'), value: project.departmentName },
    { label: t('report.budget'), value: <Money value={budget} /> },
    { label: t('report.rate'), value: executionRate === null ? <Percent value={null} /> : rate },
    {
      label: t('round.due'),
      value: (
        <>
          <DateText value={round.dueDate} /> <DueIn days={dueInDays} waits={state === 'open' || state === 'returned'} />
        </>
      ),
    },
  ];
}

function Actions({ report: { id, version, allowedActions, project } }: { report: Report }) {
  const t = useMonitoringText();
  const became = useBecame();
  const { move } = useMove(moveReport, ({ action }) => became(`report.${action}`, project.name));
  return (
    <ActionBar
      actions={actionsAt(reportActionPlaces, allowedActions, 'button')}
      needs={reportLifecycle.actions}
      label={(action) => t(`report.action.${action}`)}
      ask={(action) => (action === 'withdraw' ? t('report.askWithdraw') : undefined)}
      tone={(action) => (action === 'withdraw' ? 'default' : undefined)}
      phrases={[t('report.phraseFigures'), t('report.phraseCause'), t('report.phraseMeasures')]}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}

function Records({ report: { history } }: { report: Report }) {
  const t = useMonitoringText();
  return (
    <Section title={t('report.history')}>
      <EventHistory entries={history} />
    </Section>
  );
}
