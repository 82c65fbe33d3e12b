import { compact, type Finding, finding } from '../messages';
import { D } from '../money';
import type { FormKind, TargetDraft } from './target';

/** What a division says of the declaration, from one fiscal year on. */
export type DeclarationRule = {
  /** Division whose finance bureau said it. */
  readonly divisionCode: string;
  readonly fromYear: number;
  /** Projects with no more money than this in the year use the short form, 元; 0: none does. */
  readonly shortFormUpTo: string;
};

/**
 * The rule for a division and fiscal year: of the nearest division that has one by then, its latest.
 * @param ancestry codes of the division and of those above it, nearest first
 */
export function declarationRuleInForce<R extends DeclarationRule>(
  rules: readonly R[],
  year: number,
  ancestry: readonly string[],
): R | null {
  for (const code of ancestry) {
    const own = rules.filter(({ divisionCode, fromYear }) => divisionCode === code && fromYear <= year);
    if (own.length > 0) return own.reduce((last, each) => (each.fromYear > last.fromYear ? each : last));
  }
  return null;
}

/** The form for a project with this money in the year; without a rule, and without money, it is the full one. */
export function formKindOf(rule: Pick<DeclarationRule, 'shortFormUpTo'> | null, yearFunds: string): FormKind {
  const funds = new D(yearFunds);
  return rule && funds.gt(0) && funds.lte(rule.shortFormUpTo) ? 'short' : 'full';
}

/** Rows and steps the short form has room for. */
export const shortForm = { indicators: 5, planSteps: 1 } as const;

/**
 * The fields of the short form, each once: a goal, five indicators of four cells, one step. What the full form asks
 * besides follows from them: nature, direction and unit from the value as it is written, the money of the step is that of the year.
 */
export const shortFields: readonly string[] = [
  'annualGoal',
  ...Array.from({ length: shortForm.indicators }, (_, row) =>
    ['kind', 'name', 'aim', 'weight'].map((column) => `indicators.${row}.${column}`),
  ).flat(),
  ...['name', 'startDate', 'endDate', 'responsible'].map((column) => `planSteps.0.${column}`),
];

/** What does not fit on a short form. */
export function checkShort({ midtermGoal, indicators, planSteps }: TargetDraft): Finding[] {
  const found: (Finding | null)[] = [
    indicators.length > shortForm.indicators
      ? finding('indicators', 'shortTooManyIndicators', { max: shortForm.indicators })
      : null,
    planSteps.length > shortForm.planSteps ? finding('planSteps', 'shortOneStep') : null,
    midtermGoal.trim() !== '' || indicators.some(({ period }) => period === 'midterm')
      ? finding('midtermGoal', 'shortWithoutMidterm')
      : null,
  ];
  return compact(found);
}
