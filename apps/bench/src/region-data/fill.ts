import { financeSections, type ReviewRoute, usernameKey } from '@chengxiao/domain';
import pg from 'pg';
import { withoutIndexes } from './indexes';
import { personName } from './people';
import { Chance, distribute } from './random';
import { openTables, type Tables } from './tables';
import { organisations, type OrganisationRow, places } from './tree';
import { type Season, writeSlot } from './years';

/** The size of the whole region: 8,300 departments, 22,500 units, 120,000 projects a year, 70,000 people. */
const fullRegion = { departments: 8_300, units: 22_500, projectsAYear: 120_000, people: 70_000 };

export type Filled = { readonly rows: Readonly<Record<string, number>>; readonly seconds: number };

/**
 * Fills an empty, migrated database with a part of the region, the same from the same seed at every run.
 * Its rows have no events, because no person made them.
 */
export async function fillRegion(
  url: string,
  part: number,
  passwordHash: string,
  years: Omit<Season, 'route'>,
): Promise<Filled> {
  const began = performance.now();
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    await fillPlaces(owner);
    const season = { ...years, route: await routeOf(owner) };
    const rows = await withoutIndexes(
      owner,
      [
        'project',
        'budget_line',
        'target',
        'target_indicator',
        'target_fingerprint',
        'target_version',
        'project_fingerprint',
        'review_round',
        'organisation',
      ],
      () => fillTables(url, part, passwordHash, season),
    );
    await owner.query(`select setval('project_serial', (select count(*) + 1 from project))`);
    await owner.query('vacuum analyze');
    return { rows, seconds: (performance.now() - began) / 1000 };
  } finally {
    await owner.end();
  }
}

/** The region's review route, which every division inherits. */
async function routeOf(owner: pg.Client): Promise<ReviewRoute> {
  const { rows } = await owner.query<ReviewRoute>(
    `select steps, key_amount::text as "keyAmount", same_person as "samePerson" from review_route where division_code = '150000'`,
  );
  if (!rows[0]) throw new Error('the region has no review route');
  return rows[0];
}

async function fillPlaces(owner: pg.Client): Promise<void> {
  for (const { code, name, level, parent, path, functional } of places)
    await owner.query(
      'insert into division (code, name, level, parent_code, path, functional) values ($1, $2, $3, $4, $5, $6) on conflict (code) do nothing',
      [code, name, level, parent, path, functional],
    );
}

async function fillTables(url: string, part: number, passwordHash: string, season: Season) {
  const chance = new Chance('成效');
  const tables = await openTables(url, chance);
  try {
    await writeAll(chance, tables, part, passwordHash, season);
    return await tables.close();
  } finally {
    await tables.leave();
  }
}

async function writeAll(chance: Chance, tables: Tables, part: number, passwordHash: string, season: Season) {
  const size = (count: number) => Math.max(1, Math.round(count * part));
  const { rows, declarers } = organisations(chance, {
    departments: size(fullRegion.departments),
    units: size(fullRegion.units),
  });
  for (const { id, kind, code, name, place, parentId, path } of rows)
    tables.organisation.add(id, kind, code, name, place.code, parentId, path);
  fillPeople(chance, tables, rows, size(fullRegion.people), passwordHash);
  const slots = distribute(
    size(fullRegion.projectsAYear),
    declarers.map(({ weight }) => weight),
  );
  let last = 0;
  const serial = () => (last += 1);
  for (const [at, declarer] of declarers.entries())
    for (let slot = 0; slot < (slots[at] ?? 0); slot += 1) await writeSlot(chance, tables, declarer, serial, season);
}

const staffed: Readonly<Record<string, number>> = { government: 3, finance: 16, audit: 3, department: 3, unit: 1.9 };

/** People by kind and size of their organisation; user names count up, and the first of a bureau acts for all its sections. */
function fillPeople(
  chance: Chance,
  tables: Tables,
  rows: readonly OrganisationRow[],
  count: number,
  passwordHash: string,
): void {
  const counts = distribute(
    count,
    rows.map(({ kind, place }) => (staffed[kind] ?? 1) * (kind === 'finance' && place.level === 'region' ? 4 : 1)),
  );
  let serial = 0;
  for (const [at, { id: orgId, kind, path, place }] of rows.entries())
    for (let n = 0; n < (counts[at] ?? 0); n += 1) {
      const [id, username] = [
        chance.id(Date.parse('2024-03-01T00:00:00Z')),
        `u${String((serial += 1)).padStart(6, '0')}`,
      ];
      tables.person.add(id, username, usernameKey(username), personName(chance), passwordHash, orgId, path, place.code);
      const section = kind === 'finance' ? (financeSections[(n % (financeSections.length + 1)) - 1] ?? null) : null;
      tables.position.add(chance.id(Date.parse('2024-03-01T00:00:00Z')), id, orgId, kind, section, path, place.code);
    }
}
