import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import type { ProblemCode } from '../problem-codes';
import { actionsOf } from '../lifecycle';
import { type Notice, type NoticeState, noticeStates } from './notice';
import { type NoticeAction, noticeLifecycle } from './notice.lifecycle';
import { allowedOnNotice, checkEvidence, checkNotice, checkPlan, isOverdue, refuseNotice } from './notice.rules';

const notice = (state: NoticeState, over: Partial<Notice> = {}): Notice => ({
  state,
  orgPath: '/150000/150600/D001/',
  divisionCode: '150600',
  submittedBy: 'writer',
  plannedBy: 'planner',
  reason: null,
  ...over,
});
const person = (role: Role, userId = 'somebody', divisionCode = '150600') => ({ role, userId, divisionCode });

/** Who may do what where it may be done: written by hand, so that a change of the table is seen. */
const may: Readonly<Record<NoticeAction, { roles: readonly Role[]; from: readonly NoticeState[]; to: NoticeState }>> = {
  plan: { roles: ['department', 'unit'], from: ['sent'], to: 'planned' },
  withdrawPlan: { roles: ['department', 'unit'], from: ['planned'], to: 'sent' },
  returnPlan: { roles: ['finance'], from: ['planned'], to: 'sent' },
  evidence: { roles: ['department', 'unit'], from: ['planned'], to: 'evidenced' },
  withdrawEvidence: { roles: ['department', 'unit'], from: ['evidenced'], to: 'planned' },
  returnEvidence: { roles: ['finance'], from: ['evidenced'], to: 'planned' },
  accept: { roles: ['finance'], from: ['evidenced'], to: 'accepted' },
};
const cells = actionsOf(noticeLifecycle).flatMap((action) =>
  noticeStates.flatMap((state) => roles.map((role) => ({ action, state, role }))),
);

describe('a result notice', () => {
  it.each(cells)('$action in $state by $role', ({ action, state, role }) => {
    const expected: ProblemCode | undefined = !may[action].roles.includes(role)
      ? 'NOT_YOUR_ROLE'
      : may[action].from.includes(state)
        ? undefined
        : 'ILLEGAL_STATE';
    const over = action.startsWith('withdraw') ? { submittedBy: 'somebody' } : {};
    expect(refuseNotice(action, person(role), notice(state, over))?.code).toBe(expected);
  });

  it('leads where it should', () => {
    for (const action of actionsOf(noticeLifecycle)) expect(noticeLifecycle.actions[action].to).toBe(may[action].to);
    expect(noticeLifecycle.initial).toBe('sent');
  });

  it('is a plan that its author takes back until finance has returned the evidence', () => {
    const own = notice('planned', { submittedBy: 'somebody' });
    expect(allowedOnNotice(person('unit'), own)).toEqual(['withdrawPlan', 'evidence']);
    const returned = { ...own, reason: '佐证不全' };
    expect(refuseNotice('withdrawPlan', person('unit'), returned)?.reason.key).toBe('withdrawTooLate');
  });

  it('is accepted by nobody who wrote the evidence or the plan', () => {
    expect(refuseNotice('accept', person('finance', 'writer'), notice('evidenced'))?.reason.key).toBe(
      'separationOfDuties',
    );
    expect(refuseNotice('accept', person('finance', 'planner'), notice('evidenced'))?.reason.key).toBe(
      'separationOfDuties',
    );
    expect(allowedOnNotice(person('finance'), notice('evidenced'))).toEqual(['returnEvidence', 'accept']);
  });

  it('is not for a bureau above', () => {
    expect(refuseNotice('accept', person('finance', 'somebody', '150000'), notice('evidenced'))?.reason.key).toBe(
      'notYourDivision',
    );
  });
});

describe('what people write about a notice', () => {
  const dates = { sentOn: '2026-03-01', dueDate: '2026-06-30' };
  it('must be due today or later', () => {
    const draft = { problems: '养护里程未完成', requirements: '补足养护里程', dueDate: '2026-02-28' };
    expect(checkNotice(draft, '2026-03-01')).toEqual([
      { path: 'dueDate', key: 'dueInPast', params: { date: '2026-03-01' } },
    ]);
    expect(
      checkNotice({ ...draft, problems: ' ', dueDate: '2026-02-30' }, '2026-03-01').map(({ path, key }) => [path, key]),
    ).toEqual([
      ['problems', 'required'],
      ['dueDate', 'notDate'],
    ]);
  });

  it.each([
    ['2026-02-28', 'finishBeforeNotice'],
    ['2026-07-01', 'finishAfterDue'],
    ['soon', 'notDate'],
  ])('a plan that ends on %s is refused: %s', (finishDate, key) => {
    const plan = { measures: '组织补充养护', responsible: '包晓', finishDate };
    expect(checkPlan(plan, dates)).toEqual([expect.objectContaining({ path: 'finishDate', key })]);
  });

  it('accepts a plan that ends on the due date', () => {
    expect(checkPlan({ measures: '组织补充养护', responsible: '包晓', finishDate: '2026-06-30' }, dates)).toEqual([]);
  });

  it('asks for proof, and points at the row that lacks something', () => {
    expect(checkEvidence({ result: '已完成', items: [] })).toEqual([
      { path: 'items', key: 'evidenceMissing', params: undefined },
    ]);
    expect(
      checkEvidence({ result: '已完成', items: [{ name: '验收报告', source: '' }] }).map(({ path }) => path),
    ).toEqual(['items.0.source']);
  });

  it('is overdue only while it is open', () => {
    expect(isOverdue({ state: 'planned', dueDate: '2026-06-30' }, '2026-07-01')).toBe(true);
    expect(isOverdue({ state: 'planned', dueDate: '2026-06-30' }, '2026-06-30')).toBe(false);
    expect(isOverdue({ state: 'accepted', dueDate: '2026-06-30' }, '2026-07-01')).toBe(false);
  });
});
