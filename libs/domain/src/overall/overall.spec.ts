import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Actor, roles } from '../actor';
import { actionsOf, refuse } from '../lifecycle';
import { D } from '../money';
import { f2Of, tasksTotal } from './f2';
import { type Overall, type OverallDraft, type OverallState, overallStates } from './overall';
import { checkOverall, checkOverallDraft } from './overall.check';
import { overallOf, overallRow, taskOf } from './overall.fixture';
import { type OverallAction, overallLifecycle } from './overall.lifecycle';
import { overallBudget, proposeOverall, refuseOverall, refuseOverallEdit } from './overall.rules';
import { overallTreeOf, overallTrees } from './overall-tree';

const actor = (role: Actor['role'], divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const overall = (state: OverallState, more: Partial<Overall> = {}): Overall => ({
  state,
  year: 2026,
  orgPath: '/150000/150600/D1/',
  divisionCode: '150600',
  submittedBy: 'someone',
  approval: { year: 2026, divisionCode: '150600' },
  ...more,
});
/** Written out by hand: state, action, role, state after. */
const permitted: readonly [OverallState, OverallAction, Actor['role'], OverallState][] = [
  ['draft', 'submit', 'department', 'submitted'],
  ['returned', 'submit', 'department', 'submitted'],
  ['submitted', 'withdraw', 'department', 'draft'],
  ['submitted', 'return', 'finance', 'returned'],
  ['submitted', 'pass', 'finance', 'passed'],
  ['passed', 'approve', 'finance', 'approved'],
];

describe.each(overallStates)('an overall target that is %s', (state) => {
  it.each(actionsOf(overallLifecycle))('allows %s to exactly the role of the clause', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    const subject = overall(state, action === 'withdraw' ? { submittedBy: 'me' } : {});
    for (const role of roles)
      expect([role, refuse(overallLifecycle, action, actor(role), subject) === null]).toEqual([
        role,
        row?.[2] === role,
      ]);
    if (row) expect(overallLifecycle.actions[action].to).toBe(row[3]);
  });

  it('is edited by its department while it is with it', () => {
    for (const role of roles)
      expect([role, refuseOverallEdit(actor(role), overall(state)) === null]).toEqual([
        role,
        role === 'department' && (state === 'draft' || state === 'returned'),
      ]);
  });
});

describe('an overall target', () => {
  it('is approved only on the recorded approval of its own budget, and judged by somebody else', () => {
    const approve = (more: Partial<Overall>) =>
      refuse(overallLifecycle, 'approve', actor('finance'), overall('passed', more));
    expect(approve({})).toBeNull();
    for (const approval of [undefined, { year: 2025, divisionCode: '150600' }, { year: 2026, divisionCode: '150626' }])
      expect(approve({ approval })?.reason.key).toBe('budgetNotApproved');
    const own = overall('submitted', { submittedBy: 'me' });
    expect(refuse(overallLifecycle, 'pass', actor('finance'), own)?.reason.key).toBe('separationOfDuties');
  });

  it('is declared by departments', () => {
    expect(roles.filter((role) => refuseOverall({ role }) === null)).toEqual(['department']);
  });
});

describe('the form', () => {
  const context = { tree: overallTreeOf(2026), projects: ['p1', 'p2'] };
  const found = (fields: Partial<OverallDraft>) =>
    checkOverall(overallOf(fields), context).map(({ path, key }) => [path, key]);
  it('with nothing wrong in it has no findings', () => expect(found({})).toEqual([]));

  it.each([
    [{ basicAmount: 'x' }, 'basicAmount', 'notMoney'],
    [{ basicAmount: '0', projectAmount: '0', tasks: [] }, 'projectAmount', 'overallWithoutBudget'],
    [{ tasks: [] }, 'tasks', 'tasksMissing'],
    [{ tasks: [taskOf({ fiscal: '900.01' })] }, 'tasks.0.fiscal', 'tasksOverBudget'],
    [{ tasks: [taskOf({ content: '' })] }, 'tasks.0.content', 'required'],
    [{ tasks: [taskOf({ projectIds: [] })] }, 'tasks.0.projectIds', 'taskWithoutProject'],
    [{ tasks: [taskOf({ projectIds: ['p9'] })] }, 'tasks.0.projectIds', 'taskProjectUnknown'],
    [{ goals: [] }, 'goals', 'goalsMissing'],
    [{ goals: ['好', ' '] }, 'goals.1.text', 'required'],
    [{ indicators: [] }, 'indicators', 'indicatorsMissing'],
    [{ indicators: [overallRow()] }, 'indicators', 'overallWeightsNot100'],
    [{ indicators: [overallRow({ level1: 'stray' })] }, 'indicators.0.level1', 'overallLevelUnknown'],
    [{ indicators: [overallRow({ level2: 'benefit' })] }, 'indicators.0.level2', 'overallLevelUnknown'],
    [{ indicators: [overallRow({ value: null })] }, 'indicators.0.value', 'required'],
    [{ indicators: [overallRow({ weight: '0' })] }, 'indicators.0.weight', 'weightZero'],
    [{ indicators: [overallRow(), overallRow({ id: 'i2' })] }, 'indicators.1.name', 'nameRepeated'],
  ] as const)('%#: is told at its cell', (fields, path, key) => {
    expect(found(fields)).toContainEqual([path, key]);
  });

  it('keeps even a draft from holding a row twice', () => {
    const draft = overallOf({ tasks: [taskOf(), taskOf()] });
    expect(checkOverallDraft(draft).map(({ path }) => path)).toEqual(['tasks.1.id']);
  });
});

describe('what the projects of a department propose', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map((n) => new D(n).div(100).toFixed(2));
  const project = fc.record({ id: fc.uuid(), name: fc.string(), summary: fc.string(), fiscal: amount, other: amount });

  it('is a task for each, which together take just the project expenditure', () => {
    fc.assert(
      fc.property(fc.array(project, { maxLength: 20 }), (projects) => {
        const { projectAmount, tasks } = proposeOverall(projects);
        expect(tasks.map(({ projectIds }) => projectIds)).toEqual(projects.map(({ id }) => [id]));
        expect(new D(tasksTotal(tasks).total).eq(projectAmount)).toBe(true);
        expect(overallBudget({ basicAmount: '0', projectAmount })).toBe(projectAmount);
      }),
    );
  });
});

describe('form F2', () => {
  it('prints tasks with their totals, and indicators in the words of the tree', () => {
    const form = f2Of({ ...overallOf(), orgName: '交通运输局', year: 2026 });
    expect(form).toMatchObject({
      organisation: '交通运输局',
      year: 2026,
      goals: ['保障农村牧区公路畅通'],
      tasks: [{ name: '农村牧区公路养护', total: '700.00', fiscal: '600.00', other: '100.00' }],
      indicators: [
        { level1: { zh: '过程' }, level2: { zh: '预算执行' }, name: '预算完成率', value: '≥95%' },
        { level1: { zh: '效果' }, level2: { zh: '履职效益' }, name: '社会效益', value: '出行条件明显改善' },
      ],
    });
  });
});

describe('the indicator tree', () => {
  it('has the four parts of 财预〔2013〕53号, each name once', () => {
    for (const { tree } of overallTrees) {
      expect(tree.map(({ name }) => name.zh)).toEqual(['投入', '过程', '产出', '效果']);
      const names = tree.flatMap(({ level2 }) =>
        level2.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
      );
      expect(new Set(names).size).toBe(names.length);
      expect(names.length).toBe(28);
    }
  });
});
