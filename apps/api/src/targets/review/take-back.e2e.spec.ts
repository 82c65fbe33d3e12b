import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { fullRoute } from '../../../test/make-review';
import { pointsInput, target, targetInput } from '../../../test/make-targets';

const answer = `... on Target { id state version reason allowedActions review { step dueOn assigneeName outcome } }
  ... on Problem { code detail }`;
const move = `mutation ($id: ID!, $action: TargetAction!, $version: Int!) { result: moveTarget(id: $id, action: $action, version: $version) { ${answer} } }`;
const review = `mutation ($id: ID!, $version: Int!, $decision: ReviewDecision!, $points: ReviewPointsInput, $opinion: String!) {
  result: reviewTarget(id: $id, version: $version, decision: $decision, points: $points, opinion: $opinion) { ${answer} } }`;
const edit = `mutation ($id: ID!, $version: Int!, $input: TargetInput!) { result: editTarget(id: $id, version: $version, input: $input) { ${answer} } }`;
const record = `query ($id: ID!) { target(id: $id) { reviews { decision step { key } } history { action } } }`;

type Result = {
  state: string;
  version: number;
  allowedActions: string[];
  code?: string;
  review: { step: number | null; dueOn: string | null; assigneeName: string | null; outcome: string | null };
};

let api: TestApi;
let office: Office;
let business: Actor;
let performance: Actor;
beforeAll(async () => {
  api = await startApi();
  const make = makers(api);
  office = await make.office('150800');
  await make.route('150800', fullRoute);
  const { finance } = office.organisations;
  business = await make.person(finance, 'business');
  performance = await make.person(finance, 'performance');
});
afterAll(() => api.close());

/** A target under review, and acts on it at the version it has. */
async function walk() {
  const { target: made } = await target(api, office, 'submitted');
  let { version } = made;
  const run = async (actor: Actor, document: string, variables: object): Promise<Result> => {
    const { result } = await api.graphql<{ result: Result }>(actor, document, { id: made.id, version, ...variables });
    version = result.version ?? version;
    return result;
  };
  return {
    id: made.id,
    takeBack: (actor: Actor) => run(actor, move, { action: 'takeBack' }),
    decide: (actor: Actor, decision: string, opinion = '') =>
      run(actor, review, { decision, points: pointsInput(), opinion }),
    edit: (actor: Actor) => run(actor, edit, { input: targetInput() }),
  };
}

describe('a decision', () => {
  it('is taken back by whoever took it: the round stands where it stood, and the record keeps both', async () => {
    const { id, takeBack, decide } = await walk();
    const sent = await decide(office.department, 'forward');
    expect(sent).toMatchObject({ review: { step: 1 } });
    expect(sent.allowedActions).toContain('takeBack');
    expect(await takeBack(office.department)).toMatchObject({ state: 'submitted', review: { step: 0, outcome: null } });
    const { target: kept } = await api.graphql<{ target: { reviews: object[]; history: { action: string }[] } }>(
      office.department,
      record,
      { id },
    );
    expect(kept.reviews).toEqual([
      { decision: 'forward', step: { key: 'department' } },
      { decision: 'takeBack', step: { key: 'department' } },
    ]);
    expect(kept.history.at(-1)).toEqual({ action: 'target_takeBack' });
    expect(await takeBack(office.department)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await decide(office.department, 'forward')).toMatchObject({ review: { step: 1 } });
  });

  it('that ended the round opens it again, be it a return or a pass', async () => {
    const { takeBack, decide } = await walk();
    const { review: before } = await decide(office.department, 'forward');
    const returned = await decide(business, 'return', '请补充');
    expect(returned).toMatchObject({ state: 'returned', reason: '请补充', review: { outcome: 'returned' } });
    const back = await takeBack(business);
    expect(back).toMatchObject({ state: 'submitted', reason: null, review: { ...before, outcome: null } });
    await decide(business, 'forward');
    expect(await decide(performance, 'pass')).toMatchObject({ state: 'passed' });
    expect(await takeBack(performance)).toMatchObject({ state: 'submitted', review: { step: 2 } });
  });

  it('stands for everybody else, and once somebody has gone on from it', async () => {
    const { takeBack, decide, edit: mend } = await walk();
    await decide(office.department, 'forward');
    for (const other of [business, office.finance])
      expect(await takeBack(other)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await takeBack(office.unit)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    await decide(business, 'return', '请补充');
    expect(await takeBack(office.department)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    await mend(office.unit);
    expect(await takeBack(business)).toMatchObject({ code: 'NOT_READY' });
  });
});
