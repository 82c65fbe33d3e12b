import { useQuery } from '@apollo/client/react';
import { problemOf } from '@chengxiao/client';
import { AppLink, EmptyState, GradeTag, ListSkeleton, ProblemNote, wanText } from '@chengxiao/ui';
import type { ReactNode } from 'react';
import { LinkButton } from '../controls/LinkButton';
import { useAdvice } from '../feedback/proposal-words';
import { Due } from '../oversight/Due';
import { type ProposalToDecide, proposalsToDecide, type ToDecide } from './home.graphql';
import { useHomeText } from './home.i18n';
import { Panel } from './Panel';

/** What is to be decided, one after the other: what finance advises, what follows from it and what if nothing is decided, and on what it rests. */
export function DecisionSheet({ decisions, of }: { decisions: readonly ToDecide[]; of: number }) {
  const t = useHomeText();
  const ids = decisions.map(({ subjectId }) => subjectId);
  const { data, error, refetch } = useQuery(proposalsToDecide, { variables: { ids }, skip: ids.length === 0 });
  const proposals = data?.budgetProposals.nodes;
  return (
    <Panel
      title={t('sheet.title')}
      count={of}
      extra={<AppLink href="/proposals?state=proposed&year=all">{t('sheet.all')}</AppLink>}
    >
      <ProblemNote problem={problemOf(error)} onRetry={() => void refetch()} />
      {ids.length === 0 && <EmptyState title={t('government.none')} text={t('government.noneText')} />}
      {ids.length > 0 && !proposals && !error && <ListSkeleton rows={6} />}
      {proposals && (
        <ol className="hp-sheet">
          {decisions.map((decision) => {
            const proposal = proposals.find(({ id }) => id === decision.subjectId);
            return proposal && <Sheet key={decision.id} decision={decision} proposal={proposal} />;
          })}
        </ol>
      )}
    </Panel>
  );
}

function Sheet({ decision, proposal }: { decision: ToDecide; proposal: ProposalToDecide }) {
  const t = useHomeText();
  const advice = useAdvice();
  const { id, projectName, orgName, kind, share, year, evaluatedYear, total, grade, rule, deviationReason } = proposal;
  const amount = wanText(proposal.amount);
  const base = wanText(proposal.baseAmount);
  const less = wanText(decision.amount ?? '0');
  const lines: readonly (readonly [string, ReactNode])[] = [
    [
      t('sheet.advice'),
      <strong key="advice">{t(kind === 'stop' ? 'sheet.stop' : 'sheet.cut', { year, less, amount })}</strong>,
    ],
    [t('sheet.follows'), t('sheet.then', { year, amount })],
    [t('sheet.undecided'), t('sheet.otherwise', { year, evaluatedYear, base })],
    [
      t('sheet.facts'),
      <span key="facts">
        {t('sheet.result', { evaluatedYear, total })} <GradeTag grade={grade} /> {deviationReason ?? rule.reason}
      </span>,
    ],
  ];
  return (
    <li>
      <div>
        <h3>
          <AppLink href={`/proposals/${id}`}>{projectName}</AppLink>{' '}
          <span className="cx-hint">{advice(kind, share)}</span>
        </h3>
        <dl>
          {lines.map(([name, said]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{said}</dd>
            </div>
          ))}
          <div>
            <dt>{t('sheet.from')}</dt>
            <dd className="cx-hint">{orgName}</dd>
          </div>
        </dl>
      </div>
      <div className="hp-sheet-act">
        <p>
          <strong>{less}</strong> {t('sheet.wan')}
        </p>
        <Due date={decision.dueDate ?? null} daysLeft={decision.daysLeft ?? null} />
        <LinkButton to={`/proposals/${id}`} primary>
          {t('sheet.decide')}
          <span className="cx-hidden">{projectName}</span>
        </LinkButton>
      </div>
    </li>
  );
}
