import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isLocalDate } from '../calendar';
import { sum } from '../money';
import {
  continuableStates,
  continuationWay,
  continuedDraft,
  type FormerProject,
  isRecurring,
  refuseContinuation,
} from './continuation';
import { type ProjectDraft, projectStates } from './project';
import { checkProject } from './project.rules';

const draft: ProjectDraft = {
  name: '2026年高标准农田建设项目',
  level: 'second',
  parentId: null,
  transferId: 'transfer',
  attribute: 'new',
  projectType: 'special',
  functionCode: '2130153',
  placeCode: '150800',
  startDate: '2026-03-01',
  endDate: '2026-12-31',
  summary: '按 2026 年计划建设高标准农田。',
  beneficiaries: '农户',
  funds: [
    { year: 2025, source: 'fiscal', amount: '10.00' },
    { year: 2026, source: 'fiscal', amount: '8540000.00' },
    { year: 2026, source: 'local', amount: '100.00' },
  ],
};
const unit = { role: 'unit', divisionCode: '150800' } as const;
const former = (over: Partial<FormerProject> = {}): FormerProject => ({
  state: 'executing',
  level: 'second',
  totalAmount: '1.00',
  divisionCode: '150800',
  orgPath: '15/1508/a',
  unitReported: true,
  submittedBy: null,
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  ...over,
});

describe('continuing a project that ended with last year', () => {
  it('keeps what it is, moves the year and carries the money of last year alone', () => {
    const expense = { economicCode: '31005', governmentCode: '50302', amount: '8540100.00' };
    const expenses = [2025, 2026].map((year) => ({ ...expense, year }));
    expect(continuedDraft({ ...draft, expenses }, 2027)).toEqual({
      ...draft,
      expenses: [{ ...expense, year: 2027 }],
      name: '2027年高标准农田建设项目',
      transferId: null,
      attribute: 'continuing',
      startDate: '2027-03-01',
      endDate: '2027-12-31',
      funds: [
        { year: 2027, source: 'fiscal', amount: '8540000.00' },
        { year: 2027, source: 'local', amount: '100.00' },
      ],
    });
  });

  it('takes a project of several years on for one whole year', () => {
    const { startDate, endDate } = continuedDraft({ ...draft, startDate: '2024-05-01' }, 2027);
    expect([startDate, endDate]).toEqual(['2027-01-01', '2027-12-31']);
  });

  it('proposes nothing the rules would refuse, whatever days it had', () => {
    const day = fc.date({ min: new Date('2023-01-01'), max: new Date('2024-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [startDate, last] = [a, b].map((each) => each.toISOString().slice(0, 10)).sort() as [string, string];
        const endDate = last < '2024-01-01' ? '2024-02-29' : last;
        const funds = [{ year: 2024, source: 'fiscal' as const, amount: '7.00' }];
        const next = continuedDraft({ ...draft, startDate, endDate, funds }, 2025);
        expect(isLocalDate(next.startDate) && isLocalDate(next.endDate)).toBe(true);
        expect(checkProject(next)).toEqual([]);
        expect(sum(next.funds.map(({ amount }) => amount))).toBe('7');
      }),
    );
  });

  it('names those that come again each year', () => {
    expect(isRecurring({ attribute: 'continuing', projectType: 'special' })).toBe(true);
    expect(isRecurring({ attribute: 'new', projectType: 'operationOther' })).toBe(true);
    expect(isRecurring({ attribute: 'new', projectType: 'special' })).toBe(false);
  });
});

describe('who may continue what', () => {
  it('proposes what ended, declares what runs on', () => {
    expect(continuationWay({ endDate: '2026-12-31' }, 2027)).toBe('propose');
    expect(continuationWay({ endDate: '2027-01-31' }, 2027)).toBe('declare');
  });

  it('takes projects of the library that ran last year, one that was closed only where it ended', () => {
    const taken = projectStates.filter((state) => refuseContinuation(unit, former({ state }), 2027) === null);
    expect([...taken].sort()).toEqual([...continuableStates].sort());
    const on = projectStates.filter(
      (state) => !refuseContinuation(unit, former({ state, endDate: '2028-01-01' }), 2027),
    );
    expect(on).not.toContain('closed');
    expect(on).toContain('executing');
  });

  it.each([
    [former({ endDate: '2025-12-31', startDate: '2025-01-01' }), 'notOfLastYear'],
    [former({ startDate: '2027-01-01', endDate: '2027-12-31' }), 'notOfLastYear'],
    [former({ level: 'first' }), 'firstLevelWithoutLine'],
    [former({ divisionCode: '150600' }), 'notYourDivision'],
    [former({ state: 'suspended', holdNo: '1' }), 'projectHeld'],
  ])('refuses %j', (project, message) => {
    expect(refuseContinuation(unit, project, 2027)?.reason.key).toBe(message);
  });

  it('is for those who declare', () => {
    expect(refuseContinuation({ ...unit, role: 'finance' }, former(), 2027)?.code).toBe('NOT_YOUR_ROLE');
    expect(refuseContinuation({ ...unit, role: 'department' }, former(), 2027)).toBeNull();
  });
});
