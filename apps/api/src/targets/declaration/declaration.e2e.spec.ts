import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, today } from '@chengxiao/domain';
import { type TestApi, startApi } from '../../../test/api';
import { makers, type Office } from '../../../test/make';
import { approvedProject, indicatorInputs, targetInput, twoYears, yearProject } from '../../../test/make-targets';
import { TargetsService } from '../targets.service';

let api: TestApi;
let region: Office;
let league: Office;
let banner: Office;
beforeAll(async () => {
  api = await startApi();
  [region, league, banner] = (await Promise.all(
    ['150000', '150600', '150626'].map((code) => makers(api).office(code)),
  )) as [Office, Office, Office];
});
afterAll(() => api.close());

const thisYear = Number(today().slice(0, 4));
const problem = '... on Problem { code fields { path message } }';
type Answer = { id: string; version: number; code?: string; fields?: { path: string }[] } & Record<string, unknown>;
const run = async (actor: Actor, document: string, variables: object = {}): Promise<Answer> =>
  (await api.graphql<{ result: Answer }>(actor, document, variables)).result;
const setRule = (actor: Actor, fromYear: number, shortFormUpTo: string, version?: number | null) =>
  run(
    actor,
    `mutation ($fromYear: Int!, $shortFormUpTo: Decimal!, $version: Int) { result: setDeclarationRule(fromYear: $fromYear, shortFormUpTo: $shortFormUpTo, version: $version) { ... on DeclarationRule { id fromYear shortFormUpTo version divisionName } ${problem} } }`,
    { fromYear, shortFormUpTo, version },
  );
const declare = (actor: Actor, projectId: string, year: number, fromYear?: number) =>
  run(
    actor,
    `mutation ($projectId: ID!, $year: Int!, $fromYear: Int) { result: declareTarget(projectId: $projectId, year: $year, fromYear: $fromYear) { ... on Target { id version formKind annualGoal confirmed indicators { id name } planSteps { startDate } carried { fromYear former { annualGoal } blocks { block state since stale } } } ${problem} } }`,
    { projectId, year, fromYear: fromYear ?? null },
  );
const small = (year: number, amount: string) => ({
  ...yearProject(year),
  funds: [{ year, source: 'fiscal' as const, amount }],
});

describe('the limit of the short form', () => {
  it('comes from the nearest division, is set by finance for years to come, and changed on its last version only', async () => {
    const rules = (actor: Actor) =>
      run(
        actor,
        `query { result: declarationRules(divisionCode: "150626") { divisionName fromYear shortFormUpTo } }`,
      ) as unknown as Promise<object[]>;
    const shipped = { divisionName: '内蒙古自治区', fromYear: 2021, shortFormUpTo: '20000.00' };
    expect(await rules(banner.unit)).toEqual([shipped]);
    const own = await setRule(league.finance, thisYear, '300000', null);
    expect(own).toMatchObject({
      fromYear: thisYear,
      shortFormUpTo: '300000.00',
      version: 1,
      divisionName: '鄂尔多斯市',
    });
    expect(await setRule(league.finance, thisYear, '200000')).toMatchObject({ code: 'STALE' });
    expect(await setRule(league.finance, thisYear, '200000', 1)).toMatchObject({
      version: 2,
      shortFormUpTo: '200000.00',
    });
    expect(await rules(banner.audit)).toEqual([
      { divisionName: '鄂尔多斯市', fromYear: thisYear, shortFormUpTo: '200000.00' },
      shipped,
    ]);
    expect(await setRule(region.finance, thisYear - 1, '1')).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'fromYear' }],
    });
    expect(await setRule(banner.unit, thisYear, '1')).toMatchObject({ code: 'NOT_YOUR_ROLE' });
  });

  it('decides the form by the money of the year, whatever the client wants', async () => {
    const kind = async (office: Office, amount: string) => {
      const project = await makers(api).project(office, 'admitted', small(thisYear, amount));
      return (await declare(office.unit, project.id, thisYear))['formKind'];
    };
    expect(await kind(region, '20000.00')).toBe('short');
    expect(await kind(region, '20000.01')).toBe('full');
    expect(await kind(banner, '250000.00')).toBe('full');
    expect(await kind(banner, '200000.00')).toBe('short');
  });

  it('lets a short form be submitted without what only the full one asks, and not after the limit moved', async () => {
    const targets = api.get(TargetsService);
    const project = await makers(api).project(banner, 'admitted', {
      ...small(thisYear, '100000.00'),
      endDate: `${thisYear + 1}-12-31`,
    });
    const declared = await targets.declare(banner.unit, { projectId: project.id, year: thisYear });
    const rows = indicatorInputs()
      .filter((_, index) => index !== 2)
      .map((row) => ({ ...row, basis: null }));
    const [first, second, third, ...rest] = rows as [object, object, object, ...object[]];
    const indicators = [{ ...first, weight: '20' }, { ...second, weight: '20' }, { ...third, weight: '10' }, ...rest];
    const step = { ...targetInput({}, thisYear).planSteps?.[1], method: null, funds: '100000.00' };
    const edited = await targets.edit(banner.unit, declared.id, declared.version, {
      annualGoal: '完成养护',
      indicators,
      planSteps: [step],
    } as never);
    await setRule(banner.finance, thisYear, '50000');
    const move = (version: number) =>
      api.get(TargetsService).move(banner.unit, { id: declared.id, action: 'submit', version });
    await expect(move(edited.version)).rejects.toThrow(/formKindChanged/);
    await setRule(banner.finance, thisYear, '100000', 1);
    expect(await move(edited.version)).toMatchObject({ state: 'submitted', formKind: 'short' });
  });
});

describe('a continuing project', () => {
  it('begins from the approved target of last year, and confirms or changes every part of it', async () => {
    const [last, year] = [thisYear - 1, thisYear];
    const funds = [last, year].map((of) => ({ year: of, source: 'fiscal' as const, amount: '31200000.00' }));
    const project = { startDate: `${last}-01-01`, endDate: `${year}-12-31`, funds, attribute: 'continuing' as const };
    const { project: made } = await approvedProject(api, region, { year: last, project, input: twoYears() });
    expect(await declare(region.unit, made.id, year, year)).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'fromYear' }],
    });
    const begun = await declare(region.unit, made.id, year, last);
    expect(begun).toMatchObject({
      formKind: 'full',
      annualGoal: targetInput().annualGoal,
      confirmed: [],
      planSteps: [{ startDate: `${year}-03-01` }, { startDate: `${year}-05-01` }],
      carried: { fromYear: last, former: { annualGoal: targetInput().annualGoal } },
    });
    const { blocks } = begun['carried'] as { blocks: { block: string; state: string; since: number }[] };
    expect(blocks).toHaveLength(10);
    expect(new Set(blocks.map(({ state }) => state))).toEqual(new Set(['open']));
    const targets = api.get(TargetsService);
    const refused = await api
      .get(TargetsService)
      .move(region.unit, { id: begun.id, action: 'submit', version: begun.version })
      .catch((error: { refusal: { fields: { key: string }[] } }) => error);
    const keys = (refused as { refusal: { fields: { key: string }[] } }).refusal.fields.map(({ key }) => key);
    expect(keys.filter((key) => key === 'carriedUnconfirmed')).toHaveLength(10);
    const stored = await api.graphql<{ target: { indicators: object[]; planSteps: object[]; midtermGoal: string } }>(
      region.unit,
      `query { target(id: "${begun.id}") { midtermGoal indicators { id period level1 level2 name nature direction value standard unit weight basis note } planSteps { id name method funds startDate endDate resources responsible } } }`,
    );
    const form = { ...stored.target, annualGoal: '完成养护190公里', confirmed: blocks.map(({ block }) => block) };
    const edited = await targets.edit(region.unit, begun.id, begun.version, form as never);
    expect(
      await api.get(TargetsService).move(region.unit, { id: begun.id, action: 'submit', version: edited.version }),
    ).toMatchObject({
      state: 'submitted',
    });
    const seen = await api.graphql<{ target: { carried: { blocks: { block: string; state: string }[] } } }>(
      region.finance,
      `query { target(id: "${begun.id}") { carried { blocks { block state } } } }`,
    );
    const states = Map.groupBy(seen.target.carried.blocks, ({ state }) => state);
    expect(states.get('changed')?.map(({ block }) => block)).toEqual(['annualGoal']);
    expect(states.get('confirmed')).toHaveLength(9);
  });
});
