import type { Actor } from '../actor';
import { addDays, isLocalDate, type LocalDate } from '../calendar';
import { compact, type Finding, finding } from '../messages';
import { addWorkingDays, isWorkingDay, type WorkCalendar } from './work-calendar';

/** The stages of a budget year 申报季 and of what follows it, in the order of the chain. */
export const seasonStages = [
  'admission',
  'declaration',
  'departmentReview',
  'financeReview',
  'approval',
  'issue',
  'monitoringFirst',
  'monitoringSecond',
  'selfEvaluation',
  'application',
] as const;
export type SeasonStage = (typeof seasonStages)[number];

/** First and last day of a stage. */
export type StageDates = { readonly stage: SeasonStage; readonly startsOn: LocalDate; readonly endsOn: LocalDate };

/** What a finance bureau says of the stages of a budget year in its division. */
export type Season = {
  readonly year: number;
  readonly divisionCode: string;
  readonly stages: readonly StageDates[];
};

/** First and last day by custom: years after the budget year's own, month and day. */
const usual: Readonly<Record<SeasonStage, readonly [number, string, number, string]>> = {
  admission: [-1, '08-20', -1, '11-13'],
  declaration: [-1, '11-16', -1, '12-04'],
  departmentReview: [-1, '11-18', -1, '12-08'],
  financeReview: [-1, '11-23', -1, '12-18'],
  approval: [0, '01-15', 0, '02-15'],
  issue: [0, '02-16', 0, '03-10'],
  monitoringFirst: [0, '07-01', 0, '07-20'],
  monitoringSecond: [0, '10-08', 0, '10-31'],
  selfEvaluation: [1, '01-20', 1, '03-31'],
  application: [1, '04-01', 1, '06-30'],
};

/** The working day on a date, or the next one. */
const workingDayFrom = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  isWorkingDay(calendar, date) ? date : addWorkingDays(calendar, date, 1);

/** The working day on a date, or the last one before it. */
function workingDayUpTo(calendar: WorkCalendar, date: LocalDate): LocalDate {
  let day = date;
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
}

/** The stages of a year as they usually lie, each from a working day to a working day: what holds until finance sets others. */
export const usualSeason = (year: number, calendar: WorkCalendar): StageDates[] =>
  seasonStages.map((stage) => {
    const [from, first, to, last] = usual[stage];
    return {
      stage,
      startsOn: workingDayFrom(calendar, `${year + from}-${first}`),
      endsOn: workingDayUpTo(calendar, `${year + to}-${last}`),
    };
  });

/** The budget year whose targets are declared: from the usual admission on the next one, before that the running one. */
export const preparedYear = (now: LocalDate): number => Number(now.slice(0, 4)) + (now.slice(5) >= '08-20' ? 1 : 0);

/** The budget years that work is about on a day: which is prepared, which runs, and which has ended and is evaluated. */
export type YearAtHand = 'prepared' | 'running' | 'ended';

/** The budget year that a page opens on, by what is done there. */
export function yearAtHand(which: YearAtHand, now: LocalDate): number {
  const running = Number(now.slice(0, 4));
  return { prepared: preparedYear(now), running, ended: running - 1 }[which];
}

/** The season for a year and division: of the nearest division that has set one. @param ancestry nearest first */
export function seasonInForce<S extends Pick<Season, 'divisionCode' | 'year'>>(
  seasons: readonly S[],
  year: number,
  ancestry: readonly string[],
): S | null {
  for (const code of ancestry) {
    const own = seasons.find((each) => each.divisionCode === code && each.year === year);
    if (own) return own;
  }
  return null;
}

/** What is wrong with the stages of a year: each once, from a day to a later one, not years away from the budget year. */
export function checkSeason({ year, stages }: Pick<Season, 'year' | 'stages'>): Finding[] {
  const missing = seasonStages.filter((stage) => !stages.some((each) => each.stage === stage));
  return compact([
    missing.length > 0 ? finding('stages', 'seasonStageMissing') : null,
    ...stages.flatMap(({ stage, startsOn, endsOn }, at) => [
      stages.findIndex((each) => each.stage === stage) < at ? finding(`stages.${at}.stage`, 'seasonStageTwice') : null,
      isLocalDate(startsOn)
        ? checkNear(`stages.${at}.startsOn`, year, startsOn)
        : finding(`stages.${at}.startsOn`, 'notDate'),
      isLocalDate(endsOn) ? checkNear(`stages.${at}.endsOn`, year, endsOn) : finding(`stages.${at}.endsOn`, 'notDate'),
      endsOn < startsOn ? finding(`stages.${at}.endsOn`, 'seasonEndsBeforeItStarts') : null,
    ]),
  ]);
}

/** A stage lies between the year before the budget year and the second after it. */
const checkNear = (path: string, year: number, date: LocalDate): Finding | null =>
  Math.abs(Number(date.slice(0, 4)) - year) <= 2 ? null : finding(path, 'seasonFarAway', { year });

/** Whether this actor may set a season: finance, for its own division. */
export const maySetSeason = ({ role }: Pick<Actor, 'role'>): boolean => role === 'finance';

/** Whether a stage has not begun, is under way or is over on a day. */
export const stageStanding = ({ startsOn, endsOn }: StageDates, now: LocalDate): 'before' | 'now' | 'over' =>
  now < startsOn ? 'before' : now > endsOn ? 'over' : 'now';
