import { Injectable } from '@nestjs/common';
import {
  type Actor,
  amountAfter,
  checkDeviation,
  checkProposalYear,
  finding,
  firstStateOf,
  type LinkageKind,
  normalise,
  orInvalid,
  ProblemError,
  type ProposalDecision,
  type ProposalDeviation,
  refusal,
} from '@chengxiao/domain';
import { v7 as uuid } from 'uuid';
import { act } from '../kit/data/act';
import { insert, onceForRequest, type Seen } from '../kit/data/change';
import { Db, type Tx } from '../kit/data/db';
import { record } from '../kit/data/record';
import { linkageOf, lockForFeedback } from './feedback.reads';
import { BudgetProposalEntity, proposalAggregate, proposalSubject } from './proposal.entity';
import { proposalById, type ProposalRow } from './proposal.reads';

export type ProposalMove = Seen & { readonly action: ProposalDecision; readonly reason?: string | undefined };
/** For which year, and what instead of the rule's result. */
export type ProposalChoice = { readonly year?: number | undefined; readonly deviation?: ProposalDeviation | undefined };
type Rule = Pick<BudgetProposalEntity, 'baseAmount' | 'ruleKind' | 'ruleShare' | 'ruleAmount'>;
type Choice = { kind: LinkageKind; share: string; amount: string; deviationReason: string | null };

/** Budget proposals: results are a basis of the next budget (四(四)). */
@Injectable()
export class ProposalService {
  constructor(private readonly db: Db) {}

  /**
   * Finance proposes the budget of a coming year, the next unless another is chosen, as the rule pack gives or otherwise with
   * a written reason.
   * @throws `NOT_READY` before filing or without an approved budget, `DUPLICATE`, `INVALID`
   */
  propose(
    actor: Actor,
    evaluationId: string,
    { year: chosen, deviation }: ProposalChoice = {},
    requestId?: string,
  ): Promise<ProposalRow> {
    return this.db.as(actor, async (tx) => {
      const id = await onceForRequest(
        tx,
        actor.userId,
        { act: 'budgetProposal.propose', requestId, input: { evaluationId, year: chosen, deviation } },
        async () => {
          const { projectId, orgPath, divisionCode } = await lockForFeedback(tx, actor, 'proposeBudget', evaluationId);
          const { evaluatedYear, ...rule } = await ruleColumns(tx, evaluationId);
          const year = chosen ?? evaluatedYear + 1;
          orInvalid(checkProposalYear(year, evaluatedYear));
          await orYearFree(tx, projectId, year);
          const choice = toChoice(rule, deviation);
          const place = { id: uuid(), evaluationId, projectId, orgPath, divisionCode };
          const state = firstStateOf(choice.kind);
          const proposal = {
            ...place,
            ...rule,
            ...choice,
            state,
            evaluatedYear,
            year,
            submittedBy: actor.userId,
            version: 1,
          };
          await insert(tx, BudgetProposalEntity, proposal);
          await record(tx, actor, 'budgetProposal.propose', proposalSubject(place), {
            ...eventDataOf(choice),
            year,
            state,
            base: rule.baseAmount,
          });
          return place.id;
        },
      );
      return proposalById(tx, id);
    });
  }

  /** Finance revises what the government sent back, or what it took back itself; it goes there again. @throws `ILLEGAL_STATE`, `STALE`, `INVALID` */
  revise(actor: Actor, { id, version }: Seen, deviation?: ProposalDeviation): Promise<ProposalRow> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, proposalAggregate, {
        id,
        version,
        action: 'revise',
        step: (proposal) => {
          const choice = toChoice(proposal, deviation);
          return { values: { ...choice, submittedBy: actor.userId }, data: eventDataOf(choice) };
        },
      });
      return proposalById(tx, id);
    });
  }

  /** The government of the division confirms, or sends back with a reason; finance takes back what it proposed. @throws `ILLEGAL_STATE`, `STALE`, `INVALID` */
  move(actor: Actor, { id, action, version, reason }: ProposalMove): Promise<ProposalRow> {
    return this.db.as(actor, async (tx) => {
      await act(tx, actor, proposalAggregate, {
        id,
        version,
        action,
        reason,
        step: (_, move) => ({
          values: { reason: move.reason, ...(action === 'withdraw' ? {} : { decidedBy: actor.userId }) },
        }),
      });
      return proposalById(tx, id);
    });
  }
}

/** What the rule pack gives for an evaluation, as it is stored beside the proposal. */
async function ruleColumns(tx: Tx, evaluationId: string) {
  const { year, grade, total, baseAmount, executionRate, pack, proposal } = await linkageOf(tx, evaluationId);
  if (baseAmount === null) throw new ProblemError(refusal('NOT_READY', 'budgetLineMissing'));
  if (!proposal || !grade || total === null) throw new ProblemError(refusal('NOT_READY', 'linkageMissing'));
  return {
    evaluatedYear: year,
    grade,
    total,
    executionRate,
    baseAmount,
    rulePackId: pack.id,
    rulePackVersion: pack.version,
    ruleKind: proposal.kind,
    ruleShare: proposal.share,
    ruleAmount: proposal.amount,
    ruleReason: proposal.reason,
    ruleClause: proposal.clause,
  };
}

/** @throws `DUPLICATE` where another evaluation of the project has the year */
async function orYearFree(tx: Tx, projectId: string, year: number): Promise<void> {
  const taken = await tx.one('select from budget_proposal where project_id = $1 and year = $2', [projectId, year]);
  const told = { year };
  if (taken)
    throw new ProblemError(
      refusal('DUPLICATE', 'proposalOfYearExists', told, [finding('year', 'proposalOfYearExists', told)]),
    );
}

/** The rule's result, or what finance wants instead. @throws `INVALID` */
function toChoice(rule: Rule, deviation: ProposalDeviation | undefined): Choice {
  if (!deviation) return { kind: rule.ruleKind, share: rule.ruleShare, amount: rule.ruleAmount, deviationReason: null };
  const { kind, share, reason } = deviation;
  const findings = checkDeviation(deviation, { kind: rule.ruleKind, share: rule.ruleShare });
  orInvalid(findings.map((each) => ({ ...each, path: `deviation.${each.path}` })));
  return { kind, share, amount: amountAfter(rule.baseAmount, share), deviationReason: normalise(reason) };
}

const eventDataOf = ({ deviationReason, ...choice }: Choice) => ({
  ...choice,
  ...(deviationReason ? { reason: deviationReason } : {}),
});
