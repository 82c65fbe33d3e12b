import {
  bindingStates,
  isReached,
  level1Name,
  level2Name,
  type PublishedIndicator,
  type PublishedProject,
  type PublishedProposal,
  type PublishedRectification,
  type RulePack,
  sum,
  summaryOf,
} from '@chengxiao/domain';
import {
  type EvaluationEntity,
  type EvaluationItemEntity,
  evaluationOf,
  fundsOfEvaluations,
  itemsOfEvaluations,
} from '../evaluation';
import { BudgetProposalEntity, ResultNoticeEntity } from '../feedback';
import type { Tx } from '../kit/data/db';
import { BudgetLineEntity, type ProjectEntity } from '../library';
import { packInForce, packOf } from '../rule-packs';
import { approvedVersion, type TargetVersionEntity } from '../targets';

/** What may be published, still without the summary that finance answers for. */
export type Content = Omit<PublishedProject, 'summary'>;
type Head = Pick<
  Content,
  | 'year'
  | 'projectCode'
  | 'projectName'
  | 'divisionCode'
  | 'divisionName'
  | 'departmentName'
  | 'orgName'
  | 'functionCode'
>;

/** What stands to be published, and the summary its figures suggest. */
export type Publishable = { readonly content: Content; readonly suggestedSummary: string };

/** What a project and year stand for: the result once filed, before that the approved target, else nothing. */
export async function publishableOf(tx: Tx, project: ProjectEntity, year: number): Promise<Publishable | null> {
  const evaluation = await evaluationOf(tx, project.id, year);
  const head = await headOf(tx, project, year);
  if (evaluation?.state === 'filed') {
    const pack = await packOf(tx, evaluation);
    return toPublishable(pack, await resultOf(tx, head, pack, evaluation));
  }
  const version = await approvedVersion(tx, project.id, year);
  if (!version) return null;
  const pack = await packInForce(tx, project.divisionCode, year);
  return toPublishable(pack, await targetOf(tx, head, pack, version));
}

const toPublishable = (pack: RulePack, content: Content): Publishable => ({
  content,
  suggestedSummary: summaryOf(pack, content),
});

async function headOf(tx: Tx, project: ProjectEntity, year: number): Promise<Head> {
  const { projectCode, name, divisionCode, departmentName, orgName, functionCode } = project;
  const division = await tx.one<{ name: string }>('select name from division where code = $1', [divisionCode]);
  return {
    year,
    projectCode,
    projectName: name,
    divisionCode,
    divisionName: division?.name ?? divisionCode,
    departmentName,
    orgName,
    functionCode,
  };
}

/** Target and result together, as filed. */
async function resultOf(tx: Tx, head: Head, pack: RulePack, evaluation: EvaluationEntity): Promise<Content> {
  const { id, annualGoal, budgetAmount, executedAmount, total, grade, filingNo } = evaluation;
  const funds = await fundsOfEvaluations(tx, [id]);
  const items = await itemsOfEvaluations(tx, [id]);
  return {
    ...head,
    kind: 'result',
    funds: funds.map(({ source, budget, executed }) => ({ source, budget: budget ?? '0.00', executed })),
    budgetAmount: budgetAmount ?? '0.00',
    executedAmount: executedAmount ?? '0.00',
    annualGoal,
    indicators: items.map((item) => indicatorOf(pack, item)),
    total,
    grade,
    filingNo,
    rectification: await rectificationOf(tx, id),
    proposal: await proposalOf(tx, id),
  };
}

/** The approved target alone, with the money that the budget gave it. */
async function targetOf(tx: Tx, head: Head, pack: RulePack, version: TargetVersionEntity): Promise<Content> {
  const { projectId, year, content } = version;
  const line = await tx.first(BudgetLineEntity, `where t.project_id = $1 and t.year = $2 and t.state = 'approved'`, [
    projectId,
    year,
  ]);
  const funds = content.funds.filter((fund) => fund.year === year);
  return {
    ...head,
    kind: 'target',
    funds: funds.map(({ source, amount }) => ({ source, budget: amount, executed: null })),
    budgetAmount: line?.amount ?? sum(funds.map((fund) => fund.amount)),
    executedAmount: null,
    annualGoal: content.annualGoal,
    indicators: content.indicators
      .filter(({ period }) => period === 'annual')
      .map((row) => indicatorOf(pack, { ...row, actual: null, score: null, notApplicable: false })),
    total: null,
    grade: null,
    filingNo: null,
    rectification: null,
    proposal: null,
  };
}

type Row = Pick<
  EvaluationItemEntity,
  | 'level1'
  | 'level2'
  | 'name'
  | 'nature'
  | 'direction'
  | 'value'
  | 'standard'
  | 'unit'
  | 'weight'
  | 'actual'
  | 'score'
  | 'notApplicable'
>;

/** Only what is listed here leaves the house: no reasons, no explanations, no notes. */
const indicatorOf = (pack: RulePack, row: Row): PublishedIndicator => ({
  level1: { key: row.level1, ...level1Name(pack, row.level1) },
  level2: { key: row.level2, ...level2Name(pack, row.level1, row.level2) },
  name: row.name,
  nature: row.nature,
  direction: row.direction,
  value: row.value,
  standard: row.standard,
  unit: row.unit,
  weight: row.weight,
  actual: row.actual,
  score: row.score,
  reached: row.score === null || row.notApplicable ? null : isReached(pack, row),
  notApplicable: row.notApplicable,
});

async function rectificationOf(tx: Tx, evaluationId: string): Promise<PublishedRectification | null> {
  const notice = await tx.first(
    ResultNoticeEntity,
    `where t.evaluation_id = $1 and t.state = 'accepted' order by t.accepted_on desc, t.updated_at desc limit 1`,
    [evaluationId],
  );
  if (!notice?.acceptedOn || !notice.evidence) return null;
  return { acceptedOn: notice.acceptedOn, result: notice.evidence.result };
}

async function proposalOf(tx: Tx, evaluationId: string): Promise<PublishedProposal | null> {
  const proposal = await tx.first(
    BudgetProposalEntity,
    'where t.evaluation_id = $1 and t.state = any($2) order by t.year desc limit 1',
    [evaluationId, bindingStates],
  );
  return proposal && { year: proposal.year, kind: proposal.kind, amount: proposal.amount };
}
