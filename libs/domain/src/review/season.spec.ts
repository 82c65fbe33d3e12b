import { describe, expect, it } from '@jest/globals';
import published from '../../data/work-calendar-2024-2026.json' with { type: 'json' };
import {
  checkSeason,
  preparedYear,
  seasonInForce,
  seasonStages,
  stageStanding,
  usualSeason,
  yearAtHand,
} from './season';
import { type CalendarDay, isWorkingDay, workCalendar } from './work-calendar';

const calendar = workCalendar(published as CalendarDay[]);
const season = usualSeason(2026, calendar);

describe('the season of a year', () => {
  it('lies by custom on working days, in the order of the chain', () => {
    expect(season.map(({ stage }) => stage)).toEqual(seasonStages);
    for (const { startsOn, endsOn } of season) {
      expect([isWorkingDay(calendar, startsOn), isWorkingDay(calendar, endsOn)]).toEqual([true, true]);
      expect(startsOn <= endsOn).toBe(true);
    }
    // 2025-11-16 is a Sunday, 2026-02-15 to 2026-02-23 the Spring Festival after a Saturday that is worked.
    expect(season.find(({ stage }) => stage === 'declaration')).toMatchObject({
      startsOn: '2025-11-17',
      endsOn: '2025-12-04',
    });
    expect(season.find(({ stage }) => stage === 'approval')?.endsOn).toBe('2026-02-14');
    expect(season.find(({ stage }) => stage === 'issue')?.startsOn).toBe('2026-02-24');
    expect(checkSeason({ year: 2026, stages: season })).toEqual([]);
  });

  it('is prepared from the admission on', () => {
    expect([preparedYear('2026-08-19'), preparedYear('2026-08-20'), preparedYear('2026-12-31')]).toEqual([
      2026, 2027, 2027,
    ]);
  });

  it('leaves the running year to what is executed, and the ended one to what is evaluated', () => {
    const years = (now: string) => (['prepared', 'running', 'ended'] as const).map((which) => yearAtHand(which, now));
    expect([years('2026-03-01'), years('2026-11-30')]).toEqual([
      [2026, 2026, 2025],
      [2027, 2026, 2025],
    ]);
  });

  it('is that of the nearest division that has set one', () => {
    const of = (divisionCode: string, year: number) => ({ divisionCode, year, stages: [] });
    const all = [of('150000', 2026), of('150800', 2026), of('150000', 2027)];
    const ancestry = ['150823', '150800', '150000'];
    expect(seasonInForce(all, 2026, ancestry)?.divisionCode).toBe('150800');
    expect(seasonInForce(all, 2027, ancestry)?.divisionCode).toBe('150000');
    expect(seasonInForce(all, 2028, ancestry)).toBeNull();
  });

  it('names what is wrong at its place', () => {
    const [first, ...rest] = season;
    const wrong = [
      { stage: 'declaration' as const, startsOn: '2025-12-05', endsOn: '2025-12-01' },
      ...rest.map((each) => (each.stage === 'issue' ? { ...each, endsOn: '2036-03-01' } : each)),
    ];
    expect(first?.stage).toBe('admission');
    expect(checkSeason({ year: 2026, stages: wrong }).map(({ path, key }) => `${path} ${key}`)).toEqual([
      'stages seasonStageMissing',
      'stages.0.endsOn seasonEndsBeforeItStarts',
      'stages.1.stage seasonStageTwice',
      'stages.5.endsOn seasonFarAway',
    ]);
  });

  it('says where a stage stands on a day', () => {
    const stage = { stage: 'issue' as const, startsOn: '2026-02-24', endsOn: '2026-03-10' };
    expect(['2026-02-23', '2026-02-24', '2026-03-10', '2026-03-11'].map((day) => stageStanding(stage, day))).toEqual([
      'before',
      'now',
      'now',
      'over',
    ]);
  });
});
