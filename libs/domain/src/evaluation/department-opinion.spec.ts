import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { roles } from '../actor';
import {
  cellsOfEvaluation,
  checkOpinionReason,
  type DepartmentOpinion,
  differencesFrom,
  isAdopted,
  newOpinions,
  opinionsAfter,
  refuseDepartmentOpinion,
  withOpinions,
} from './department-opinion';
import { type EvaluationContent, evaluationStates } from './evaluation';

const content: EvaluationContent = {
  goalCompletion: '已完成',
  problems: '',
  measures: '',
  executionReason: '',
  claimedBudgetScore: null,
  funds: [{ source: 'fiscal', initial: '100.00', budget: '100.00', executed: '95.00' }],
  items: [
    {
      indicatorId: 'i1',
      level1: 'output',
      level2: 'quantity',
      name: '养护里程',
      nature: 'positive',
      direction: 'ge',
      value: '180',
      standard: '',
      unit: '公里',
      weight: '50',
      actual: '180',
      band: null,
      enteredScore: null,
      claimedScore: null,
      notApplicable: false,
      reason: '',
    },
  ],
};
const row = content.items[0] as EvaluationContent['items'][number];
const said = { reason: '核实为 176 公里', by: '部门', at: '2026-11-30T01:00:00.000Z' };

describe('what a department says of the form of its unit', () => {
  const seen: EvaluationContent = {
    ...content,
    problems: '进度滞后',
    funds: [
      ...content.funds.map((fund) => ({ ...fund, executed: '90.5' })),
      { source: 'local', initial: null, budget: '5', executed: null },
    ],
    items: [{ ...row, actual: '176', notApplicable: true }],
  };

  it('is where its form differs, cell by cell, beside what the unit reported', () => {
    expect(differencesFrom(content, seen)).toEqual([
      { path: 'problems', unitValue: null, value: '进度滞后' },
      { path: 'funds.fiscal.executed', unitValue: '95.00', value: '90.5' },
      { path: 'items.i1.actual', unitValue: '180', value: '176' },
      { path: 'items.i1.notApplicable', unitValue: 'false', value: 'true' },
      { path: 'funds.local.budget', unitValue: null, value: '5' },
    ]);
    expect(differencesFrom(content, { ...content, items: [{ ...row, actual: '180.0' }] })).toEqual([]);
  });

  it('laid over the form of the unit is the form as the department sees it, whatever it says', () => {
    const cell = fc.constantFrom('', '0', '12.50', '已完成');
    fc.assert(
      fc.property(cell, cell, cell, fc.boolean(), (problems, actual, executed, notApplicable) => {
        const other: EvaluationContent = {
          ...content,
          problems,
          funds: content.funds.map((fund) => ({ ...fund, executed: executed || null })),
          items: [{ ...row, actual: actual || null, notApplicable }],
        };
        const opinions = opinionsAfter([], content, other, said);
        expect(cellsOfEvaluation(withOpinions(content, opinions))).toEqual(cellsOfEvaluation(other));
        expect(withOpinions(content, [])).toEqual(content);
      }),
    );
    expect(withOpinions(content, opinionsAfter([], content, seen, said)).funds[1]).toEqual(seen.funds[1]);
  });

  it('keeps who said what and when, drops what is taken back, and keeps what the unit adopted', () => {
    const first = opinionsAfter([], content, seen, said);
    expect(newOpinions([], first)).toHaveLength(5);
    const later = { reason: '再核实', by: '另一人', at: '2026-12-01T01:00:00.000Z' };
    const second = opinionsAfter(first, content, { ...seen, problems: '', measures: '加快进度' }, later);
    expect(newOpinions(first, second)).toEqual([{ path: 'measures', unitValue: null, value: '加快进度', ...later }]);
    expect(second.find(({ path }) => path === 'items.i1.actual')).toMatchObject(said);
    expect(second.map(({ path }) => path)).not.toContain('problems');
    const adopting = { ...content, items: [{ ...row, actual: '176' }] };
    const [opinion] = second.filter(({ path }) => path === 'items.i1.actual') as [DepartmentOpinion];
    expect([isAdopted(content, opinion), isAdopted(adopting, opinion)]).toEqual([false, true]);
    expect(opinionsAfter([opinion], adopting, adopting, later)).toEqual([opinion]);
  });

  it('is given by the department of the division once the unit has reported, with a reason where it is new', () => {
    for (const role of roles)
      for (const state of evaluationStates) {
        const may = role === 'department' && state === 'reported';
        const form = { state, divisionCode: '150600', unitReported: false };
        expect(refuseDepartmentOpinion({ role, divisionCode: '150600' }, form) === null).toBe(may);
        expect(refuseDepartmentOpinion({ role, divisionCode: '150000' }, form)).not.toBeNull();
      }
    expect(checkOpinionReason(' ', true)).toMatchObject([{ path: 'reason', key: 'departmentReasonNeeded' }]);
    expect([checkOpinionReason(null, false), checkOpinionReason('核实', true)]).toEqual([[], []]);
    expect(checkOpinionReason('长'.repeat(1_001), true)).toMatchObject([{ key: 'tooLong' }]);
  });
});
