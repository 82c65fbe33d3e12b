import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roles, type Role } from '../actor';
import { anyF1 } from '../forms/forms.fixture';
import { actionsOf, allowed, refuse } from '../lifecycle';
import { route } from '../review/review.fixture';
import {
  type AdjustmentDraft,
  type AdjustmentGround,
  adjustmentGrounds,
  type AdjustmentState,
  adjustmentStates,
} from './adjustment';
import { type AdjustmentAction, adjustmentLifecycle } from './adjustment.lifecycle';
import {
  adjustmentNotInBulk,
  bulkAdjustmentAct,
  checkAdjustment,
  checkAdjustmentDecision,
  checkAttachedEvidence,
  evidenceFinding,
  refuseAdjustment,
  refuseAdjustmentEdit,
} from './adjustment.rules';

const actor = (role: Role, userId = 'me', divisionCode = '150000') => ({ role, userId, divisionCode });
const adjustment = (state: AdjustmentState, submittedBy: string | null = 'someone') => ({
  state,
  orgPath: '/150000/D1/',
  divisionCode: '150000',
  submittedBy,
  unitReported: false,
});

/** Written out by hand: state, action, roles, state after. */
const matrix: readonly [AdjustmentState, AdjustmentAction, readonly Role[], AdjustmentState][] = [
  ['draft', 'submit', ['department', 'unit'], 'submitted'],
  ['returned', 'submit', ['department', 'unit'], 'submitted'],
  ['submitted', 'withdraw', ['department', 'unit'], 'draft'],
  ['submitted', 'return', ['finance'], 'returned'],
  ['submitted', 'approve', ['finance'], 'approved'],
  ['submitted', 'reject', ['finance'], 'rejected'],
];

describe.each(adjustmentStates)('a request for an adjustment that is %s', (state) => {
  it.each(actionsOf(adjustmentLifecycle))('allows %s to the right roles of its division alone', (action) => {
    const row = matrix.find(([from, name]) => from === state && name === action);
    const subject = adjustment(state, action === 'withdraw' ? 'me' : 'someone');
    for (const role of roles)
      expect([role, refuse(adjustmentLifecycle, action, actor(role), subject) === null]).toEqual([
        role,
        row !== undefined && row[2].includes(role),
      ]);
    if (row) expect(adjustmentLifecycle.actions[action].to).toBe(row[3]);
    expect(refuse(adjustmentLifecycle, action, actor('finance', 'me', '150600'), subject)).not.toBeNull();
  });

  it('is changed by its declarers as long as it is with them', () => {
    for (const role of roles)
      expect([role, refuseAdjustmentEdit(actor(role), adjustment(state)) === null]).toEqual([
        role,
        (state === 'draft' || state === 'returned') && (role === 'department' || role === 'unit'),
      ]);
  });
});

it('goes to the department first where a route says so, then to finance', () => {
  const round = { route, submittedBy: 'someone', byDepartment: false, assigneeId: null, asked: [], keyProject: false };
  const forwarded = [{ userId: 'head', step: 'department', act: 'forward' as const }];
  const offered = (role: Role, step: number, acted: typeof forwarded = []) =>
    allowed(adjustmentLifecycle, actor(role), { ...adjustment('submitted'), review: { ...round, step, acted } });
  expect([offered('department', 0), offered('finance', 0)]).toEqual([['forward', 'return', 'transfer'], []]);
  expect([offered('department', 2, forwarded), offered('finance', 2, forwarded)]).toEqual([
    [],
    ['return', 'approve', 'reject', 'transfer'],
  ]);
  const own = { ...adjustment('submitted', 'me'), review: { ...round, step: 1, acted: forwarded } };
  expect(refuse(adjustmentLifecycle, 'withdraw', actor('unit'), own)?.reason.key).toBe('withdrawTooLate');
});

it('lets whoever sent it on or returned it take that back at once, and lets an approval and a rejection stand', () => {
  const before = { step: 0, dueOn: null, assigneeId: null, assigneeName: null, asked: [] };
  const round = { route, submittedBy: 'someone', byDepartment: false, assigneeId: null, asked: [], keyProject: false };
  const decided = (act: 'forward' | 'return' | 'pass', step: number | null) => {
    const kept = { at: new Date().toISOString(), version: 3, before };
    return { ...round, step, acted: [{ userId: 'me', step: 'department', act, decided: kept }] };
  };
  const keyOf = (state: AdjustmentState, review: ReturnType<typeof decided>, who = actor('department'), version = 3) =>
    refuse(adjustmentLifecycle, 'takeBack', who, { ...adjustment(state), review, version })?.reason.key;
  expect(keyOf('submitted', decided('forward', 1))).toBeUndefined();
  expect(keyOf('returned', decided('return', null))).toBeUndefined();
  expect(keyOf('returned', decided('return', null), actor('department'), 4)).toBe('takeBackTooLate');
  expect(keyOf('submitted', decided('forward', 1), actor('department', 'colleague'))).toBe('takeBackOthers');
  for (const state of ['approved', 'rejected'] as const)
    expect(keyOf(state, decided('pass', null), actor('finance'))).toBe('illegalState');
});

it('is sent on or returned with others, and approved alone', () => {
  const round = {
    route,
    submittedBy: 'a',
    byDepartment: false,
    assigneeId: null,
    asked: [],
    keyProject: false,
    acted: [],
  };
  const [first, last] = [{ review: { ...round, step: 0 } }, { review: { ...round, step: 2 } }];
  expect([first, last, {}].map((each) => bulkAdjustmentAct('pass', each))).toEqual(['forward', 'approve', 'approve']);
  expect(bulkAdjustmentAct('return', last)).toBe('return');
  expect([first, last].map((each) => adjustmentNotInBulk('pass', each)?.key)).toEqual([undefined, 'bulkApproval']);
  expect(adjustmentNotInBulk('return', last)).toBeNull();
});

it('is decided with an opinion, by somebody else than who submitted it, and taken back by that person alone', () => {
  for (const action of ['return', 'approve', 'reject'] as const) {
    const own = adjustment('submitted', 'me');
    expect(refuse(adjustmentLifecycle, action, actor('finance'), own)?.reason.key).toBe('separationOfDuties');
    expect(adjustmentLifecycle.actions[action].needs).toBe('opinion');
  }
  expect(refuse(adjustmentLifecycle, 'withdraw', actor('unit'), adjustment('submitted'))?.reason.key).toBe(
    'withdrawOthers',
  );
});

it.each([
  ['unit', 'approved', false, null],
  ['department', 'approved', false, null],
  ['finance', 'approved', false, 'notYourRole'],
  ['unit', 'passed', false, 'adjustmentOfUnapproved'],
  ['unit', 'approved', true, 'adjustmentUnderWay'],
] as const)('is asked for by %s of a target that is %s (another under way: %p): %p', (role, state, underWay, key) => {
  expect(refuseAdjustment(actor(role), { state, divisionCode: '150000' }, underWay)?.reason.key ?? null).toBe(key);
});

describe('what is asked for', () => {
  const asked = (fields: Partial<AdjustmentDraft>): AdjustmentDraft => ({
    ground: 'policy',
    documentNo: '内政发〔2026〕8号',
    evidence: '补贴标准提高',
    content: { annualGoal: '', midtermGoal: '', indicators: [], planSteps: [] },
    ...fields,
  });
  const keys = (draft: AdjustmentDraft, approved: AdjustmentDraft['content']) =>
    checkAdjustment(draft, approved).map(({ path, key }) => `${path} ${key}`);

  it('must differ from what is approved, however open cells are spelled', () => {
    fc.assert(
      fc.property(anyF1, (form) => {
        const frozen = { ...form, indicators: form.indicators.map((row) => ({ ...row, weight: row.weight ?? '0' })) };
        expect(keys(asked({ content: form }), frozen)).toEqual(['content adjustmentWithoutChange']);
        const changed = { ...form, annualGoal: `${form.annualGoal}改` };
        expect(keys(asked({ content: changed }), frozen)).toEqual([]);
      }),
    );
  });

  it.each(adjustmentGrounds)('on the ground %s leaves points or may change them', (ground) => {
    const may: Record<AdjustmentGround, boolean> = {
      nationalPlan: true,
      regionalPlan: true,
      policy: true,
      keyTasks: true,
      budget: false,
      forceMajeure: false,
    };
    const [form] = fc.sample(
      anyF1.filter(({ indicators }) => indicators.length > 1),
      1,
    );
    if (!form) throw new Error('no form');
    const approved = { ...form, indicators: form.indicators.map((row) => ({ ...row, weight: '10.0' })) };
    const same = approved.indicators.map((row, at) => ({
      ...row,
      weight: '10',
      note: at === 0 ? `${row.note}改` : row.note,
    }));
    expect(keys(asked({ ground, content: { ...form, indicators: same } }), approved)).toEqual([]);
    const moved = same.map((row, at) => (at === 1 ? { ...row, weight: '11' } : row));
    expect(keys(asked({ ground, content: { ...form, indicators: moved } }), approved)).toEqual(
      may[ground] ? [] : ['indicators.1.weight adjustmentOfWeight'],
    );
  });

  it('states its evidence, and its document unless an emergency leaves none', () => {
    const content = { ...asked({}).content, annualGoal: '改' };
    expect(keys(asked({ content, documentNo: '', evidence: ' ' }), asked({}).content)).toEqual([
      'documentNo required',
      'evidence required',
    ]);
    expect(keys(asked({ content, documentNo: '', ground: 'forceMajeure' }), asked({}).content)).toEqual([]);
  });
});

describe('evidence', () => {
  const why = { ground: 'forceMajeure' as AdjustmentGround, documentNo: '', evidence: '雪灾受损' };
  it.each([
    [{}, [], 'evidenceLater'],
    [{ evidence: '雪灾受损，照片附后' }, ['evidence announcedFilesMissing'], 'announcedFilesMissing'],
    [{ documentNo: '内政发〔2026〕8号' }, ['documentNo announcedDocumentMissing'], 'announcedDocumentMissing'],
    ...adjustmentGrounds
      .filter((ground) => ground !== 'forceMajeure')
      .map((ground) => [{ ground }, ['evidence evidenceMissing'], 'evidenceMissing'] as const),
  ] as const)('of %p that is not attached keeps it back for %p, and everybody is told %s', (change, kept, told) => {
    const asked = { ...why, ...change };
    expect(checkAttachedEvidence(asked, 0).map(({ path, key }) => `${path} ${key}`)).toEqual(kept);
    expect(evidenceFinding(asked, 0)?.key).toBe(told);
    expect([checkAttachedEvidence(asked, 1), evidenceFinding(asked, 1)]).toEqual([[], null]);
  });
});

it.each([
  ['2026-06-10', '〔2026〕9号', []],
  ['2026-06-12', '〔2026〕9号', ['approvedOn']],
  ['2026-01-19', '〔2026〕9号', ['approvedOn']],
  ['2026-06-10', ' ', ['documentNo']],
])('a decision of %s under %p is wrong at %p', (approvedOn, documentNo, paths) => {
  const found = checkAdjustmentDecision({ approvedOn, documentNo }, '2026-01-20', '2026-06-11');
  expect(found.map(({ path }) => path)).toEqual(paths);
});
