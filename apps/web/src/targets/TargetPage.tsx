import { useQuery } from '@apollo/client/react';
import { ActionBar, dayText, DetailPage, Note, Section, useLanguage } from '@chengxiao/ui';
import { lazy, Suspense } from 'react';
import { useLocation, useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { ProjectLetters } from '../approvals/ProjectLetters';
import { Attachments } from '../attachments/Attachments';
import { EventHistory } from '../events/EventHistory';
import { LinkButton } from '../controls/LinkButton';
import { useMarks } from '../lint/use-marks';
import { useMove } from '../hooks/use-move';
import { isJustSubmitted } from './declaration/just-submitted';
import { OpinePanel } from './review/OpinePanel';
import { decisionsOf, ReviewPanel, type ReviewPanelProps } from './review/ReviewPanel';
import { RoundActions } from './review/RoundActions';
import { RoundPanel } from './review/RoundPanel';
import { stateTone } from './state-tone';
import { moveTarget, type ShownIndicator, type ShownTarget, target as targetQuery } from './targets.graphql';
import { useTargetText } from './targets.i18n';
import { TargetSheet } from './TargetSheet';
import { TargetAdjustments } from './adjustment/TargetAdjustments';
import { TargetFindings } from './findings/TargetFindings';
import { TargetForms } from './TargetForms';
import { TargetReviews } from './review/TargetReviews';
import { TargetSteps } from './TargetSteps';
import { TargetVersions } from './versions/TargetVersions';
import { TargetRail, useFacts } from './use-facts';
import { usePageFindings } from './findings/use-page-findings';
import './targets.css';
import { actionsAt } from '../controls/action-places';
import { useBecame } from '../became/use-became';
import { targetActionPlaces } from './target-actions';

/** Few come from having submitted it. */
const NextTarget = lazy(async () => ({ default: (await import('./declaration/NextTarget')).NextTarget }));

/** One target as the official form shows it: header, money, goals, indicators, plan; its reviews, versions and history. */
export function TargetPage() {
  const { id = '' } = useParams();
  const t = useTargetText();
  return (
    <QueryPage
      query={useQuery(targetQuery, { variables: { id } })}
      title={t('title')}
      back={{ href: '/targets', label: t('back') }}
    >
      {({ target }) => <Shown key={target.id} target={target} />}
    </QueryPage>
  );
}

function Shown({ target }: { target: ShownTarget }) {
  const t = useTargetText();
  const language = useLanguage();
  const found = usePageFindings(target);
  const marks = useMarks(found.findings);
  const facts = useFacts(target);
  const location = useLocation();
  return (
    <DetailPage
      title={`${target.project.name} · ${t('named', { year: target.year })}`}
      back={{ href: '/targets', label: t('back') }}
      state={{ label: t(`state.${target.state}`), tone: stateTone[target.state] }}
      facts={facts}
      code={target.project.projectCode}
      rail={<TargetRail target={target} marks={marks} />}
      steps={<TargetSteps target={target} />}
      actions={<Actions target={target} />}
    >
      {target.state === 'submitted' && isJustSubmitted(location.state) && (
        <Suspense>
          <NextTarget target={target} />
        </Suspense>
      )}
      {target.state === 'returned' && (
        <Note
          type="warning"
          title={t('returned', { round: target.roundNo })}
          description={
            <>
              {target.reason && <p className="target-text">{target.reason}</p>}
              <p>{t('returnedText')}</p>
              {target.mendBy && <p>{t('mendBy', { day: dayText(target.mendBy, language) })}</p>}
            </>
          }
        />
      )}
      {target.state === 'submitted' && <RoundPanel target={target} />}
      <Reviewing {...{ target, found, marks }} />
      <TargetReviews reviews={target.reviews} indicators={target.indicators} />
      {target.versions.length > 0 && <TargetVersions {...target} more={`/targets/${target.id}/versions`} />}
      {target.versions.length > 0 && <ProjectLetters projectId={target.project.id} year={target.year} />}
      {target.state === 'approved' && <TargetAdjustments targetId={target.id} />}
      <TargetForms target={target} />
      <Attachments subjectType="target" subjectId={target.id} />
      <Section title={t('section.history')}>
        <EventHistory entries={target.history} />
      </Section>
    </DetailPage>
  );
}

/** Whoever decides at the step has the panel for it; whoever was asked gives an opinion; the others read. */
export function Reviewing(props: ReviewPanelProps) {
  const { target } = props;
  if (decisionsOf(target).length > 0) return <ReviewPanel {...props} />;
  return (
    <>
      <Form {...props} />
      {target.allowedActions.includes('opine') && <OpinePanel target={target} />}
    </>
  );
}

/** The form for reading; while it is returned, the reasons stand beside their rows. */
function Form({ target, found, marks }: ReviewPanelProps) {
  const t = useTargetText();
  const returned = target.reviews.findLast(({ decision }) => decision === 'return' || decision === 'reject');
  const reasons = target.state === 'returned' ? (returned?.rowReasons ?? []) : [];
  const reasonOf = (row: ShownIndicator) => reasons.find(({ indicatorId }) => indicatorId === row.id)?.reason;
  const extraColumn = reasons.length
    ? {
        title: t('indicator.returned'),
        render: (row: ShownIndicator) => reasonOf(row) && <strong className="cx-error">{reasonOf(row)}</strong>,
      }
    : undefined;
  return (
    <>
      <TargetFindings target={target} found={found} />
      <TargetSheet target={target} extraColumn={extraColumn} marks={marks} />
    </>
  );
}

function Actions({ target }: { target: ShownTarget }) {
  const t = useTargetText();
  const { id, version, allowedActions, editable } = target;
  const became = useBecame();
  const { move } = useMove(moveTarget, ({ action }) => became(`target.${action}`, target.project.name));
  return (
    <>
      {editable && <LinkButton to={`/targets/${id}/edit`}>{t('edit')}</LinkButton>}
      <ActionBar
        actions={actionsAt(targetActionPlaces, allowedActions, 'button')}
        label={(action) => t(`action.${action}`)}
        ask={(action) => t(`ask.${action}`)}
        tone={(action) => (action === 'withdraw' ? 'default' : undefined)}
        onAct={(action) => move({ id, action, version })}
      />
      <RoundActions target={target} />
    </>
  );
}
