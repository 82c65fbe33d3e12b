import { AppLink, DateText, Money, StateTag } from '@chengxiao/ui';
import type { AssignmentState, LinkageKind, NoticeState, ProposalState } from '@chengxiao/domain';
import { useAssignmentText } from './assignment.i18n';
import './feedback.css';
import { useFeedbackText } from './feedback.i18n';
import { useNoticeText } from './notice.i18n';
import { Due } from './Due';
import { assignmentTone, noticeTone } from './tones';
import { useProposalText } from './proposal.i18n';
import { proposalTone, useAdvice } from './proposal-words';

export type StartedNotice = { id: string; year?: number; dueDate: string; overdue: boolean; state: NoticeState };
export type StartedProposal = {
  id: string;
  year: number;
  kind: LinkageKind;
  share: string;
  amount: string;
  state: ProposalState;
};
export type StartedAssignment = {
  id: string;
  evaluatorOrgName: string;
  dueDate: string;
  state: AssignmentState;
  score?: string | null;
  difference?: string | null;
};
export type StartedProps = {
  notices: readonly StartedNotice[];
  proposals: readonly StartedProposal[];
  assignments: readonly StartedAssignment[];
};

/** What was started on an evaluation or a project, each with its state and the page to open. */
export function Started({ notices, proposals, assignments }: StartedProps) {
  const t = useFeedbackText();
  const [notice, proposal, assignment, advice] = [useNoticeText(), useProposalText(), useAssignmentText(), useAdvice()];
  return (
    <ul className="feedback-started">
      {notices.map((each) => (
        <li key={each.id}>
          <AppLink href={`/notices/${each.id}`}>{each.year ? t('noticeOf', { year: each.year }) : t('notice')}</AppLink>
          <StateTag label={notice(`state.${each.state}`)} tone={noticeTone[each.state]} />
          <span className="cx-hint">
            {t('due')} <Due dueDate={each.dueDate} overdue={each.overdue} />
          </span>
        </li>
      ))}
      {proposals.map((each) => (
        <li key={each.id}>
          <AppLink href={`/proposals/${each.id}`}>{t('proposal', { year: each.year })}</AppLink>
          <StateTag label={proposal(`state.${each.state}`)} tone={proposalTone[each.state]} />
          <span className="cx-hint">
            {advice(each.kind, each.share)} · {t('amount')} <Money value={each.amount} />
          </span>
        </li>
      ))}
      {assignments.map((each) => (
        <li key={each.id}>
          <AppLink href={`/assignments/${each.id}`}>{t('assignment', { firm: each.evaluatorOrgName })}</AppLink>
          <StateTag label={assignment(`state.${each.state}`)} tone={assignmentTone[each.state]} />
          <span className="cx-hint">
            {each.state === 'submitted' && each.score && each.difference ? (
              t('score', { score: each.score, difference: each.difference })
            ) : (
              <>
                {t('due')} <DateText value={each.dueDate} />
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
