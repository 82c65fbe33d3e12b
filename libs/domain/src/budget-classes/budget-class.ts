import { type Finding, finding } from '../messages';

/** Classifications of 政府收支分类科目: what money is for, and what it is spent on, as departments and as government see it. */
export const budgetClassKinds = ['functional', 'departmentEconomic', 'governmentEconomic'] as const;
export type BudgetClassKind = (typeof budgetClassKinds)[number];

/** One class, section or item, as it is called in the years from `fromYear` to `toYear`; without the latter, until further notice. */
export type BudgetClass = {
  readonly kind: BudgetClassKind;
  /** 类 three digits, 款 five, 项 seven; economic classes have no 项. */
  readonly code: string;
  readonly name: string;
  readonly fromYear: number;
  readonly toYear: number | null;
};

/** Digits of the codes of each level. */
export const classLevels: Readonly<Record<BudgetClassKind, readonly number[]>> = {
  functional: [3, 5, 7],
  departmentEconomic: [3, 5],
  governmentEconomic: [3, 5],
};

/** Whether a code is one of a section 款. */
export const isSectionCode = (code: string): boolean => /^\d{5}$/.test(code);

/** The code above, or null for a class 类. */
export const parentClass = (code: string): string | null => (code.length > 3 ? code.slice(0, -2) : null);

/** The code and those above it, from the class down. */
export const classPath = (code: string): string[] =>
  [3, 5, 7].filter((length) => length <= code.length).map((length) => code.slice(0, length));

export const isValidIn = ({ fromYear, toYear }: Pick<BudgetClass, 'fromYear' | 'toYear'>, year: number): boolean =>
  fromYear <= year && (toYear === null || year <= toYear);

type Classed = { readonly functionCode: string; readonly startDate: string };

/**
 * What is wrong with the function of a project, or null: it must be an item of the year in which the project begins.
 * `known` are the classes of that code in whatever years. A code of another form is told by `checkProject`.
 */
export function checkFunctionClass(
  { functionCode: code, startDate }: Classed,
  known: readonly Pick<BudgetClass, 'name' | 'fromYear' | 'toYear'>[],
): Finding | null {
  if (!/^\d{7}$/.test(code)) return null;
  const year = Number(startDate.slice(0, 4));
  const [last] = [...known].sort((a, b) => b.fromYear - a.fromYear);
  if (!last) return finding('functionCode', 'functionCodeUnknown', { code });
  if (Number.isNaN(year) || known.some((each) => isValidIn(each, year))) return null;
  return finding('functionCode', 'functionCodeNotInYear', { code, name: last.name, year });
}

/** A row of money as far as its classes go. */
type Classified = { readonly year: number; readonly economicCode: string; readonly governmentCode: string };

/** A class under the kind and code by which rows name it. */
type Named = Pick<BudgetClass, 'kind' | 'code' | 'name' | 'fromYear' | 'toYear'>;

/**
 * What is wrong with the economic classes that rows name, each finding at its cell: each must hold in the year of its row.
 * `known` are the classes of those codes in whatever years. A code of another form is told by `checkExpenses`.
 */
export function checkEconomicClasses(expenses: readonly Classified[], known: readonly Named[]): Finding[] {
  const byCode = Map.groupBy(known, ({ kind, code }) => `${kind} ${code}`);
  return expenses.flatMap(({ year, economicCode, governmentCode }, row) => {
    const check = (path: string, kind: BudgetClassKind, code: string): Finding[] => {
      if (!isSectionCode(code)) return [];
      const found = byCode.get(`${kind} ${code}`) ?? [];
      const [last] = [...found].sort((a, b) => b.fromYear - a.fromYear);
      if (!last) return [finding(path, 'economicCodeUnknown', { code })];
      if (found.some((each) => isValidIn(each, year))) return [];
      return [finding(path, 'economicCodeNotInYear', { code, name: last.name, year })];
    };
    return [
      ...check(`expenses.${row}.economicCode`, 'departmentEconomic', economicCode),
      ...check(`expenses.${row}.governmentCode`, 'governmentEconomic', governmentCode),
    ];
  });
}
