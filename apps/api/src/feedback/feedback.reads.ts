import {
  type Actor,
  D,
  type FeedbackAction,
  type FeedbackSubject,
  type Grade,
  type LinkageProposal,
  orRefuse,
  proposeBudget,
  refuseFeedback,
  type RulePack,
} from '@chengxiao/domain';
import { EvaluationEntity } from '../evaluation';
import { lock, orNotFound } from '../kit/data/change';
import { scopeConditions, whereFound } from '../kit/data/conditions';
import type { Tx } from '../kit/data/db';
import { oneLoader } from '../kit/data/loader';
import type { ReadingContext } from '../kit/data/reading';
import { type JudgedBy, loadPackOf, packOf } from '../rule-packs';

/** What every list and page of feedback says about the project. */
export type ProjectFacts = { projectCode: string; projectName: string; orgName: string; departmentName: string };
export const projectFacts = `p.code as "projectCode", p.name as "projectName", p.org_name as "orgName", p.department_name as "departmentName"`;

/** Conditions of a list in scope, with `search` for the name or code of the project. */
export function conditionsOf(actor: Actor) {
  const list = scopeConditions(actor, 't');
  const search = (text: string | undefined) => whereFound(list.where, text, ['p.folded_name', 'lower(p.code)']);
  return { ...list, search };
}

type FeedbackState = FeedbackSubject & { readonly id: string };
const feedbackStatesOf = (tx: Tx, ids: readonly string[]): Promise<FeedbackState[]> =>
  tx.rows(
    `select e.id, e.state, e.division_code as "divisionCode",
            exists (select from result_notice n where n.evaluation_id = e.id and n.state <> 'accepted') as "openNotice",
            exists (select from budget_proposal b where b.evaluation_id = e.id) as "hasProposal",
            exists (select from assignment a where a.evaluation_id = e.id and a.state <> 'withdrawn') as "openAssignment"
       from evaluation e where e.id = any($1)`,
    [ids],
  );

/** What was already started on an evaluation. */
export const loadFeedbackState = oneLoader<string, FeedbackState>(feedbackStatesOf, (row) => row.id);

/** Locks a filed evaluation to start something on it. @throws `NOT_FOUND`, `NOT_YOUR_ROLE`, `NOT_READY` before filing, `DUPLICATE` */
export async function lockForFeedback(
  tx: Tx,
  actor: Actor,
  action: FeedbackAction,
  evaluationId: string,
): Promise<EvaluationEntity> {
  const evaluation = await lock(tx, EvaluationEntity, evaluationId);
  const [subject] = await feedbackStatesOf(tx, [evaluationId]);
  orRefuse(refuseFeedback(action, actor, orNotFound(subject)));
  return evaluation;
}

/** What the linkage rule reads of an evaluation, and what it gives; `proposal` is null without an approved budget or grade. */
export type Linkage = {
  readonly evaluationId: string;
  readonly year: number;
  readonly grade: Grade | null;
  readonly total: string | null;
  readonly baseAmount: string | null;
  readonly executionRate: string | null;
  readonly pack: RulePack;
  readonly proposal: LinkageProposal | null;
};
type LinkageRow = Omit<Linkage, 'executionRate' | 'pack' | 'proposal'> &
  JudgedBy & { budget: string | null; executed: string | null };

function toLinkage(
  pack: RulePack,
  { rulePackId: _, rulePackVersion: __, budget, executed, ...row }: LinkageRow,
): Linkage {
  // Cut, not rounded: 79.99999 % must not read as the 80 % it misses.
  const executionRate =
    budget === null || executed === null || new D(budget).isZero()
      ? null
      : new D(executed).div(budget).toDecimalPlaces(6, D.ROUND_DOWN).toFixed();
  const { grade, baseAmount } = row;
  const proposal = grade && baseAmount ? proposeBudget(pack, { grade, executionRate, baseAmount }) : null;
  return { ...row, executionRate, pack, proposal };
}

const linkageRows = (tx: Tx, evaluationIds: readonly string[]): Promise<LinkageRow[]> =>
  tx.rows(
    `select e.id as "evaluationId", e.year, e.grade, e.total, e.rule_pack_id as "rulePackId", e.rule_pack_version as "rulePackVersion",
            e.budget_amount as budget, e.executed_amount as executed, l.amount as "baseAmount"
       from evaluation e
       left join budget_line l on l.project_id = e.project_id and l.year = e.year and l.state = 'approved'
      where e.id = any($1)`,
    [evaluationIds],
  );
const loadLinkageRow = oneLoader<string, LinkageRow>(linkageRows, (row) => row.evaluationId);

/** What the rule pack of an evaluation gives for its next budget year; the base is the approved full-year budget. */
export async function linkageOf(tx: Tx, evaluationId: string): Promise<Linkage> {
  const row = orNotFound((await linkageRows(tx, [evaluationId]))[0]);
  return toLinkage(await packOf(tx, row), row);
}

/** The same for fields of many evaluations. */
export async function loadLinkage(reading: ReadingContext, evaluationId: string): Promise<Linkage | null> {
  const row = await reading.load(loadLinkageRow, evaluationId);
  return row && toLinkage(await loadPackOf(reading, row), row);
}
