import { nm10hao } from '../rule-pack/shipped';
import { f4Layout } from './f4';
import type { F4Data } from './f4-data';
import { f4Reading, looseF4 } from './f4-fields';
import { f5Layout } from './f5';
import type { F5Data } from './f5-data';
import { f5Reading, looseF5, withOwnBudgetScore } from './f5-fields';
import type { LooseForm } from './field-reading';
import type { Merged } from './form-merge';
import { withSums } from './given-rows';
import type { FormGrid } from './grid';
import { layOut } from './lay-out';
import { type FilledSheet, partOfSheet, readBack } from './read-back';
import { shippedCauses } from './reported-forms.fixture';
import { sheetOf } from './sheet.fixture';
import { mergeThreeWay } from './three-way';

type Language = 'zh' | 'en';
const newId = () => 'ffffffff-0000-4000-8000-000000000000';
const partsOf = (grid: FormGrid, sheets: readonly FilledSheet[]) =>
  sheets.flatMap((sheet) => {
    const part = partOfSheet(grid, sheet);
    return part ? [readBack(part, sheet)] : [];
  });

/** What sheets say of form F4 `now`, which was exported as `base`. */
export function f4From(sheets: readonly FilledSheet[], base: F4Data, now = base, language: Language = 'zh') {
  const read = partsOf(layOut(f4Layout(now.causes), now, language), sheets);
  const theirs = looseF4(now);
  return withSums(mergeThreeWay({ base: looseF4(base), theirs, read, reading: f4Reading(now), newId }), theirs, [
    'executed',
    'expected',
  ]);
}
export function f5From(sheets: readonly FilledSheet[], base: F5Data, now = base, language: Language = 'zh') {
  const read = withOwnBudgetScore(partsOf(layOut(f5Layout, now, language), sheets));
  const theirs = looseF5(now);
  return withSums(mergeThreeWay({ base: looseF5(base), theirs, read, reading: f5Reading(now), newId }), theirs, [
    'initial',
    'budget',
    'executed',
  ]);
}
export const sheetsOf4 = (data: F4Data, language: Language = 'zh') =>
  layOut(f4Layout(data.causes), data, language).parts.map(sheetOf);
export const sheetsOf5 = (data: F5Data, language: Language = 'zh') =>
  layOut(f5Layout, data, language).parts.map(sheetOf);

export const found = ({ changes, conflicts, wrong, passed }: Merged<LooseForm>) => ({
  changes: changes.map(({ list, field, theirs, mine }) => [list, field, theirs, mine]),
  conflicts: conflicts.map(({ field, base, mine, theirs }) => [field, base, mine, theirs]),
  wrong: wrong.map(({ key, at }) => [key, at?.text]),
  passed: passed.map(({ at }) => at?.text),
});
export const nothing = { changes: [], conflicts: [], wrong: [], passed: [] };
/** A sheet with other texts in some cells; every cell that says `from`. */
export const retyped = ([sheet, ...rest]: readonly FilledSheet[], from: string, to: string): FilledSheet[] => [
  {
    ...(sheet as FilledSheet),
    rows: (sheet as FilledSheet).rows.map((row) => row.map((each) => (each === from ? to : each))),
  },
  ...rest,
];

export const indicator = {
  id: '11111111-1111-4111-8111-111111111111',
  period: 'annual' as const,
  level1: 'output',
  level2: 'quantity',
  name: '养护里程',
  nature: 'positive' as const,
  direction: 'ge' as const,
  value: '180',
  standard: '',
  unit: '公里',
  weight: '50',
  basis: 'plan' as const,
  note: '',
};
export const described = {
  ...indicator,
  id: '22222222-2222-4222-8222-222222222222',
  level1: 'benefit',
  level2: 'social',
  name: '出行条件改善',
  nature: 'qualitative' as const,
  direction: null,
  value: null,
  standard: '明显改善',
  unit: '',
  weight: '40',
};
export const project = {
  year: 2026,
  projectName: '农村公路养护',
  projectCode: '15060026T000000000001',
  departmentName: '交通运输局',
  orgName: '公路养护中心',
  annualGoal: '养护 180 公里',
  pack: nm10hao,
};
export const f4: F4Data = {
  ...project,
  departmentCode: 'D001',
  cutoffMonth: 7,
  causes: shippedCauses,
  indicators: [indicator, described],
  funds: [
    { kind: 'total', initialBudget: '3120000.00', executed: '1631700.00', expected: '3120000.00' },
    { kind: 'fiscal', initialBudget: '3000000.00', executed: '1531700.00', expected: '3000000.00' },
    { kind: 'other', initialBudget: '120000.00', executed: '100000.00', expected: '120000.00' },
  ],
  items: [
    {
      indicatorId: indicator.id,
      progress: '97',
      expected: '170',
      cause: 'funding',
      causeNote: '资金晚到',
      likelihood: 'possible',
      measures: '加快拨付',
    },
    {
      indicatorId: described.id,
      progress: '正在改善',
      expected: '明显改善',
      cause: null,
      causeNote: '',
      likelihood: 'certain',
      measures: '',
    },
  ],
  reported: null,
  returned: null,
  decided: null,
  correction: null,
};
export const entry = { band: null, enteredScore: null, claimedScore: null, notApplicable: false, reason: '' };
export const f5: F5Data = {
  ...project,
  goalCompletion: '已完成',
  problems: '进度偏慢',
  measures: '提前招标',
  executionReason: '',
  claimedBudgetScore: null,
  funds: [{ source: 'fiscal', initial: '3000000.00', budget: '3120000.00', executed: '2931864.00' }],
  items: [
    { ...indicator, indicatorId: indicator.id, ...entry, actual: '176', reason: '汛期影响', score: '48.89' },
    { ...described, indicatorId: described.id, ...entry, actual: '有所改善', enteredScore: '35', score: '35.00' },
  ],
  budgetScore: '9.39',
  total: '93.28',
  grade: { zh: '优', en: 'Excellent' },
  filed: { no: '绩自备〔2026〕150600-0001', on: '2027-03-20' },
  opinions: [],
  opinionTotal: null,
  returned: null,
};
