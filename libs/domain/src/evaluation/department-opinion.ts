import type { Actor } from '../actor';
import type { UnitForm } from '../lifecycle';
import { compact, type Finding, finding } from '../messages';
import { D, isDecimal } from '../money';
import { type Refusal, refusal } from '../problem';
import { checkText, normaliseOrEmpty } from '../text';
import type {
  Evaluation,
  BudgetClaim,
  EvaluationContent,
  EvaluationEntry,
  EvaluationFund,
  EvaluationItem,
  EvaluationTexts,
} from './evaluation';

/** A cell of the unit's form that its department sees otherwise 主管部门意见: beside what the unit reported, never over it. */
export type DepartmentOpinion = {
  /** The cell: `problems`, `funds.fiscal.executed`, `items.<indicator>.actual`. */
  readonly path: string;
  /** What the unit had reported then; null where nothing. */
  readonly unitValue: string | null;
  readonly value: string | null;
  readonly reason: string;
  /** Whose it is, and when. */
  readonly by: string;
  readonly at: string;
};

type Cell = string | null;
/** Every cell of a form that is filled in, by its path. Rows are named by what they are about, wherever they stand. */
export function cellsOfEvaluation(content: EvaluationContent): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const put = (path: string, value: string | boolean | null): unknown =>
    cells.set(path, typeof value === 'boolean' ? String(value) : value || null);
  for (const key of headKeys) put(key, content[key]);
  for (const fund of content.funds) for (const key of fundKeys) put(`funds.${fund.source}.${key}`, fund[key]);
  for (const item of content.items) for (const key of entryKeys) put(`items.${item.indicatorId}.${key}`, item[key]);
  return cells;
}

const headKeys = [
  'goalCompletion',
  'problems',
  'measures',
  'executionReason',
  'claimedBudgetScore',
] as const satisfies readonly (keyof (EvaluationTexts & BudgetClaim))[];
const fundKeys = ['initial', 'budget', 'executed'] as const satisfies readonly (keyof EvaluationFund)[];
const entryKeys = [
  'actual',
  'band',
  'enteredScore',
  'claimedScore',
  'notApplicable',
  'reason',
] as const satisfies readonly (keyof EvaluationEntry)[];

/** Figures are the same whatever zeros end them. */
const isSameCell = (a: Cell, b: Cell): boolean =>
  a === b || (a !== null && b !== null && isDecimal(a) && isDecimal(b) && new D(a).eq(b));

/** Where the department's form differs from what the unit reported. */
export function differencesFrom(
  reported: EvaluationContent,
  seen: EvaluationContent,
): Pick<DepartmentOpinion, 'path' | 'unitValue' | 'value'>[] {
  const [theirs, ours] = [cellsOfEvaluation(reported), cellsOfEvaluation(seen)];
  return [...new Set([...theirs.keys(), ...ours.keys()])].flatMap((path) => {
    const [unitValue, value] = [theirs.get(path) ?? null, ours.get(path) ?? null];
    return isSameCell(unitValue, value) ? [] : [{ path, unitValue, value }];
  });
}

/** Whether the unit's form says by now what the department said of this cell. */
export const isAdopted = (
  content: EvaluationContent,
  { path, value }: Pick<DepartmentOpinion, 'path' | 'value'>,
): boolean => isSameCell(cellsOfEvaluation(content).get(path) ?? null, value);

/**
 * The opinions after the department looked at the form again: what it said before of a cell stays as it was said, what it
 * takes back goes, what the unit adopted is kept, and what is new carries the reason.
 */
export function opinionsAfter(
  known: readonly DepartmentOpinion[],
  reported: EvaluationContent,
  seen: EvaluationContent,
  said: Pick<DepartmentOpinion, 'reason' | 'by' | 'at'>,
): DepartmentOpinion[] {
  const adopted = known.filter((each) => isAdopted(reported, each));
  const differing = differencesFrom(reported, seen).map(
    (each) =>
      known.find(({ path, value }) => path === each.path && isSameCell(value, each.value)) ?? { ...each, ...said },
  );
  return [...adopted, ...differing];
}

/** What is new of the opinions after that. */
export const newOpinions = (
  known: readonly DepartmentOpinion[],
  after: readonly DepartmentOpinion[],
): DepartmentOpinion[] => after.filter((each) => !known.includes(each));

/** The unit's form as its department sees it. */
export function withOpinions(content: EvaluationContent, opinions: readonly DepartmentOpinion[]): EvaluationContent {
  const said = new Map(opinions.map(({ path, value }) => [path, value]));
  const over = <T extends object>(row: T, at: string, keys: readonly (keyof T & string)[]): T => {
    const changes = keys.flatMap((key): [string, unknown][] => {
      const value = said.get(`${at}${key}`);
      if (value === undefined) return [];
      return [
        [key, typeof row[key] === 'boolean' ? value === 'true' : typeof row[key] === 'string' ? (value ?? '') : value],
      ];
    });
    return { ...row, ...Object.fromEntries(changes) };
  };
  const sources = new Set(content.funds.map(({ source }) => source));
  const added = opinions.flatMap(({ path }) => {
    const source = /^funds\.(\w+)\./.exec(path)?.[1] as EvaluationFund['source'] | undefined;
    if (!source || sources.has(source)) return [];
    sources.add(source);
    return [{ source, initial: null, budget: null, executed: null }];
  });
  return {
    ...over(content, '', headKeys),
    funds: [...content.funds, ...added].map((fund) => over<EvaluationFund>(fund, `funds.${fund.source}.`, fundKeys)),
    items: content.items.map((item) => over<EvaluationItem>(item, `items.${item.indicatorId}.`, entryKeys)),
  };
}

/** Why this actor has no opinion to give on the unit's form now, or null: its department does, once the unit has reported. */
export function refuseDepartmentOpinion(
  actor: Pick<Actor, 'role' | 'divisionCode'>,
  { state, divisionCode, unitReported }: Pick<Evaluation, 'state' | 'divisionCode'> & UnitForm,
): Refusal | null {
  if (actor.role !== 'department') return refusal('NOT_YOUR_ROLE', 'notYourRole');
  if (actor.divisionCode !== divisionCode) return refusal('NOT_YOUR_ROLE', 'notYourDivision');
  const lies = state === 'reported' || (state === 'returned' && unitReported);
  return lies ? null : refusal('ILLEGAL_STATE', 'illegalState');
}

/** What is wrong with the reason of opinions: something new needs one. */
export const checkOpinionReason = (reason: string | null | undefined, isNew: boolean): Finding[] => {
  const given = normaliseOrEmpty(reason);
  return isNew && given === ''
    ? [finding('reason', 'departmentReasonNeeded')]
    : compact([checkText('reason', given, { max: 1_000 })]);
};
