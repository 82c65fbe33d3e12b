import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { importStates, type ImportState, refuseImport, refuseOthersImport } from './import';
import { type ImportAction, importLifecycle, importSteps } from './import.lifecycle';

/** Written out by hand, so that a changed table is noticed: state, action, and where it leads, for those who import. */
const moves: readonly (readonly [ImportState, ImportAction, ImportState])[] = [
  ['checked', 'apply', 'applying'],
  ['checked', 'recheck', 'checking'],
  ['failed', 'recheck', 'checking'],
  ['checking', 'discard', 'discarded'],
  ['checked', 'discard', 'discarded'],
  ['failed', 'discard', 'discarded'],
  ['applied', 'revoke', 'revoked'],
];
const importers: readonly Role[] = ['department', 'unit', 'finance'];

const actor = (role: Role, divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const run = (state: ImportState, ready = 1) =>
  ({ state, ready, kind: 'targets', orgPath: '/150000/150600/D1/', divisionCode: '150600' }) as const;

describe('the lifecycle of an import', () => {
  for (const state of importStates)
    for (const action of actionsOf(importLifecycle))
      for (const role of roles) {
        const move = importers.includes(role) && moves.find((each) => each[0] === state && each[1] === action);
        it(`${move ? 'lets' : 'does not let'} ${role} ${action} what is ${state}`, () => {
          expect(refuse(importLifecycle, action, actor(role), run(state)) === null).toBe(Boolean(move));
          if (move) expect(importLifecycle.actions[action].to).toBe(move[2]);
        });
      }

  it('applies nothing where nothing is ready', () => {
    expect(refuse(importLifecycle, 'apply', actor('unit'), run('checked', 0))?.reason.key).toBe('nothingToImport');
  });

  it('is of no other division', () => {
    expect(refuse(importLifecycle, 'revoke', actor('finance', '150000'), run('applied'))?.reason.key).toBe(
      'notYourDivision',
    );
  });

  it('lets the worker leave only what it is working on', () => {
    expect(new Set(Object.values(importSteps).flatMap(({ from }) => [...from]))).toEqual(
      new Set(['checking', 'applying']),
    );
  });
});

describe('who imports', () => {
  it.each([
    ['targets', ['department', 'unit']],
    ['projects', ['finance']],
    ['budgetClasses', []],
  ] as const)('%s: %s', (kind, allowed) => {
    for (const role of roles)
      expect(refuseImport({ role, scopePath: '/150000/150600/' }, kind) === null).toBe(
        (allowed as readonly Role[]).includes(role),
      );
  });

  it('budgetClasses: finance of the region', () => {
    for (const role of roles)
      expect(refuseImport({ role, scopePath: '/150000/' }, 'budgetClasses') === null).toBe(role === 'finance');
  });

  it('decides on what the own organisation brought', () => {
    expect(refuseOthersImport({ orgPath: '/150000/150600/D1/' }, run('checked'))).toBeNull();
    expect(refuseOthersImport({ orgPath: '/150000/150600/D2/' }, run('checked'))?.reason.key).toBe('importOfOthers');
  });
});
