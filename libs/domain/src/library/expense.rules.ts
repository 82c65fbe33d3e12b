import { isSectionCode } from '../budget-classes/budget-class';
import { correspondingClasses } from '../budget-classes/correspondence';
import { compact, type Finding, finding } from '../messages';
import { D, exactWanText, isMoney, sum } from '../money';
import type { ProjectDraft } from './project';

type Split = Pick<ProjectDraft, 'level' | 'funds' | 'expenses'>;

/**
 * What is wrong with the split of the funds by economic class, each finding at its cell. A year may be left without one;
 * of a year that has one the rows add up to its funds.
 */
export function checkExpenses(draft: Split): Finding[] {
  const { level, expenses = [] } = draft;
  if (level === 'first') return expenses.length > 0 ? [finding('expenses', 'fundsOfFirstLevel')] : [];
  return [...checkRows(draft), ...checkSums(draft)];
}

function checkRows({ funds, expenses = [] }: Split): Finding[] {
  const years = new Set(funds.map(({ year }) => year));
  const seen = new Set<string>();
  return expenses.flatMap(({ year, economicCode, governmentCode, amount }, row) => {
    const key = `${year} ${economicCode} ${governmentCode}`;
    const repeated = seen.has(key);
    seen.add(key);
    const classes = correspondingClasses(economicCode);
    const differs = isSectionCode(governmentCode) && classes.length > 0 && !classes.includes(governmentCode);
    return compact([
      years.has(year) ? null : finding(`expenses.${row}.year`, 'expenseYearWithoutFunds', { year }),
      isSectionCode(economicCode) ? null : finding(`expenses.${row}.economicCode`, 'economicCodeForm'),
      isSectionCode(governmentCode) ? null : finding(`expenses.${row}.governmentCode`, 'economicCodeForm'),
      differs
        ? finding(`expenses.${row}.governmentCode`, 'governmentClassDiffers', {
            code: economicCode,
            classes: classes.join('、'),
          })
        : null,
      isMoney(amount) ? null : finding(`expenses.${row}.amount`, 'notMoney'),
      repeated ? finding(`expenses.${row}.economicCode`, 'expenseTwice') : null,
    ]);
  });
}

/** Told at the last row of a year, once all its figures are figures. */
function checkSums({ funds, expenses = [] }: Split): Finding[] {
  const years = [...new Set(expenses.map(({ year }) => year))];
  return compact(
    years.map((year) => {
      const planned = funds.filter((fund) => fund.year === year).map(({ amount }) => amount);
      const split = expenses.filter((row) => row.year === year).map(({ amount }) => amount);
      if (planned.length === 0 || ![...planned, ...split].every(isMoney)) return null;
      const [total, stated] = [sum(planned), sum(split)];
      if (new D(total).eq(stated)) return null;
      const row = expenses.findLastIndex((each) => each.year === year);
      return finding(`expenses.${row}.amount`, 'expensesDiffer', {
        year,
        stated: exactWanText(stated),
        total: exactWanText(total),
        difference: exactWanText(new D(total).minus(stated).abs().toFixed(2)),
      });
    }),
  );
}
