import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { evaluation } from '../../test/make-evaluation';

const fields = `... on Evaluation { id version state total confirmable
  items { indicatorId name score overFulfilled overFulfilmentConfirmed explanation { caps formula { en } } } history { action data } }
  ... on Problem { code fields { path message } }`;
const confirm = `mutation ($id: ID!, $version: Int!, $indicatorIds: [ID!]!) {
  result: confirmOverFulfilment(id: $id, version: $version, indicatorIds: $indicatorIds) { ${fields} } }`;
const read = `query ($id: ID!) { result: evaluation(id: $id) { ${fields.split('... on Problem')[0]} } }`;
const move = `mutation ($id: ID!, $version: Int!) { result: moveEvaluation(id: $id, action: file, version: $version) { ${fields} } }`;

type Item = {
  indicatorId: string;
  name: string;
  score: string;
  overFulfilled: boolean;
  overFulfilmentConfirmed: boolean;
};
type Answer = { id: string; version: number; total: string; items: Item[]; history: { action: string }[] } & Record<
  string,
  unknown
>;

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office();
});
afterAll(() => api.close());

const run = async (actor: Actor, document: string, variables: object): Promise<Answer> =>
  (await api.graphql<{ result: Answer }>(actor, document, variables)).result;
/** Twice the target of 180: flagged above 1.3, and above 1.5 a tenth of the weight of 20 may come off. */
const doubled = () => evaluation(api, office, 'submitted', { actuals: { 养护里程: '360' } });
const flagged = ({ items }: Answer): Item => {
  const [found] = items.filter(({ overFulfilled }) => overFulfilled);
  if (!found) throw new Error('nothing is flagged');
  return found;
};

describe('a target that was far exceeded', () => {
  it('costs points only once finance confirms that it was too low, and not when it takes that back', async () => {
    const { evaluation: made } = await doubled();
    const before = await run(office.finance, read, { id: made.id });
    expect(before).toMatchObject({ total: '100.00', confirmable: true });
    const { indicatorId } = flagged(before);
    const confirmed = await run(office.finance, confirm, {
      id: made.id,
      version: before.version,
      indicatorIds: [indicatorId],
    });
    expect(confirmed).toMatchObject({ total: '98.00', version: before.version + 1 });
    expect(flagged(confirmed)).toMatchObject({
      score: '18.00',
      overFulfilmentConfirmed: true,
      explanation: { caps: ['overFulfilment'] },
    });
    expect(confirmed.history.at(-1)?.action).toBe('evaluation_confirmOverFulfilment');
    const none = await run(office.finance, confirm, { id: made.id, version: confirmed.version, indicatorIds: [] });
    expect(none).toMatchObject({ total: '100.00' });
  });

  it('is filed as confirmed, and then final', async () => {
    const { evaluation: made } = await doubled();
    const before = await run(office.finance, read, { id: made.id });
    const { indicatorId } = flagged(before);
    const confirmed = await run(office.finance, confirm, {
      id: made.id,
      version: before.version,
      indicatorIds: [indicatorId],
    });
    const filed = await run(office.finance, move, { id: made.id, version: confirmed.version });
    expect(filed).toMatchObject({ state: 'filed', total: '98.00', confirmable: false });
    const late = await run(office.finance, confirm, { id: made.id, version: filed.version, indicatorIds: [] });
    expect(late).toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  it('is confirmed by finance of the division alone, row by flagged row, on the version it saw', async () => {
    const { evaluation: made } = await doubled();
    const before = await run(office.unit, read, { id: made.id });
    expect(before).toMatchObject({ confirmable: false });
    const { indicatorId } = flagged(before);
    const other = before.items.find(({ overFulfilled }) => !overFulfilled)?.indicatorId;
    const at = { id: made.id, version: before.version };
    expect(await run(office.finance, confirm, { ...at, indicatorIds: [indicatorId, other] })).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'indicatorIds.1' }],
    });
    expect(await run(office.finance, confirm, { ...at, version: 1, indicatorIds: [indicatorId] })).toMatchObject({
      code: 'STALE',
    });
    expect(await run(office.department, confirm, { ...at, indicatorIds: [indicatorId] })).toMatchObject({
      code: 'NOT_YOUR_ROLE',
    });
    const stranger = await makers(api).office('150926');
    expect(await run(stranger.finance, confirm, { ...at, indicatorIds: [indicatorId] })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
