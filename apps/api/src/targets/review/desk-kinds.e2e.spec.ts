import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, today } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { department, performance } from '../../../test/make-review';
import { approvedProject } from '../../../test/make-targets';
import { AdjustmentsService } from '../adjustment/adjustments.service';

const desk = `query ($subject: ReviewSubject!, $filter: DeskFilter, $sort: DeskSort!) {
  reviewDesk(subject: $subject, first: 50, filter: $filter, sort: $sort) {
    nodes { id subject subjectId targetId projectName year dueOn stepName { zh } amount risk keyProject } totalCount totalAmount }
  reviewDeskChoices(subject: $subject) { kinds { subject count } steps { key count } departments keyProjects } }`;
type Row = { id: string; subjectId: string; dueOn: string };
type Desk = {
  reviewDesk: { nodes: Row[]; totalCount: number; totalAmount: string };
  reviewDeskChoices: { kinds: { subject: string; count: number }[] };
};

let api: TestApi;
let make: ReturnType<typeof makers>;
let alone: Office;
let routed: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  alone = await make.office('152500');
  routed = await make.office('150802');
  for (const subject of ['libraryEntry', 'adjustment'] as const)
    await make.route('150802', [department, { ...performance, section: null }], null, subject);
});
afterAll(() => api.close());

const look = (actor: Actor, subject: string, filter: object = {}, sort = 'due') =>
  api.graphql<Desk>(actor, desk, { subject, filter, sort });
const idsOf = async (actor: Actor, subject: string, filter: object = {}) =>
  (await look(actor, subject, filter)).reviewDesk.nodes.map(({ subjectId }) => subjectId);
const countOf = async (actor: Actor, subject: string) =>
  (await look(actor, subject)).reviewDeskChoices.kinds.find((each) => each.subject === subject)?.count;

/** An adjustment that the rules would let pass is not asked for: it waits however it came here. */
async function asked(office: Office): Promise<string> {
  const { version } = await approvedProject(api, office);
  const why = { ground: 'forceMajeure' as const, documentNo: '', evidence: '雪灾受损' };
  const { id } = await api.get(AdjustmentsService).begin(office.unit, version.targetId, why);
  await api.database.owner.query(
    `update target_adjustment set state = 'submitted', submitted_by = $2, version = version + 1 where id = $1`,
    [id, office.unit.userId],
  );
  return id;
}

describe('the desk of what enters the library', () => {
  it('has what finance alone decides, due when its stage ends, and not for whoever submitted it', async () => {
    const { id } = await make.project(alone, 'submitted');
    const { reviewDesk, reviewDeskChoices } = await look(alone.finance, 'libraryEntry');
    expect(reviewDesk.nodes).toEqual([
      expect.objectContaining({
        subject: 'libraryEntry',
        subjectId: id,
        targetId: id,
        stepName: { zh: '财政部门审核' },
        amount: '31200000.00',
        risk: 0,
        keyProject: false,
      }),
    ]);
    expect(reviewDesk).toMatchObject({ totalCount: 1, totalAmount: '31200000.00' });
    expect((reviewDesk.nodes[0]?.dueOn ?? '') >= today()).toBe(true);
    expect(reviewDeskChoices).toMatchObject({
      kinds: [
        { subject: 'target', count: 0 },
        { subject: 'libraryEntry', count: 1 },
        { subject: 'adjustment', count: 0 },
      ],
      steps: [{ key: 'finance', count: 1 }],
      keyProjects: 0,
    });
    expect(await idsOf(alone.finance, 'target')).toEqual([]);
    expect(await idsOf(alone.department, 'libraryEntry')).toEqual([]);
    await api.database.owner.query(
      'update project set submitted_by = $2, hands = array[$2::uuid], version = version + 1 where id = $1',
      [id, alone.finance.userId],
    );
    expect(await idsOf(alone.finance, 'libraryEntry')).toEqual([]);
  });

  it('is sorted and filtered as that of targets', async () => {
    const [first, second] = [await make.project(alone, 'submitted'), await make.project(alone, 'submitted')];
    await api.database.owner.query('update review_round set amount = 1 where subject_id = $1', [first.id]);
    for (const sort of ['due', 'amount', 'risk']) {
      const { reviewDesk } = await look(alone.finance, 'libraryEntry', {}, sort);
      expect(reviewDesk.nodes.map(({ subjectId }) => subjectId).sort()).toEqual([first.id, second.id].sort());
    }
    expect(await idsOf(alone.finance, 'libraryEntry', { minAmount: '2' })).toEqual([second.id]);
    const { reviewDesk } = await look(alone.finance, 'libraryEntry');
    const ids = reviewDesk.nodes.filter(({ subjectId }) => subjectId === first.id).map((row) => row.id);
    expect(await idsOf(alone.finance, 'libraryEntry', { ids })).toEqual([first.id]);
    expect(await idsOf(alone.finance, 'libraryEntry', { step: 'department' })).toEqual([]);
    expect(await idsOf(alone.finance, 'libraryEntry', { keyProject: true })).toEqual([]);
  });

  it('goes from the department to finance where a route is set', async () => {
    const sent = await make.project(routed, 'submitted');
    expect([await idsOf(routed.department, 'libraryEntry'), await idsOf(routed.finance, 'libraryEntry')]).toEqual([
      [sent.id],
      [],
    ]);
    expect(await countOf(routed.department, 'libraryEntry')).toBe(1);
  });
});

it('has adjustments of approved targets, with the money of their year', async () => {
  const id = await asked(alone);
  const { reviewDesk } = await look(alone.finance, 'adjustment');
  expect(reviewDesk.nodes).toEqual([expect.objectContaining({ subject: 'adjustment', subjectId: id, year: 2026 })]);
  expect(reviewDesk.totalAmount).toBe('31200000.00');
  expect(await countOf(alone.finance, 'adjustment')).toBe(1);
  expect(await idsOf(routed.finance, 'adjustment')).toEqual([]);
});

it('counts what is left and decided of all kinds in the day', async () => {
  const office = await make.office('152900');
  const sent = await make.project(office, 'submitted');
  const day = async () => (await api.graphql<{ deskDay: object }>(office.finance, `{ deskDay { done left } }`)).deskDay;
  expect(await day()).toEqual({ done: 0, left: 1 });
  const text = `mutation ($id: ID!, $version: Int!) { moveProject(id: $id, version: $version, action: admit) { __typename } }`;
  await api.graphql(office.finance, text, { id: sent.id, version: sent.version });
  expect(await day()).toEqual({ done: 1, left: 0 });
});
