import { useApolloClient, useQuery } from '@apollo/client/react';
import { type AssignmentPartsFragment, problemOf } from '@chengxiao/client';
import { assignmentLifecycle } from '@chengxiao/domain';
import {
  ActionBar,
  AppLink,
  DateText,
  DetailPage,
  type Fact,
  Facts,
  ListSkeleton,
  Money,
  Note,
  ProblemNote,
  Section,
} from '@chengxiao/ui';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { evaluation as evaluationQuery } from '../evaluation/evaluation.graphql';
import { EvaluationSheet } from '../evaluation/EvaluationSheet';
import '../evaluation/evaluation.css';
import { EventHistory } from '../events/EventHistory';
import { useSession } from '../session/session';
import { useMove } from '../hooks/use-move';
import { assignedProject, assignment as assignmentQuery, moveAssignment } from './assignment.graphql';
import { useAssignmentText } from './assignment.i18n';
import { assignmentTone } from './tones';
import { CompareScores, DeclarationView, OpinionView } from './AssignmentViews';
import { DeclarationForm } from './DeclarationForm';
import './feedback.css';
import { OpinionForm } from './OpinionForm';
import { actionsAt } from '../controls/action-places';
import { assignmentActionPlaces } from './feedback-actions';

/** One assignment: the task, the declaration, what is to be judged, the opinion beside the self-score. */
export function AssignmentPage() {
  const { id = '' } = useParams();
  const t = useAssignmentText();
  return (
    <QueryPage
      query={useQuery(assignmentQuery, { variables: { id } })}
      title={t('pageTitle')}
      back={{ href: '/assignments', label: t('back') }}
    >
      {({ assignment }) => <Shown key={assignment.id} assignment={assignment} />}
    </QueryPage>
  );
}

type Props = { assignment: AssignmentPartsFragment };

function Shown({ assignment }: Props) {
  const t = useAssignmentText();
  const { id, version, state, allowedActions, reason } = assignment;
  // Before its declaration, and with a conflict, a firm reads the title alone; the task comes with the rest.
  const isOpen = assignment.task !== '';
  const { data, error } = useQuery(evaluationQuery, { variables: { id: assignment.evaluationId }, skip: !isOpen });
  useForgotten(assignment, isOpen);
  return (
    <DetailPage
      title={`${t('pageTitle')} · ${assignment.projectName}`}
      back={{ href: '/assignments', label: t('back') }}
      state={{ label: t(`state.${state}`), tone: assignmentTone[state] }}
      facts={useFacts(assignment)}
      actions={<Actions assignment={assignment} />}
    >
      {reason && <Note type="warning" title={t('returned')} description={reason} />}
      {isOpen && (
        <Section title={t('section.task')}>
          <p className="cx-prose">{assignment.task}</p>
        </Section>
      )}
      <Section title={t('section.declaration')}>
        {allowedActions.includes('declare') ? (
          <DeclarationForm key={version} id={id} version={version} />
        ) : (
          <DeclarationView assignment={assignment} />
        )}
      </Section>
      {assignment.score !== null && state === 'submitted' && (
        <Section title={t('section.compare')}>
          <CompareScores assignment={assignment} />
        </Section>
      )}
      <Section title={t('section.opinion')}>
        {allowedActions.includes('submit') && data?.evaluation ? (
          <OpinionForm key={version} assignment={assignment} items={data.evaluation.items} />
        ) : (
          <Opinion assignment={assignment} />
        )}
      </Section>
      {isOpen && <AssignedProject id={assignment.projectId} />}
      <ProblemNote problem={problemOf(error)} />
      {isOpen && data?.evaluation && <EvaluationSheet evaluation={data.evaluation} />}
      {isOpen && !data && !error && <ListSkeleton rows={5} />}
      <Section title={t('section.history')}>
        <EventHistory entries={assignment.history} />
      </Section>
    </DetailPage>
  );
}

/** What was read of it before is read no more: the copies of this browser go, too. */
function useForgotten({ projectId, evaluationId }: AssignmentPartsFragment, isOpen: boolean): void {
  const { cache } = useApolloClient();
  useEffect(() => {
    if (isOpen) return;
    cache.evict({ id: cache.identify({ __typename: 'Project', id: projectId }) });
    cache.evict({ id: cache.identify({ __typename: 'Evaluation', id: evaluationId }) });
    cache.gc();
  }, [cache, projectId, evaluationId, isOpen]);
}

function Opinion({ assignment }: Props) {
  const t = useAssignmentText();
  const { position } = useSession();
  if (assignment.state === 'submitted') return <OpinionView assignment={assignment} />;
  const stopped = assignment.conflict ? 'declare.stop' : 'declare.first';
  return <p className="cx-hint">{t(position.role === 'evaluator' ? stopped : 'waitingOpinion')}</p>;
}

function AssignedProject({ id }: { id: string }) {
  const t = useAssignmentText();
  const { data } = useQuery(assignedProject, { variables: { id } });
  if (!data) return null;
  const { summary, startDate, endDate, totalAmount } = data.project;
  return (
    <Section title={t('section.project')}>
      <Facts
        facts={[
          {
            label: t('fact.period'),
            value: (
              <>
                <DateText value={startDate} /> {t('fact.to')} <DateText value={endDate} />
              </>
            ),
          },
          { label: t('fact.total'), value: <Money value={totalAmount} /> },
          { label: t('fact.summary'), value: <p className="cx-prose">{summary}</p> },
        ]}
      />
    </Section>
  );
}

function Actions({ assignment: { id, version, allowedActions } }: Props) {
  const t = useAssignmentText();
  const { move } = useMove(moveAssignment);
  return (
    <ActionBar
      actions={actionsAt(assignmentActionPlaces, allowedActions, 'button')}
      needs={assignmentLifecycle.actions}
      label={(action) => t(`action.${action}`)}
      ask={(action) => (action === 'withdraw' ? t('ask.withdraw') : undefined)}
      phrases={[t('phrase.evidence'), t('phrase.points'), t('phrase.conflict')]}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}

function useFacts(assignment: AssignmentPartsFragment): readonly Fact[] {
  const t = useAssignmentText();
  const { position } = useSession();
  const { projectId, projectName } = assignment;
  return [
    {
      label: t('fact.project'),
      value:
        position.role === 'evaluator' ? projectName : <AppLink href={`/projects/${projectId}`}>{projectName}</AppLink>,
    },
    { label: t('fact.code'), value: assignment.projectCode },
    { label: t('fact.org'), value: assignment.orgName },
    { label: t('fact.department'), value: assignment.departmentName },
    { label: t('fact.year'), value: assignment.year },
    { label: t('fact.firm'), value: assignment.evaluatorOrgName },
    { label: t('fact.assignedOn'), value: <DateText value={assignment.assignedOn} /> },
    { label: t('fact.dueDate'), value: <DateText value={assignment.dueDate} /> },
  ];
}
