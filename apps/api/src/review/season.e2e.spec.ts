import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, preparedYear, seasonStages, type StageDates, today } from '@chengxiao/domain';
import { askTodos } from '../../test/ask-todos';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';

const fields = 'year divisionName setBy version editable stages { stage startsOn endsOn daysLeft }';
const read = `query ($year: Int!) { season(year: $year) { ${fields} } }`;
const set = `mutation ($year: Int!, $stages: [StageDatesInput!]!, $version: Int!) {
  result: setSeason(year: $year, stages: $stages, version: $version) {
    ... on Season { ${fields} } ... on Problem { code fields { path } } } }`;

type Read = {
  season: {
    version: number;
    editable: boolean;
    setBy: string | null;
    divisionName: string | null;
    stages: StageDates[];
  };
};

let api: TestApi;
let league: Office;
let banner: Office;
beforeAll(async () => {
  api = await startApi();
  league = await makers(api).office('150800');
  banner = await makers(api).office('150823');
});
afterAll(() => api.close());

const running = Number(today().slice(0, 4));
const stages = (endsOn: string): StageDates[] =>
  seasonStages.map((stage) => ({ stage, startsOn: addDays(endsOn, -20), endsOn }));
const seen = async (office: Office, year: number, by: 'unit' | 'finance' = 'unit') =>
  (await api.graphql<Read>(office[by], read, { year })).season;

describe('the season of a year', () => {
  it('lies by custom until finance sets it, each stage from a working day to a working day', async () => {
    const season = await seen(league, 2026);
    expect(season).toMatchObject({ version: 0, editable: false, setBy: null, divisionName: null });
    expect(season.stages.map(({ stage }) => stage)).toEqual(seasonStages);
    expect(season.stages[0]).toMatchObject({ startsOn: '2025-08-20', endsOn: '2025-11-13' });
  });

  it('is set by finance for its division and those below, once for what was seen', async () => {
    const sent = { year: 2032, stages: stages('2031-12-05'), version: 0 };
    const { result } = await api.graphql<{ result: Read['season'] }>(league.finance, set, sent);
    expect(result).toMatchObject({ version: 1, editable: true, setBy: league.finance.name });
    expect((await seen(banner, 2032)).stages[1]).toMatchObject({ stage: 'declaration', endsOn: '2031-12-05' });
    expect((await seen(banner, 2032, 'finance')).version).toBe(0);
    const again = await api.graphql<{ result: object }>(league.finance, set, sent);
    expect(again.result).toMatchObject({ code: 'STALE' });
    const own = { year: 2032, stages: stages('2031-12-12'), version: 0 };
    await api.graphql(banner.finance, set, own);
    expect((await seen(banner, 2032)).stages[1]).toMatchObject({ endsOn: '2031-12-12' });
    expect((await seen(league, 2032)).stages[1]).toMatchObject({ endsOn: '2031-12-05' });
  });

  it('refuses whoever is not finance, and stages that cannot be', async () => {
    const sent = { year: 2033, stages: stages('2032-12-05'), version: 0 };
    const { result: unit } = await api.graphql<{ result: object }>(league.unit, set, sent);
    expect(unit).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const [first, ...rest] = stages('2032-12-05');
    const wrong = [{ ...(first as StageDates), startsOn: '2032-12-06' }, ...rest.slice(1)];
    const { result } = await api.graphql<{ result: object }>(league.finance, set, { ...sent, stages: wrong });
    expect(result).toMatchObject({ code: 'INVALID', fields: [{ path: 'stages' }, { path: 'stages.0.endsOn' }] });
  });
});

describe('deadlines 办理期限', () => {
  it('are the last day of the stage where a thing has none of its own, and a week from then on for what comes later', async () => {
    const make = makers(api);
    const office = await make.office('150900');
    const { id: project } = await make.project(office);
    const { waiting } = askTodos(api);
    const due = async () => (await waiting(office.unit)).filter(({ projectId }) => projectId === project)[0]?.dueDate;
    const usual = (await seen(office, preparedYear(today()))).stages[0]?.endsOn ?? '';
    expect(await due()).toBe(usual >= today() ? usual : addDays(today(), 7));
    const later = addDays(today(), 40);
    for (const year of [running, running + 1])
      await api.graphql(office.finance, set, { year, stages: stages(later), version: 0 });
    expect(await due()).toBe(later);
  });

  it('come with the wish for a target of the first year as soon as a project is admitted', async () => {
    const make = makers(api);
    const office = await make.office('152200');
    const { id: project } = await make.project(office, 'admitted', {
      startDate: `${running + 1}-01-01`,
      endDate: `${running + 1}-12-31`,
      funds: [{ year: running + 1, source: 'fiscal', amount: '31200000.00' }],
    });
    const { waiting } = askTodos(api);
    const mine = (await waiting(office.unit)).filter(({ projectId }) => projectId === project);
    expect(mine).toMatchObject([{ kind: 'targetMissing', year: running + 1 }]);
  });
});
