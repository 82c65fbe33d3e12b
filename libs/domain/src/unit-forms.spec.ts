import { describe, expect, it } from '@jest/globals';
import type { Actor } from './actor';
import { refuseEvaluationEdit } from './evaluation/evaluation.rules';
import { refuseExAnteEdit } from './library/ex-ante.rules';
import { refuseProjectEdit, refuseProjectRemoval } from './library/project.rules';
import { exAnteLifecycle } from './library/ex-ante.lifecycle';
import { projectLifecycle } from './library/project.lifecycle';
import { refuse, sentBy } from './lifecycle';
import { reportLifecycle } from './monitoring/report.lifecycle';
import { refuseFill } from './monitoring/report.rules';
import type { Refusal } from './problem';
import { adjustmentLifecycle } from './targets/adjustment.lifecycle';
import { refuseAdjustmentEdit } from './targets/adjustment.rules';
import { targetLifecycle } from './targets/target.lifecycle';
import { refuseTargetEdit } from './targets/target.rules';

const division = { divisionCode: '150600', orgPath: '/150000/150600/D001/U01/' };
const actor = (role: 'unit' | 'department') => ({ role, userId: 'me', orgId: 'o', ...division }) as Actor;
const project = { level: 'second', totalAmount: '0' } as const;
const round = { roundState: 'open' } as const;

/** Each form that a department may fill in for its unit, in a state in which it is with the unit. */
const forms: Readonly<Record<string, (actor: Actor, unitReported: boolean) => Refusal | null>> = {
  项目申报书: (by, unitReported) => refuseProjectEdit(by, { state: 'returned', unitReported }),
  项目草稿: (by, unitReported) => refuseProjectRemoval(by, { ...division, ...project, state: 'draft', unitReported }),
  绩效目标申报表: (by, unitReported) => refuseTargetEdit(by, { ...division, state: 'returned', unitReported }),
  绩效目标调整申请: (by, unitReported) => refuseAdjustmentEdit(by, { ...division, state: 'returned', unitReported }),
  事前绩效评估表: (by, unitReported) =>
    refuseExAnteEdit(by, { ...division, conclusion: null, state: 'returned', unitReported }),
  绩效监控表: (by, unitReported) => refuseFill(by, { ...division, ...round, state: 'returned', unitReported }),
  绩效自评表: (by, unitReported) => refuseEvaluationEdit(by, { ...division, ...round, state: 'open', unitReported }),
};

describe.each(Object.entries(forms))('%s', (_, refused) => {
  it('is filled in by the unit and its department until the unit has reported it, then by the unit alone', () => {
    expect([refused(actor('unit'), false), refused(actor('department'), false)]).toEqual([null, null]);
    expect(refused(actor('unit'), true)).toBeNull();
    expect(refused(actor('department'), true)).toMatchObject({
      code: 'ILLEGAL_STATE',
      reason: { key: 'unitHasReported' },
    });
  });
});

it('is marked when a unit sends it, and stays marked when the department sends it on', () => {
  expect(sentBy(actor('unit'))).toEqual({ submittedBy: 'me', unitReported: true });
  expect(sentBy(actor('department'))).toEqual({ submittedBy: 'me' });
});

describe('what a unit has reported', () => {
  const returned = { ...division, state: 'returned', unitReported: true } as const;
  it.each([
    [
      '项目申报书',
      (by: Actor) =>
        refuse(projectLifecycle, 'submit', by, { ...returned, level: 'first', totalAmount: '0', exAnte: 'notNeeded' }),
    ],
    ['绩效目标申报表', (by: Actor) => refuse(targetLifecycle, 'submit', by, { ...returned, year: 2026 })],
    ['绩效目标调整申请', (by: Actor) => refuse(adjustmentLifecycle, 'submit', by, { ...returned, review: null })],
    ['事前绩效评估表', (by: Actor) => refuse(exAnteLifecycle, 'submit', by, { ...returned, conclusion: null })],
    ['绩效监控表', (by: Actor) => refuse(reportLifecycle, 'submit', by, { ...returned, ...round })],
  ])('%s is sent again by the unit alone', (_, refused) => {
    expect(refused(actor('unit'))).toBeNull();
    expect(refused(actor('department'))).toMatchObject({ code: 'NOT_YOUR_ROLE', reason: { key: 'unitHasReported' } });
  });
});
