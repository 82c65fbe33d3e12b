import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { type EvaluationState, evaluationStates } from './evaluation';
import { type EvaluationAction, evaluationLifecycle } from './evaluation.lifecycle';
import { refuseEvaluationEdit } from './evaluation.rules';

/** Written out by hand, so that a changed table is noticed: state, action, role, and where it leads. */
const moves: readonly (readonly [EvaluationState, EvaluationAction, Role, EvaluationState])[] = [
  ['open', 'report', 'unit', 'reported'],
  ['open', 'submit', 'department', 'submitted'],
  ['reported', 'withdraw', 'unit', 'open'],
  ['reported', 'withdraw', 'department', 'open'],
  ['submitted', 'withdraw', 'unit', 'open'],
  ['submitted', 'withdraw', 'department', 'open'],
  ['reported', 'sendBack', 'department', 'open'],
  ['reported', 'submit', 'department', 'submitted'],
  ['submitted', 'file', 'finance', 'filed'],
  ['submitted', 'return', 'finance', 'returned'],
  ['returned', 'report', 'unit', 'reported'],
  ['returned', 'submit', 'department', 'submitted'],
];

const edits: readonly (readonly [EvaluationState, Role])[] = [
  ['open', 'unit'],
  ['open', 'department'],
  ['returned', 'unit'],
  ['returned', 'department'],
];

const actor = (role: Role, over = {}) => ({ role, divisionCode: '150600', userId: 'me', ...over });
const evaluation = (state: EvaluationState, over = {}) => ({
  state,
  orgPath: '/150000/150600/D001/',
  divisionCode: '150600',
  submittedBy: 'somebody',
  unitReported: false,
  ...over,
});

describe('the lifecycle of a self-evaluation', () => {
  for (const state of evaluationStates)
    for (const action of actionsOf(evaluationLifecycle))
      for (const role of roles) {
        const move = moves.find((each) => each[0] === state && each[1] === action && each[2] === role);
        it(`${move ? 'lets' : 'does not let'} ${role} ${action} what is ${state}`, () => {
          const subject = evaluation(state, action === 'withdraw' ? { submittedBy: 'me' } : {});
          expect(refuse(evaluationLifecycle, action, actor(role), subject) === null).toBe(Boolean(move));
          if (move) expect(evaluationLifecycle.actions[action].to).toBe(move[3]);
        });
      }

  it.each(['file', 'return'] as const)('does not let anybody %s what they submitted themselves', (action) => {
    const own = evaluation('submitted', { submittedBy: 'me' });
    expect(refuse(evaluationLifecycle, action, actor('finance'), own)?.reason.key).toBe('separationOfDuties');
  });

  it('does not let a finance bureau act on another division', () => {
    const banner = evaluation('submitted', { divisionCode: '150626' });
    expect(refuse(evaluationLifecycle, 'file', actor('finance'), banner)?.reason.key).toBe('notYourDivision');
  });

  it('asks for a reason wherever something goes back', () => {
    const needing = actionsOf(evaluationLifecycle).filter((each) => evaluationLifecycle.actions[each].needs);
    expect(needing).toEqual(['sendBack', 'return']);
  });

  for (const state of evaluationStates)
    for (const role of roles) {
      const may = edits.some((each) => each[0] === state && each[1] === role);
      it(`${may ? 'lets' : 'does not let'} ${role} fill the form while it is ${state}`, () => {
        expect(refuseEvaluationEdit(actor(role), evaluation(state)) === null).toBe(may);
        expect(refuseEvaluationEdit(actor(role, { divisionCode: '150000' }), evaluation(state))).not.toBeNull();
      });
    }
});
