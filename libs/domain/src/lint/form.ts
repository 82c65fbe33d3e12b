import type { RulePack } from '../rule-pack/rule-pack';
import type { Dec } from '../money';
import { D, isDecimal, isMoney } from '../money';
import type { IndicatorRow } from '../targets/target';
import { halfWidth, nameKey } from '../matching/comparable';
import type { LintContext, LintSubject } from './lint';
import type { LintPolicy } from './lint-policy';
import { type Unit, unitOf } from '../matching/unit';

/** An indicator row with what several rules read of it. */
export type LintRow = {
  readonly row: IndicatorRow;
  readonly index: number;
  /** `indicators.3`. */
  readonly at: string;
  /** Name in half-width characters. */
  readonly name: string;
  /** The target value of a measured row; null where it is none. */
  readonly value: Dec | null;
  readonly unit: Unit;
  readonly cost: boolean;
  /** Money the row's half stands on, 元: of the year, or of all years; null where unknown. */
  readonly funds: Dec | null;
};

/** One text of the form with its cell. */
export type LintCell = {
  readonly path: string;
  /** Half-width, as long as the text itself. */
  readonly text: string;
  /** As it was typed. */
  readonly typed: string;
  readonly period: 'annual' | 'midterm';
};

/** A declaration prepared for the rules. */
export type TargetForm = {
  readonly pack: RulePack;
  readonly policy: LintPolicy;
  readonly subject: LintSubject;
  readonly context: LintContext;
  readonly rows: readonly LintRow[];
  readonly annual: readonly LintRow[];
};

const amount = (text: string): Dec | null => (isMoney(text) && !new D(text).isZero() ? new D(text) : null);

/** Money of all years, where the project states it for each. */
function fundsOfPeriod({ funds, frame }: LintSubject): Dec | null {
  const amounts = funds.map((fund) => fund.amount);
  if (amounts.length === 0 || !amounts.every(isMoney)) return amount(frame.yearFunds);
  const all = D.sum(0, ...amounts);
  return all.isZero() ? null : all;
}

function toLintRows(subject: LintSubject, policy: LintPolicy): LintRow[] {
  const money = { annual: amount(subject.frame.yearFunds), midterm: fundsOfPeriod(subject) };
  const cost = new Set(policy.levels.cost);
  return subject.draft.indicators.map((row, index) => ({
    row,
    index,
    at: `indicators.${index}`,
    name: halfWidth(row.name).trim(),
    value: row.nature !== 'qualitative' && row.value !== null && isDecimal(row.value) ? new D(row.value) : null,
    unit: unitOf(row.unit),
    cost: cost.has(row.level1) || cost.has(row.level2),
    funds: money[row.period],
  }));
}

export function toTargetForm(pack: RulePack, subject: LintSubject, context: LintContext): TargetForm {
  const rows = toLintRows(subject, pack.lint);
  return {
    pack,
    policy: pack.lint,
    subject,
    context,
    rows,
    annual: rows.filter(({ row }) => row.period === 'annual'),
  };
}

const rowTexts = ['name', 'standard', 'note'] as const;

/** Every cell people write sentences in, in the order of the form. */
export function cellsOf({ subject: { draft } }: TargetForm): LintCell[] {
  const cell = (path: string, typed: string | null, period: LintCell['period']): LintCell => ({
    path,
    text: halfWidth(typed ?? ''),
    typed: typed ?? '',
    period,
  });
  return [
    cell('annualGoal', draft.annualGoal, 'annual'),
    cell('midtermGoal', draft.midtermGoal, 'midterm'),
    ...draft.indicators.flatMap((row, index) =>
      rowTexts.map((column) => cell(`indicators.${index}.${column}`, row[column], row.period)),
    ),
    ...draft.planSteps.flatMap((step, index) =>
      (['name', 'method'] as const).map((column) => cell(`planSteps.${index}.${column}`, step[column], 'annual')),
    ),
  ].filter(({ text }) => text.trim() !== '');
}

/** Cells meant for a figure or a word, where a placeholder may stand too. */
export const figureCells = ({ subject: { draft } }: TargetForm): LintCell[] =>
  draft.indicators.flatMap((row, index) =>
    (['value', 'unit'] as const).map((column) => ({
      path: `indicators.${index}.${column}`,
      text: halfWidth(row[column] ?? ''),
      typed: row[column] ?? '',
      period: row.period,
    })),
  );

/** A cell's text with one stretch replaced; the rest stays as it was typed. */
export const replaceSpan = ({ typed }: LintCell, from: number, length: number, by: string): string =>
  `${typed.slice(0, from)}${by}${typed.slice(from + length)}`;

/** Whether a row says why it is as it is: a note long enough. */
export const isExplained = ({ row }: LintRow, length: number): boolean => [...row.note.trim()].length >= length;

/** The entry of a list that is about the same indicator. */
export const sameIndicator = <T extends { readonly name: string }>(
  list: readonly T[],
  { row }: LintRow,
): T | undefined => {
  const key = nameKey(row.name);
  return key === '' ? undefined : list.find(({ name }) => nameKey(name) === key);
};
