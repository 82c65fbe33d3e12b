import { describe, expect, it } from '@jest/globals';
import { type Actor, roles } from '../actor';
import { actionsOf, allowed, destination, refuse } from '../lifecycle';
import { exAnteStandings } from './ex-ante';
import { type AdmittableProject, libraryStates, type ProjectState, projectStates } from './project';
import {
  holdNumber,
  inLibrary,
  type ProjectAction,
  type ProjectConsequence,
  projectLifecycle,
  refuseHeld,
  underExecution,
} from './project.lifecycle';
import { refuseLineAdjustment } from './budget-line.rules';
import { route } from '../review/review.fixture';
import { routeOfFinance } from '../review/route';
import type { ReviewRound } from '../review/round';
import { takeBackSeconds } from '../review/step.rules';
import { bulkProjectAct, refuseBudgetLine, refuseProjectRemoval } from './project.rules';

/** Who may do what where, written out by hand from 六(三): state, action, roles, state after. */
const permitted: readonly [ProjectState, ProjectAction, readonly Actor['role'][], ProjectState][] = [
  ['draft', 'submit', ['department', 'unit'], 'submitted'],
  ['returned', 'submit', ['department', 'unit'], 'submitted'],
  ['submitted', 'withdraw', ['department', 'unit'], 'draft'],
  ['submitted', 'return', ['finance'], 'returned'],
  ['submitted', 'admit', ['finance'], 'admitted'],
  ['budgeted', 'execute', ['department', 'unit', 'finance'], 'executing'],
  ['admitted', 'suspend', ['finance'], 'suspended'],
  ['candidate', 'suspend', ['finance'], 'suspended'],
  ['budgeted', 'suspend', ['finance'], 'suspended'],
  ['executing', 'suspend', ['finance'], 'suspended'],
  ['adjusted', 'suspend', ['finance'], 'suspended'],
  ['suspended', 'resume', ['finance'], 'admitted'],
  ['executing', 'close', ['finance'], 'closed'],
  ['adjusted', 'close', ['finance'], 'closed'],
  ['admitted', 'terminate', ['finance'], 'terminated'],
  ['candidate', 'terminate', ['finance'], 'terminated'],
  ['budgeted', 'terminate', ['finance'], 'terminated'],
  ['executing', 'terminate', ['finance'], 'terminated'],
  ['adjusted', 'terminate', ['finance'], 'terminated'],
  ['suspended', 'terminate', ['finance'], 'terminated'],
];
/** What follows from acts on budget lines, by hand as well. */
const following: readonly [ProjectState, ProjectConsequence, ProjectState][] = [
  ['admitted', 'nominate', 'candidate'],
  ['admitted', 'budget', 'budgeted'],
  ['candidate', 'budget', 'budgeted'],
  ['candidate', 'postpone', 'admitted'],
  ['budgeted', 'adjust', 'adjusted'],
  ['executing', 'adjust', 'adjusted'],
];

const actor = (role: Actor['role'], divisionCode = '150600') => ({ role, divisionCode, userId: 'me' });
const project = (state: ProjectState, more: Partial<AdmittableProject> = {}): AdmittableProject => ({
  state,
  level: 'second',
  exAnte: 'notNeeded',
  totalAmount: '100.00',
  orgPath: '/150000/150600/D1/',
  divisionCode: '150600',
  submittedBy: 'someone',
  unitReported: false,
  ...more,
});

describe.each(projectStates)('a project that is %s', (state) => {
  it.each(actionsOf(projectLifecycle))('allows %s to exactly the roles of the clause', (action) => {
    const row = permitted.find(([from, name]) => from === state && name === action);
    for (const role of roles) {
      const mine = action === 'withdraw' ? { submittedBy: 'me' } : {};
      const refused = refuse(projectLifecycle, action, actor(role), project(state, mine));
      expect([role, refused === null]).toEqual([role, row?.[2].includes(role) ?? false]);
      if (refused === null) expect(projectLifecycle.actions[action].to).toBe(row?.[3]);
    }
  });
});

describe('what follows for a project', () => {
  it('when its budget lines are proposed, approved, deferred or adjusted', () => {
    const found = Object.entries(projectLifecycle.consequences ?? {}).flatMap(([name, { from, to }]) =>
      from.map((state) => [state, name, to]),
    );
    expect(found.sort()).toEqual(following.map((each) => [...each]).sort());
  });

  it('when it is resumed: it stands where it stood before', () => {
    const { resume } = projectLifecycle.actions;
    for (const stateBefore of libraryStates)
      expect(destination(resume, project('suspended', { stateBefore }))).toBe(stateBefore);
    expect(destination(resume, project('suspended', { stateBefore: null }))).toBe('admitted');
  });

  it('is in the library, or in execution, in exactly these states', () => {
    const those = (holds: typeof inLibrary) => projectStates.filter((state) => holds({ state }));
    expect(those(inLibrary)).toEqual(['admitted', 'candidate', 'budgeted', 'executing', 'adjusted']);
    expect(those(underExecution)).toEqual(['budgeted', 'executing', 'adjusted']);
  });
});

describe('the library', () => {
  it('takes a first-level project without money of its own', () => {
    const first = project('draft', { level: 'first', totalAmount: '0.00' });
    expect(refuse(projectLifecycle, 'submit', actor('department'), first)).toBeNull();
  });

  it('takes no project without money', () => {
    const refused = refuse(projectLifecycle, 'submit', actor('unit'), project('draft', { totalAmount: '0.00' }));
    expect(refused).toMatchObject({ code: 'NOT_READY', reason: { key: 'projectWithoutFunds' } });
  });

  it('admits no project whose ex-ante assessment is needed and not passed', () => {
    for (const exAnte of exAnteStandings) {
      const refused = refuse(projectLifecycle, 'admit', actor('finance'), project('submitted', { exAnte }));
      expect([exAnte, refused === null]).toEqual([exAnte, exAnte === 'notNeeded' || exAnte === 'passed']);
    }
  });

  describe('where a route lets the department review first', () => {
    const round = (step: number | null, acted: ReviewRound['acted'] = []): ReviewRound => ({
      route,
      step,
      submittedBy: 'someone',
      byDepartment: false,
      assigneeId: null,
      asked: [],
      acted,
      keyProject: false,
    });
    const forwarded = [{ userId: 'head', step: 'department', act: 'forward' as const }];
    const offered = (who: Parameters<typeof allowed>[1], review: ReviewRound, submittedBy = 'someone') =>
      allowed(projectLifecycle, who, project('submitted', { review, submittedBy }));
    const [unit, department, bureau] = [actor('unit'), actor('department'), actor('finance')];

    it('lets the department forward or return it, and finance wait', () => {
      expect(offered(department, round(0))).toEqual(['forward', 'return', 'transfer']);
      expect(offered(bureau, round(0))).toEqual([]);
      const refused = refuse(projectLifecycle, 'admit', bureau, project('submitted', { review: round(0) }));
      expect(refused).toMatchObject({ code: 'NOT_YOUR_ROLE', reason: { key: 'stepOfOthers' } });
    });

    it('lets finance admit or return it at the last step, and nobody before', () => {
      expect(offered(department, round(2, forwarded))).toEqual([]);
      expect(offered(bureau, round(1, forwarded))).toEqual(['forward', 'return', 'transfer']);
      expect(offered(bureau, round(2, forwarded))).toEqual(['return', 'admit', 'transfer']);
      expect(offered({ ...bureau, section: 'business' }, round(2, forwarded))).toEqual([]);
    });

    it('lets its author take it back until the department has acted', () => {
      expect(offered(unit, round(0), 'me')).toEqual(['withdraw']);
      expect(offered(unit, round(1, forwarded), 'me')).toEqual([]);
      const late = project('submitted', { review: round(1, forwarded), submittedBy: 'me' });
      expect(refuse(projectLifecycle, 'withdraw', unit, late)?.reason.key).toBe('withdrawTooLate');
    });

    it('goes on with others by its own step', () => {
      const [first, last] = [round(0), round(2, forwarded)].map((review) => project('submitted', { review }));
      expect([first, last].map((each) => each && bulkProjectAct('pass', each))).toEqual(['forward', 'admit']);
      expect(last && bulkProjectAct('return', last)).toBe('return');
    });

    it('lets nobody forward what they submitted', () => {
      const own = project('submitted', { review: round(0), submittedBy: 'me' });
      expect(refuse(projectLifecycle, 'forward', department, own)?.reason.key).toBe('separationOfDuties');
    });
  });

  describe('which was just decided', () => {
    const before = { step: 0, dueOn: null, assigneeId: null, assigneeName: null, asked: [] };
    const decided = (more: Partial<AdmittableProject> = {}, secondsAgo = 5, by = 'me') => {
      const at = new Date(Date.now() - secondsAgo * 1_000).toISOString();
      const acted = [{ userId: by, step: 'finance', act: 'pass' as const, decided: { at, version: 4, before } }];
      const round = { submittedBy: 'someone', byDepartment: false, assigneeId: null, asked: [], keyProject: false };
      const review: ReviewRound = { ...round, route: routeOfFinance, step: null, acted };
      return project('admitted', { review, version: 4, ...more });
    };
    const keyOf = (who: Parameters<typeof allowed>[1], subject: AdmittableProject) =>
      refuse(projectLifecycle, 'takeBack', who, subject)?.reason.key;

    it('lets whoever decided take it back for half a minute', () => {
      expect(refuse(projectLifecycle, 'takeBack', actor('finance'), decided())).toBeNull();
      expect(keyOf(actor('finance'), decided({}, takeBackSeconds + 1))).toBe('takeBackTooLate');
    });

    it('stands for everybody else, and for what says nothing of who decided', () => {
      expect(keyOf(actor('finance'), decided({}, 5, 'colleague'))).toBe('takeBackOthers');
      expect(keyOf(actor('unit'), decided())).toBe('notYourRole');
      expect(keyOf(actor('finance'), project('admitted', { version: 4 }))).toBe('takeBackOthers');
    });

    it('stands once somebody has gone on from it', () => {
      expect(keyOf(actor('finance'), decided({ version: 5 }))).toBe('takeBackTooLate');
      expect(keyOf(actor('finance'), decided({ builtOn: true }))).toBe('takeBackBuiltOn');
      for (const state of ['candidate', 'budgeted', 'suspended'] as const)
        expect(refuse(projectLifecycle, 'takeBack', actor('finance'), decided({ state }))).not.toBeNull();
    });
  });

  it.each(['return', 'admit'] as const)('does not let the submitter %s the own project', (action) => {
    const refused = refuse(projectLifecycle, action, actor('finance'), project('submitted', { submittedBy: 'me' }));
    expect(refused?.reason.key).toBe('separationOfDuties');
  });

  it('holds a suspended project, and says by which decision', () => {
    const held = project('suspended', { holdNo: holdNumber(2026, '150600', 7) });
    const expected = { code: 'NOT_READY', reason: { key: 'projectHeld', params: { no: '绩停〔2026〕150600-0007' } } };
    const finance = { ...actor('finance'), orgId: 'o' } as Actor;
    expect(refuseHeld(held)).toMatchObject(expected);
    expect(refuseBudgetLine(finance, held)).toMatchObject(expected);
    // What begins elsewhere is refused with the decision too, not with a word about states.
    for (const action of ['execute', 'close', 'suspend'] as const)
      expect(refuse(projectLifecycle, action, actor('finance'), held)).toMatchObject(expected);
    const line = { state: 'approved' as const, divisionCode: '150600', increaseState: 'none' as const };
    expect(refuseLineAdjustment(finance, { ...line, project: held })).toMatchObject(expected);
    expect(refuseLineAdjustment(finance, { ...line, project: project('executing') })).toBeNull();
    for (const state of libraryStates) expect(refuseHeld(project(state))).toBeNull();
  });

  it('lets only who submitted a project take it back', () => {
    const refused = refuse(projectLifecycle, 'withdraw', actor('unit'), project('submitted'));
    expect(refused).toMatchObject({ code: 'NOT_YOUR_ROLE', reason: { key: 'withdrawOthers' } });
  });

  it('lets its author delete a draft, and nothing that was ever looked at', () => {
    for (const state of projectStates)
      for (const role of roles) {
        const refused = refuseProjectRemoval({ ...actor(role), orgId: 'o' } as Actor, project(state));
        expect([state, role, refused === null]).toEqual([
          state,
          role,
          state === 'draft' && (role === 'department' || role === 'unit'),
        ]);
      }
  });

  it('offers no action on a project of a division below', () => {
    for (const state of projectStates)
      expect(allowed(projectLifecycle, actor('finance', '150000'), project(state))).toEqual([]);
  });
});
