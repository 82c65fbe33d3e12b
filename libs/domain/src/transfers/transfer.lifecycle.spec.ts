import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import {
  type RegionalTargetState,
  regionalTargetStates,
  type Transfer,
  type TransferState,
  transferStates,
} from './transfer';
import {
  type RegionalTargetAction,
  regionalTargetLifecycle,
  type TransferAction,
  transferLifecycle,
} from './transfer.lifecycle';
import {
  allowedOnRegional,
  refuseHandDown,
  refuseRegional,
  refuseTransfer,
  refuseTransferEdit,
} from './transfer.rules';

const actor = (role: Actor['role'], divisionCode = '150000') => ({ role, divisionCode, userId: 'me' });
const transfer = (state: TransferState, more: Partial<Transfer> = {}): Transfer => ({
  state,
  orgPath: '/150000/F1/',
  divisionCode: '150000',
  submittedBy: 'someone',
  handedDown: 0,
  ...more,
});
const regional = (state: RegionalTargetState) => ({
  state,
  orgPath: '/150000/F1/',
  divisionCode: '150000',
  placeCode: '150600',
  submittedBy: 'someone',
});

/** Written out by hand: state, action, roles, state after. */
const transferMatrix: readonly [TransferState, TransferAction, TransferState][] = [
  ['draft', 'confirm', 'confirmed'],
  ['confirmed', 'reopen', 'draft'],
  ['confirmed', 'close', 'closed'],
];
/** State, action, the division that may, state after. */
const regionalMatrix: readonly [RegionalTargetState, RegionalTargetAction, string, RegionalTargetState][] = [
  ['handedDown', 'acknowledge', '150600', 'acknowledged'],
  ['handedDown', 'withdraw', '150000', 'withdrawn'],
  ['handedDown', 'replace', '150000', 'replaced'],
  ['acknowledged', 'replace', '150000', 'replaced'],
];

describe.each(transferStates)('a transfer that is %s', (state) => {
  it.each(actionsOf(transferLifecycle))('allows %s to finance of its division alone', (action) => {
    const row = transferMatrix.find(([from, name]) => from === state && name === action);
    for (const role of roles)
      expect([role, refuse(transferLifecycle, action, actor(role), transfer(state)) === null]).toEqual([
        role,
        row !== undefined && role === 'finance',
      ]);
    if (row) expect(transferLifecycle.actions[action].to).toBe(row[2]);
    expect(refuse(transferLifecycle, action, actor('finance', '150600'), transfer(state))?.reason.key).toBe(
      'notYourDivision',
    );
  });

  it('is edited by finance or a department of its division, as long as it is a draft', () => {
    for (const role of roles)
      expect([role, refuseTransferEdit(actor(role), transfer(state)) === null]).toEqual([
        role,
        state === 'draft' && (role === 'finance' || role === 'department'),
      ]);
    expect(refuseTransferEdit(actor('finance', '150600'), transfer(state))).not.toBeNull();
  });
});

describe('a transfer', () => {
  it('is not confirmed by who wrote it, nor opened again once it was handed down', () => {
    const own = transfer('draft', { submittedBy: 'me' });
    expect(refuse(transferLifecycle, 'confirm', actor('finance'), own)?.reason.key).toBe('separationOfDuties');
    const down = transfer('confirmed', { handedDown: 2 });
    expect(refuse(transferLifecycle, 'reopen', actor('finance'), down)).toMatchObject({
      code: 'NOT_READY',
      reason: { key: 'transferHandedDown' },
    });
  });

  it('is declared by finance or a department where there are divisions below', () => {
    for (const role of roles)
      expect([role, refuseTransfer({ role }, 'league') === null]).toEqual([
        role,
        role === 'finance' || role === 'department',
      ]);
    expect(refuseTransfer({ role: 'finance' }, 'banner')?.reason.key).toBe('transferNoPlaces');
  });
});

describe.each(regionalTargetStates)('a regional target that is %s', (state) => {
  it.each(actionsOf(regionalTargetLifecycle))('allows %s to finance of the right division alone', (action) => {
    const row = regionalMatrix.find(([from, name]) => from === state && name === action);
    for (const role of roles)
      for (const division of ['150000', '150600', '150700'])
        expect([role, division, refuseRegional(action, actor(role, division), regional(state)) === null]).toEqual([
          role,
          division,
          row !== undefined && role === 'finance' && division === row[2],
        ]);
    if (row) expect(regionalTargetLifecycle.actions[action].to).toBe(row[3]);
  });
});

describe('handing down', () => {
  const ground = { state: 'confirmed', divisionCode: '150000', received: null, level: 'region' } as const;
  it('offers what stands alone', () => {
    expect(allowedOnRegional(actor('finance'), regional('handedDown'))).toEqual(['withdraw']);
    expect(allowedOnRegional(actor('finance', '150600'), regional('handedDown'))).toEqual(['acknowledge']);
    expect(allowedOnRegional(actor('finance'), regional('acknowledged'))).toEqual([]);
  });

  it.each([
    ['150000', 'finance', {}, null],
    ['150000', 'department', {}, 'notYourRole'],
    ['150000', 'finance', { state: 'draft' }, 'transferNotConfirmed'],
    ['150000', 'finance', { state: 'closed' }, 'transferNotConfirmed'],
    ['150600', 'finance', { level: 'league' }, 'notYourDivision'],
    ['150600', 'finance', { level: 'league', received: { state: 'handedDown' } }, 'transferNotAcknowledged'],
    ['150600', 'finance', { level: 'league', received: { state: 'acknowledged' } }, null],
    ['150626', 'finance', { level: 'banner', received: { state: 'acknowledged' } }, 'transferNoPlaces'],
  ] as const)('%s %s with %p: %p', (division, role, more, key) => {
    expect(refuseHandDown(actor(role, division), { ...ground, ...more })?.reason.key ?? null).toBe(key);
  });
});
