import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { target } from '../../test/make-targets';

const mark = `mutation ($subject: String!, $form: String!, $idle: Int, $leaving: Boolean) {
  result: markFormOpen(form: $form, subject: $subject, idleSeconds: $idle, leaving: $leaving) {
    ... on FormPresence { others { name orgName typedAt } } ... on Problem { code } } }`;

type Others = { result: { others: { name: string; orgName: string; typedAt: string | null }[] } };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let subject: string;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
beforeEach(async () => {
  office = await make.office();
  subject = (await target(api, office, 'draft')).target.id;
});
afterAll(() => api.close());

const open = async (actor: Actor, over: object = {}) =>
  (await api.graphql<Others>(actor, mark, { subject, form: 'target', ...over })).result.others;
const age = (seconds: number) =>
  api.database.owner.query(`update form_presence set seen_at = seen_at - $1 * interval '1 second' where subject = $2`, [
    seconds,
    subject,
  ]);

describe('who has a form open', () => {
  it('is told to the others who have it open, with when they typed last', async () => {
    expect(await open(office.unit)).toEqual([]);
    const { name, orgName } = office.unit;
    expect(await open(office.department, { idle: 120 })).toEqual([{ name, orgName, typedAt: null }]);
    const [other] = await open(office.unit, { idle: 1 });
    expect(other).toMatchObject({ name: office.department.name });
    const ago = Date.now() - Date.parse(other?.typedAt ?? '');
    expect(ago).toBeGreaterThan(110_000);
    expect(ago).toBeLessThan(150_000);
  });

  it('is of that form of that object only', async () => {
    await open(office.unit);
    expect(await open(office.department, { form: 'targetReview' })).toEqual([]);
    expect(await open(office.department, { subject: `${subject}.1.0` })).toEqual([]);
  });

  it('goes away when they leave, and by itself when nothing is heard of them', async () => {
    await open(office.unit);
    expect(await open(office.department)).toHaveLength(1);
    await age(80);
    expect(await open(office.department)).toHaveLength(1);
    await age(20);
    expect(await open(office.department)).toEqual([]);
    await open(office.unit);
    await open(office.unit, { leaving: true });
    expect(await open(office.department)).toEqual([]);
  });

  it('is told to nobody who may not see the object, and they are not told of either', async () => {
    const [other, elsewhere, evaluator] = [await make.office(), await make.office('150121'), await make.evaluator()];
    await open(office.unit);
    for (const stranger of [other.unit, other.department, elsewhere.finance, elsewhere.audit, evaluator])
      expect(await open(stranger)).toEqual([]);
    expect(await open(office.department)).toHaveLength(1);
    const { rows } = await api.database.owner.query<{ names: string[] }>(
      'select array_agg(name order by name) as names from form_presence where subject = $1',
      [subject],
    );
    expect(rows[0]?.names).toEqual([office.unit.name, office.department.name].sort());
  });

  it('is nobody else in my own second window, and nothing of what is new', async () => {
    await open(office.unit);
    expect(await open(office.unit)).toEqual([]);
    expect(await open(office.unit, { subject: 'new' })).toEqual([]);
    expect(await open(office.department, { subject: 'new' })).toEqual([]);
  });

  it('is one statement', async () => {
    await open(office.unit);
    expect(await api.statements(() => open(office.department))).toHaveLength(1);
  });
});
