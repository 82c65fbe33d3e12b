import { expect, it } from '@jest/globals';
import type { BudgetClass } from '../budget-classes/budget-class';
import { checkClassList, classListHead, listedClasses } from './class-list';

const head = ['类型', '编码', '名称', '起始年度', '终止年度'];
const known: BudgetClass[] = [
  { kind: 'functional', code: '205', name: '教育支出', fromYear: 2014, toYear: null },
  { kind: 'functional', code: '20502', name: '普通教育', fromYear: 2014, toYear: null },
];
function check(...rows: string[][]) {
  const sheet = { rows: [['科目表'], head, ...rows], continued: new Set<number>() };
  const found = classListHead(sheet);
  if (!found) throw new Error('no head');
  const listed = [...listedClasses(sheet, found)];
  const wrong = checkClassList(listed, known);
  return listed.map(({ row, value }) => [value, (wrong.get(row) ?? []).map(({ path, key }) => `${path} ${key}`)]);
}

it('reads a class from each row, whatever the width of its figures', () => {
  expect(check(['支出功能分类', '２０５０２０６', '托育', '2027年', ''])).toEqual([
    [{ kind: 'functional', code: '2050206', name: '托育', fromYear: 2027, toYear: null }, []],
  ]);
  expect(check(['', '', '', '', ''])).toEqual([]);
  expect(classListHead({ rows: [['编码', '名称']], continued: new Set() })).toBeNull();
});

it('says what is wrong at its column', () => {
  const wrongs = (...row: string[]) => check(row)[0]?.[1];
  expect(wrongs('收入分类', '205', '教育', '2027', '')).toEqual(['kind classKindUnknown']);
  expect(wrongs('部门预算支出经济分类', '3020101', '办公费', '2027', '')).toEqual(['code classCodeForm']);
  expect(wrongs('支出功能分类', '2050206', '', '27', '2026')).toEqual(['name required', 'fromYear notYear']);
  expect(wrongs('支出功能分类', '2050206', '托育', '2027', '2026')).toEqual(['toYear classYearsReversed']);
  expect(wrongs('支出功能分类', '2990101', '无款', '2027', '')).toEqual(['code classWithoutParent']);
  expect(wrongs('支出功能分类', '20502', '普通教育改', '2027', '')).toEqual(['fromYear classYearsOverlap']);
});

it('lets a class be renamed from a year on where the earlier name ends, and refuses it twice', () => {
  const [ended, renamed] = [
    ['支出功能分类', '20502', '普通教育', '2014', '2026'],
    ['支出功能分类', '20502', '基础教育', '2027', ''],
  ];
  expect(check(ended, renamed).map(([, wrong]) => wrong)).toEqual([[], []]);
  expect(check(renamed, ended, renamed).map(([, wrong]) => wrong)).toEqual([[], [], ['code classTwice']]);
});
