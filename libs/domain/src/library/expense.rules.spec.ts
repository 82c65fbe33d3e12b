import { describe, expect, it } from '@jest/globals';
import shipped from '../../data/budget-classes.json' with { type: 'json' };
import { type BudgetClass, checkEconomicClasses } from '../budget-classes/budget-class';
import { correspondingClasses } from '../budget-classes/correspondence';
import { checkExpenses } from './expense.rules';
import type { Expense, Fund } from './project';

const classes = shipped.map((each) => ({ toYear: null, ...each })) as readonly BudgetClass[];
const sections = (kind: BudgetClass['kind']) => classes.filter((each) => each.kind === kind && each.code.length === 5);
const funds: Fund[] = [
  { year: 2026, source: 'fiscal', amount: '100000.00' },
  { year: 2026, source: 'other', amount: '20000.00' },
  { year: 2027, source: 'fiscal', amount: '5.00' },
];
const row = (more: Partial<Expense> = {}): Expense => ({
  year: 2026,
  economicCode: '30201',
  governmentCode: '50201',
  amount: '120000.00',
  ...more,
});
const found = (...expenses: Expense[]) =>
  checkExpenses({ level: 'second', funds, expenses }).map(({ path, key }) => `${path} ${key}`);

describe('the split of the funds by economic class', () => {
  it('adds up to the funds of its year, and may leave out a year', () => {
    expect(checkExpenses({ level: 'second', funds })).toEqual([]);
    expect(found(row())).toEqual([]);
    expect(found(row({ amount: '20000' }), row({ economicCode: '30211', amount: '100000.0' }))).toEqual([]);
  });

  it('is told at the last row of a year that does not add up, with the difference', () => {
    expect(
      checkExpenses({ level: 'second', funds, expenses: [row({ amount: '1.50' }), row({ year: 2027, amount: '5' })] }),
    ).toEqual([
      {
        path: 'expenses.0.amount',
        key: 'expensesDiffer',
        params: { year: 2026, stated: '0.00015', total: '12.00', difference: '11.99985' },
      },
    ]);
  });

  it.each<[Partial<Expense>, string]>([
    [{ year: 2028 }, 'expenses.0.year expenseYearWithoutFunds'],
    [{ economicCode: '302' }, 'expenses.0.economicCode economicCodeForm'],
    [{ governmentCode: '' }, 'expenses.0.governmentCode economicCodeForm'],
    [{ governmentCode: '50905' }, 'expenses.0.governmentCode governmentClassDiffers'],
    [{ amount: '1.005' }, 'expenses.0.amount notMoney'],
  ])('is told %j at its cell', (more, finding) => {
    expect(found(row(more))).toEqual([finding]);
  });

  it('names a pair of classes once a year, and belongs to no first-level project', () => {
    const half = row({ amount: '60000' });
    expect(found(half, half)).toEqual(['expenses.1.economicCode expenseTwice']);
    expect(found(half, { ...half, governmentCode: '50502' })).toEqual([]);
    expect(checkExpenses({ level: 'first', funds: [], expenses: [row()] })).toMatchObject([{ path: 'expenses' }]);
  });

  it('names classes that hold in the year of the row', () => {
    const other = [{ ...(classes[0] as BudgetClass), kind: 'departmentEconomic' as const, code: '30298', name: '旧' }];
    const known = [...classes, ...other.map((each) => ({ ...each, fromYear: 2018, toYear: 2020 }))];
    const check = (more: Partial<Expense>) =>
      checkEconomicClasses([row(more)], known).map(({ path, key }) => `${path} ${key}`);
    expect(check({})).toEqual([]);
    expect(check({ economicCode: '30298' })).toEqual(['expenses.0.economicCode economicCodeNotInYear']);
    expect(check({ economicCode: '30297' })).toEqual(['expenses.0.economicCode economicCodeUnknown']);
    expect(check({ economicCode: '50201', governmentCode: '30201' })).toHaveLength(2);
    expect(check({ economicCode: '302' })).toEqual([]);
  });
});

describe('the table of corresponding classes', () => {
  it('leads from sections of departments to sections of the government that are there', () => {
    const government = new Set(sections('governmentEconomic').map(({ code }) => code));
    const departments = sections('departmentEconomic').map(({ code }) => code);
    const targets = departments.flatMap(correspondingClasses);
    expect(targets.filter((code) => !government.has(code))).toEqual([]);
    // 代缴社会保险费 came in 2020; the table of 2017 does not name it.
    expect(departments.filter((code) => correspondingClasses(code).length === 0)).toEqual(['30311']);
  });
});
