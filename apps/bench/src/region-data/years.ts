import { createHash } from 'node:crypto';
import {
  canonical,
  comparable,
  fingerprintOf,
  fingerprintVersion,
  type FrozenTarget,
  type Indicator,
  nameKey,
  projectCode,
  projectFingerprint,
  type ProjectState,
  type ProjectType,
  type ReviewRoute,
  type TargetState,
} from '@chengxiao/domain';
import { goalOf, midtermGoalOf, projectName } from './names';
import { type Chance } from './random';
import { indicatorRows, midtermRows } from './rows';
import { sectors } from './sectors';
import type { Tables } from './tables';
import { writeRound } from './rounds';
import type { Declarer, Place } from './tree';

/** A project of the region with its money by year in 元. */
type Project = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly declarer: Declarer;
  readonly first: number;
  readonly last: number;
  /** The size of the project, 0 to 1: larger ones promise more. */
  readonly size: number;
  readonly yearly: number;
};

/** The year for which departments declare now; the years before are approved. */
export type Season = { readonly years: readonly number[]; readonly now: number; readonly route: ReviewRoute };

/** Shares of a season's targets by state: most are under review, and the region's own bureau is ahead of the others. */
const progress: Readonly<Record<'region' | 'others', readonly (readonly [number, TargetState])[]>> = {
  region: [
    [0.03, 'draft'],
    [0.4, 'submitted'],
    [0.03, 'returned'],
  ],
  others: [
    [0.06, 'draft'],
    [0.6, 'submitted'],
    [0.04, 'returned'],
  ],
};

/** The state of a target: approved before this season, in the season any state by its share. */
function stateOf(chance: Chance, { level }: Place, year: number, season: Season): TargetState {
  if (year < season.now) return 'approved';
  let left = chance.share();
  for (const [part, state] of progress[level === 'region' ? 'region' : 'others']) {
    if (left < part) return state;
    left -= part;
  }
  return 'passed';
}

/** Writes the projects that one slot of a declarer has over the years: one of three years, or a new one each year. */
export async function writeSlot(
  chance: Chance,
  tables: Tables,
  declarer: Declarer,
  serial: () => number,
  season: Season,
): Promise<void> {
  const { years } = season;
  const long = chance.share() < 0.5;
  const runs = long ? [[years[0], years.at(-1)]] : years.map((year) => [year, year]);
  for (const [first, last] of runs) {
    const project = newProject(chance, declarer, serial(), first ?? 0, last ?? 0);
    writeProject(chance, tables, project, season);
    for (const year of years)
      if (year >= project.first && year <= project.last) writeYear(chance, tables, project, year, season);
  }
  await tables.flush();
}

function newProject(chance: Chance, declarer: Declarer, serial: number, first: number, last: number): Project {
  const median = declarer.place.level === 'region' ? 2_400_000 : declarer.place.level === 'league' ? 900_000 : 380_000;
  const yearly = Math.min(Math.max(Math.round(chance.skewed(median, 1.3) / 100) * 100, 25_000), 2_000_000_000);
  const type: ProjectType = chance.share() < 0.12 ? 'operationOther' : chance.share() < 0.1 ? 'transfer' : 'special';
  return {
    id: chance.id(Date.parse(`${first - 1}-08-01T00:00:00Z`) + serial * 30),
    code: projectCode(declarer.place.code, `${first}-01-01`, type, String(serial)),
    name: projectName(chance, declarer, first),
    declarer,
    first,
    last,
    size: Math.min(1, yearly / (median * 4)),
    yearly,
  };
}

const typeOf = (code: string): ProjectType =>
  code[8] === 'P' ? 'transfer' : code[8] === 'Y' ? 'operationOther' : 'special';

/** Where a project stands in the library at the time of the season. */
const libraryStateOf = ({ first, last }: Project, { now }: Season): ProjectState =>
  first === now ? 'candidate' : last < now - 1 ? 'closed' : 'executing';

function writeProject(chance: Chance, tables: Tables, project: Project, season: Season): void {
  const { id, code, name, declarer, first, last, yearly } = project;
  const { place, path, department } = declarer;
  const { functionCode, served } = sectors[declarer.sector];
  const summary = `${name}:改善${department}履职条件,完成年度任务。`;
  const at = moment(chance, first);
  const years = last - first + 1;
  tables.project.add(
    id,
    code,
    name,
    'second',
    served,
    'new',
    typeOf(code),
    functionCode,
    place.code,
    `${first}-01-01`,
    `${last}-12-31`,
    summary,
    yearly * years,
    libraryStateOf(project, season),
    declarer.id,
    declarer.name,
    department,
    path,
    place.code,
    at,
    at,
  );
  tables.projectFingerprint.add(id, projectFingerprint({ name, summary }), fingerprintVersion, path, place.code);
  for (let year = first; year <= last; year += 1) {
    const other = chance.share() < 0.2 ? Math.round(yearly * 0.002) * 100 : 0;
    tables.fund.add(id, year, 'fiscal', yearly - other, path, place.code);
    if (other) tables.fund.add(id, year, chance.pick(['other', 'carryover', 'local']), other, path, place.code);
    const state = year < season.now ? 'approved' : 'proposed';
    tables.line.add(
      chance.id(Date.parse(`${year - 1}-10-15T00:00:00Z`)),
      id,
      year,
      yearly,
      yearly,
      state,
      state === 'approved' ? tables.approvalOf(place, year) : null,
      path,
      place.code,
      at,
    );
  }
}

function writeYear(chance: Chance, tables: Tables, project: Project, year: number, season: Season): void {
  const { id: projectId, name, declarer } = project;
  const { path, place } = declarer;
  const id = chance.id(Date.parse(`${year - 1}-09-10T00:00:00Z`));
  const state = stateOf(chance, place, year, season);
  const annual = indicatorRows(chance, declarer.sector, project.size);
  const span = project.last - project.first + 1;
  const indicators = span > 1 ? [...annual, ...midtermRows(chance, annual, span)] : annual;
  const goal = goalOf(name, year, indicators[0]?.name ?? '', indicators[1]?.name ?? '');
  const midterm = span > 1 ? midtermGoalOf(name, project.first, project.last) : '';
  const at = moment(chance, year);
  tables.target.add(id, projectId, year, state, goal, midterm, state === 'draft' ? 0 : 1, path, place.code, at, at);
  for (const [position, row] of indicators.entries())
    tables.indicator.add(
      id,
      row.id,
      projectId,
      position,
      row.period,
      row.level1,
      row.level2,
      row.name,
      row.nature,
      row.direction,
      row.value,
      row.standard,
      row.unit,
      row.weight || null,
      row.basis,
      row.note,
      keyOf(row.name),
      unitOf(row.unit),
      path,
      place.code,
    );
  const steps = planOf(chance, project, year);
  for (const [position, step] of steps.entries())
    tables.step.add(
      id,
      step.id,
      projectId,
      position,
      step.name,
      step.method,
      step.funds,
      step.startDate,
      step.endDate,
      step.resources,
      step.responsible,
      path,
      place.code,
    );
  tables.fingerprint.add(id, projectId, year, printOf(indicators), fingerprintVersion, path, place.code);
  if (state === 'submitted')
    writeRound(chance, tables, season.route, { id, projectId, year, declarer }, project.yearly);
  if (state === 'approved') writeVersion(chance, tables, project, { id, year, goal, midterm, indicators, steps });
}

type Written = {
  readonly id: string;
  readonly year: number;
  readonly goal: string;
  /** Empty for a project of one year. */
  readonly midterm: string;
  readonly indicators: Indicator[];
  readonly steps: ReturnType<typeof planOf>;
};

function writeVersion(
  chance: Chance,
  tables: Tables,
  project: Project,
  { id, year, goal, midterm, indicators, steps }: Written,
): void {
  const { declarer, yearly } = project;
  const content: FrozenTarget = {
    projectId: project.id,
    projectCode: project.code,
    projectName: project.name,
    orgName: declarer.name,
    departmentName: declarer.department,
    year,
    annualGoal: goal,
    midtermGoal: midterm || null,
    funds: [{ year, source: 'fiscal', amount: `${yearly}.00` }],
    indicators,
    planSteps: steps,
  };
  const text = canonical(content);
  tables.version.add(
    chance.id(Date.parse(`${year}-01-20T02:00:00Z`)),
    id,
    project.id,
    year,
    1,
    text,
    createHash('sha256').update(text).digest('hex'),
    `${year}-01-20`,
    `人大发〔${year}〕3号`,
    tables.approvalOf(declarer.place, year),
    declarer.path,
    declarer.place.code,
  );
}

/** Preparation and execution, with the money of the year. */
function planOf(chance: Chance, { declarer, yearly }: Project, year: number) {
  const step = (name: string, method: string, funds: number, from: string, to: string) => ({
    id: chance.id(Date.parse(`${year - 1}-09-10T00:00:00Z`)),
    name,
    method,
    funds: `${funds}.00`,
    startDate: `${year}-${from}`,
    endDate: `${year}-${to}`,
    resources: '项目台账、资金支付凭证',
    responsible: declarer.name.slice(0, 200),
  });
  const early = Math.round(yearly * 0.002) * 100;
  return [
    step('前期准备与招标采购', '制定方案并依法采购', early, '01-01', '04-30'),
    step('组织实施与验收', '按合同实施,分期支付,组织验收', yearly - early, '05-01', '12-20'),
  ];
}

/** Some time of the autumn before the year. */
const moment = (chance: Chance, year: number): string =>
  new Date(Date.parse(`${year - 1}-09-01T00:00:00Z`) + chance.whole(0, 80 * 86_400) * 1000).toISOString();

const memoise = <T>(make: (text: string) => T) => {
  const known = new Map<string, T>();
  return (text: string): T => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    return found;
  };
};
const keyOf = memoise(nameKey);
const unitOf = memoise(comparable);
const printed = memoise((names) => fingerprintOf(names.split('\n')));
const printOf = (rows: readonly Indicator[]): number[] => printed(rows.map(({ name }) => name).join('\n'));
