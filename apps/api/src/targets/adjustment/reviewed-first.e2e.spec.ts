import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, today } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { department, performance } from '../../../test/make-review';
import { approvedProject, targetInput } from '../../../test/make-targets';
import { AdjustmentsService } from './adjustments.service';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office('150802');
  await makers(api).route('150802', [department, { ...performance, section: null }], null, 'adjustment');
});
afterAll(() => api.close());

type Asked = { id: string; version: number };
const shown = `id version state opinion decidedByName allowedActions review { step roundNo amount }`;
const text = `mutation ($id: ID!, $action: AdjustmentAction!, $version: Int!, $opinion: String, $approvedOn: LocalDate, $documentNo: String, $to: ID) {
  result: moveTargetAdjustment(id: $id, action: $action, version: $version, opinion: $opinion, approvedOn: $approvedOn, documentNo: $documentNo, to: $to) {
    ... on TargetAdjustment { ${shown} } ... on Problem { code fields { path } } } }`;
const move = async (actor: Actor, { id, version }: Asked, action: string, more = {}) =>
  (await api.graphql<{ result: Asked }>(actor, text, { id, version, action, ...more })).result;
const seenBy = async (actor: Actor, id: string) =>
  (
    await api.graphql<{ seen: object }>(actor, `query ($id: ID!) { seen: targetAdjustment(id: $id) { ${shown} } }`, {
      id,
    })
  ).seen;
const waits = async (actor: Actor) => {
  const query = `{ todos(kind: adjustmentSubmitted, first: 100) { nodes { subjectId } } }`;
  const { todos } = await api.graphql<{ todos: { nodes: { subjectId: string }[] } }>(actor, query);
  return todos.nodes.map(({ subjectId }) => subjectId);
};

/** A request of the unit, as an emergency that needs no file. */
async function sent(): Promise<Asked> {
  const { version } = await approvedProject(api, office);
  const why = { ground: 'forceMajeure' as const, documentNo: '', evidence: '雪灾受损，养护里程相应增加' };
  const service = api.get(AdjustmentsService);
  const begun = await service.begin(office.unit, version.targetId, why);
  const form = targetInput();
  form.indicators?.forEach((row, at) =>
    Object.assign(row, { id: begun.content.indicators[at]?.id, ...(at === 0 ? { value: '200' } : {}) }),
  );
  form.planSteps?.forEach((step, at) => Object.assign(step, { id: begun.content.planSteps[at]?.id }));
  const asked = await service.edit(office.unit, begun.id, begun.version, { ...why, form });
  return move(office.unit, asked, 'submit');
}

const opinion = '情况属实，同意报送。';

describe('a request to adjust, where the route lets the department review first', () => {
  it('is forwarded by the department with an opinion, then approved by finance', async () => {
    const asked = await sent();
    expect(asked).toMatchObject({ state: 'submitted', review: { step: 0, amount: '31200000.00' } });
    const decision = { opinion: '同意', approvedOn: today(), documentNo: '鄂财绩〔2026〕15号' };
    expect(await move(office.finance, asked, 'approve', decision)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await waits(office.department)).toContain(asked.id);
    expect(await waits(office.finance)).not.toContain(asked.id);
    expect(await move(office.department, asked, 'forward')).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'opinion' }],
    });
    const forwarded = await move(office.department, asked, 'forward', { opinion });
    expect(forwarded).toMatchObject({ state: 'submitted', opinion, decidedByName: office.department.name });
    expect(await waits(office.finance)).toContain(asked.id);
    expect(await seenBy(office.finance, asked.id)).toMatchObject({
      allowedActions: ['return', 'approve', 'reject', 'transfer'],
      review: { step: 1 },
    });
    expect(await move(office.unit, forwarded, 'withdraw')).toMatchObject({ code: 'NOT_READY' });
    expect(await move(office.finance, forwarded, 'approve', decision)).toMatchObject({
      state: 'approved',
      review: null,
    });
    const { rows } = await api.database.owner.query(
      `select action, actor_name as who from event where aggregate_id = $1 order by seq desc limit 2`,
      [asked.id],
    );
    expect(rows).toEqual([
      { action: 'targetAdjustment.approve', who: office.finance.name },
      { action: 'targetAdjustment.forward', who: office.department.name },
    ]);
  });

  it('is returned by the department, submitted again, and taken back while it waits there', async () => {
    const asked = await sent();
    const returned = await move(office.department, asked, 'return', { opinion: '请附现场照片' });
    expect(returned).toMatchObject({ state: 'returned', opinion: '请附现场照片', review: null });
    const again = await move(office.unit, returned, 'submit');
    expect(again).toMatchObject({ state: 'submitted', opinion: null, review: { step: 0, roundNo: 2 } });
    expect(await move(office.unit, again, 'withdraw')).toMatchObject({ state: 'draft', review: null });
  });
});

describe('a decision on a request', () => {
  it('to send it on is taken back by whoever took it, with what was said by then', async () => {
    const asked = await sent();
    const forwarded = await move(office.department, asked, 'forward', { opinion });
    expect(forwarded).toMatchObject({ allowedActions: ['takeBack'] });
    for (const other of [office.finance, office.unit])
      expect(await move(other, forwarded, 'takeBack')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const back = await move(office.department, forwarded, 'takeBack');
    expect(back).toMatchObject({ state: 'submitted', opinion: null, decidedByName: null, review: { step: 0 } });
    const again = await move(office.department, back, 'forward', { opinion });
    const returned = await move(office.finance, again, 'return', { opinion: '请附现场照片' });
    expect(await move(office.finance, returned, 'takeBack')).toMatchObject({
      state: 'submitted',
      opinion,
      decidedByName: office.department.name,
      review: { step: 1 },
    });
  });

  it('stands once its declarer has gone on, and an approval or a rejection stands at once', async () => {
    const asked = await sent();
    const returned = await move(office.department, asked, 'return', { opinion: '请附现场照片' });
    const again = await move(office.unit, returned, 'submit');
    expect(await move(office.department, again, 'takeBack')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const forwarded = await move(office.department, again, 'forward', { opinion });
    const rejected = await move(office.finance, forwarded, 'reject', { opinion: '不同意' });
    expect(rejected).toMatchObject({ state: 'rejected', allowedActions: [] });
    expect(await move(office.finance, rejected, 'takeBack')).toMatchObject({ code: 'ILLEGAL_STATE' });
  });

  it('is left to a colleague to whom the step was handed', async () => {
    const asked = await sent();
    const colleague = await makers(api).person(office.organisations.department);
    const handed = await move(office.department, asked, 'transfer', { to: colleague.userId, opinion: '请核实' });
    expect(handed).toMatchObject({ state: 'submitted', opinion: null, review: { step: 0 } });
    expect([await waits(office.department), await waits(colleague)].map((ids) => ids.includes(asked.id))).toEqual([
      false,
      true,
    ]);
    expect(await move(office.department, handed, 'forward', { opinion })).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await move(colleague, handed, 'forward', { opinion })).toMatchObject({ review: { step: 1 } });
  });
});

describe('many requests', () => {
  const forecastText = `query ($subject: ReviewSubject!, $action: BulkAction!, $filter: DeskFilter) {
    bulkForecast(subject: $subject, action: $action, filter: $filter) { count amount rows { version refusal row { subjectId lastStep } } } }`;
  type Forecast = {
    bulkForecast: {
      rows: { version: number; refusal: string | null; row: { subjectId: string; lastStep: boolean } }[];
    };
  };
  const forecast = async (actor: Actor, action: string, ids: readonly string[]) => {
    const { bulkForecast } = await api.graphql<Forecast>(actor, forecastText, { subject: 'adjustment', action });
    return bulkForecast.rows.filter(({ row }) => ids.includes(row.subjectId));
  };
  const manyText = `mutation ($seen: [Seen!]!, $action: BulkAction!, $opinion: String!) {
    result: reviewTargetAdjustments(seen: $seen, action: $action, opinion: $opinion) {
      ... on Outcomes { rows { reason } } ... on Problem { code fields { path } } } }`;
  const seenOf = (rows: Awaited<ReturnType<typeof forecast>>) =>
    rows.map(({ version, row }) => ({ id: row.subjectId, version }));

  it('are forecast by name and sent on with one opinion, each taken back by itself', async () => {
    const asked = [await sent(), await sent()];
    const ids = asked.map(({ id }) => id);
    const rows = await forecast(office.department, 'pass', ids);
    expect(rows.map(({ refusal, row }) => [refusal, row.lastStep])).toEqual([
      [null, false],
      [null, false],
    ]);
    const run = (actor: Actor, action: string, more: string) =>
      api.graphql(actor, manyText, { seen: seenOf(rows), action, opinion: more });
    expect(await run(office.department, 'pass', ' ')).toMatchObject({
      result: { code: 'INVALID', fields: [{ path: 'opinion' }] },
    });
    expect(await run(office.finance, 'pass', opinion)).toMatchObject({
      result: { rows: [{ reason: expect.any(String) }, { reason: expect.any(String) }] },
    });
    expect(await run(office.department, 'pass', opinion)).toEqual({
      result: { rows: [{ reason: null }, { reason: null }] },
    });
    const [first = { id: '', version: 0 }] = asked;
    const forwarded = { id: first.id, version: first.version + 1 };
    expect(await move(office.department, forwarded, 'takeBack')).toMatchObject({ review: { step: 0 } });
  });

  it('are returned by finance, and not approved: each approval has a day and a number', async () => {
    const asked = await sent();
    await move(office.department, asked, 'forward', { opinion });
    const [pass] = await forecast(office.finance, 'pass', [asked.id]);
    expect(pass).toMatchObject({ refusal: expect.stringContaining('number'), row: { lastStep: true } });
    const back = await forecast(office.finance, 'return', [asked.id]);
    expect(back).toMatchObject([{ refusal: null }]);
    const run = (action: string) =>
      api.graphql(office.finance, manyText, { seen: seenOf(back), action, opinion: '请附现场照片' });
    expect(await run('pass')).toMatchObject({ result: { rows: [{ reason: expect.stringContaining('number') }] } });
    expect(await run('return')).toEqual({ result: { rows: [{ reason: null }] } });
    expect(await seenBy(office.unit, asked.id)).toMatchObject({ state: 'returned', opinion: '请附现场照片' });
  });
});
