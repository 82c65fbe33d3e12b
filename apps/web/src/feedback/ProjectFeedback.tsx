import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { ListSkeleton, ProblemNote, Section } from '@chengxiao/ui';
import { useSession } from '../session/session';
import { projectFeedback } from './feedback.graphql';
import { useFeedbackText } from './feedback.i18n';
import { Started } from './Started';

/** What followed from the evaluations of a project: notices, budget proposals, third parties. Not for evaluators. */
export function ProjectFeedback({ projectId }: { projectId: string }) {
  const t = useFeedbackText();
  const { position } = useSession();
  const skip = position.role === 'evaluator';
  const { data, error } = useQuery(projectFeedback, { variables: { id: projectId }, skip });
  if (skip) return null;
  const known = data?.project;
  const count = known ? known.resultNotices.length + known.budgetProposals.length + known.assignments.length : 0;
  return (
    <Section title={t('title')} count={count} empty={known !== undefined && count === 0 && t('emptyProject')}>
      <ProblemNote problem={problemOf(error)} />
      {!known && !error && <ListSkeleton rows={2} />}
      {known && count > 0 && (
        <Started notices={known.resultNotices} proposals={known.budgetProposals} assignments={known.assignments} />
      )}
    </Section>
  );
}
