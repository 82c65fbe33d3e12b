import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office, projectDraft } from '../../test/make';
import { department, performance } from '../../test/make-review';
import { LibraryService } from './library.service';

const division = '150802';
const steps = [department, { ...performance, section: null }];

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  office = await make.office(division);
  await make.route(division, steps, null, 'libraryEntry');
});
afterAll(() => api.close());

type Answer = { id: string; version: number; state: string };
const shown = `id version state reason allowedActions review { step roundNo dueOn route { steps { key } } }`;
const moveText = `mutation ($id: ID!, $action: ProjectAction!, $version: Int!, $reason: String) {
  result: moveProject(id: $id, action: $action, version: $version, reason: $reason) { ... on Project { ${shown} } ... on Problem { code detail fields { path } } } }`;
const move = async (actor: Actor, { id, version }: Answer, action: string, reason?: string) =>
  (await api.graphql<{ result: Answer }>(actor, moveText, { id, version, action, reason })).result;
const seenBy = async (actor: Actor, id: string) =>
  (await api.graphql<{ project: object }>(actor, `query ($id: ID!) { project(id: $id) { ${shown} } }`, { id })).project;
const opinion = '符合部门规划，同意报送。';
const todos = async (actor: Actor) => {
  const text = `{ todos(kind: projectSubmitted, first: 100) { nodes { subjectId dueDate } } }`;
  const { todos: found } = await api.graphql<{ todos: { nodes: { subjectId: string; dueDate: string | null }[] } }>(
    actor,
    text,
  );
  return found.nodes;
};
const listed = async (actor: Actor, waitsFor: string) => {
  const text = `query ($waitsFor: ReviewRole!) { projects(first: 100, filter: { waitsFor: $waitsFor }) { nodes { id } } }`;
  const { projects } = await api.graphql<{ projects: { nodes: { id: string }[] } }>(actor, text, { waitsFor });
  return projects.nodes.map(({ id }) => id);
};

describe('a project of a unit, where the route lets the department review first', () => {
  it('is forwarded by the department with an opinion, and then admitted by finance', async () => {
    const sent: Answer = await make.project(office, 'submitted');
    expect(await seenBy(office.finance, sent.id)).toMatchObject({
      allowedActions: [],
      review: { step: 0, roundNo: 1 },
    });
    expect(await move(office.finance, sent, 'admit')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await seenBy(office.department, sent.id)).toMatchObject({
      allowedActions: ['forward', 'return', 'transfer'],
    });
    expect(await move(office.department, sent, 'forward')).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'opinion' }],
    });
    const forwarded = await move(office.department, sent, 'forward', opinion);
    expect(forwarded).toMatchObject({
      state: 'submitted',
      reason: opinion,
      allowedActions: ['takeBack'],
      review: { step: 1 },
    });
    expect(await move(office.unit, forwarded, 'withdraw')).toMatchObject({ code: 'NOT_READY' });
    expect(await move(office.department, forwarded, 'return', '再改')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await move(office.finance, forwarded, 'admit')).toMatchObject({ state: 'admitted', review: null });
    const { rows } = await api.database.owner.query(
      `select action, actor_name as who, data ->> 'step' as step from event where aggregate_id = $1 order by seq`,
      [sent.id],
    );
    expect(rows.slice(1)).toEqual([
      { action: 'project.submit', who: office.unit.name, step: 'department' },
      { action: 'project.forward', who: office.department.name, step: 'department' },
      { action: 'project.admit', who: office.finance.name, step: 'performance' },
    ]);
  });

  it('is returned by the department with a reason, mended and submitted again as a round of its own', async () => {
    const sent: Answer = await make.project(office, 'submitted');
    expect(await move(office.department, sent, 'return', ' ')).toMatchObject({ code: 'INVALID' });
    const returned = await move(office.department, sent, 'return', '请补充测算依据');
    expect(returned).toMatchObject({ state: 'returned', reason: '请补充测算依据', review: null });
    expect(await move(office.unit, returned, 'submit')).toMatchObject({
      state: 'submitted',
      review: { step: 0, roundNo: 2 },
    });
  });

  it('is taken back while it waits at the department, and may be deleted then', async () => {
    const sent: Answer = await make.project(office, 'submitted');
    const { id, version } = await move(office.unit, sent, 'withdraw');
    expect(await api.get(LibraryService).remove(office.unit, id, version)).toMatchObject({ id });
  });

  it('waits for the department at home and in lists, and for finance once it is forwarded', async () => {
    const sent: Answer = await make.project(office, 'submitted');
    const waits = async (actor: Actor) => (await todos(actor)).find(({ subjectId }) => subjectId === sent.id);
    expect([await waits(office.department), await waits(office.finance)]).toEqual([
      { subjectId: sent.id, dueDate: expect.any(String) },
      undefined,
    ]);
    expect(await listed(office.finance, 'department')).toContain(sent.id);
    expect(await listed(office.finance, 'finance')).not.toContain(sent.id);
    await move(office.department, sent, 'forward', opinion);
    expect([await waits(office.department), (await waits(office.finance))?.subjectId]).toEqual([undefined, sent.id]);
    expect(await listed(office.finance, 'finance')).toContain(sent.id);
    expect(await listed(office.finance, 'department')).not.toContain(sent.id);
  });

  it('is forwarded with others in one act, each with its event', async () => {
    const sent = [await make.project(office, 'submitted'), await make.project(office, 'submitted')];
    const seen = sent.map(({ id, version }) => ({ id, version }));
    const text = `mutation ($seen: [Seen!]!, $reason: String) { result: moveProjects(seen: $seen, action: forward, reason: $reason) { ... on Outcomes { rows { reason } } } }`;
    const run = (actor: Actor) => api.graphql(actor, text, { seen, reason: opinion });
    expect(await run(office.finance)).toMatchObject({ result: { rows: [{ reason: expect.any(String) }, {}] } });
    expect(await run(office.department)).toEqual({ result: { rows: [{ reason: null }, { reason: null }] } });
    expect(await seenBy(office.finance, sent[1]?.id ?? '')).toMatchObject({
      allowedActions: ['return', 'admit', 'transfer'],
    });
  });

  it('is told to who sent it, with the step it waits at, beside what else they sent', async () => {
    const sent: Answer = await make.project(office, 'submitted');
    const text = `{ startedByMe(first: 100) { nodes { subject subjectId stepName { zh } outcome } } }`;
    type Started = { subjectId: string };
    const { startedByMe } = await api.graphql<{ startedByMe: { nodes: Started[] } }>(office.unit, text);
    expect(startedByMe.nodes.find(({ subjectId }) => subjectId === sent.id)).toEqual({
      subject: 'libraryEntry',
      subjectId: sent.id,
      stepName: { zh: '主管部门审核' },
      outcome: null,
    });
  });

  it('is nobody’s but its own department’s: others are told that there is none', async () => {
    const sent: Answer = await make.project(office, 'submitted');
    const other = await make.office(division);
    await make.route(division, steps, null, 'libraryEntry');
    for (const stranger of [other.department, other.unit])
      expect(await move(stranger, sent, 'forward', opinion)).toMatchObject({ code: 'NOT_FOUND' });
    for (const person of [office.unit, office.audit, office.government])
      expect(await seenBy(person, sent.id)).toMatchObject({
        allowedActions: person === office.unit ? ['withdraw'] : [],
      });
  });
});

describe('what needs no review by a department', () => {
  it('is what a department sends itself: it goes to finance, and nobody forwards their own', async () => {
    const library = api.get(LibraryService);
    const { id, version } = await library.draft(office.department, projectDraft());
    const sent = await move(office.department, { id, version, state: '' }, 'submit');
    expect(sent).toMatchObject({ state: 'submitted', allowedActions: ['withdraw'], review: { step: 1 } });
    expect(await move(office.department, sent, 'forward', opinion)).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect(await move(office.finance, sent, 'admit')).toMatchObject({ state: 'admitted' });
  });

  it('is everything where no route is set: as ever, it goes to finance, until its stage ends', async () => {
    const plain = await make.office('150600');
    const sent: Answer = await make.project(plain, 'submitted');
    expect(await seenBy(plain.department, sent.id)).toMatchObject({
      allowedActions: [],
      review: { step: 0, dueOn: null, route: { steps: [{ key: 'finance' }] } },
    });
    expect(await move(plain.department, sent, 'return', '不合规')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    expect((await todos(plain.department)).map(({ subjectId }) => subjectId)).not.toContain(sent.id);
    expect(await listed(plain.finance, 'finance')).toContain(sent.id);
    expect(await move(plain.finance, sent, 'admit')).toMatchObject({ state: 'admitted' });
  });
});
