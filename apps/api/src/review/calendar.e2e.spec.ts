import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestApi, startApi } from '../../test/api';
import { makers, type Office } from '../../test/make';

const answer = `... on CalendarYear { year notice editable known days { date kind name } } ... on Problem { code detail fields { path message } }`;
const enter = `mutation ($year: Int!, $notice: String!, $days: [CalendarDayInput!]!) {
  result: enterCalendar(year: $year, notice: $notice, days: $days) { ${answer} } }`;
const read = `query ($year: Int!) { calendarYear(year: $year) { year notice editable known days { date kind name } } }`;

let api: TestApi;
let region: Office;
let league: Office;
beforeAll(async () => {
  api = await startApi();
  region = await makers(api).office('150000');
  league = await makers(api).office('150600');
});
afterAll(() => api.close());

const days = [
  { date: '2026-12-31', kind: 'holiday', name: '元旦' },
  { date: '2027-01-01', kind: 'holiday', name: '元旦' },
  { date: '2027-01-03', kind: 'workday', name: '元旦' },
];
const notice = { year: 2027, notice: '国办发明电〔2026〕9号', days };

describe('the working-day calendar', () => {
  it('ships with the notices of 2024 to 2026, and says when a year has none', async () => {
    const of = async (year: number) =>
      (await api.graphql<{ calendarYear: { days: object[] } }>(league.unit, read, { year })).calendarYear;
    expect(await of(2026)).toMatchObject({
      notice: '国办发明电〔2025〕7号',
      editable: false,
      known: [2026, 2025, 2024],
    });
    expect((await of(2026)).days).toHaveLength(39);
    expect(await of(2027)).toMatchObject({ notice: null, days: [] });
  });

  it('takes a year from the region, once however often it is sent, and again when the notice changes', async () => {
    for (const actor of [region.finance, region.finance, region.government]) {
      const { result } = await api.graphql<{ result: object }>(actor, enter, notice);
      expect(result).toEqual({
        year: 2027,
        notice: notice.notice,
        editable: true,
        known: [2027, 2026, 2025, 2024],
        days,
      });
    }
    const { result } = await api.graphql<{ result: object }>(region.finance, enter, { ...notice, days: days.slice(1) });
    expect(result).toMatchObject({ days: days.slice(1) });
    const { rows } = await api.database.owner.query(
      `select data -> 'days' as days from event where action = 'calendar.enter' order by seq`,
    );
    expect(rows.map((row) => (row as { days: object[] }).days.length)).toEqual([3, 2]);
  });

  it('refuses other places, and names what is wrong at its place', async () => {
    const { result: below } = await api.graphql<{ result: object }>(league.finance, enter, notice);
    expect(below).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    const wrong = [{ date: '2028-01-04', kind: 'workday', name: '' }];
    const { result } = await api.graphql<{ result: object }>(region.finance, enter, {
      ...notice,
      year: 2028,
      days: wrong,
    });
    expect(result).toMatchObject({
      code: 'INVALID',
      fields: [{ path: 'days.0.kind' }, { path: 'days.0.name', message: 'Required' }],
    });
  });
});
