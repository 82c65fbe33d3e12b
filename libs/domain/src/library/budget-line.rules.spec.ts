import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import {
  type BudgetIncrease,
  type BudgetIncreaseAction,
  budgetIncreaseLifecycle,
  increaseStates,
} from './budget-increase.lifecycle';
import { budgetLineStates } from './budget-line';
import {
  checkLineAdjustment,
  type LineAdjustment,
  refuseAboveCeiling,
  refuseLineAdjustment,
} from './budget-line.rules';

const actor = (role: Actor['role'], userId = 'me', divisionCode = '150600') =>
  ({ role, divisionCode, userId }) as Actor;
const line = {
  state: 'approved',
  divisionCode: '150600',
  increaseState: 'none',
  project: { state: 'executing' },
} as const;
const asked = (more: Partial<BudgetIncrease> = {}): BudgetIncrease => ({
  state: 'asked',
  orgPath: '/150000/150600/D1/',
  divisionCode: '150600',
  submittedBy: 'somebody else',
  project: { state: 'executing' },
  ...more,
});

describe('a change of an approved amount', () => {
  const change = (more: Partial<LineAdjustment> = {}): LineAdjustment => ({
    amount: '120.00',
    reason: '上级追加',
    documentNo: '财预〔2026〕12号',
    documentDate: '2026-06-01',
    ...more,
  });
  const found = (more: Partial<LineAdjustment>) =>
    checkLineAdjustment(change(more), { state: 'approved', amount: '100.00' }, '2026-06-02').map(({ path, key }) => [
      path,
      key,
    ]);

  it('takes a document with number and date when there is more, and none when there is less', () => {
    expect(found({})).toEqual([]);
    expect(found({ amount: '80.00', documentNo: null, documentDate: null })).toEqual([]);
    expect(found({ documentNo: ' ', documentDate: null })).toEqual([
      ['documentNo', 'increaseNeedsDocument'],
      ['documentDate', 'increaseNeedsDocument'],
    ]);
  });

  it.each([
    [{ amount: '100' }, 'amount', 'amountUnchanged'],
    [{ reason: ' ' }, 'reason', 'reasonNeeded'],
    [{ documentNo: 'x'.repeat(61) }, 'documentNo', 'tooLong'],
    [{ documentDate: '2026-06-03' }, 'documentDate', 'documentInFuture'],
    [{ documentDate: '2026-06-31' }, 'documentDate', 'notDate'],
  ])('refuses %j', (more, path, key) => {
    expect(found(more)).toContainEqual([path, key]);
  });

  it('is less only, before the budget is approved', () => {
    for (const state of ['proposed', 'deferred'] as const) {
      const foundOn = (amount: string) =>
        checkLineAdjustment(change({ amount }), { state, amount: '100.00' }, '2026-06-02').map(({ key }) => key);
      expect([foundOn('100.01'), foundOn('99.99')]).toEqual([['increaseBeforeApproval'], []]);
    }
  });

  it('is for finance of the division, on a line that counts and has no increase waiting', () => {
    for (const role of roles)
      expect([role, refuseLineAdjustment(actor(role), line) === null]).toEqual([role, role === 'finance']);
    for (const state of budgetLineStates)
      expect([state, refuseLineAdjustment(actor('finance'), { ...line, state }) === null]).toEqual([
        state,
        state !== 'cancelled',
      ]);
    expect(refuseLineAdjustment(actor('finance', 'me', '150000'), line)?.code).toBe('NOT_YOUR_ROLE');
    const waiting = refuseLineAdjustment(actor('finance'), { ...line, increaseState: 'asked' });
    expect(waiting).toMatchObject({ code: 'NOT_READY', reason: { key: 'increaseWaits' } });
  });

  it('stays within the ceiling of its year', () => {
    expect(refuseAboveCeiling('100.00', 2027, null)).toBeNull();
    expect(refuseAboveCeiling('100.00', 2027, '100')).toBeNull();
    expect(refuseAboveCeiling('100.01', 2027, '100.00')).toMatchObject({
      code: 'NOT_READY',
      reason: { key: 'budgetAboveCeiling', params: { year: 2027, ceiling: '100.00' } },
      fields: [{ path: 'amount' }],
    });
  });
});

/** By hand: who may do what with an increase that waits. */
const permitted: Readonly<Record<BudgetIncreaseAction, { others: boolean; own: boolean }>> = {
  confirm: { others: true, own: false },
  decline: { others: true, own: false },
  withdraw: { others: false, own: true },
};

describe('an increase', () => {
  it('is decided by another person of finance than who asked', () => {
    for (const action of actionsOf(budgetIncreaseLifecycle))
      for (const role of roles)
        for (const state of increaseStates) {
          const may = (submittedBy: string) =>
            refuse(budgetIncreaseLifecycle, action, actor(role), asked({ state, submittedBy })) === null;
          const theirs = role === 'finance' && state === 'asked';
          expect([action, role, state, may('somebody else'), may('me')]).toEqual([
            action,
            role,
            state,
            theirs && permitted[action].others,
            theirs && permitted[action].own,
          ]);
        }
  });

  it('is not confirmed while the project is held', () => {
    const held = asked({ project: { state: 'suspended', holdNo: '绩停〔2026〕7号' } });
    expect(refuse(budgetIncreaseLifecycle, 'confirm', actor('finance'), held)?.reason).toMatchObject({
      key: 'projectHeld',
      params: { no: '绩停〔2026〕7号' },
    });
    expect(refuse(budgetIncreaseLifecycle, 'decline', actor('finance'), held)).toBeNull();
  });
});
