import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { preparedYear, seasonStages, today, yearsLater } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';
import { business, department as departmentStep } from '../../test/make-review';
import { pointsInput, target, targetOf, yearProject } from '../../test/make-targets';
import { LibraryService } from '../library';
import { ReviewsService, TargetsService } from '../targets';

const year = 2026;
const counts = `query ($year: Int!) { placeCounts(year: $year) { place section count late amount } }`;
const mine = `query ($year: Int!, $place: HomePlace, $first: Int, $after: String) {
  homeProjects(year: $year, place: $place, first: $first, after: $after) {
    nodes { id projectName place amount dueDate targetId assigneeName stepName { zh } orgCode }
    totalCount sums { amount } pageInfo { hasNextPage endCursor } } }`;
const returned = `{ todos(first: 20) { nodes { kind subjectId dueDate reasons { row name point reason } } } }`;
const finance = `query ($year: Int!) { financeHome(year: $year) {
  departments { name departmentId total passed financeReview departmentReview unsubmitted late firstPassed amount }
  places { name placeCode total unsubmitted } sections { section count late amount people { name count late amount } } reasons { point count }
  forecast { done open perDay finishesOn dueOn margin } } }`;
const happened = `{ recentEvents { action actorName projectName } }`;
const before = `query ($year: Int!) { lastYear(year: $year) { year day byThen submitted returned workingDays points { point count } } }`;
const matters = `query ($part: MatterPart!, $first: Int, $after: String) { matters(part: $part, first: $first, after: $after) {
  nodes { subject subjectId action lastAction lastBy projectName stepName { zh } dueDate } pageInfo { hasNextPage endCursor } } }`;

type Count = { place: string; section: string | null; count: number; late: number; amount: string };
type Project = { id: string; projectName: string; place: string; amount: string; dueDate: string | null };
type Matter = { subject: string; subjectId: string; action: string; lastAction: string; projectName: string };

let api: TestApi;
let make: ReturnType<typeof makers>;
let office: Office;
let other: Office;
beforeAll(async () => {
  api = await startApi();
  make = makers(api);
  // One of each: proposed, admitted without a target, begun, with the department, returned row by row, passed.
  office = await make.office('150700');
  other = await make.office('150700');
  await make.project(office, 'draft', yearProject(year));
  await make.project(office, 'admitted', yearProject(year));
  await target(api, office, 'draft');
  await target(api, office, 'passed');
  await make.route('150700', [departmentStep, { ...business, section: null }]);
  await target(api, office, 'submitted');
  await make.project(other, 'admitted', yearProject(year));
});
afterAll(() => api.close());

const placesOf = async (actor: Office['unit'], of = year) =>
  Object.fromEntries(
    (await api.graphql<{ placeCounts: Count[] }>(actor, counts, { year: of })).placeCounts.map(({ place, count }) => [
      place,
      count,
    ]),
  );

describe('where my projects stand', () => {
  it('counts each once, for the unit, its department and finance of the division, and for nobody else', async () => {
    const own = { entryDraft: 1, targetMissing: 1, targetDraft: 1, departmentReview: 1, passed: 1 };
    expect(await placesOf(office.unit)).toEqual(own);
    expect(await placesOf(office.department)).toEqual(own);
    expect(await placesOf(office.finance)).toEqual({ ...own, targetMissing: 2 });
    expect(await placesOf(other.unit)).toEqual({ targetMissing: 1 });
    expect(await placesOf((await make.office('150702')).finance)).toEqual({});
    expect(await placesOf(office.unit, 2030)).toEqual({});
  });

  it('lists them in pages, the most money first, with their sum and until when', async () => {
    const read = async (variables: object) =>
      (
        await api.graphql<{
          homeProjects: {
            nodes: Project[];
            totalCount: number;
            sums: { amount: string };
            pageInfo: { hasNextPage: boolean; endCursor: string };
          };
        }>(office.unit, mine, { year, ...variables })
      ).homeProjects;
    const first = await read({ first: 3 });
    const rest = await read({ first: 3, after: first.pageInfo.endCursor });
    expect(first).toMatchObject({ totalCount: 5, sums: { amount: '156000000.00' } });
    expect(new Set([...first.nodes, ...rest.nodes].map(({ id }) => id)).size).toBe(5);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const { nodes } = await read({ first: 9, place: 'departmentReview' });
    expect(nodes).toMatchObject([{ place: 'departmentReview', stepName: { zh: departmentStep.name.zh } }]);
    expect(nodes[0]?.dueDate).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await read({ first: 9, place: 'targetDraft' })).nodes[0]?.dueDate).toBe('2025-12-04');
  });

  it('says late only of what a step or finance has set a day for', async () => {
    const quiet = await make.office('152500');
    await make.project(quiet, 'admitted', yearProject(year));
    const late = async () =>
      (await api.graphql<{ placeCounts: Count[] }>(quiet.unit, counts, { year })).placeCounts.map((each) => each.late);
    expect(await late()).toEqual([0]);
    const stages = seasonStages.map((stage) => ({ stage, startsOn: '2025-09-01', endsOn: '2025-10-31' }));
    const set = `mutation ($stages: [StageDatesInput!]!) { setSeason(year: ${year}, stages: $stages, version: 0) { __typename } }`;
    await api.graphql(quiet.finance, set, { stages });
    expect(await late()).toEqual([1]);
  });

  it('takes as many statements for many projects as for one', async () => {
    const cost = async (actor: Office['unit']) =>
      (await api.statements(() => api.graphql(actor, mine, { year, first: 50 }))).length +
      (await api.statements(() => api.graphql(actor, counts, { year }))).length;
    expect(await cost(office.unit)).toBe(await cost(other.unit));
    const home = async (actor: Office['unit']) =>
      (await api.statements(() => api.graphql(actor, finance, { year }))).length;
    expect(await home(office.finance)).toBe(await home((await make.office('150703')).finance));
  });
});

describe('what came back', () => {
  it('tells the rows to mend with their reasons, the points that did not fit, and the opinion', async () => {
    const alone = await make.office('152900');
    const project = await make.project(alone, 'admitted', yearProject(year));
    const sent = await targetOf(api, alone, project, 'submitted');
    const { rows } = await api.database.owner.query<{ id: string; name: string }>(
      'select id, name from target_indicator where target_id = $1 order by position limit 1',
      [sent.id],
    );
    const [row] = rows;
    await api.get(ReviewsService).review(alone.finance, {
      id: sent.id,
      version: sent.version,
      decision: 'return',
      points: { ...pointsInput(['relevance']), relevance: { fit: 'unfit', opinion: '指标不能衡量' } },
      rowReasons: [{ indicatorId: row?.id ?? '', reason: '资金只够 150 公里' }],
      opinion: '请修改后再报',
    });
    const { todos } = await api.graphql<{ todos: { nodes: { kind: string; dueDate: string; reasons: object[] }[] } }>(
      alone.unit,
      returned,
    );
    expect(todos.nodes).toMatchObject([
      {
        kind: 'targetReturned',
        reasons: [
          { row: 1, name: row?.name, point: null, reason: '资金只够 150 公里' },
          { row: null, point: 'relevance', reason: '指标不能衡量' },
          { row: null, point: null, reason: '请修改后再报' },
        ],
      },
    ]);
    const { homeProjects } = await api.graphql<{ homeProjects: { nodes: Project[] } }>(alone.unit, mine, {
      year,
      first: 9,
      place: 'targetReturned',
    });
    expect(homeProjects.nodes.map(({ dueDate }) => dueDate)).toEqual([todos.nodes[0]?.dueDate]);
    const { lastYear } = await api.graphql<{ lastYear: object }>(alone.unit, before, { year: year + 1 });
    expect(lastYear).toEqual({
      year,
      day: yearsLater(today(), year - preparedYear(today())),
      byThen: 0,
      submitted: 1,
      returned: 1,
      workingDays: 1,
      points: [{ point: 'relevance', count: 1 }],
    });
    await api.database.owner.query(
      `update review_round set submitted_at = submitted_at - make_interval(years => $1) where subject = 'target' and org_path like $2`,
      [preparedYear(today()) - year, `${alone.unit.orgPath}%`],
    );
    const shifted = await api.graphql<{ lastYear: object }>(alone.unit, before, { year: year + 1 });
    expect(shifted.lastYear).toMatchObject({ byThen: 1, submitted: 1 });
    const { recentEvents } = await api.graphql<{ recentEvents: { action: string; actorName: string }[] }>(
      alone.unit,
      happened,
    );
    expect(recentEvents[0]).toMatchObject({ action: 'target_return', actorName: alone.finance.name });
    expect(recentEvents.every(({ actorName }) => actorName !== alone.unit.name)).toBe(true);
  });

  it('tells the reason of a project that came back', async () => {
    const alone = await make.office('152921');
    const { id } = await make.project(alone, 'submitted', yearProject(year));
    const library = api.get(LibraryService);
    await library.move(alone.finance, { id, action: 'return', version: 2, reason: '请补充标准' });
    const { todos } = await api.graphql<{ todos: { nodes: object[] } }>(alone.unit, returned);
    expect(todos.nodes).toMatchObject([
      { kind: 'projectReturned', reasons: [{ row: null, point: null, reason: '请补充标准' }] },
    ]);
  });
});

describe('the home of finance', () => {
  const read = async (actor: Office['unit']) =>
    (
      await api.graphql<{
        financeHome: {
          departments: { name: string }[];
          places: { name: string; placeCode: string }[];
          forecast: { done: number; open: number; finishesOn: string | null };
          sections: object[];
          reasons: object[];
        };
      }>(actor, finance, { year })
    ).financeHome;

  it('adds up by department and section, and tells places below apart', async () => {
    const home = await read(office.finance);
    expect(home.departments[0]).toEqual({
      name: office.organisations.department.name,
      departmentId: office.organisations.department.id,
      total: 5,
      passed: 1,
      financeReview: 0,
      departmentReview: 1,
      unsubmitted: 3,
      late: 0,
      firstPassed: 1,
      amount: '156000000.00',
    });
    expect(home.departments[1]).toMatchObject({ name: other.organisations.department.name, total: 1, unsubmitted: 1 });
    expect(home.places).toEqual([]);
    const region = await read((await make.office('150000')).finance);
    expect(region.places.find(({ name }) => name === '呼伦贝尔市')).toMatchObject({
      placeCode: '150700',
      total: 6,
      unsubmitted: 4,
    });
  });

  it('counts no project that is suspended: what a department has to bring adds up to where it stands', async () => {
    const alone = await make.office('150822');
    const { id } = await make.project(alone, 'admitted', yearProject(year));
    await make.project(alone, 'admitted', yearProject(year));
    await api.get(LibraryService).move(alone.finance, { id, action: 'suspend', version: 3, reason: '待方案明确' });
    expect((await read(alone.finance)).departments).toMatchObject([{ total: 1, unsubmitted: 1 }]);
  });

  it('shows what waits at the steps of finance', async () => {
    const small = await make.office('152224');
    await target(api, small, 'submitted');
    const person = { name: null, count: 1, late: 0, amount: '31200000.00' };
    const { sections, forecast } = await read(small.finance);
    expect(sections).toEqual([{ section: null, count: 1, late: 0, amount: '31200000.00', people: [person] }]);
    expect(forecast).toMatchObject({ done: 0, open: 1, finishesOn: null, margin: null });
  });

  it('forecasts when it will be through, by what the bureau itself dealt with in the last working days', async () => {
    const small = await make.office('152223');
    await target(api, small, 'passed');
    await target(api, small, 'returned');
    await target(api, small, 'submitted');
    const { forecast } = await read(small.finance);
    expect(forecast).toMatchObject({ done: 2, open: 1, perDay: '0.4' });
    expect(forecast.finishesOn).not.toBeNull();
    const next = await api.graphql<{ financeHome: { forecast: object } }>(small.finance, finance, { year: year + 1 });
    expect(next.financeHome.forecast).toMatchObject({ done: 0, open: 0, finishesOn: null });
  });
});

describe('matters', () => {
  const read = async (actor: Office['unit'], part: 'started' | 'handled', variables: object = {}) =>
    (
      await api.graphql<{ matters: { nodes: Matter[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(
        actor,
        matters,
        { part, first: 50, ...variables },
      )
    ).matters;

  it('are told once each, with my last act and where they are now', async () => {
    const alone = await make.office('150923');
    const { project, target: made } = await target(api, alone, 'submitted');
    const { nodes: started } = await read(alone.unit, 'started');
    expect(started).toMatchObject([
      { subject: 'target', subjectId: made.id, action: 'target_submit', stepName: { zh: '财政部门审核' } },
      { subject: 'project', subjectId: project.id, action: 'project_submit', lastAction: 'project_admit' },
    ]);
    await api.get(TargetsService).move(alone.unit, { id: made.id, action: 'withdraw', version: made.version });
    const { nodes: handled } = await read(alone.unit, 'handled');
    expect(handled).toHaveLength(2);
    expect(handled[0]).toMatchObject({
      subject: 'target',
      action: 'target_withdraw',
      lastAction: 'target_withdraw',
      stepName: null,
    });
    expect((await read(alone.finance, 'handled')).nodes).toMatchObject([
      { subject: 'project', action: 'project_admit' },
    ]);
    expect((await read(alone.finance, 'started')).nodes).toEqual([]);
    const first = await read(alone.unit, 'handled', { first: 1 });
    const second = await read(alone.unit, 'handled', { first: 1, after: first.pageInfo.endCursor });
    expect([first.nodes[0]?.subjectId, second.nodes[0]?.subjectId]).toEqual([made.id, project.id]);
  });
});
