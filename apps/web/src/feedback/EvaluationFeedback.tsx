import { useQuery } from '@apollo/client/react';
import { type EvaluationFeedbackQuery, problemOf } from '@chengxiao/client';
import { type FeedbackAction, proposalYears } from '@chengxiao/domain';
import { EmptyState, ProblemNote, Section } from '@chengxiao/ui';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { thisYear } from '../controls/budget-years';
import { useSession } from '../session/session';
import { useMove } from '../hooks/use-move';
import { AssignForm } from './AssignForm';
import { DeviationForm } from './DeviationForm';
import './feedback.css';
import { evaluationFeedback } from './feedback.graphql';
import { useFeedbackText } from './feedback.i18n';
import { proposeFromEvaluation } from './proposal.graphql';
import { useProposalText } from './proposal.i18n';
import { SendNoticeForm } from './SendNoticeForm';
import { Started } from './Started';

type Known = EvaluationFeedbackQuery['evaluation'];

/** What follows from a filed evaluation, and what finance may start on it. Shows nothing to evaluators. */
export function EvaluationFeedback({ evaluationId }: { evaluationId: string }) {
  const t = useFeedbackText();
  const { position } = useSession();
  const skip = position.role === 'evaluator';
  const { data, error } = useQuery(evaluationFeedback, { variables: { id: evaluationId }, skip });
  const known = data?.evaluation;
  if (error)
    return (
      <Section title={t('title')}>
        <ProblemNote problem={problemOf(error)} />
      </Section>
    );
  return known ? <Shown known={known} /> : null;
}

function Shown({ known }: { known: Known }) {
  const t = useFeedbackText();
  const [open, setOpen] = useState<FeedbackAction | null>(null);
  const { feedbackActions: actions, resultNotices, budgetProposal, assignments, linkage } = known;
  const none = resultNotices.length + assignments.length === 0 && !budgetProposal;
  const shown = open && actions.includes(open) ? open : null;
  const unlinked = actions.includes('proposeBudget') && !linkage;
  return (
    <Section title={t('title')}>
      {none ? (
        <EmptyState title={t('empty')} text={t(actions.length > 0 ? 'emptyFinance' : 'emptyProject')} />
      ) : (
        <Started notices={resultNotices} proposals={budgetProposal ? [budgetProposal] : []} assignments={assignments} />
      )}
      {actions.length > 0 && (
        <div className="feedback-buttons">
          {actions.map((action) => (
            <Button
              key={action}
              aria-expanded={shown === action}
              disabled={action === 'proposeBudget' && unlinked}
              onClick={() => setOpen(shown === action ? null : action)}
            >
              {shown === action ? t('close', { action: t(`start.${action}`) }) : t(`start.${action}`)}
            </Button>
          ))}
        </div>
      )}
      {unlinked && <p className="cx-hint">{t('noBudget')}</p>}
      {shown && (
        <div className="feedback-start">
          {shown === 'sendNotice' && <SendNoticeForm evaluationId={known.id} />}
          {shown === 'proposeBudget' && linkage && <ProposeForm evaluationId={known.id} linkage={linkage} />}
          {shown === 'assign' && <AssignForm evaluationId={known.id} />}
        </div>
      )}
    </Section>
  );
}

function ProposeForm({ evaluationId, linkage }: { evaluationId: string; linkage: NonNullable<Known['linkage']> }) {
  const t = useProposalText();
  const requestId = useRef(uuid());
  const { move } = useMove(proposeFromEvaluation, t('form.done'));
  const years = proposalYears(linkage.year - 1);
  return (
    <DeviationForm
      form="budgetProposal"
      subject={evaluationId}
      rule={linkage}
      years={{ all: years, likely: years.find((year) => year > thisYear()) ?? linkage.year }}
      submit={t('form.submit')}
      onSend={(deviation, year) => move({ evaluationId, year, deviation, requestId: requestId.current })}
    />
  );
}
