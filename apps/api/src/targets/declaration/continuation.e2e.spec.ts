import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, today } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { approvedProject, target, twoYears, yearProject } from '../../../test/make-targets';
import { LibraryService } from '../../library';
import { TargetsService } from '../targets.service';

let api: TestApi;
let office: Office;
beforeAll(async () => {
  api = await startApi();
  office = await makers(api).office('150626');
});
afterAll(() => api.close());

const year = Number(today().slice(0, 4));
const last = year - 1;
type Row = {
  id: string;
  way: string;
  recurring: boolean;
  amount: string;
  proposedId: string | null;
  targetId: string | null;
};
const offered = async (actor: Actor, of = year): Promise<Row[]> =>
  (
    await api.graphql<{ found: Row[] }>(
      actor,
      'query ($year: Int!) { found: continuableProjects(year: $year) { id way recurring amount proposedId targetId } }',
      { year: of },
    )
  ).found;
type Answer = { code?: string; rows?: { id: string; reason: string | null }[] };
const continueAll = async (actor: Actor, ids: readonly string[], of = year): Promise<Answer> =>
  (
    await api.graphql<{ result: Answer }>(
      actor,
      'mutation ($ids: [ID!]!, $year: Int!) { result: continueProjects(projectIds: $ids, year: $year) { ... on Outcomes { rows { id reason } } ... on Problem { code } } }',
      { ids, year: of },
    )
  ).result;
const projectOf = async (actor: Actor, id: string) =>
  (
    await api.graphql<{ project: Record<string, unknown> & { version: number } }>(
      actor,
      `query ($id: ID!) { project(id: $id) { id version name state attribute startDate endDate fundsToConfirm funds { year amount }
         continues { id name } allowedActions approvedYears } }`,
      { id },
    )
  ).project;
const continuing = 'continuing' as const;
const longer = { startDate: `${last}-01-01`, endDate: `${year}-12-31`, attribute: continuing };

describe('what of last year may be continued', () => {
  it('is what ran then, reached the library and was not broken off, for those who declare', async () => {
    const { project: ended } = await target(api, office, 'draft', { year: last });
    const running = await makers(api).project(office, 'admitted', {
      ...yearProject(last),
      ...longer,
      attribute: 'continuing',
    });
    const others = [
      await makers(api).project(office, 'draft', yearProject(last)),
      await makers(api).project(office, 'admitted', yearProject(year)),
      await makers(api).project(office, 'admitted', yearProject(last - 1)),
    ];
    const found = await offered(office.unit);
    expect(found.find(({ id }) => id === ended.id)).toEqual({
      id: ended.id,
      way: 'propose',
      recurring: false,
      amount: '31200000.00',
      proposedId: null,
      targetId: null,
    });
    expect(found.find(({ id }) => id === running.id)).toMatchObject({ way: 'declare', recurring: true });
    expect(found.filter(({ id }) => others.some((each) => each.id === id))).toEqual([]);
    expect((await offered(office.department)).map(({ id }) => id)).toEqual(
      expect.arrayContaining([ended.id, running.id]),
    );
    const elsewhere = await makers(api).office('150626');
    expect(await offered(elsewhere.unit)).toEqual([]);
    for (const actor of [office.finance, office.audit]) await expect(offered(actor)).rejects.toThrow();
  });
});

describe('continuing', () => {
  it('proposes what ended with its money to confirm, and begins its target from what was approved', async () => {
    const { project: former } = await approvedProject(api, office, { year: last });
    expect(await continueAll(office.unit, [former.id])).toEqual({ rows: [{ id: former.id, reason: null }] });
    const row = (await offered(office.unit)).find(({ id }) => id === former.id);
    const id = row?.proposedId ?? '';
    expect(await projectOf(office.unit, id)).toMatchObject({
      state: 'draft',
      attribute: 'continuing',
      startDate: `${year}-01-01`,
      endDate: `${year}-12-31`,
      fundsToConfirm: true,
      funds: [{ year, amount: '31200000.00' }],
      continues: { id: former.id, name: former.name },
      allowedActions: [],
      approvedYears: [last],
    });
    const library = api.get(LibraryService);
    await expect(library.move(office.unit, { id, action: 'submit', version: 1 })).rejects.toThrow(
      /carriedFundsUnconfirmed/,
    );
    const draft = {
      ...former,
      startDate: `${year}-01-01`,
      endDate: `${year}-12-31`,
      funds: [{ year, source: 'fiscal' as const, amount: '5.00' }],
    };
    const edited = await library.edit(office.unit, id, 1, draft);
    const sent = await library.move(office.unit, { id, action: 'submit', version: edited.version });
    await library.move(office.finance, { id, action: 'admit', version: sent.version });
    const begun = await api.get(TargetsService).declare(office.unit, { projectId: id, year, fromYear: last });
    const { target: shown } = await api.graphql<{
      target: { carried: { fromYear: number; blocks: { state: string }[] } };
    }>(office.unit, 'query ($id: ID!) { target(id: $id) { carried { fromYear blocks { state } } } }', { id: begun.id });
    expect(shown.carried.fromYear).toBe(last);
    expect(shown.carried.blocks.length).toBeGreaterThan(5);
    expect(new Set(shown.carried.blocks.map(({ state }) => state))).toEqual(new Set(['open']));
  });

  it('begins the target of what runs on, and leaves the half for several years behind where one year is proposed', async () => {
    const money = { funds: [last, year].map((of) => ({ year: of, source: 'fiscal' as const, amount: '31200000.00' })) };
    const project = { ...longer, ...money };
    const { project: running } = await approvedProject(api, office, { year: last, project, input: twoYears() });
    const before = { startDate: `${last - 1}-01-01`, endDate: `${last}-12-31`, attribute: continuing };
    const { project: ended } = await approvedProject(api, office, { year: last, project: before, input: twoYears() });
    const { rows } = await continueAll(office.unit, [running.id, ended.id]);
    expect(rows?.map(({ reason }) => reason)).toEqual([null, null]);
    const found = await offered(office.unit);
    const of = (id: string) => found.find((each) => each.id === id);
    const { target: begun } = await api.graphql<{ target: { state: string; indicators: { period: string }[] } }>(
      office.unit,
      'query ($id: ID!) { target(id: $id) { state indicators { period } } }',
      { id: of(running.id)?.targetId },
    );
    expect(begun.state).toBe('draft');
    expect(begun.indicators.some(({ period }) => period === 'midterm')).toBe(true);
    const id = of(ended.id)?.proposedId ?? '';
    const library = api.get(LibraryService);
    const confirmed = await library.edit(office.unit, id, 1, {
      ...ended,
      ...yearProject(year),
      funds: yearProject(year).funds ?? [],
    });
    const sent = await library.move(office.unit, { id, action: 'submit', version: confirmed.version });
    await library.move(office.finance, { id, action: 'admit', version: sent.version });
    const [outcome] = await api.get(TargetsService).declareMany(office.unit, [id], year);
    expect(outcome?.refusal).toBeNull();
    const { project: shown } = await api.graphql<{
      project: { target: { midtermGoal: string; indicators: { period: string }[] } };
    }>(
      office.unit,
      'query ($id: ID!, $year: Int!) { project(id: $id) { target(year: $year) { midtermGoal indicators { period } } } }',
      { id, year },
    );
    expect(shown.target.midtermGoal).toBe('');
    expect(new Set(shown.target.indicators.map(({ period }) => period))).toEqual(new Set(['annual']));
  });

  it('continues nothing twice, whoever asks again and at once, and names what it became', async () => {
    const made = await makers(api).project(office, 'admitted', yearProject(last));
    const answers = await Promise.all([
      continueAll(office.unit, [made.id, made.id]),
      continueAll(office.department, [made.id]),
    ]);
    const reasons = answers.map(({ rows }) => rows?.[0]?.reason ?? null);
    expect(reasons.filter((reason) => reason === null)).toHaveLength(1);
    expect(reasons.find((reason) => reason !== null)).toMatch(/^Continued already as .+ \(\d{6}.+\)$/);
    const found = await api.database.owner.query<{ n: number }>(
      'select count(*)::int as n from project where continues_id = $1',
      [made.id],
    );
    expect(found.rows[0]?.n).toBe(1);
    const events = await api.database.owner.query<{ data: object }>(
      `select data from event where action = 'project.draft' and data ->> 'continuesId' = $1`,
      [made.id],
    );
    expect(events.rows.map(({ data }) => data)).toMatchObject([{ continuesId: made.id, year }]);
  });

  it('sees what its organisation proposed for the year by itself', async () => {
    const made = await makers(api).project(office, 'admitted', yearProject(last));
    const own = await makers(api).project(office, 'draft', yearProject(year, { name: made.name }));
    expect((await offered(office.unit)).find(({ id }) => id === made.id)?.proposedId).toBe(own.id);
    const [outcome] = (await continueAll(office.unit, [made.id])).rows ?? [];
    expect(outcome?.reason).toMatch(/^Continued already as/);
  });

  it('takes each for itself, and refuses whose it is not', async () => {
    const made = await makers(api).project(office, 'admitted', yearProject(last));
    const old = await makers(api).project(office, 'admitted', yearProject(last - 1));
    const { rows } = await continueAll(office.unit, [old.id, made.id]);
    expect(rows).toEqual([
      { id: old.id, reason: `The project did not run in ${last}; there is nothing to continue` },
      { id: made.id, reason: null },
    ]);
    expect((await continueAll(office.finance, [made.id])).code).toBe('NOT_YOUR_ROLE');
    const elsewhere = await makers(api).office('150626');
    const [refused] = (await continueAll(elsewhere.unit, [old.id])).rows ?? [];
    expect(refused?.reason).not.toBeNull();
  });
});
