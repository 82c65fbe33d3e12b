import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { business, department, fullRoute, performance } from '../../test/make-review';
import { target } from '../../test/make-targets';

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

describe('the route', () => {
  const set = `mutation ($year: Int!, $steps: [ReviewStepInput!]!, $version: Int) {
    result: setReviewRoute(fromYear: $year, steps: $steps, samePerson: false, version: $version) {
      ... on ReviewRoute { id fromYear version divisionName setBy steps { key section } } ... on Problem { code fields { path message } } } }`;
  const list = `{ reviewRoutes { ancestry editable routes { fromYear divisionCode setBy steps { key } } } }`;
  const step = ({ key, role, section, workingDays, name }: typeof business) => ({
    key,
    role,
    section,
    workingDays,
    name,
  });
  const run = async (actor: Actor, variables: object) =>
    (await api.graphql<{ result: { version: number } }>(actor, set, variables)).result;

  it('is set by finance for a year, holds from then on, and leaves alone what is under review', async () => {
    const place = await make.office('150802');
    const { target: before } = await target(api, place, 'submitted');
    const steps = [business, performance].map(step);
    expect(await run(place.finance, { year: 2026, steps })).toMatchObject({
      version: 1,
      setBy: place.finance.name,
      divisionName: '临河区',
    });
    expect(await run(place.finance, { year: 2026, steps })).toMatchObject({ code: 'DUPLICATE' });
    expect(await run(place.finance, { year: 2026, steps: [step(performance)], version: 1 })).toMatchObject({
      version: 2,
    });
    expect(await run(place.finance, { year: 2026, steps, version: 1 })).toMatchObject({ code: 'STALE' });
    const { target: after } = await target(api, place, 'submitted');
    const stepOf = async (id: string) => {
      const { rows } = await api.database.owner.query(`select step_key from review_round where subject_id = $1`, [id]);
      return rows;
    };
    expect([await stepOf(before.id), await stepOf(after.id)]).toEqual([
      [{ step_key: 'finance' }],
      [{ step_key: 'performance' }],
    ]);
  });

  it('is refused without finance at the end, and to others than the performance section', async () => {
    expect(await run(last, { year: 2026, steps: [step(department)] })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'steps' }],
    });
    expect(await run(first, { year: 2026, steps: [step(business)] })).toMatchObject({ code: 'NOT_YOUR_ROLE' });
  });

  it('of those above is known below, which shows what holds', async () => {
    const { reviewRoutes } = await api.graphql<{ reviewRoutes: object }>(office.unit, list);
    expect(reviewRoutes).toMatchObject({
      ancestry: ['150800', '150000'],
      editable: false,
      routes: [{ divisionCode: '150800' }, { divisionCode: '150000' }],
    });
  });
});

describe('common opinions', () => {
  it('are one’s own: added once, used, deleted', async () => {
    const add = `mutation { result: addReviewPhrase(text: " 请补充测算依据。 ") { ... on ReviewPhrase { id text } ... on Problem { code } } }`;
    const { result } = await api.graphql<{ result: { id: string } }>(first, add);
    const { result: again } = await api.graphql<{ result: { id: string } }>(first, add);
    expect([again, result]).toEqual([result, { id: result.id, text: '请补充测算依据。' }]);
    await api.database.owner.query(
      `insert into review_phrase (id, user_id, text) select gen_random_uuid(), $1, '意见' || n from generate_series(1, 49) n`,
      [first.userId],
    );
    expect(await api.graphql(first, add)).toEqual({ result });
    await api.database.owner.query(`delete from review_phrase where text like '意见%'`);
    const own = `{ reviewPhrases { text } }`;
    expect(await api.graphql(first, own)).toEqual({ reviewPhrases: [{ text: '请补充测算依据。' }] });
    expect(await api.graphql(second, own)).toEqual({ reviewPhrases: [] });
    const remove = `mutation ($id: ID!) { result: deleteReviewPhrase(id: $id) { ... on ReviewPhrase { text } ... on Problem { code } } }`;
    expect(await api.graphql(second, remove, { id: result.id })).toEqual({ result: { code: 'NOT_FOUND' } });
    expect(await api.graphql(first, remove, { id: result.id })).toEqual({ result: { text: '请补充测算依据。' } });
  });
});

describe('a due day', () => {
  it('says when the notice of its year is not known', async () => {
    const { target: made } = await target(api, office, 'submitted');
    const unsure = `query ($id: ID!) { target(id: $id) { review { dueUnsure overdueDays } } }`;
    const of = async (due: string) => {
      await api.database.owner.query('update review_round set due_on = $2 where subject_id = $1', [made.id, due]);
      return api.graphql<object>(office.unit, unsure, { id: made.id });
    };
    await api.database.owner.query(`update review_round set stepped_at = '2026-03-02' where subject_id = $1`, [
      made.id,
    ]);
    expect(await of('2026-03-09')).toMatchObject({ target: { review: { dueUnsure: false } } });
    expect(await of('2031-03-09')).toMatchObject({ target: { review: { dueUnsure: true, overdueDays: 0 } } });
  });
});
