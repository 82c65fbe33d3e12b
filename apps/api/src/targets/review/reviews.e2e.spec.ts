import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, addWorkingDays, scoreItems, today, workCalendar } from '@chengxiao/domain';
import published from '@chengxiao/domain/data/work-calendar-2024-2026.json' with { type: 'json' };

import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { fullRoute } from '../../../test/make-review';
import { pointsInput, target, targetInput } from '../../../test/make-targets';

const answer = `... on Target { id state version roundNo reason allowedActions
    review { roundNo step dueOn dueUnsure assigneeName asked { name } keyProject outcome route { steps { key } } } }
  ... on Problem { code detail fields { path message } }`;
const move = `mutation ($id: ID!, $action: TargetAction!, $version: Int!) { result: moveTarget(id: $id, action: $action, version: $version) { ${answer} } }`;
const remind = `mutation ($id: ID!) { result: remindTarget(id: $id) { ${answer} } }`;
const review = `mutation ($id: ID!, $version: Int!, $decision: ReviewDecision!, $points: ReviewPointsInput, $scores: ReviewScoresInput, $opinion: String!) {
  result: reviewTarget(id: $id, version: $version, decision: $decision, points: $points, scores: $scores, opinion: $opinion) { ${answer} } }`;
const handOn = `mutation ($id: ID!, $version: Int!, $action: TargetHandOn!, $to: ID!) {
  result: handOnTarget(id: $id, version: $version, action: $action, to: $to, opinion: "请协助") { ${answer} } }`;
const markKey = `mutation ($id: ID!, $version: Int!, $key: Boolean!) { result: markKeyTarget(id: $id, version: $version, key: $key, reason: "民生重点") { ${answer} } }`;
const edit = `mutation ($id: ID!, $version: Int!, $input: TargetInput!) { result: editTarget(id: $id, version: $version, input: $input) { ${answer} } }`;
const seen = `query ($id: ID!) { target(id: $id) { allowedActions reviewers { userId name section mayTakeOver mayBeAsked }
  reviews { roundNo decision step { key } total grade opinion toName reviewerName points { point } scores { item score max } } } }`;

type Result = {
  id: string;
  state: string;
  version: number;
  allowedActions: string[];
  code?: string;
  detail?: string;
  review: { step: number | null; dueOn: string | null; keyProject: boolean; outcome: string | null };
};

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let first: Actor;
let second: Actor;
let last: Actor;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office('150800');
  await make.route('150800', fullRoute);
  const { finance } = office.organisations;
  first = await make.person(finance, 'business');
  second = await make.person(finance, 'business');
  last = await make.person(finance, 'performance');
});
afterAll(() => api.close());

/** One target and whoever acts on it, at the version it has. */
async function walk(state: 'submitted' | 'draft' = 'submitted', by: Actor = office.unit) {
  const { target: made } = await target(api, { ...office, unit: by }, state);
  let version = made.version;
  const run = async (actor: Actor, document: string, variables: object): Promise<Result> => {
    const { result } = await api.graphql<{ result: Result }>(actor, document, { id: made.id, version, ...variables });
    version = result.version ?? version;
    return result;
  };
  return {
    id: made.id,
    move: (actor: Actor, action: string) => run(actor, move, { action }),
    remind: (actor: Actor) => run(actor, remind, {}),
    review: (actor: Actor, decision: string, fields: object = {}) =>
      run(actor, review, { decision, points: pointsInput(), opinion: '', ...fields }),
    handOn: (actor: Actor, action: string, to: Actor) => run(actor, handOn, { action, to: to.userId }),
    markKey: (actor: Actor, key: boolean) => run(actor, markKey, { key }),
    edit: (actor: Actor, input: object) => run(actor, edit, { input }),
    seen: async (actor: Actor) =>
      (
        await api.graphql<{ target: { reviews: object[]; reviewers: { name: string }[]; allowedActions: string[] } }>(
          actor,
          seen,
          { id: made.id },
        )
      ).target,
  };
}

const reasons = (decision: string) => ({ opinion: `因为${decision}` });
const scored = (points: string) => {
  const full = [10, 10, 15, 15, 15, 15, 10, 10];
  return {
    points: null,
    scores: Object.fromEntries(scoreItems.map((item, at) => [item, String((Number(points) * (full[at] ?? 0)) / 100)])),
  };
};

describe('a target under the full route', () => {
  it('walks every step, with its time in working days, and is passed at the last', async () => {
    const it = await walk();
    const calendar = workCalendar(published as never);
    expect(await it.review(office.department, 'forward')).toMatchObject({
      state: 'submitted',
      review: {
        step: 1,
        dueOn: addWorkingDays(calendar, today(), 5),
        route: { steps: [{ key: 'department' }, { key: 'business' }, { key: 'performance' }] },
      },
    });
    expect(await it.review(first, 'forward')).toMatchObject({
      review: { step: 2, dueOn: addWorkingDays(calendar, today(), 3) },
    });
    expect(await it.review(last, 'pass', { opinion: '同意' })).toMatchObject({
      state: 'passed',
      review: { step: null, outcome: 'passed' },
      allowedActions: ['takeBack'],
    });
    const { reviews } = await it.seen(office.unit);
    expect(reviews).toMatchObject([
      { decision: 'forward', step: { key: 'department' } },
      { decision: 'forward', step: { key: 'business' }, reviewerName: first.name },
      { decision: 'pass', step: { key: 'performance' }, opinion: '同意' },
    ]);
  });

  it('asks each section at its own step only, and offers everybody what they may', async () => {
    const it = await walk();
    expect(await it.review(first, 'forward')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect((await it.seen(office.department)).allowedActions).toEqual(['forward', 'return', 'transfer', 'addReviewer']);
    expect((await it.seen(office.unit)).allowedActions).toEqual(['withdraw', 'remind']);
    await it.review(office.department, 'forward');
    expect((await it.seen(last)).allowedActions).toEqual([]);
    const all = ['forward', 'returnOne', 'return', 'transfer', 'addReviewer', 'markKey'];
    expect((await it.seen(first)).allowedActions).toEqual(all);
    expect((await it.seen(office.finance)).allowedActions).toEqual(all);
    expect(await it.review(first, 'pass')).toMatchObject({
      code: 'NOT_READY',
      detail: expect.stringContaining('step after'),
    });
  });

  it('goes one step back with a reason, and on again by the same person', async () => {
    const it = await walk();
    await it.review(office.department, 'forward');
    await it.review(first, 'forward');
    expect(await it.review(last, 'returnOne', { points: null })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'opinion' }],
    });
    expect(await it.review(last, 'returnOne', { points: null, ...reasons('资金') })).toMatchObject({
      state: 'submitted',
      review: { step: 1 },
    });
    expect(await it.review(first, 'forward')).toMatchObject({ review: { step: 2 } });
    expect(await it.review(last, 'return', reasons('退回'))).toMatchObject({
      state: 'returned',
      reason: '因为退回',
      review: { outcome: 'returned' },
    });
  });

  it('lets nobody act at two steps of a round', async () => {
    const it = await walk();
    await it.review(office.department, 'forward');
    await it.review(office.finance, 'forward');
    expect(await it.review(office.finance, 'pass')).toMatchObject({
      code: 'NOT_YOUR_ROLE',
      detail: expect.stringContaining('nobody acts at two'),
    });
    expect(await it.review(last, 'pass')).toMatchObject({ state: 'passed' });
  });

  it('skips the department where the department declares', async () => {
    const it = await walk('draft');
    expect(await it.move(office.department, 'submit')).toMatchObject({ review: { step: 1 } });
    expect((await it.seen(first)).allowedActions).not.toContain('returnOne');
  });

  it('is taken back by its submitter while nobody has acted', async () => {
    const it = await walk();
    expect(await it.move(office.unit, 'withdraw')).toMatchObject({ state: 'draft', review: { outcome: 'withdrawn' } });
    expect(await it.move(office.unit, 'submit')).toMatchObject({ state: 'submitted', roundNo: 2 });
    await it.review(office.department, 'forward');
    expect(await it.move(office.unit, 'withdraw')).toMatchObject({ code: 'NOT_READY' });
  });

  it('is handed to a colleague of the section, who alone decides then', async () => {
    const it = await walk();
    await it.review(office.department, 'forward');
    const { reviewers } = await it.seen(first);
    expect(reviewers.map(({ name }) => name).toSorted()).toEqual(
      [second, last, office.finance, office.department].map(({ name }) => name).toSorted(),
    );
    expect(await it.handOn(first, 'transfer', last)).toMatchObject({ code: 'NOT_READY' });
    expect(await it.handOn(first, 'transfer', office.unit)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await it.handOn(first, 'transfer', second)).toMatchObject({ review: { assigneeName: second.name } });
    expect(await it.review(first, 'forward')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await it.review(second, 'forward')).toMatchObject({ review: { step: 2, assigneeName: null } });
  });

  it('waits for the opinion of a co-reviewer before it goes on', async () => {
    const it = await walk();
    await it.review(office.department, 'forward');
    expect(await it.handOn(first, 'addReviewer', last)).toMatchObject({ review: { asked: [{ name: last.name }] } });
    expect(await it.handOn(first, 'addReviewer', last)).toMatchObject({ code: 'NOT_READY' });
    expect(await it.review(first, 'forward')).toMatchObject({ code: 'NOT_READY' });
    expect((await it.seen(last)).allowedActions).toEqual(['opine']);
    expect(await it.review(last, 'opine', { points: null, opinion: '建议细化' })).toMatchObject({
      review: { asked: [] },
    });
    expect(await it.review(first, 'forward')).toMatchObject({ review: { step: 2 } });
    // An opinion settles nothing, so that who gave it may act at the own step.
    expect(await it.review(last, 'pass')).toMatchObject({ state: 'passed' });
  });

  it('is reminded once a working day, by its declarer or from above, and nothing else changes', async () => {
    const it = await walk();
    const region = await make.office('150000');
    expect(await it.remind(office.department)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await it.remind(office.finance)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await it.remind(region.finance)).toMatchObject({ state: 'submitted', version: 2 });
    expect(await it.remind(office.unit)).toMatchObject({ code: 'DUPLICATE' });
    await it.review(office.department, 'forward');
    expect(await it.remind(office.government)).toMatchObject({ version: 3 });
    expect((await it.seen(office.unit)).reviews).toMatchObject([
      { decision: 'remind', reviewerName: region.finance.name },
      {},
      { decision: 'remind' },
    ]);
    const { rows } = await api.database.owner.query(
      `select actor_name from event where aggregate_id = $1 and action = 'target.remind'`,
      [it.id],
    );
    expect(rows).toHaveLength(2);
  });
});

describe('a key project', () => {
  const atFinance = async () => {
    const it = await walk();
    await it.review(office.department, 'forward');
    await it.markKey(first, true);
    return it;
  };

  it('is one by its amount or by the mark of finance, and then wants scores', async () => {
    await make.route('150800', fullRoute, '31200000.00');
    const rich = await walk();
    await make.route('150800', fullRoute);
    expect(await rich.review(office.department, 'forward')).toMatchObject({ review: { keyProject: true } });
    expect(await rich.markKey(first, false)).toMatchObject({ code: 'NOT_READY' });
    const it = await walk();
    expect(await it.review(office.department, 'forward')).toMatchObject({ review: { keyProject: false } });
    expect(await it.markKey(first, true)).toMatchObject({ review: { keyProject: true } });
    expect(await it.review(first, 'forward')).toMatchObject({ code: 'INVALID', fields: [{ path: 'scores' }] });
    expect(await it.review(first, 'forward', scored('90'))).toMatchObject({ review: { step: 2 } });
    expect(await it.review(last, 'pass', scored('85'))).toMatchObject({ fields: [{ path: 'opinion' }] });
    expect(await it.review(last, 'pass', { ...scored('85'), opinion: '已商定' })).toMatchObject({ state: 'passed' });
    expect((await it.seen(office.unit)).reviews.at(-1)).toMatchObject({
      total: '85.00',
      grade: 'good',
      points: [],
      scores: expect.arrayContaining([{ item: 'formal', score: '8.5', max: '10' }]),
    });
  });

  it('that is medium goes back, and one that is poor is rejected and must be changed', async () => {
    const medium = await atFinance();
    expect(await medium.review(first, 'forward', scored('70'))).toMatchObject({ code: 'INVALID' });
    expect(await medium.review(first, 'return', { ...scored('70'), ...reasons('中') })).toMatchObject({
      state: 'returned',
    });
    expect(await medium.move(office.unit, 'submit')).toMatchObject({
      state: 'submitted',
      review: { keyProject: true },
    });
    const poor = await atFinance();
    expect(await poor.review(first, 'return', { ...scored('50'), ...reasons('差') })).toMatchObject({
      code: 'INVALID',
    });
    expect(await poor.review(first, 'reject', { ...scored('50'), ...reasons('差') })).toMatchObject({
      state: 'returned',
      review: { outcome: 'rejected' },
    });
    expect(await poor.move(office.unit, 'submit')).toMatchObject({
      code: 'NOT_READY',
      detail: expect.stringContaining('change the target'),
    });
    await poor.edit(office.unit, targetInput({ annualGoal: '完成农村牧区公路养护180公里，路况良好率达到85%' }));
    expect(await poor.move(office.unit, 'submit')).toMatchObject({ state: 'submitted', roundNo: 2 });
  });
});
