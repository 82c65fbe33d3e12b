import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import type { ProblemCode } from '../problem-codes';
import { type Proposal, type ProposalState, proposalStates } from './proposal';
import { type ProposalAction, proposalLifecycle } from './proposal.lifecycle';
import { amountAfter, checkDeviation, firstStateOf } from './proposal.rules';

const proposal = (state: ProposalState): Proposal => ({
  state,
  orgPath: '/150000/150600/D001/',
  divisionCode: '150600',
  submittedBy: 'proposer',
});
const person = (role: Role, userId = 'somebody', divisionCode = '150600') => ({ role, userId, divisionCode });

/** Who may do what where it may be done: written by hand, so that a change of the table is seen. */
const may: Readonly<Record<ProposalAction, { role: Role; from: readonly ProposalState[]; to: ProposalState }>> = {
  confirm: { role: 'government', from: ['proposed'], to: 'confirmed' },
  sendBack: { role: 'government', from: ['proposed'], to: 'sentBack' },
  withdraw: { role: 'finance', from: ['proposed'], to: 'withdrawn' },
  revise: { role: 'finance', from: ['sentBack', 'withdrawn'], to: 'proposed' },
};
const cells = actionsOf(proposalLifecycle).flatMap((action) =>
  proposalStates.flatMap((state) => roles.map((role) => ({ action, state, role }))),
);

describe('a budget proposal', () => {
  it.each(cells)('$action in $state by $role', ({ action, state, role }) => {
    const expected: ProblemCode | undefined =
      may[action].role !== role ? 'NOT_YOUR_ROLE' : may[action].from.includes(state) ? undefined : 'ILLEGAL_STATE';
    expect(
      refuse(proposalLifecycle, action, person(role, action === 'withdraw' ? 'proposer' : 'somebody'), proposal(state))
        ?.code,
    ).toBe(expected);
    expect(proposalLifecycle.actions[action].to).toBe(may[action].to);
  });

  it('is confirmed by the government of its own division only, and never by who proposed it', () => {
    expect(
      refuse(proposalLifecycle, 'confirm', person('government', 'x', '150000'), proposal('proposed'))?.reason.key,
    ).toBe('notYourDivision');
    expect(
      refuse(proposalLifecycle, 'confirm', person('government', 'proposer'), proposal('proposed'))?.reason.key,
    ).toBe('separationOfDuties');
  });

  it('needs a decision unless the budget is kept', () => {
    expect([firstStateOf('keep'), firstStateOf('cut'), firstStateOf('stop')]).toEqual([
      'settled',
      'proposed',
      'proposed',
    ]);
  });
});

describe('a deviation from the rule', () => {
  const rule = { kind: 'cut', share: '0.05' } as const;
  it.each([
    ['keep', '0', null],
    ['keep', '0.1', 'keepTakesNothing'],
    ['cut', '0.1', null],
    ['cut', '0', 'cutTakesPart'],
    ['cut', '1', 'cutTakesPart'],
    ['cut', '0.0500', 'deviationSame'],
    ['cut', '0.05001', 'notShare'],
    ['cut', '-0.1', 'notShare'],
    ['cut', '2', 'notShare'],
    ['stop', '1', null],
    ['stop', '0.9', 'stopTakesAll'],
  ] as const)('%s by %s: %s', (kind, share, key) => {
    const found = checkDeviation({ kind, share, reason: '延续项目合同已签订' }, rule);
    expect(found.map((each) => each.key)).toEqual(key ? [key] : []);
  });

  it('needs a reason', () => {
    expect(checkDeviation({ kind: 'keep', share: '0', reason: ' ' }, rule)).toEqual([
      { path: 'reason', key: 'required', params: undefined },
    ]);
  });

  it('leaves the rest of the base, to the cent', () => {
    expect([amountAfter('31200000.00', '0.05'), amountAfter('33.33', '0.2'), amountAfter('0.10', '1')]).toEqual([
      '29640000.00',
      '26.66',
      '0.00',
    ]);
  });
});
