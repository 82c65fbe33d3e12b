import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, projectDraft } from '../../test/make';
import { filedEvaluation } from '../../test/make-evaluation';
import { plantEvent } from '../../test/plant-events';
import { LibraryService, projectSubject } from '../library';

type Page<T> = { nodes: T[]; pageInfo: { hasNextPage: boolean; endCursor: string }; totalCount: number };

const done = `query ($first: Int, $after: String) { doneByMe(first: $first, after: $after) {
  nodes { subject action projectName reason } pageInfo { hasNextPage endCursor } totalCount } }`;
const watched = `query ($after: String) { watchedEvents(first: 100, after: $after) { nodes { action projectId intact } } }`;
const years = `query ($id: ID!) { project(id: $id) { years { year steps { stage status who opinion } } } }`;

let api: TestApi;
let make: ReturnType<typeof makers>;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
});
afterAll(() => api.close());

describe('what happened', () => {
  it('keeps what I did, newest first, and what nobody else did', async () => {
    const office = await make.office('150303');
    const project = await make.project(office, 'submitted', { name: '嘎查饮水工程' });
    await api
      .get(LibraryService)
      .move(office.finance, { id: project.id, action: 'return', version: 2, reason: '请补充标准' });
    const mine = await api.graphql<{ doneByMe: Page<object> }>(office.unit, done, { first: 1 });
    expect(mine.doneByMe).toMatchObject({
      nodes: [{ action: 'project_submit', projectName: '嘎查饮水工程' }],
      totalCount: 2,
    });
    const rest = await api.graphql<{ doneByMe: Page<object> }>(office.unit, done, {
      first: 1,
      after: mine.doneByMe.pageInfo.endCursor,
    });
    expect(rest.doneByMe).toMatchObject({ nodes: [{ action: 'project_draft' }], pageInfo: { hasNextPage: false } });
    const theirs = await api.graphql<{ doneByMe: Page<object> }>(office.finance, done);
    expect(theirs.doneByMe.nodes).toEqual([
      { subject: 'project', action: 'project_return', projectName: '嘎查饮水工程', reason: '请补充标准' },
    ]);
  });

  it('shows audit its scope, and which event was altered', async () => {
    const [office, elsewhere] = [await make.office('150304'), await make.office('150402')];
    const project = await make.project(office, 'submitted');
    await make.project(elsewhere);
    type Watched = { watchedEvents: { nodes: { action: string; projectId: string; intact: boolean }[] } };
    const before = await api.graphql<Watched>(office.audit, watched);
    expect(before.watchedEvents.nodes).toMatchObject([
      { action: 'project_submit', projectId: project.id, intact: true },
      { action: 'project_draft', projectId: project.id, intact: true },
    ]);
    await api.database.owner.query('alter table event disable trigger append_only');
    await api.database.owner.query(`update event set actor_name = '他人' where aggregate_id = $1 and seq = 1`, [
      project.id,
    ]);
    await api.database.owner.query('alter table event enable trigger append_only');
    const after = await api.graphql<Watched>(office.audit, watched);
    expect(after.watchedEvents.nodes.map(({ intact }) => intact)).toEqual([true, false]);
    await expect(api.graphql(office.finance, watched)).rejects.toThrow('NOT_YOUR_ROLE');
  });

  it('is told in the words of this release, whichever recorded it', async () => {
    const office = await make.office('150525');
    const project = await make.project(office);
    const about = (type: string) => ({ ...projectSubject(project), type });
    const { owner } = api.database;
    await plantEvent(owner, office.unit, { action: 'importBatch.upload', subject: about('importBatch') });
    await plantEvent(owner, office.unit, { action: 'projectLease.sign', subject: about('projectLease') });
    const { project: seen } = await api.graphql<{ project: { history: object[] } }>(
      office.unit,
      `query ($id: ID!) { project(id: $id) { history { subject action } } }`,
      { id: project.id },
    );
    const expected = [
      { subject: 'project', action: 'project_draft' },
      { subject: 'importRun', action: 'importRun_upload' },
      { subject: 'other', action: 'other' },
    ];
    expect(seen.history).toEqual(expected);
    const mine = await api.graphql<{ doneByMe: Page<object> }>(office.unit, done);
    expect(mine.doneByMe.nodes).toEqual(expected.toReversed().map((each) => expect.objectContaining(each)));
    const { watchedEvents } = await api.graphql<{ watchedEvents: { nodes: object[] } }>(office.audit, watched);
    expect(watchedEvents.nodes).toMatchObject(expected.toReversed().map(({ action }) => ({ action, intact: true })));
  });
});

describe('the life of a project', () => {
  it('tells for each year which step stands where, and who did it', async () => {
    const office = await make.office('150403');
    const { project } = await filedEvaluation(api, office);
    type Years = {
      project: { years: { year: number; steps: { stage: string; status: string; who: string | null }[] }[] };
    };
    const { project: seen } = await api.graphql<Years>(office.audit, years, { id: project.id });
    expect(seen.years.map(({ year }) => year)).toEqual([2026]);
    expect(seen.years[0]?.steps.map(({ stage, status }) => `${stage} ${status}`)).toEqual([
      'admission done',
      'review done',
      'approval done',
      'monitoring waiting',
      'evaluation done',
      'filing done',
      'feedback current',
      'publication waiting',
    ]);
    expect(seen.years[0]?.steps[0]?.who).toBe(office.finance.name);
    expect(seen.years[0]?.steps[4]?.who).toBe(office.department.name);
  });

  it('is there from the first draft', async () => {
    const office = await make.office('150404');
    const project = await make.project(office, 'draft', projectDraft());
    const { project: seen } = await api.graphql<{ project: { years: { steps: object[] }[] } }>(office.unit, years, {
      id: project.id,
    });
    expect(seen.years).toHaveLength(1);
    expect(seen.years[0]?.steps[0]).toMatchObject({ stage: 'admission', status: 'current' });
  });
});
