import {
  type BudgetClaim,
  type EvaluationContent,
  evaluationEntryFields,
  type EvaluationEntry,
  type EvaluationForm,
  type EvaluationFund,
  evaluationIndicatorFields,
  evaluationHeadFields,
  evaluationFundFields,
  type EvaluationItem,
  type EvaluationResult,
  type EvaluationTexts,
  explainTotal,
  type Finding,
  finding,
  type FrozenTarget,
  fundTotals,
  inflationOfForm,
  readFields,
  pickFields,
} from '@chengxiao/domain';
import type { EvaluationEntity, EvaluationFundEntity, EvaluationItemEntity } from './evaluation.entity';

type Stored = EvaluationTexts & BudgetClaim;
type Place = Pick<EvaluationEntity, 'id' | 'orgPath' | 'divisionCode'>;

/** The form as it is stored. */
export const storedContent = (
  evaluation: Stored,
  funds: readonly EvaluationFund[],
  items: readonly EvaluationItem[],
): EvaluationContent => ({
  ...pickFields(evaluationHeadFields, evaluation),
  funds,
  items,
});

/** What was sent, in the form in which it is stored. */
const toContent = (form: EvaluationForm) => ({
  ...readFields(evaluationHeadFields, form),
  funds: form.funds.map((fund) => readFields(evaluationFundFields, fund)),
  items: form.items.map((item) => ({
    ...readFields(evaluationEntryFields, item),
    indicatorId: item.indicatorId,
  })),
});

export type Merged<Item extends EvaluationItem> = {
  readonly content: EvaluationContent & { readonly items: readonly Item[] };
  /** Rows that are not of this form, or sent twice. */
  readonly findings: Finding[];
  /** A path of the stored form as the sender counts its rows. */
  readonly toSentPath: (found: Finding) => Finding;
};

/** Lays what was sent over the stored rows; rows that were not sent keep what they had. */
export function mergeForm<Item extends EvaluationItem>(items: readonly Item[], sent: EvaluationForm): Merged<Item> {
  const form = toContent(sent);
  const known = new Set(items.map(({ indicatorId }) => indicatorId));
  const rowOf = new Map<string, number>();
  const findings = form.items.flatMap(({ indicatorId }, row): Finding[] => {
    if (!known.has(indicatorId)) return [finding(`items.${row}.indicatorId`, 'evaluationUnknownIndicator')];
    if (rowOf.has(indicatorId)) return [finding(`items.${row}.indicatorId`, 'evaluationIndicatorTwice')];
    rowOf.set(indicatorId, row);
    return [];
  });
  const merged = items.map((item): Item => ({ ...item, ...form.items[rowOf.get(item.indicatorId) ?? -1] }));
  const toSentPath = (found: Finding): Finding => {
    const [, row, cell] = /^items\.(\d+)\.(.*)$/.exec(found.path) ?? [];
    const at = rowOf.get(items[Number(row)]?.indicatorId ?? '');
    return at === undefined ? found : { ...found, path: `items.${at}.${cell}` };
  };
  return { content: { ...form, items: merged }, findings, toSentPath };
}

/** Columns of the evaluation that follow from the form. */
export function scoredColumns(content: EvaluationContent, result: EvaluationResult) {
  const { budget, executed } = fundTotals(content.funds);
  const inflation = inflationOfForm(content, result);
  return {
    budgetAmount: budget,
    executedAmount: executed,
    budgetScore: result.budgetScore,
    budgetExplanation: result.budget.outcome === 'scored' ? result.budget.explanation : null,
    claimedExcess: inflation?.excess ?? null,
    claimedWeight: inflation?.weight ?? null,
    total: result.total,
    totalExplanation: explainTotal(result.whole),
    grade: result.grade,
  };
}

/** A row with the score and the explanation the pack gave. */
export function scoredItem(item: EvaluationItemEntity, index: number, result: EvaluationResult): EvaluationItemEntity {
  const outcome = result.rows[index];
  const scored = outcome?.outcome === 'scored' ? outcome : null;
  return {
    ...item,
    score: scored?.score ?? null,
    overFulfilled: scored?.overFulfilled ?? false,
    // What is no longer exceeded is no longer confirmed.
    overFulfilmentConfirmed: item.overFulfilmentConfirmed && (scored?.overFulfilled ?? false),
    explanation: scored?.explanation ?? null,
  };
}

/** What a row says before anybody filled it in. */
const emptyEntry: EvaluationEntry = {
  actual: null,
  band: null,
  enteredScore: null,
  claimedScore: null,
  notApplicable: false,
  reason: '',
};

/** The rows of the form, from the frozen target: annual indicators with a weight. */
export const itemsOf = (target: FrozenTarget, { id, orgPath, divisionCode }: Place): EvaluationItemEntity[] =>
  target.indicators
    .filter(({ period, weight }) => period === 'annual' && Number(weight) > 0)
    .map((row, position) => ({
      ...pickFields(evaluationIndicatorFields, { ...row, indicatorId: row.id }),
      ...emptyEntry,
      evaluationId: id,
      position,
      score: null,
      overFulfilled: false,
      overFulfilmentConfirmed: false,
      explanation: null,
      orgPath,
      divisionCode,
    }));

/** The money of the form, from the frozen target; a single source takes the adjusted amount of the budget line. */
export function fundsOf(
  target: FrozenTarget,
  line: { readonly initial: string; readonly amount: string } | undefined,
  { id, orgPath, divisionCode }: Place,
): EvaluationFundEntity[] {
  const funds = target.funds.filter(({ year }) => year === target.year);
  const adjusted = funds.length === 1 ? line : undefined;
  return funds.map(({ source, amount }, position) => ({
    evaluationId: id,
    source,
    position,
    orgPath,
    divisionCode,
    initial: adjusted?.initial ?? amount,
    budget: adjusted?.amount ?? amount,
    executed: null,
  }));
}
