import regions from '@chengxiao/domain/data/regions.json' with { type: 'json' };
import { type Bureau, bureaus, towns } from './bureaus';
import { type Chance, distribute } from './random';
import type { SectorKey } from './sectors';

export type Place = { readonly code: string; readonly name: string; readonly level: string; readonly path: string };
export type Declarer = {
  readonly id: string;
  readonly name: string;
  readonly department: string;
  readonly path: string;
  readonly place: Place;
  readonly sector: SectorKey;
  /** Share of the region's projects. */
  readonly weight: number;
};
export type OrganisationRow = {
  readonly id: string;
  readonly kind: 'government' | 'finance' | 'audit' | 'department' | 'unit';
  readonly code: string;
  readonly name: string;
  readonly place: Place;
  readonly parentId: string | null;
  readonly path: string;
};
export type Size = { readonly departments: number; readonly units: number };

/** Divisions with a budget and a finance bureau of their own: functional zones have none. */
export const places: readonly (Place & { readonly parent: string | null; readonly functional: boolean })[] =
  withPaths();

function withPaths() {
  const paths = new Map<string, string>();
  return regions.map(({ code, name, level, parent, functional }) => {
    const path = `${parent ? (paths.get(parent) ?? '/') : '/'}${code}/`;
    paths.set(code, path);
    return { code, name, level: level.toLowerCase(), parent, functional, path };
  });
}

/** How many departments divisions have by level, in proportion to one another. */
const breadth: Readonly<Record<string, number>> = { region: 150, league: 125, banner: 64.6 };
/** How many projects departments have by level, in proportion to one another. */
const depth: Readonly<Record<string, number>> = { region: 6, league: 1.6, banner: 1 };

/** All organisations with a budget, and who of them declares projects. */
export function organisations(chance: Chance, size: Size): { rows: OrganisationRow[]; declarers: Declarer[] } {
  const seats = places.filter(({ functional }) => !functional);
  const rows: OrganisationRow[] = [];
  const declarers: Declarer[] = [];
  const counts = distribute(
    size.departments,
    seats.map(({ level }) => breadth[level] ?? 0),
  );
  const departments = seats.flatMap((place, at) => departmentsOf(place, counts[at] ?? 0, at));
  const units = distribute(
    size.units,
    departments.map(({ bureau, place }) => bureau.units.length * (place.level === 'banner' ? 1 : 1.6)),
  );
  for (const place of seats) rows.push(...officesOf(chance, place));
  for (const [at, { place, name, bureau, code }] of departments.entries()) {
    const department = {
      id: chance.id(epoch),
      kind: 'department',
      code,
      name,
      place,
      parentId: null,
      path: `${place.path}${code}/`,
    } as const;
    rows.push(department);
    const below = Array.from({ length: units[at] ?? 0 }, (_, n) => unitOf(chance, department, bureau, n));
    rows.push(...below);
    for (const { id, name: own, path } of [department, ...below])
      declarers.push({
        id,
        name: own,
        department: name,
        path,
        place,
        sector: bureau.sector,
        weight: (depth[place.level] ?? 1) * (path === department.path ? 2 : 1),
      });
  }
  return { rows, declarers };
}

const epoch = Date.parse('2024-01-02T01:00:00Z');

/** Government, finance bureau and audit office of a division. */
function officesOf(chance: Chance, place: Place): OrganisationRow[] {
  const office = (kind: 'government' | 'finance' | 'audit', code: string, name: string): OrganisationRow => ({
    id: chance.id(epoch),
    kind,
    code,
    name: place.name + name,
    place,
    parentId: null,
    path: `${place.path}${code}/`,
  });
  return [
    office('government', 'G001', place.name.endsWith('盟') ? '行政公署' : '人民政府'),
    office('finance', 'F001', place.level === 'region' ? '财政厅' : '财政局'),
    office('audit', 'A001', place.level === 'region' ? '审计厅' : '审计局'),
  ];
}

type Department = { readonly place: Place; readonly name: string; readonly bureau: Bureau; readonly code: string };

/** The usual bureaus, each place beginning with another one, so that a small part of the region has them all; then towns and further offices. */
function departmentsOf(place: Place, count: number, first: number): Department[] {
  return Array.from({ length: count }, (_, n) => {
    const usual = n < bureaus.length ? bureaus[(n + first) % bureaus.length] : undefined;
    const code = `D${String(n + 1).padStart(3, '0')}`;
    if (usual)
      return {
        place,
        code,
        bureau: usual,
        name: place.name + (place.level === 'region' ? usual.name.replace(/局$/, '厅') : usual.name),
      };
    const town = towns[n - bureaus.length];
    if (town && place.level === 'banner')
      return { place, code, bureau: townHall, name: `${place.name}${town}人民政府` };
    const like = bureaus[n % bureaus.length] as Bureau;
    return {
      place,
      code,
      bureau: like,
      name: `${place.name}${like.name.replace(/局$/, '')}第${Math.floor(n / bureaus.length) + 1}直属中心`,
    };
  });
}

const townHall: Bureau = { name: '人民政府', sector: 'farming', units: ['综合保障和技术推广中心', '党群服务中心'] };

function unitOf(chance: Chance, above: OrganisationRow, bureau: Bureau, n: number): OrganisationRow {
  const kind = bureau.units[n % bureau.units.length] ?? '综合保障中心';
  const round = Math.floor(n / bureau.units.length) + 1;
  const numbered = kind.includes('{n}')
    ? kind.replace('{n}', chinese(round))
    : round > 1
      ? `${kind}(${chinese(round)})`
      : kind;
  const code = `${above.code}U${String(n + 1).padStart(3, '0')}`;
  const { place } = above;
  return {
    id: chance.id(epoch),
    kind: 'unit',
    code,
    name: place.name + numbered,
    place,
    parentId: above.id,
    path: `${above.path}${code}/`,
  };
}

const digits = '零一二三四五六七八九';
/** A number below 100 as it is written in names. */
export const chinese = (n: number): string =>
  n < 10 ? (digits[n] ?? '') : `${n < 20 ? '' : digits[Math.floor(n / 10)]}十${n % 10 ? digits[n % 10] : ''}`;
