import { useApolloClient, useQuery } from '@apollo/client/react';
import { evaluationLifecycle, type EvaluationState, totalText, unreportedStates } from '@chengxiao/domain';
import {
  ActionBar,
  AppLink,
  DateText,
  DetailPage,
  type Fact,
  Facts,
  FormSkeleton,
  GradeTag,
  ListSkeleton,
  Note,
  RailPart,
  Section,
  TabPanels,
  useLanguage,
} from '@chengxiao/ui';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { Attachments } from '../attachments/Attachments';
import { EventHistory } from '../events/EventHistory';
import { rulePackOf } from '../rule-packs/rule-pack-of';
import { ObjectForm } from '../forms/ObjectForm';
import { useMove } from '../hooks/use-move';
import { ClosedNote } from '../rounds/ClosedNote';
import type { ShownEvaluation } from './evaluation-form';
import { evaluation as evaluationQuery, moveEvaluation } from './evaluation.graphql';
import { useEvaluationText } from './evaluation.i18n';
import { useOpinionText } from './opinion.i18n';
import { useSheetText } from './sheet.i18n';
import { InflationText } from './ClaimDifference';
import { DepartmentOpinions } from './DepartmentOpinions';
import { EvaluationFindings } from './EvaluationFindings';
import { EvaluationSheet } from './EvaluationSheet';
import { EvaluationSteps } from './EvaluationSteps';
import { OtherRules } from './OtherRules';
import { useReviewText } from './review.i18n';
import { sections } from './sections';
import { stateTone } from './state-tone';
import './evaluation.css';
import { actionsAt } from '../controls/action-places';
import { useBecame } from '../became/use-became';
import { evaluationActionPlaces } from './evaluation-actions';

// Most of those that are opened are read: what fills one in, confirms or files it comes for whoever may.
const OverFulfilment = lazy(async () => ({ default: (await import('./OverFulfilment')).OverFulfilment }));
const ReviewPanel = lazy(async () => ({ default: (await import('./ReviewPanel')).ReviewPanel }));
const UploadBox = lazy(async () => ({ default: (await import('../imports/UploadBox')).UploadBox }));
const EvaluationForm = lazy(async () => ({ default: (await import('./EvaluationForm')).EvaluationForm }));

/** One self-evaluation: fill it, read it as form F5, pass it on, file it. */
export function EvaluationPage() {
  const { id = '' } = useParams();
  const t = useEvaluationText();
  const client = useApolloClient();
  return (
    <QueryPage
      query={useQuery(evaluationQuery, { variables: { id } })}
      title={t('sheet')}
      back={{ href: '/evaluations', label: t('back') }}
    >
      {({ evaluation }) => (
        <Shown
          key={evaluation.id}
          evaluation={evaluation}
          onChanged={() => void client.refetchQueries({ include: 'active' })}
        />
      )}
    </QueryPage>
  );
}

/** Whether its unit or department has still to pass it on. */
const isUnreported = (state: EvaluationState): boolean =>
  (unreportedStates as readonly EvaluationState[]).includes(state);

type ShownProps = { evaluation: ShownEvaluation; onChanged: () => void };

function Shown({ evaluation, onChanged }: ShownProps) {
  const t = useEvaluationText();
  const sheet = useSheetText();
  const review = useReviewText();
  const opinion = useOpinionText();
  const { id, projectId, projectName, state, reason, editable, opinable, confirmable, allowedActions, history } =
    evaluation;
  const whole = (
    <>
      <EvaluationSheet evaluation={evaluation} />
      <EvaluationFindings evaluation={evaluation} />
    </>
  );
  const fill = (
    <Suspense fallback={<FormSkeleton />}>
      <EvaluationForm evaluation={evaluation} onDone={onChanged} />
    </Suspense>
  );
  return (
    <DetailPage
      title={projectName}
      back={{ href: '/evaluations', label: t('back') }}
      state={{ label: t(`state.${state}`), tone: stateTone[state] }}
      facts={useFacts(evaluation)}
      steps={<EvaluationSteps evaluation={evaluation} />}
      actions={<Actions evaluation={evaluation} />}
      code={evaluation.projectCode}
      line={t('section.open', { year: evaluation.year })}
      rail={<EvaluationRail evaluation={evaluation} />}
    >
      {evaluation.roundClosedAt && isUnreported(state) && <ClosedNote closedAt={evaluation.roundClosedAt} />}
      {reason && <Note type="warning" title={t('reasonNote')} description={reason} />}
      {confirmable && evaluation.items.some(({ overFulfilled }) => overFulfilled) && (
        <Suspense fallback={<ListSkeleton rows={3} />}>
          <OverFulfilment key={evaluation.version} evaluation={evaluation} />
        </Suspense>
      )}
      {allowedActions.includes('file') && (
        <Suspense fallback={<ListSkeleton rows={3} />}>
          <ReviewPanel evaluation={evaluation} />
        </Suspense>
      )}
      {state === 'filed' &&
        sections.map(({ key, Component }) => (
          <Suspense key={key} fallback={<ListSkeleton rows={3} />}>
            <Component evaluationId={id} projectId={projectId} />
          </Suspense>
        ))}
      {!editable && <DepartmentOpinions evaluation={evaluation} />}
      {editable || opinable ? (
        <TabPanels
          label={t('tab.sheet')}
          tabs={[
            { key: 'fill', label: opinable ? opinion('title') : sheet('form.title'), content: fill },
            { key: 'sheet', label: t('tab.sheet'), content: whole },
          ]}
        />
      ) : (
        whole
      )}
      <ObjectForm address={`/api/evaluations/${id}/form`} version={evaluation.version}>
        {editable && (
          <Suspense fallback={null}>
            <UploadBox kind="evaluations" subjectId={id} />
          </Suspense>
        )}
      </ObjectForm>
      {!editable && <Attachments subjectType="evaluation" subjectId={id} />}
      {evaluation.total !== null && (
        <Section title={review('other.tab')}>
          <OtherRules evaluation={evaluation} />
        </Section>
      )}
      <Section title={t('tab.history')}>
        <EventHistory entries={history} />
      </Section>
    </DetailPage>
  );
}

/** The actions of the page head; passing on stands there for whoever has no form to fill in. */
function Actions({ evaluation }: { evaluation: ShownEvaluation }) {
  const { id, version, allowedActions, editable, opinable, projectName } = evaluation;
  const t = useEvaluationText();
  const became = useBecame();
  const { move } = useMove(moveEvaluation, ({ action }) => became(`evaluation.${action}`, projectName));
  const actions = actionsAt(
    evaluationActionPlaces,
    allowedActions,
    'button',
    ...(editable || opinable ? [] : (['form'] as const)),
  );
  return (
    <ActionBar
      actions={actions}
      needs={evaluationLifecycle.actions}
      label={(action) => t(`action.${action}`)}
      ask={(action) => (action === 'withdraw' ? t('ask.withdraw') : undefined)}
      tone={(action) => (action === 'withdraw' ? 'default' : undefined)}
      phrases={[t('phrase.figures'), t('phrase.reasons')]}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}

/** The result first, and by which rules; then whose it is. */
function EvaluationRail({ evaluation }: { evaluation: ShownEvaluation }) {
  const t = useEvaluationText();
  const sheet = useSheetText();
  const language = useLanguage();
  const pack = rulePackOf(evaluation);
  const { total, grade, filingNo, inflation, rulePack } = evaluation;
  const result: readonly Fact[] = [
    { label: t('fact.total'), value: total === null ? '—' : <strong>{totalText(pack, total)}</strong> },
    { label: t('fact.grade'), value: <GradeTag grade={grade} /> },
    { label: t('fact.filingNo'), value: filingNo ?? '—' },
    ...(inflation ? [{ label: sheet('claim.inflation'), value: <InflationText inflation={inflation} /> }] : []),
    {
      label: t('fact.pack'),
      value: (
        <AppLink href={`/rule-packs/${rulePack.id}`}>
          {sheet('score.packLabel', { name: pack.name[language], version: pack.version })}
        </AppLink>
      ),
    },
  ];
  return (
    <RailPart title={t('rail.result')}>
      <Facts facts={result} />
    </RailPart>
  );
}

function useFacts({ projectId, projectName, orgName, departmentName, year, dueDate }: ShownEvaluation): Fact[] {
  const t = useEvaluationText();
  return [
    { label: t('column.project'), value: <AppLink href={`/projects/${projectId}`}>{projectName}</AppLink> },
    { label: t('fact.year'), value: year },
    { label: t('fact.org'), value: orgName },
    { label: t('fact.department'), value: departmentName },
    { label: t('fact.due'), value: <DateText value={dueDate} /> },
  ];
}
