import { describe, expect, it } from '@jest/globals';
import { type Role, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import type { ProblemCode } from '../problem-codes';
import { type Assignment, type AssignmentState, assignmentStates, type Declaration } from './assignment';
import { type AssignmentAction, assignmentLifecycle } from './assignment.lifecycle';
import { checkAssignment, checkDeclaration, checkOpinion, declarationOf, scoreDifference } from './assignment.rules';
import { allowedFeedback, refuseFeedback } from './feedback.rules';

const assignment = (state: AssignmentState, declaration: Declaration): Assignment => ({
  state,
  declaration,
  orgPath: '/150000/150600/D001/',
  divisionCode: '150600',
  submittedBy: 'evaluator',
});
const person = (role: Role, divisionCode = '150600') => ({ role, userId: 'somebody', divisionCode });

/** Who may do what where it may be done: written by hand, so that a change of the table is seen. */
const may: Readonly<
  Record<AssignmentAction, { role: Role; from: AssignmentState; to: AssignmentState; when: readonly Declaration[] }>
> = {
  declare: { role: 'evaluator', from: 'assigned', to: 'assigned', when: ['none'] },
  submit: { role: 'evaluator', from: 'assigned', to: 'submitted', when: ['clear'] },
  return: { role: 'finance', from: 'submitted', to: 'assigned', when: ['none', 'clear', 'conflict'] },
  withdraw: { role: 'finance', from: 'assigned', to: 'withdrawn', when: ['none', 'clear', 'conflict'] },
};
const cells = actionsOf(assignmentLifecycle).flatMap((action) =>
  assignmentStates.flatMap((state) =>
    (['none', 'clear', 'conflict'] as const).flatMap((declaration) =>
      roles.map((role) => ({ action, state, declaration, role })),
    ),
  ),
);

function expected({ action, state, declaration, role }: (typeof cells)[number]): ProblemCode | undefined {
  if (may[action].role !== role) return 'NOT_YOUR_ROLE';
  if (may[action].from !== state) return 'ILLEGAL_STATE';
  return may[action].when.includes(declaration) ? undefined : 'NOT_READY';
}

describe('an assignment', () => {
  it.each(cells)('$action in $state, declared $declaration, by $role', (cell) => {
    const subject = assignment(cell.state, cell.declaration);
    expect(refuse(assignmentLifecycle, cell.action, person(cell.role), subject)?.code).toBe(expected(cell));
    expect(assignmentLifecycle.actions[cell.action].to).toBe(may[cell.action].to);
  });

  it('takes a declaration as personal, and a conflict as the firm’s', () => {
    expect(declarationOf({ declaredBy: null, conflict: null }, 'a')).toBe('none');
    expect(declarationOf({ declaredBy: 'a', conflict: false }, 'a')).toBe('clear');
    expect(declarationOf({ declaredBy: 'b', conflict: false }, 'a')).toBe('none');
    expect(declarationOf({ declaredBy: 'b', conflict: true }, 'a')).toBe('conflict');
  });
});

describe('what a third party writes', () => {
  it.each([
    ['98.89', true],
    ['100', true],
    ['0', true],
    ['100.01', false],
    ['98.895', false],
    ['-1', false],
    ['', false],
  ])('a score of %s is right: %s', (score, right) => {
    expect(checkOpinion({ score, opinion: '基本完成', remarks: [] }).map(({ path }) => path)).toEqual(
      right ? [] : ['score'],
    );
  });

  it('points at the remark that lacks something', () => {
    const found = checkOpinion({ score: '90', opinion: ' ', remarks: [{ point: '养护里程', remark: '' }] });
    expect(found.map(({ path }) => path)).toEqual(['opinion', 'remarks.0.remark']);
  });

  it('names the conflict it declares', () => {
    expect(checkDeclaration({ conflict: true, note: '' }).map(({ path }) => path)).toEqual(['note']);
    expect(checkDeclaration({ conflict: false, note: '' })).toEqual([]);
  });

  it('is due today or later', () => {
    const draft = { evaluatorOrgId: 'x', task: '复核自评', dueDate: '2026-03-01' };
    expect(checkAssignment(draft, '2026-03-01')).toEqual([]);
    expect(checkAssignment(draft, '2026-03-02').map(({ key }) => key)).toEqual(['dueInPast']);
  });

  it('differs from the self-score by points', () => {
    expect([
      scoreDifference('90.5', '98.89'),
      scoreDifference(null, '98.89'),
      scoreDifference('98.89', '98.89'),
    ]).toEqual(['-8.39', null, '0.00']);
  });
});

describe('what finance starts on an evaluation', () => {
  const filed = {
    state: 'filed',
    divisionCode: '150600',
    openNotice: false,
    hasProposal: false,
    openAssignment: false,
  };
  it('needs it to be filed, and each thing once', () => {
    expect(allowedFeedback(person('finance'), filed)).toEqual(['sendNotice', 'proposeBudget', 'assign']);
    expect(allowedFeedback(person('finance'), { ...filed, openNotice: true, openAssignment: true })).toEqual([
      'proposeBudget',
    ]);
    expect(refuseFeedback('proposeBudget', person('finance'), { ...filed, hasProposal: true })?.code).toBe('DUPLICATE');
    expect(refuseFeedback('sendNotice', person('finance'), { ...filed, state: 'submitted' })?.code).toBe('NOT_READY');
  });

  it('is finance’s of the own division alone', () => {
    for (const role of roles.filter((each) => each !== 'finance'))
      expect(allowedFeedback(person(role), filed)).toEqual([]);
    expect(refuseFeedback('assign', person('finance', '150000'), filed)?.reason.key).toBe('notYourDivision');
  });
});
