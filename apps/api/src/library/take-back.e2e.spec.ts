import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { department, performance } from '../../test/make-review';

const routed = '150802';
const shown = `id version state reason allowedActions review { step dueOn assigneeName }`;
const text = `mutation ($id: ID!, $action: ProjectAction!, $version: Int!, $reason: String, $to: ID) {
  result: moveProject(id: $id, action: $action, version: $version, reason: $reason, to: $to) {
    ... on Project { ${shown} } ... on Problem { code detail } } }`;
const declareText = `mutation ($id: ID!) { declareTarget(projectId: $id, year: 2026) { __typename } }`;
type Answer = { id: string; version: number; state: string; allowedActions: string[]; code?: string };

let api: TestApi;
let make: ReturnType<typeof makers>;
/** Finance alone decides here. */
let alone: Office;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  alone = await make.office('152500');
  office = await make.office(routed);
  await make.route(routed, [department, { ...performance, section: null }], null, 'libraryEntry');
});
afterAll(() => api.close());

type Asked = Pick<Answer, 'id' | 'version'>;
const move = async (actor: Actor, { id, version }: Asked, action: string, more: object = {}) =>
  (await api.graphql<{ result: Answer }>(actor, text, { id, version, action, ...more })).result;
const told = async (id: string) => {
  const { rows } = await api.database.owner.query<{ action: string; undone: string | null }>(
    `select action, data ->> 'undone' as undone from event where aggregate_id = $1 order by seq`,
    [id],
  );
  return rows.map(({ action, undone }) => (undone ? `${action} ${undone}` : action));
};

describe('a decision on a project for the library', () => {
  it('is taken back by whoever took it, and told: finance alone admits', async () => {
    const sent = await make.project(alone, 'submitted');
    const admitted = await move(alone.finance, sent, 'admit');
    expect(admitted.allowedActions).toContain('takeBack');
    const back = await move(alone.finance, admitted, 'takeBack');
    expect(back).toMatchObject({ state: 'submitted', reason: null, review: { step: 0, dueOn: null } });
    expect(await told(sent.id)).toEqual(['project.draft', 'project.submit', 'project.admit', 'project.takeBack pass']);
    expect(await move(alone.finance, back, 'takeBack')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await move(alone.finance, back, 'admit')).toMatchObject({ state: 'admitted' });
  });

  it('is that of the department or a return as well: the round stands where it stood, with what was said by then', async () => {
    const sent = await make.project(office, 'submitted');
    const opinion = '符合规划，同意报送。';
    const forwarded = await move(office.department, sent, 'forward', { reason: opinion });
    expect(forwarded).toMatchObject({ review: { step: 1 } });
    const again = await move(office.department, forwarded, 'takeBack');
    expect(again).toMatchObject({ state: 'submitted', reason: null, review: { step: 0, dueOn: expect.any(String) } });
    const passed = await move(office.department, again, 'forward', { reason: opinion });
    const returned = await move(office.finance, passed, 'return', { reason: '请补充测算依据' });
    expect(returned).toMatchObject({ state: 'returned', reason: '请补充测算依据' });
    expect(await move(office.finance, returned, 'takeBack')).toMatchObject({
      state: 'submitted',
      reason: opinion,
      review: { step: 1 },
    });
  });

  it('stands for everybody else, and once somebody has gone on from it', async () => {
    const sent = await make.project(alone, 'submitted');
    const colleague = await make.person(alone.organisations.finance);
    const returned = await move(alone.finance, sent, 'return', { reason: '请补充' });
    for (const other of [colleague, alone.department, alone.unit])
      expect(await move(other, returned, 'takeBack')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const again = await move(alone.unit, returned, 'submit');
    expect(await move(alone.finance, again, 'takeBack')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
  });

  it('stands once a target of it was begun, and after half a minute', async () => {
    const sent = await make.project(alone, 'submitted');
    const admitted = await move(alone.finance, sent, 'admit');
    await api.graphql(alone.unit, declareText, { id: sent.id });
    expect(await move(alone.finance, admitted, 'takeBack')).toMatchObject({
      code: 'NOT_READY',
      detail: expect.stringContaining('begun'),
    });
    const other = await make.project(alone, 'submitted');
    const late = await move(alone.finance, other, 'admit');
    await api.database.owner.query(
      `update review_round set acted = jsonb_set(acted, '{0,decided,at}', '"2026-01-01T00:00:00Z"') where subject_id = $1`,
      [other.id],
    );
    expect(await move(alone.finance, late, 'takeBack')).toMatchObject({
      code: 'NOT_READY',
      detail: expect.stringContaining('30'),
    });
  });
});

describe('the step of a project', () => {
  const people = async (actor: Actor, id: string) => {
    const query = `query ($id: ID!) { project(id: $id) { reviewers { userId mayTakeOver } } }`;
    type Found = { project: { reviewers: { userId: string; mayTakeOver: boolean }[] } };
    const { project } = await api.graphql<Found>(actor, query, { id });
    return project.reviewers.filter(({ mayTakeOver }) => mayTakeOver).map(({ userId }) => userId);
  };
  const waits = async (actor: Actor, id: string) => {
    const query = `{ todos(kind: projectSubmitted, first: 100) { nodes { subjectId } }
      reviewDesk(subject: libraryEntry, first: 100) { nodes { subjectId assigneeName } } }`;
    type Found = {
      todos: { nodes: { subjectId: string }[] };
      reviewDesk: { nodes: { subjectId: string; assigneeName: string | null }[] };
    };
    const { todos, reviewDesk } = await api.graphql<Found>(actor, query);
    const row = reviewDesk.nodes.find(({ subjectId }) => subjectId === id);
    return [todos.nodes.some(({ subjectId }) => subjectId === id), row?.assigneeName];
  };

  it('is handed to a colleague, for whom alone it waits then', async () => {
    const sent = await make.project(alone, 'submitted');
    const colleague = await make.person(alone.organisations.finance);
    expect(await people(alone.finance, sent.id)).toContain(colleague.userId);
    expect(await people(alone.unit, sent.id)).toEqual([]);
    const handed = await move(alone.finance, sent, 'transfer', { to: colleague.userId, reason: '请核实测算' });
    expect(handed).toMatchObject({ state: 'submitted', reason: null, review: { assigneeName: colleague.name } });
    expect([await waits(alone.finance, sent.id), await waits(colleague, sent.id)]).toEqual([
      [false, undefined],
      [true, colleague.name],
    ]);
    expect(await move(alone.finance, handed, 'admit')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await move(colleague, handed, 'admit')).toMatchObject({ state: 'admitted' });
    expect(await told(sent.id)).toContain('project.transfer');
  });

  it('goes to nobody whom it does not ask, from nobody whom it does not ask, and not that of many at once', async () => {
    const sent = await make.project(office, 'submitted');
    const [same, finance] = [office.department, office.finance].map(({ userId: to }) => ({ to }));
    expect(await move(office.department, sent, 'transfer', same)).toMatchObject({ code: 'NOT_READY' });
    expect(await move(office.department, sent, 'transfer', finance)).toMatchObject({ code: 'NOT_READY' });
    expect(await move(office.department, sent, 'transfer')).toMatchObject({ code: 'NOT_FOUND' });
    for (const other of [office.finance, office.unit])
      expect(await move(other, sent, 'transfer', finance)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const many = `mutation ($seen: [Seen!]!) { result: moveProjects(seen: $seen, action: transfer) { ... on Problem { code } } }`;
    const seen = [sent, await make.project(office, 'submitted')].map(({ id, version }) => ({ id, version }));
    expect(await api.graphql(office.department, many, { seen })).toMatchObject({ result: { code: 'NOT_READY' } });
  });
});
