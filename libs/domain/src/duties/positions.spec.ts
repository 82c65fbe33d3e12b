import { describe, expect, it } from '@jest/globals';
import type { Role } from '../actor';
import { messages } from '../messages';
import { type PlacedPosition, positionConflicts, refuseConflictingPosition } from './positions';

const paths: Readonly<Record<string, string>> = {
  department: '/150000/150600/D001/',
  unit: '/150000/150600/D001/U001/',
};
const held = (role: Role, more: Partial<PlacedPosition> = {}): PlacedPosition => ({
  role,
  section: null,
  orgPath: paths[role] ?? `/150000/150600/${role}/`,
  divisionCode: '150600',
  ...more,
});
const elsewhere = { divisionCode: '150700', orgPath: '/150000/150700/X001/' };
const reasonOf = (a: PlacedPosition, b: PlacedPosition) => refuseConflictingPosition([a], b)?.reason.key ?? null;

describe('positions of one person', () => {
  it.each([
    ['finance', 'unit', 'positionsReviewOwn'],
    ['finance', 'department', 'positionsReviewOwn'],
    ['department', 'unit', 'positionsReviewUnit'],
    ['government', 'finance', 'positionsDecideOwn'],
    ['audit', 'finance', 'positionsAuditOwn'],
  ] as const)('%s and %s of one division are refused, whichever comes first', (a, b, reason) => {
    expect(reasonOf(held(a), held(b))).toBe(reason);
    expect(reasonOf(held(b), held(a))).toBe(reason);
    expect(reasonOf(held(a), held(b, elsewhere))).toBeNull();
  });

  it('of a department and of a unit that another department reviews stand beside each other', () => {
    expect(reasonOf(held('department'), held('unit', { orgPath: '/150000/150600/D002/U001/' }))).toBeNull();
  });

  it('of a third party stand beside none inside government, wherever', () => {
    for (const role of ['government', 'finance', 'department', 'unit', 'audit'] as const)
      expect(reasonOf(held('evaluator'), held(role, elsewhere))).toBe('positionsThirdParty');
    expect(reasonOf(held('evaluator'), held('evaluator', elsewhere))).toBeNull();
  });

  it('arrange and pay in different hands, where a bureau has sections', () => {
    const of = (section: PlacedPosition['section']) => held('finance', { section });
    expect(reasonOf(of('budget'), of('treasury'))).toBe('positionsArrangePay');
    expect(reasonOf(of('budget'), of('performance'))).toBeNull();
    expect(reasonOf(of(null), of('treasury'))).toBeNull();
  });

  it('are all looked at, and every conflict says why in both languages', () => {
    expect(refuseConflictingPosition([held('unit', elsewhere), held('unit')], held('finance'))?.code).toBe('NOT_READY');
    expect(refuseConflictingPosition([], held('finance'))).toBeNull();
    for (const { reason } of positionConflicts) expect(messages[reason].zh.startsWith('不相容岗位')).toBe(true);
  });
});
