import {
  type Actor,
  daysAfterStage,
  maySetSeason,
  type SeasonStage,
  seasonInForce,
  type StageDates,
  today,
  usualSeason,
  type WorkCalendar,
  workingDaysBetween,
} from '@chengxiao/domain';
import type { SeasonDto } from '@chengxiao/dto';
import type { Tx } from '../kit/data/db';
import type { KeyedRead } from '../kit/data/reading';
import { calendarAround } from './calendar.reads';
import { SeasonEntity } from './season.entity';

type Known = Pick<SeasonEntity, 'year' | 'divisionCode' | 'stages' | 'setBy' | 'version'> & { divisionName: string };

/** What a division and those above it have set for some years, the nearest first, in one statement. */
const seasonsKnown = (tx: Tx, divisionCode: string, years: readonly number[]): Promise<Known[]> =>
  tx.rows(
    `select s.year, s.division_code as "divisionCode", s.stages, s.set_by as "setBy", s.version, d.name as "divisionName"
       from division own
       join season s on s.division_code = any(string_to_array(trim(both '/' from own.path), '/'))
       join division d on d.code = s.division_code
      where own.code = $1 and s.year = any($2::integer[]) order by length(s.org_path) desc`,
    [divisionCode, years],
  );

const inForce = (known: readonly Known[], year: number): Known | null =>
  seasonInForce(known, year, [...new Set(known.map(({ divisionCode }) => divisionCode))]);

const around = (tx: Tx, first: number, last: number): Promise<WorkCalendar> =>
  calendarAround(tx, `${first - 2}-01-01`, `${last + 2}-12-31`);

/** The stages of a year in the actor's division, with the working days that are left of each. */
export async function seasonOf(tx: Tx, actor: Actor, year: number): Promise<SeasonDto> {
  const known = await seasonsKnown(tx, actor.divisionCode, [year]);
  const now = today();
  const current = Number(now.slice(0, 4));
  const calendar = await around(tx, Math.min(year, current), Math.max(year, current));
  const set = inForce(known, year);
  return {
    year,
    stages: (set?.stages ?? usualSeason(year, calendar)).map((dates) => ({
      ...dates,
      daysLeft: workingDaysBetween(calendar, now, dates.endsOn),
    })),
    divisionName: set?.divisionName ?? null,
    setBy: set?.setBy ?? null,
    version: known.find(({ divisionCode }) => divisionCode === actor.divisionCode)?.version ?? 0,
    editable: maySetSeason(actor),
  };
}

/** The stages of a year, and whether finance has set them. */
export type YearStages = { readonly year: number; readonly set: boolean; readonly stages: readonly StageDates[] };

const stagesOfYears = async (tx: Tx, divisionCode: string, years: readonly number[]): Promise<YearStages[]> => {
  const known = await seasonsKnown(tx, divisionCode, years);
  const calendar = await around(tx, Math.min(...years), Math.max(...years));
  return years.map((year) => {
    const set = inForce(known, year);
    return { year, set: set !== null, stages: set?.stages ?? usualSeason(year, calendar) };
  });
};

/** The stages of the years around today in a division: what somebody has set, and else as they usually lie. */
export const loadStages: KeyedRead<string, YearStages[]> = {
  forKeys: (reading, divisionCodes) => {
    const running = Number(today().slice(0, 4));
    const years = [running - 2, running - 1, running, running + 1];
    return reading.read(async (tx) => {
      const found: YearStages[][] = [];
      for (const each of divisionCodes) found.push(await stagesOfYears(tx, each, years));
      return found;
    });
  },
};

/** The last day of every stage, by year: until when what waits is to be done. */
export const endsOfStages = (years: readonly YearStages[]) =>
  Object.fromEntries(
    years.map(({ year, stages }) => [year, Object.fromEntries(stages.map(({ stage, endsOn }) => [stage, endsOn]))]),
  );

/** SQL of the last day for what waits since a moment and has no deadline of its own; `ends` is what `endsOfStages` answers. */
export const dueOfStageSql = (ends: string, year: string, stage: SeasonStage, since: string): string => {
  const end = `(${ends}::jsonb #>> array[(${year})::text, '${stage}'])::date`;
  const began = `(${since} at time zone 'Asia/Shanghai')::date`;
  return `case when ${began} <= ${end} then ${end} else ${began} + ${daysAfterStage} end`;
};
