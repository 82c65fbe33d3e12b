import { useQuery } from '@apollo/client/react';
import { type ProposalPartsFragment } from '@chengxiao/client';
import { proposalLifecycle } from '@chengxiao/domain';
import {
  ActionBar,
  AppLink,
  DetailPage,
  type Fact,
  GradeTag,
  Note,
  rateText,
  Section,
  type Step,
  StepBar,
  wanText,
} from '@chengxiao/ui';
import { useParams } from 'react-router';
import { QueryPage } from '../shell/QueryPage';
import { EventHistory, lastEventOf } from '../events/EventHistory';
import { useMove } from '../hooks/use-move';
import { DeviationForm } from './DeviationForm';
import './feedback.css';
import { budgetProposal, moveBudgetProposal, reviseBudgetProposal } from './proposal.graphql';
import { useProposalText } from './proposal.i18n';
import { proposalTone } from './proposal-words';
import { Compare, Decision } from './ProposalViews';
import { actionsAt } from '../controls/action-places';
import { proposalActionPlaces } from './feedback-actions';

/** One budget proposal: the money, the recommended option, its consequence and its reason, and the decision. */
export function ProposalPage() {
  const { id = '' } = useParams();
  const t = useProposalText();
  return (
    <QueryPage
      query={useQuery(budgetProposal, { variables: { id } })}
      title={t('title')}
      back={{ href: '/proposals', label: t('back') }}
    >
      {({ budgetProposal: proposal }) => <Shown key={proposal.id} proposal={proposal} />}
    </QueryPage>
  );
}

function Shown({ proposal }: { proposal: ProposalPartsFragment }) {
  const t = useProposalText();
  const { id, version, state, year } = proposal;
  const { move } = useMove(reviseBudgetProposal, t('form.revised'));
  return (
    <DetailPage
      title={`${t('pageTitle', { year })} · ${proposal.projectName}`}
      back={{ href: '/proposals', label: t('back') }}
      state={{ label: t(`state.${state}`), tone: proposalTone[state] }}
      facts={useFacts(proposal)}
      steps={<StepBar steps={useSteps(proposal)} />}
      actions={<Actions proposal={proposal} />}
    >
      {state === 'sentBack' && proposal.reason && (
        <Note type="warning" title={t('sentBack')} description={proposal.reason} />
      )}
      <Section title={t('section.decision')}>
        <Decision proposal={proposal} />
      </Section>
      {proposal.allowedActions.includes('revise') && (
        <Section title={t('section.revise')}>
          <DeviationForm
            form="proposalRevision"
            subject={id}
            rule={proposal.rule}
            submit={t('form.revise')}
            onSend={(deviation) => move({ id, version, deviation })}
          />
        </Section>
      )}
      <Section title={t('section.compare')}>
        <Compare proposal={proposal} />
      </Section>
      <Section title={t('section.history')}>
        <EventHistory entries={proposal.history} />
      </Section>
    </DetailPage>
  );
}

function Actions({ proposal: { id, version, allowedActions, year, amount } }: { proposal: ProposalPartsFragment }) {
  const t = useProposalText();
  const { move } = useMove(moveBudgetProposal);
  return (
    <ActionBar
      actions={actionsAt(proposalActionPlaces, allowedActions, 'button')}
      needs={proposalLifecycle.actions}
      label={(action) => t(`action.${action}`)}
      ask={(action) =>
        action === 'sendBack' ? t('decision.sendBack') : t(`ask.${action}`, { year, amount: wanText(amount) })
      }
      phrases={[t('phrase.impact'), t('phrase.data'), t('phrase.keep')]}
      onAct={(action, reason) => move({ id, action, version, reason: reason ?? null })}
    />
  );
}

function useFacts(proposal: ProposalPartsFragment): readonly Fact[] {
  const t = useProposalText();
  return [
    {
      label: t('fact.project'),
      value: <AppLink href={`/projects/${proposal.projectId}`}>{proposal.projectName}</AppLink>,
    },
    { label: t('fact.code'), value: proposal.projectCode },
    { label: t('fact.org'), value: proposal.orgName },
    { label: t('fact.department'), value: proposal.departmentName },
    { label: t('fact.evaluated'), value: proposal.evaluatedYear },
    {
      label: t('fact.result'),
      value: (
        <>
          {t('points', { total: proposal.total })} <GradeTag grade={proposal.grade} />
        </>
      ),
    },
    { label: t('fact.rate'), value: rateText(proposal.rule.executionRate) },
    {
      label: t('fact.evaluation'),
      value: <AppLink href={`/evaluations/${proposal.evaluationId}`}>{t('fact.open')}</AppLink>,
    },
  ];
}

function useSteps({ state, history }: ProposalPartsFragment): readonly Step[] {
  const t = useProposalText();
  const made = lastEventOf(history, 'revise') ?? lastEventOf(history, 'propose');
  const decided = lastEventOf(history, 'confirm') ?? lastEventOf(history, 'sendBack');
  const bound = state === 'confirmed' || state === 'settled';
  const open = state === 'sentBack' ? 'returned' : state === 'withdrawn' ? 'waiting' : 'current';
  const proposed: Step = {
    key: 'propose',
    label: t('step.propose'),
    status: 'done',
    at: made?.at,
    who: made && `${made.actorOrg} ${made.actorName}`,
  };
  const end: Step = { key: 'bind', label: t('step.bind'), status: bound ? 'done' : 'waiting' };
  if (state === 'settled') return [proposed, end];
  const last = state === 'proposed' || state === 'withdrawn' ? undefined : decided;
  const who = last && `${last.actorOrg} ${last.actorName}`;
  return [
    proposed,
    { key: 'decide', label: t('step.decide'), status: bound ? 'done' : open, at: last?.at, who, opinion: last?.reason },
    end,
  ];
}
